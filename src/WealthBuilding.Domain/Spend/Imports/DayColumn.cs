using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>A column of days, read as the import of a ledger reads one: the order of day and month is decided over the whole column, never row by row.</summary>
/// <param name="Days">By row; null where the cell is empty or holds no day. A month without a day is none.</param>
/// <param name="Order">The order that was taken.</param>
/// <param name="IsShown">The column itself shows the order: some of its values have one reading only.</param>
/// <param name="IsOpen">Every value could be read in the other order as well, and some would be another day.</param>
/// <param name="IsDoubtful">Only a person can settle the order.</param>
public sealed record DayColumn(IReadOnlyList<DateOnly?> Days, DateOrder Order, bool IsShown, bool IsOpen, bool IsDoubtful)
{
    /// <param name="told">What a person or another column says of the order; it holds where both orders are possible.</param>
    public static DayColumn Of(IReadOnlyList<string?> cells, DateOrder? told = null)
    {
        var counted = cells.Where(c => !string.IsNullOrWhiteSpace(c)).GroupBy(c => c!, StringComparer.Ordinal).Select(g => (Text: g.Key, Rows: g.Count())).ToList();
        var texts = counted.ConvertAll(c => c.Text);
        var decision = DateDecision.Of(texts, counted.ConvertAll(c => c.Rows), told);
        var days = texts.Select((t, i) => (t, Day: DayOf(t, decision.Dates[i]))).ToDictionary(p => p.t, p => p.Day, StringComparer.Ordinal);
        return new DayColumn(
            [.. cells.Select(c => string.IsNullOrWhiteSpace(c) ? null : days[c])], decision.Order, decision.IsShown,
            decision.Open?.Any(r => r.IsOpen) is true, decision.Question is not null);
    }

    private static DateOnly? DayOf(string text, int number) =>
        number == 0 || DateText.Read(text) is { Kind: DateKind.Month } ? null : new DateOnly(number / 10_000, number / 100 % 100, number % 100);
}
