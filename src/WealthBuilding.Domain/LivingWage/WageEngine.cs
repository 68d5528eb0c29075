namespace WealthBuilding.Domain.LivingWage;

/// <summary>Says what an hour is to be paid at least: the higher of the real Living Wage in force and the law's rate.</summary>
/// <remarks>
/// The real Living Wage binds from its pay-by day, at 18 and over, by the place of work (Living Wage Foundation, accreditation). The law's rate
/// changes on 1 April and lies under it (National Minimum Wage Act 1998, s. 1; Regulations 2015, regs. 4 and 4A): every April
/// since 2023 it has overtaken the real Living Wage outside London until that is due in May.
/// </remarks>
public sealed class WageEngine(WageRates rates)
{
    /// <summary>The first year of age with the real Living Wage.</summary>
    public const int LivingWageAge = 18;

    private const int EndOfUnder19 = 19;

    private static readonly WageTerms LivingWageForAll = new(CoversApprentices: true);

    /// <summary>What is required by the real Living Wage for all of 18 and over, apprentices among them, and by law.</summary>
    public RequiredWage Required(WageQuestion question) => Required(question, LivingWageForAll);

    /// <summary>What is required under a contract.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative.</exception>
    public RequiredWage Required(WageQuestion question, WageTerms terms)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(question.Age);
        var isApprentice = IsApprentice(question);
        var statutory = rates.StatutoryOn(question.Day, question.Age, isApprentice);
        var isCovered = question.Age >= LivingWageAge && (terms.CoversApprentices || !isApprentice);
        var living = isCovered ? rates.LivingWageOn(question.Day, terms.FromAnnouncement) : null;
        var coming = isCovered && !terms.FromAnnouncement ? Coming(question, living) : null;
        var isStale = isCovered && rates.IsStaleOn(question.Day);
        var (rate, binding) = Higher(living?.In(question.Area), statutory);
        var why = new WageReasons(question, terms, living, statutory, coming, isApprentice).Write(rate, binding, isStale);
        return new RequiredWage(rate, binding, living?.In(question.Area), statutory?.Rate, coming, question.Day >= WageRates.EnforcedFrom, isStale, why);
    }

    private static bool IsApprentice(WageQuestion question) =>
        question.Apprentice is ApprenticeStatus.FirstYear || (question.Apprentice is ApprenticeStatus.Under19 && question.Age < EndOfUnder19);

    private static (HourlyRate? Rate, BindingRule Binding) Higher(HourlyRate? living, StatutoryRow? statutory) =>
        living is { } wage && (statutory is null || wage >= statutory.Rate) ? (wage, BindingRule.RealLivingWage)
        : statutory is null ? (null, BindingRule.None)
        : (statutory.Rate, statutory.IsApprentice ? BindingRule.ApprenticeRate : statutory.AgeTo is null ? BindingRule.NationalLivingWage : BindingRule.NationalMinimumWage);

    private ComingRate? Coming(WageQuestion question, LivingWageRow? living) =>
        rates.ComingOn(question.Day) is { PayBy: { } due } row && (living is null || row.In(question.Area) > living.In(question.Area)) ? new ComingRate(row.In(question.Area), due) : null;
}
