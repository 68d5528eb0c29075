using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.CommandLine;

/// <summary>What <c>import --json</c> prints, one object a file. Names and shape are fixed: other programs read them.</summary>
internal sealed record ImportReport
{
    private const string LikelyCode = "held-likely";

    public required string File { get; init; }

    public required string Sha256 { get; init; }

    public required string Outcome { get; init; }

    public Refusal? Reason { get; init; }

    /// <summary>Something worth knowing of a file that is imported: <c>nothing-new</c> where every payment of it was held already, <c>already-imported</c> where the bytes were, <c>held-likely</c> where payments were known again by something else than day, amount and supplier.</summary>
    public Refusal? Note { get; init; }

    public IReadOnlyList<TableReading> Tables { get; init; } = [];

    public IReadOnlyList<LeftOutSheet> LeftOut { get; init; } = [];

    /// <summary>The imports that hold the rows which are already held.</summary>
    public IReadOnlyList<HeldBy> HeldBy { get; init; } = [];

    public int? ImportId { get; init; }

    public double Seconds { get; init; }

    [JsonIgnore]
    public int ExitCode => Outcome switch
    {
        "imported" or "already-imported" => CommandLine.ExitCode.Done,
        "imported-in-part" or "needs-decision" => CommandLine.ExitCode.InPart,
        _ => CommandLine.ExitCode.Refused,
    };

    public static async Task<ImportReport> ReadAsync(
        CommandHost host, string institution, string path, UploadFile.Outcome outcome, bool wasThere, TimeSpan took, CancellationToken cancellationToken)
    {
        var report = new ImportReport
        {
            File = Path.GetFileName(path),
            Sha256 = outcome.Sha256,
            Outcome = "refused",
            Reason = outcome.Refusal,
            ImportId = outcome.ImportId,
            Seconds = Math.Round(took.TotalSeconds, 3),
        };
        if (outcome.ImportId is not { } id)
        {
            return report;
        }

        await using var scope = await host.EnterAsync(institution, cancellationToken);
        var import = await scope.ServiceProvider.GetRequiredService<AppDbContext>().SpendImports.AsNoTracking().SingleAsync(i => i.Id == id, cancellationToken);
        var reading = ImportReading.FromJson(import.Reading);
        return report with { Outcome = OutcomeOf(import, wasThere), Reason = ReasonOf(import, reading), Note = NoteOf(import, reading, wasThere), Tables = reading.Tables, LeftOut = reading.LeftOut, HeldBy = reading.HeldBy ?? [] };
    }

    public static string InWords(ImportReport report)
    {
        var rows = report.Tables.Sum(t => t.Rows.Imported);
        var pence = report.Tables.Sum(t => t.Pence.Imported);
        var aside = report.Tables.Sum(t => t.Rows.Quarantined);
        var held = report.Tables.Sum(t => t.Rows.AlreadyHeld);
        var skipped = report.Tables.Sum(t => t.Rows.Skipped);
        return report.Outcome switch
        {
            "refused" => $"{report.File}: refused. {report.Reason?.Message}",
            _ when report.Note is { } note && note.Code != LikelyCode => $"{report.File}: {note.Message}",
            "needs-decision" => $"{report.File}: not imported yet. {report.Reason?.Message}",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{report.File}: {Figures.Count(rows, "payment")}, {new Money(pence)}. {Figures.Count(aside, "row")} set aside, {held:#,##0} already held, {skipped:#,##0} skipped.{(report.Note is { } note ? $" {note.Message}" : string.Empty)} Import {report.ImportId}."),
        };
    }

    private static string OutcomeOf(SpendImport import, bool wasThere) => import.Status switch
    {
        ImportStatus.Committed when wasThere => "already-imported",
        ImportStatus.Committed => import.RowsQuarantined > 0 ? "imported-in-part" : "imported",
        ImportStatus.Failed or ImportStatus.Cancelled or ImportStatus.Undone => "refused",
        _ => "needs-decision",
    };

    private static Refusal? NoteOf(SpendImport import, ImportReading reading, bool wasThere) => import switch
    {
        { Status: ImportStatus.Committed } when wasThere => new Refusal("already-imported", string.Create(
            CultureInfo.InvariantCulture, $"these very bytes were imported before, as import {import.Id} ({import.FileName}), brought in on {import.UploadedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC. Nothing has changed.")),
        { Status: ImportStatus.Committed, RowsImported: 0, RowsQuarantined: 0, RowsHeld: > 0 } => new Refusal("nothing-new",
            $"nothing in it is new. Held already: {Figures.Count(import.RowsHeld, "payment")} ({new Money(import.PenceHeld)}){Holders(reading)}.{Likely(reading)} No figure has changed. Import {import.Id}."),
        { RowsHeld: > 0 } when Likely(reading) is { Length: > 0 } likely => new Refusal(LikelyCode, likely.Trim()),
        _ => null,
    };

    private static string Likely(ImportReading reading) =>
        HeldWords.Of(reading.HeldBy ?? []) is { Length: > 0 } words ? $" Of what is already held: {words}." : string.Empty;

    private static string Holders(ImportReading reading) =>
        reading.HeldBy is { Count: > 0 } by ? $", in {string.Join(", ", by.Select(h => $"import {h.ImportId} ({h.File})"))}" : string.Empty;

    private static Refusal? ReasonOf(SpendImport import, ImportReading reading) => import.Status switch
    {
        ImportStatus.NeedsDecision => OpenQuestion(reading),
        ImportStatus.Ready => new Refusal("needs-review", string.Create(
            CultureInfo.InvariantCulture,
            $"It has {Figures.Count(import.RowsImported, "payment")} ({new Money(import.PenceImported)}) to import, {Figures.Count(import.RowsQuarantined, "row")} to set aside and {Figures.Count(import.RowsHeld, "row")} already held. Run it again and add --yes to import, or review it on the site.")),
        ImportStatus.Failed => new Refusal("failed", import.Failure ?? "The import failed."),
        _ => null,
    };

    private static Refusal OpenQuestion(ImportReading reading)
    {
        var question = reading.Tables.SelectMany(t => t.Questions).First();
        return new Refusal(question.Code, $"{question.Text} Possible answers: {string.Join("; ", question.Choices)}.");
    }
}
