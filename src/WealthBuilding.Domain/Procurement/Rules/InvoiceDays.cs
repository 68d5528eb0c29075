using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>The two columns of days of a list of invoices, read in one order.</summary>
/// <remarks>What one column shows holds for the other. Where neither shows it, that order is taken under which more invoices were paid in the period and after they came; where both orders fit alike and the months are scattered, a person is asked.</remarks>
internal static class InvoiceDays
{
    private const int LongestDays = 366;

    internal static (DayColumn Received, DayColumn Paid, bool IsDoubtful) Of(IReadOnlyList<string?> received, IReadOnlyList<string?> paid, DateOnly from, DateOnly to, DateOrder? told)
    {
        var (first, second) = (DayColumn.Of(received, told), DayColumn.Of(paid, told));
        if (told is not null || (!first.IsOpen && !second.IsOpen))
        {
            return (first, second, told is null && (first.IsDoubtful || second.IsDoubtful));
        }

        var shown = first.IsShown ? first.Order : second.IsShown ? second.Order : (DateOrder?)null;
        return shown is DateOrder.DayMonthYear or DateOrder.MonthDayYear
            ? (DayColumn.Of(received, shown), DayColumn.Of(paid, shown), first.IsShown && second.IsShown && first.Order != second.Order)
            : ByFit(received, paid, from, to, first.IsDoubtful || second.IsDoubtful);
    }

    private static (DayColumn Received, DayColumn Paid, bool IsDoubtful) ByFit(IReadOnlyList<string?> received, IReadOnlyList<string?> paid, DateOnly from, DateOnly to, bool isDoubtful)
    {
        var british = (Received: DayColumn.Of(received, DateOrder.DayMonthYear), Paid: DayColumn.Of(paid, DateOrder.DayMonthYear));
        var other = (Received: DayColumn.Of(received, DateOrder.MonthDayYear), Paid: DayColumn.Of(paid, DateOrder.MonthDayYear));
        var differing = Enumerable.Range(0, received.Count).Where(i => british.Received.Days[i] != other.Received.Days[i] || british.Paid.Days[i] != other.Paid.Days[i]).ToList();
        var (fit, otherFit) = (differing.Count(i => Fits(british.Received.Days[i], british.Paid.Days[i])), differing.Count(i => Fits(other.Received.Days[i], other.Paid.Days[i])));
        return fit > otherFit ? (british.Received, british.Paid, otherFit * 2 > fit)
            : fit < otherFit ? (other.Received, other.Paid, fit * 2 > otherFit)
            : (british.Received, british.Paid, differing.Count > 0 && (isDoubtful || fit > 0));

        bool Fits(DateOnly? came, DateOnly? went) => came <= went && went >= from && went <= to && went.Value.DayNumber - came.Value.DayNumber <= LongestDays;
    }
}
