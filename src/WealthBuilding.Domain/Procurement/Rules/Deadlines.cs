namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Counts the deadline of a notice from a day that is known.</summary>
internal static class Deadlines
{
    private const int FinancialYearStart = 4;

    /// <summary>The deadline, and what is doubtful about it; no day where the day that it is counted from is not known.</summary>
    internal static (DateOnly? Due, string? Doubt) Of(NoticeRow notice, ProcurementAnswers answers, RulesBook book) => notice.DayKind switch
    {
        "period" => OfPeriod(notice.Event, answers, book),
        "working" when Known(notice.Event, answers) is { } day => Working(book.Holidays, day, notice.Count!.Value),
        "calendar" when Known(notice.Event, answers) is { } day => (day.AddDays(notice.Count!.Value - 1), null),
        "after" when Known(notice.Event, answers) is { } day => (day.AddDays(notice.Count!.Value), null),
        "months" when Known(notice.Event, answers) is { } day => (day.AddMonths(notice.Count!.Value), null),
        _ => (null, null),
    };

    private static DateOnly? Known(string happening, ProcurementAnswers answers) => happening switch
    {
        "tender-notice" => answers.Days.TenderNotice,
        "award-notice" => answers.Days.AwardNotice,
        "signed" => answers.Days.Signed,
        "terminated" => answers.Days.Ended,
        "financial-year" => new DateOnly(answers.Commenced.Month < FinancialYearStart ? answers.Commenced.Year - 1 : answers.Commenced.Year, FinancialYearStart, 1),
        _ => null,
    };

    // The Act leaves open to a careless reader whose bank holidays count; where that makes a difference the later day is told too.
    private static (DateOnly? Due, string? Doubt) Working(BankHolidays holidays, DateOnly day, int count)
    {
        var due = holidays.LastOf(day, count);
        var widest = holidays.LastOf(day, count, anywhere: true);
        return due is null ? (null, "Bank holidays are not kept for that year.")
            : widest == due ? (due, null)
            : (due, string.Create(System.Globalization.CultureInfo.GetCultureInfo("en-GB"), $"Counted by the bank holidays of England and Wales; with those of Scotland and Northern Ireland it is {widest:d MMMM yyyy}."));
    }

    private static (DateOnly? Due, string? Doubt) OfPeriod(string kind, ProcurementAnswers answers, RulesBook book)
    {
        var from = answers.Days.Signed ?? answers.Commenced;
        var period = book.Periods.Where(p => p.Kind == kind && p.Nations.Contains(answers.Nation) && p.Last >= from).MinBy(p => p.First);
        return period is null ? (null, "The reporting period is not kept.") : (period.Due, period.Doubt);
    }
}
