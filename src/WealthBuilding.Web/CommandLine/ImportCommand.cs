using System.CommandLine;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.CommandLine;

/// <summary><c>import FILE… --institution SLUG</c>: brings spend files in.</summary>
internal static class ImportCommand
{
    private const string DateOrderWord = "dateOrder";

    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Spend files: CSV, XLSX or XLS", Arity = ArgumentArity.OneOrMore };
        var institution = CommonOptions.Institution();
        var map = new Option<string?>("--map") { Description = "FIELD=HEADER,… where the columns have to be told; dateOrder=dmy, mdy or ymd where the order of the dates has to be" };
        var sheet = new Option<string?>("--sheet") { Description = "Only this sheet of a workbook" };
        var yes = new Option<bool>("--yes") { Description = "Commit what is sure and set the rest aside, without asking; without it, and with nobody to ask, a file of which rows would be set aside is not committed" };
        var command = new Command("import", "Brings in spend files") { files, institution, map, sheet, yes };
        command.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed,
            async (host, token) =>
            {
                var options = ReadOptions(parsed.GetValue(map)) with { Sheet = parsed.GetValue(sheet) };
                var worst = ExitCode.Done;
                foreach (var file in parsed.GetRequiredValue(files))
                {
                    worst = Worse(worst, await ImportAsync(host, file, parsed.GetRequiredValue(institution), options, parsed.GetValue(yes), token));
                }

                await host.Services.GetRequiredService<JobRunner>().RunAllAsync(token); // which supplier each new payee is, once for all files
                return worst;
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> ImportAsync(CommandHost host, string path, string institution, LedgerReadOptions options, bool yes, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        UploadFile.Outcome outcome;
        await using (var content = CommandFiles.OpenRead(path))
        {
            var result = await host.SendAsync(new UploadFile.Command(content, Path.GetFileName(path)) { Options = options }, institution, cancellationToken);
            if (!result.IsDone)
            {
                outcome = new UploadFile.Outcome(null, ImportStatus.Failed, string.Empty, new Refusal("too-large", result.Problem.Message));
            }
            else
            {
                outcome = result.Value;
            }
        }

        var wasThere = outcome is { WasThere: true, Status: ImportStatus.Committed };
        if (outcome.ImportId is { } id && !wasThere)
        {
            await CommitAsync(host, institution, id, outcome.Status, yes, cancellationToken);
        }

        var report = await ImportReport.ReadAsync(host, institution, path, outcome, wasThere, Stopwatch.GetElapsedTime(started), cancellationToken);
        host.Print(report, ImportReport.InWords);
        return report.ExitCode;
    }

    private static async Task CommitAsync(CommandHost host, string institution, int id, ImportStatus status, bool yes, CancellationToken cancellationToken)
    {
        long? job = null;
        if (status is ImportStatus.Ready)
        {
            if (!yes && !await MayCommitAsync(host, institution, id, cancellationToken))
            {
                return;
            }

            var queued = await host.SendAsync(new CommitImport.Command(id), institution, cancellationToken);
            if (!queued.IsDone)
            {
                throw new CommandException(queued.Problem.Message);
            }

            job = queued.Value;
        }

        if (status is ImportStatus.Ready or ImportStatus.Queued or ImportStatus.Running)
        {
            await FinishAsync(host, institution, id, job, cancellationToken);
        }
    }

    /// <summary>Without <c>--yes</c> a person at a terminal is asked; where nobody can answer, a file of which nothing would be set aside is committed: there is nothing to decide.</summary>
    private static async Task<bool> MayCommitAsync(CommandHost host, string institution, int id, CancellationToken cancellationToken)
    {
        await using var scope = await host.EnterAsync(institution, cancellationToken);
        var import = await scope.ServiceProvider.GetRequiredService<AppDbContext>().SpendImports.AsNoTracking().SingleAsync(i => i.Id == id, cancellationToken);
        if (Console.IsInputRedirected || host.IsJson)
        {
            return import.RowsQuarantined == 0;
        }

        if (import.RowsQuarantined > 0 || import.RowsHeld > 0)
        {
            Console.Error.WriteLine($"{Figures.Count(import.RowsQuarantined)} rows would be set aside and {Figures.Count(import.RowsHeld)} are already held.");
        }

        Console.Error.Write($"Import {Figures.Count(import.RowsImported, "payment")} ({new Money(import.PenceImported)})? [y/N] ");
        return Console.ReadLine()?.Trim().StartsWith("y", StringComparison.OrdinalIgnoreCase) ?? false;
    }

    /// <summary>Runs the import's job here, or waits for whoever runs it.</summary>
    private static async Task FinishAsync(CommandHost host, string institution, int id, long? job, CancellationToken cancellationToken)
    {
        var runner = host.Services.GetRequiredService<JobRunner>();
        while (await OpenAsync(host, institution, id, cancellationToken))
        {
            if (!await runner.RunOneAsync(job, cancellationToken))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
            }
        }
    }

    private static async Task<bool> OpenAsync(CommandHost host, string institution, int id, CancellationToken cancellationToken)
    {
        await using var scope = await host.EnterAsync(institution, cancellationToken);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await db.SpendImports.AnyAsync(i => i.Id == id && (i.Status == ImportStatus.Queued || i.Status == ImportStatus.Running), cancellationToken)
            && await db.Jobs.AnyAsync(j => j.Status == Domain.Jobs.JobStatus.Waiting || j.Status == Domain.Jobs.JobStatus.Running, cancellationToken);
    }

    private static LedgerReadOptions ReadOptions(string? text)
    {
        var map = new Dictionary<LedgerField, string>();
        DateOrder? order = null;
        foreach (var pair in text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && parts[0].Equals(DateOrderWord, StringComparison.OrdinalIgnoreCase))
            {
                order = OrderOf(parts[1]);
                continue;
            }

            if (parts.Length != 2 || !LedgerFields.TryParse(parts[0], out var field))
            {
                throw new CommandException($"'{pair}' is not FIELD=HEADER. The fields are: {string.Join(' ', Enum.GetValues<LedgerField>().Select(LedgerFields.NameOf))}.");
            }

            map[field] = parts[1];
        }

        return new LedgerReadOptions { Map = map, DateOrder = order };
    }

    private static DateOrder OrderOf(string text) => text.ToLowerInvariant() switch
    {
        "dmy" => DateOrder.DayMonthYear,
        "mdy" => DateOrder.MonthDayYear,
        "ymd" => DateOrder.YearMonthDay,
        _ => throw new CommandException($"'{text}' is no order of dates. Say dateOrder=dmy, dateOrder=mdy or dateOrder=ymd."),
    };

    private static int Worse(int left, int right) => Rank(right) > Rank(left) ? right : left;

    private static int Rank(int code) => code switch
    {
        ExitCode.Done => 0,
        ExitCode.InPart => 1,
        ExitCode.Refused => 2,
        _ => 3,
    };
}
