namespace WealthBuilding.Domain.LivingWage.Compliance;

/// <summary>Where a contract, or one supplier of it, stands on a day; the most serious first.</summary>
public enum WageStanding
{
    /// <summary>A group of workers has less than the law asks for.</summary>
    BelowTheLaw,

    /// <summary>A group has less than the real Living Wage in force.</summary>
    Fails,

    /// <summary>What the supplier declared last failed, and it has taken that back without declaring anew.</summary>
    FailedAndWithdrawn,

    /// <summary>What the supplier declared last was taken back, and nothing new is declared.</summary>
    Withdrawn,

    /// <summary>What was declared is no longer reused: a year has passed.</summary>
    Expired,

    NotDeclared,

    /// <summary>No rate is kept for the day.</summary>
    NotJudged,

    /// <summary>Nobody has said yet whether staff work enough for it.</summary>
    ScopeNotKnown,

    /// <summary>The contract asks for it from a later day on.</summary>
    Planned,

    /// <summary>Enough today, less than a rate that is announced.</summary>
    DueBy,

    Passes,

    /// <summary>Nothing is declared; the supplier stands in the institution's list of accredited employers.</summary>
    Accredited,

    NotInScope,

    /// <summary>The contract does not run on the day: what its suppliers declare is not for its buyer to see.</summary>
    NotRunning,
}

/// <summary>What a standing counts as among the contracts that are relevant.</summary>
public enum CoverageClass
{
    Met,
    NotMet,
    Planned,
    NotKnown,
}

public static class WageStandings
{
    /// <summary>Null for contracts that are not relevant.</summary>
    public static CoverageClass? ClassOf(WageStanding standing) => standing switch
    {
        WageStanding.BelowTheLaw or WageStanding.Fails or WageStanding.FailedAndWithdrawn => CoverageClass.NotMet,
        WageStanding.Passes or WageStanding.Accredited or WageStanding.DueBy => CoverageClass.Met,
        WageStanding.Planned => CoverageClass.Planned,
        WageStanding.NotInScope or WageStanding.NotRunning => null,
        WageStanding.Withdrawn or WageStanding.Expired or WageStanding.NotDeclared or WageStanding.NotJudged or WageStanding.ScopeNotKnown => CoverageClass.NotKnown,
    };

    public static string NameOf(WageStanding standing) => standing switch
    {
        WageStanding.BelowTheLaw => "Below the law",
        WageStanding.Fails => "Fails",
        WageStanding.FailedAndWithdrawn => "Failed, then taken back",
        WageStanding.Withdrawn => "Declaration taken back",
        WageStanding.Expired => "Declaration has run out",
        WageStanding.NotDeclared => "Nothing declared",
        WageStanding.NotJudged => "No rate for the day",
        WageStanding.ScopeNotKnown => "Scope not known",
        WageStanding.Planned => "Planned",
        WageStanding.DueBy => "Passes, more is due",
        WageStanding.Passes => "Passes",
        WageStanding.Accredited => "Accredited",
        WageStanding.NotInScope => "Not in scope",
        WageStanding.NotRunning => "Does not run now",
    };
}
