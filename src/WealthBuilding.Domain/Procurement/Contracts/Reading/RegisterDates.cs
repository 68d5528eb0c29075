using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Procurement.Contracts.Reading;

/// <summary>The days of a table: one order of day and month for all its date columns, decided over all rows and never row by row.</summary>
internal sealed class RegisterDates
{
    private static readonly ContractField[] Fields =
        [ContractField.Start, ContractField.End, ContractField.LatestEnd, ContractField.Review, ContractField.Deadline, ContractField.Awarded];

    private readonly Dictionary<string, int> _days;

    private RegisterDates(Dictionary<string, int> days, DateOrder order, IReadOnlyList<RegisterQuestion> questions) => (_days, Order, Questions) = (days, order, questions);

    public DateOrder Order { get; }

    public IReadOnlyList<RegisterQuestion> Questions { get; }

    public static RegisterDates Decide(RegisterLayout layout, IReadOnlyList<SampleRow> rows, DateOrder? told)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var index in Fields.Select(layout.IndexOf).Where(i => i >= 0))
        {
            foreach (var cell in rows.Where(r => index < r.Cells.Length).Select(r => DayText.Read(r.Cells[index])))
            {
                Count(counts, cell.Day);
                Count(counts, cell.Later);
            }
        }

        var texts = counts.Keys.ToList();
        var decision = DateDecision.Of(texts, [.. texts.Select(t => counts[t])], told);
        var isOpen = told is null && (decision.Question is not null || decision.PutBackRows > 0);
        return new RegisterDates(
            texts.Zip(decision.Dates).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal), decision.Order,
            isOpen ? [new RegisterQuestion("date-order", ContractField.Start, "The dates can be read with the day first or with the month first. Which is it?", ["dmy", "mdy"])] : []);
    }

    /// <summary>The day of a text that <see cref="DayText"/> took out of a cell; null where it is no day in the table's order.</summary>
    /// <param name="isEnd">A month without a day means its last day.</param>
    public DateOnly? Of(string text, bool isEnd)
    {
        var day = _days.GetValueOrDefault(text);
        if (day == 0)
        {
            return null;
        }

        var date = new DateOnly(day / 10000, day / 100 % 100, day % 100);
        return isEnd && DateText.Read(text).Kind is DateKind.Month ? date.AddMonths(1).AddDays(-1) : date;
    }

    private static void Count(Dictionary<string, int> counts, string? text)
    {
        if (text is not null)
        {
            counts[text] = counts.GetValueOrDefault(text) + 1;
        }
    }
}
