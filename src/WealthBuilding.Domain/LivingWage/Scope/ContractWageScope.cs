using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.LivingWage.Scope;

/// <summary>What an institution says of one contract: whether its staff are to have the real Living Wage, from when and on which terms.</summary>
public sealed class ContractWageScope(int institutionId, int entryId) : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public int InstitutionId { get; private set; } = institutionId;

    public int EntryId { get; private set; } = entryId;

    public bool? IsGoodsOnly { get; private set; }

    public bool? IsByVolunteers { get; private set; }

    public bool? IsByApprentices { get; private set; }

    public long? HoursADayHundredths { get; private set; }

    public long? HoursAWeekHundredths { get; private set; }

    public int? Weeks { get; private set; }

    /// <summary>The wording of the test that was used: <c>hours-a-week</c>.</summary>
    public string Wording { get; private set; } = string.Empty;

    public bool CoversApprentices { get; private set; }

    public bool FromAnnouncement { get; private set; }

    /// <summary>The day from which the contract asks for it: its renewal or break clause in a phased plan; null where it does so already.</summary>
    public DateOnly? MilestoneOn { get; private set; }

    public string SaidBy { get; private set; } = string.Empty;

    public DateTimeOffset SaidAt { get; private set; }

    public string AuditSubject => $"living wage scope of contract {EntryId}";

    public ScopeAnswers Answers => new(IsGoodsOnly, IsByVolunteers, IsByApprentices, HoursADayHundredths, HoursAWeekHundredths, Weeks);

    public WageTerms Terms => new(CoversApprentices, FromAnnouncement);

    public void Say(ScopeAnswers answers, string wording, WageTerms terms, DateOnly? milestone, string by, DateTimeOffset at)
    {
        (IsGoodsOnly, IsByVolunteers, IsByApprentices) = (answers.IsGoodsOnly, answers.IsByVolunteers, answers.IsByApprentices);
        (HoursADayHundredths, HoursAWeekHundredths, Weeks) = (answers.HoursADayHundredths, answers.HoursAWeekHundredths, answers.Weeks);
        (Wording, CoversApprentices, FromAnnouncement, MilestoneOn) = (wording, terms.CoversApprentices, terms.FromAnnouncement, milestone);
        (SaidBy, SaidAt) = (by, at);
    }
}
