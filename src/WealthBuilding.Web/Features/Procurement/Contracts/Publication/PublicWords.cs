using MediatR;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Publication;

/// <summary>A row as the institution wrote it, before its words are judged.</summary>
/// <param name="IsNamed">Each of its suppliers is named in public.</param>
/// <param name="Numbers">Registration numbers of the named suppliers; null for one without.</param>
internal sealed record WrittenRow(ExportContracts.Row Row, bool IsNamed, IReadOnlyList<string?> Numbers);

/// <summary>Takes out of a register's rows whatever may tell of a person: its own columns may, beside a named supplier too.</summary>
internal static class PublicWords
{
    private const int ColumnsOfARow = 5;

    extension(IMediator mediator)
    {
        public async Task<IReadOnlyList<ExportContracts.Row>> PublicAsync(IReadOnlyList<WrittenRow> rows, CancellationToken cancellationToken)
        {
            var words = await mediator.Send(new PublicTexts.Query([.. rows.SelectMany(TextsOf)]), cancellationToken);
            var numbers = await mediator.Send(new PublicTexts.Query([.. rows.SelectMany(r => r.Numbers).Select(n => new PublicTexts.Text(n, PublicTexts.TextKind.Reference, true))]), cancellationToken);
            var at = 0;
            return [.. rows.Select((r, i) => Shown(r.Row, [.. words.Skip(i * ColumnsOfARow).Take(ColumnsOfARow)]) with { Numbers = NumbersOf(r, [.. numbers.Skip(at).Take(r.Numbers.Count)], ref at) })];
        }
    }

    private static IEnumerable<PublicTexts.Text> TextsOf(WrittenRow written) =>
    [
        new(written.Row.Reference, PublicTexts.TextKind.Reference, written.IsNamed),
        new(IsWithheld(written.Row.Title) ? null : written.Row.Title, PublicTexts.TextKind.Free, written.IsNamed),
        new(IsWithheld(written.Row.Description) ? null : written.Row.Description, PublicTexts.TextKind.Free, written.IsNamed),
        new(written.Row.Department, PublicTexts.TextKind.Label, written.IsNamed),
        new(written.Row.Process, PublicTexts.TextKind.Label, written.IsNamed),
    ];

    private static bool IsWithheld(string? text) => text == ExportContracts.Withheld;

    private static ExportContracts.Row Shown(ExportContracts.Row row, IReadOnlyList<string?> words) => row with
    {
        Reference = Or(row.Reference, words[0]),
        Title = words[1] ?? ExportContracts.Withheld,
        Description = Or(row.Description, words[2]),
        Department = Or(row.Department, words[3]),
        Process = Or(row.Process, words[4]),
    };

    private static string? Or(string? written, string? shown) => shown ?? (string.IsNullOrWhiteSpace(written) ? null : ExportContracts.Withheld);

    private static string? NumbersOf(WrittenRow row, IReadOnlyList<string?> numbers, ref int at)
    {
        at += numbers.Count;
        return row.Numbers.Any(n => n is not null) ? string.Join("; ", numbers.Select((n, i) => n ?? (row.Numbers[i] is null ? "none given" : ExportContracts.Withheld))) : null;
    }
}
