using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Whether indicators of a contract are asked for (Procurement Act 2023 s. 52).</summary>
public enum KpiDuty
{
    Required,

    /// <summary>Somebody has to look: what decides is not known.</summary>
    Check,
    NotRequired,
}

/// <summary>Where the rating of an indicator for a year stands (s. 71).</summary>
public enum RatingStanding
{
    Rated,
    Due,
    Overdue,

    /// <summary>No rating is asked for: the contract is left out, or the year ended before section 71 was in force.</summary>
    NotDue,
}

/// <summary>A contract and what sections 52 and 71 ask of it.</summary>
/// <param name="Why">Why it is in or left out, in a sentence.</param>
/// <param name="Missing">Indicators that are missing to three; 0 where none are asked for.</param>
public sealed record ContractRatings(ContractEntry Entry, KpiDuty Duty, string Why, int Missing, IReadOnlyList<RatedYear> Years)
{
    public int Overdue => Years.Count(y => y.Standing is RatingStanding.Overdue);

    /// <summary>The next day by which something is to be rated; null where nothing is due.</summary>
    public DateOnly? NextDue => Years.Where(y => y.Standing is RatingStanding.Due).Min(y => y.To);
}

/// <summary>An indicator in a year of its contract.</summary>
/// <param name="Year">The calendar year in which the year of the contract ends.</param>
/// <param name="From">Null where nobody has said when the contract began.</param>
/// <param name="To">The day by which it is rated: the last of twelve months, or the contract's end.</param>
/// <param name="Rating">Null where it is not rated.</param>
public sealed record RatedYear(ContractKpi Kpi, int Year, DateOnly? From, DateOnly? To, ContractKpiRating? Rating, RatingStanding Standing);

/// <summary>Works out the contracts that need indicators, and the ratings that are due of them.</summary>
public sealed class KpiReturn(RulesBook book, DateOnly today)
{
    /// <summary>Section 52(1): at least so many.</summary>
    public const int Least = 3;

    private DateOnly ActInForce => book.Thresholds.Min(t => t.From)!.Value;

    private AmountRow Row => book.Amounts.First(a => a.Code == "key-indicators");

    private DateOnly RatingsInForce => book.Amounts.Where(a => a.Code == "performance-assessment").Min(a => a.From)!.Value;

    /// <summary>Signed contracts that have indicators or may be worth more than the amount of the law, with what is asked of each.</summary>
    /// <param name="entries">With their indicators and ratings.</param>
    public IReadOnlyList<ContractRatings> Of(IEnumerable<ContractEntry> entries) =>
        [.. entries.Where(e => e.State is ContractState.Awarded or ContractState.Contract or ContractState.Ended or ContractState.Terminated).Select(Of).Where(c => c.Entry.Kpis.Count > 0 || MayBeOver(c.Entry))];

    private bool MayBeOver(ContractEntry entry) => ActFacts.Of(entry, book).MostGross is { } gross && Row.Catches(gross);

    private ContractRatings Of(ContractEntry entry)
    {
        var (duty, why) = DutyOf(ActFacts.Of(entry, book));
        var missing = duty is KpiDuty.NotRequired ? 0 : Math.Max(0, Least - entry.Kpis.Count);
        return new ContractRatings(entry, duty, why, missing, [.. entry.Kpis.OrderBy(k => k.Id).SelectMany(k => YearsOf(entry, k, duty))]);
    }

    private (KpiDuty Duty, string Why) DutyOf(ActFacts facts)
    {
        var before = facts.Commenced ?? facts.Latest;
        return facts.IsUnderAct is false ? (KpiDuty.NotRequired, "It is no public contract under the Act, as its page says")
            : before < ActInForce ? (KpiDuty.NotRequired, $"Its procurement commenced before the Act was in force, on {ActInForce:d MMMM yyyy}")
            : facts.IsLightTouch ? (KpiDuty.NotRequired, "It is a light touch contract, for which section 52 asks for no indicators" + (facts.KindSource is null ? string.Empty : $" (its CPV code {facts.KindSource} tells so; if it is none, say its kind on its page)"))
            : facts.IsConcession ? (KpiDuty.NotRequired, "It is a concession, for which section 52 asks for no indicators")
            : facts.Pence is not { } pence ? (KpiDuty.Check, "What it is worth over its whole term is not known")
            : ByValue(facts, pence);
    }

