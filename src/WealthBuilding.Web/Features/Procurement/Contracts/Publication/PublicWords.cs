using MediatR;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Publication;

/// <summary>A row as the institution wrote it, before its words are judged.</summary>
/// <param name="IsNamed">Each of its suppliers is named in public.</param>
/// <param name="IsAdvertised">Everybody reads its title and description on the opportunity's own page, where the institution put them for that: here they stand the same.</param>
/// <param name="Numbers">Registration numbers of the named suppliers; null for one without.</param>
internal sealed record WrittenRow(ExportContracts.Row Row, bool IsNamed, bool IsAdvertised, IReadOnlyList<string?> Numbers);

/// <summary>Takes out of a register's rows whatever may tell of a person: its own columns may, beside a named supplier too.</summary>
internal static class PublicWords
{
    extension(IMediator mediator)
    {
        public async Task<IReadOnlyList<ExportContracts.Row>> PublicAsync(IReadOnlyList<WrittenRow> rows, CancellationToken cancellationToken)
        {
            var shown = new Queue<string?>(await mediator.Send(new PublicTexts.Query([.. rows.SelectMany(TextsOf)]), cancellationToken));
            return [.. rows.Select(r => Shown(r, shown))];
        }
    }

    private static IEnumerable<PublicTexts.Text> TextsOf(WrittenRow written) =>
    [
        new(written.Row.Reference, PublicTexts.TextKind.Reference, written.IsNamed),
        new(IsWithheld(written.Row.Title) ? null : written.Row.Title, PublicTexts.TextKind.Free, written.IsNamed),
        new(IsWithheld(written.Row.Description) ? null : written.Row.Description, PublicTexts.TextKind.Free, written.IsNamed),
        new(written.Row.Department, PublicTexts.TextKind.Label, written.IsNamed),
        new(written.Row.Process, PublicTexts.TextKind.Free, written.IsNamed),
        .. written.Numbers.Select(n => new PublicTexts.Text(n, PublicTexts.TextKind.Reference, true)),
    ];

    private static bool IsWithheld(string? text) => text == ExportContracts.Withheld;

    // What is shown of each text, in the order in which they were asked about.
    private static ExportContracts.Row Shown(WrittenRow written, Queue<string?> shown)
    {
        var row = written.Row with
        {
            Reference = Or(written.Row.Reference, shown.Dequeue()),
            Title = Title(written, shown.Dequeue()),
            Description = Description(written, shown.Dequeue()),
            Department = Or(written.Row.Department, shown.Dequeue()),
            Process = Or(written.Row.Process, shown.Dequeue()),
        };
        List<string?> numbers = [.. written.Numbers.Select(_ => shown.Dequeue())];
        var ofNamed = new Queue<string?>(numbers);
        return row with
        {
            Numbers = NumbersOf(written.Numbers, numbers),
            Parties = [.. row.Parties.Select(p => p.IsNamed ? p with { Number = ofNamed.Dequeue() } : p)],
        };
    }

    private static string Title(WrittenRow written, string? shown) => (written.IsAdvertised ? written.Row.Title : shown) ?? ExportContracts.Withheld;

    private static string? Description(WrittenRow written, string? shown) => written.IsAdvertised ? written.Row.Description : Or(written.Row.Description, shown);

    private static string? Or(string? written, string? shown) => shown ?? (string.IsNullOrWhiteSpace(written) ? null : ExportContracts.Withheld);

    private static string? NumbersOf(IReadOnlyList<string?> written, IReadOnlyList<string?> shown) => written.Any(n => n is not null)
        ? string.Join("; ", shown.Select((n, i) => n ?? (written[i] is null ? "none given" : ExportContracts.Withheld)))
        : null;
}