    private (KpiDuty Duty, string Why) ByValue(ActFacts facts, long pence)
    {
        var (amount, gross) = (new Money(Row.Pence), facts.MostGross!.Value);
        return !Row.Catches(gross) ? (KpiDuty.NotRequired, $"It is not worth more than {amount} with VAT")
            : facts.Vat is VatSaid.NotSaid && !Row.Catches(pence) ? (KpiDuty.Check, $"It is worth {new Money(pence)}, and nobody has said whether with VAT: if without, it is worth {new Money(gross)}, more than {amount}")
            : facts.Commenced is null && facts.IsUnderAct is null ? (KpiDuty.Check, $"{WorthOf(facts, pence, gross)}, but nobody has said when its procurement commenced or whether it is under the Act")
            : facts.Vat is VatSaid.NotSaid ? (KpiDuty.Required, $"{WorthOf(facts, pence, gross)}; nobody has said whether with VAT, and it is over in both cases")
            : (KpiDuty.Required, WorthOf(facts, pence, gross));
    }

    private string WorthOf(ActFacts facts, long pence, long gross) => facts.Vat is VatSaid.Excluded
        ? $"It is worth {new Money(pence)} without VAT, {new Money(gross)} with VAT at {ProcurementAnswers.UsualVatPercent:0} per cent: more than {new Money(Row.Pence)}"
        : $"It is worth {new Money(pence)}{(facts.Vat is VatSaid.Included ? " with VAT" : string.Empty)}: more than {new Money(Row.Pence)}";

    private IEnumerable<RatedYear> YearsOf(ContractEntry entry, ContractKpi kpi, KpiDuty duty)
    {
        var years = ContractYears.Of(entry.Start, LastDay(entry), today);
        var told = years.Select((y, i) => (Year: y, Rating: RatingOf(kpi, y, i > 0 && years[i - 1].To.Year == y.To.Year))).ToList();
        var others = kpi.Ratings.Where(r => told.TrueForAll(t => t.Rating != r)).OrderBy(r => r.Year).Select(r => new RatedYear(kpi, r.Year, null, null, r, RatingStanding.Rated));
        return told.Select(t => new RatedYear(kpi, t.Year.To.Year, t.Year.From, t.Year.To, t.Rating, StandingOf(t.Year.To, t.Rating, duty))).Concat(others);
    }

    // One rating a calendar year is kept: where a contract ends in the year of its last full twelve months, the rating counts for the end if it was given then.
    private static ContractKpiRating? RatingOf(ContractKpi kpi, ContractYear year, bool isSecondOfItsYear) =>
        kpi.Ratings.FirstOrDefault(r => r.Year == year.To.Year && (!isSecondOfItsYear || UkTime.DayOf(r.RatedAt) >= year.To));

    private RatingStanding StandingOf(DateOnly to, ContractKpiRating? rating, KpiDuty duty) =>
        rating is not null ? RatingStanding.Rated
        : duty is KpiDuty.NotRequired || to < RatingsInForce ? RatingStanding.NotDue
        : to < today ? RatingStanding.Overdue
        : RatingStanding.Due;

    private static DateOnly? LastDay(ContractEntry entry) => entry.State is ContractState.Ended or ContractState.Terminated ? Earlier(entry.ClosedOn, entry.End) : entry.End;

    private static DateOnly? Earlier(DateOnly? left, DateOnly? right) => left is null || right < left ? right ?? left : left;
}

/// <summary>Twelve months of a contract, or what is left of it at its end.</summary>
internal readonly record struct ContractYear(DateOnly From, DateOnly To);

/// <summary>The years of a contract.</summary>
internal static class ContractYears
{
    /// <summary>All that are over and the one that is running, oldest first; none where nobody has said when it began, or it has not.</summary>
    internal static IReadOnlyList<ContractYear> Of(DateOnly? start, DateOnly? end, DateOnly today)
    {
        var years = new List<ContractYear>();
        for (var n = 0; start?.AddYears(n) is { } from && from <= today && (end is null || from <= end); n++)
        {
            var to = start.Value.AddYears(n + 1).AddDays(-1);
            years.Add(new ContractYear(from, end < to ? end.Value : to));
        }

        return years;
    }
}
