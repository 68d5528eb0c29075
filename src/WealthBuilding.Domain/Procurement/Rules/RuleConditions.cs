namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>The conditions that a row of data cannot say in figures, each by the name that the row calls it.</summary>
internal static class RuleConditions
{
    private static readonly Dictionary<string, Func<RuleFacts, bool>> Named = new(StringComparer.Ordinal)
    {
        ["act"] = f => f.IsUnderAct,
        ["england"] = f => f.IsUnderAct && !f.IsWelsh && !f.IsTransferredIrish,
        ["wales"] = f => f.IsUnderAct && f.IsWelsh,
        ["northern-ireland"] = f => f.IsUnderAct && f.IsTransferredIrish,
        ["public"] = f => f.IsPublic,
        ["public-standard"] = f => f.IsPublic && !f.IsLightTouch,
        ["public-light-touch"] = f => f.IsPublic && f.IsLightTouch,
        ["public-competitive"] = f => f.IsPublic && f.Answers.IsDirectAward != true,
        ["public-competitive-standard"] = f => f.IsPublic && f.Answers.IsDirectAward != true && !f.IsLightTouch,
        ["public-competitive-light-touch"] = f => f.IsPublic && f.Answers.IsDirectAward != true && f.IsLightTouch,
        ["public-direct"] = f => f.IsPublic && f.Answers.IsDirectAward != false,
        ["pipeline"] = f => f.IsPublic && f.Exceeds("pipeline-contract") && !f.IsTransferredIrish,
        ["key-indicators"] = HasIndicators,
        ["indicators-not-due"] = f => f.IsPublic && !HasIndicators(f),
        ["contract-copy"] = f => f.IsPublic && f.Exceeds("contract-copy") && !f.IsWelsh,
        ["performance"] = f => f.IsPublic && !f.IsLightTouch,
        ["payments-68"] = f => f.IsPublic && !f.IsConcession && !f.IsSchool,
        ["payments-69"] = ReportsPayments,
        ["payments-70"] = f => ReportsPayments(f) && !f.IsWelsh && f.Amount("payment-information") is not null,
        ["payments-70-older"] = f => ReportsPayments(f) && !f.IsWelsh && f.Amount("payment-information") is null,
        ["below-regulated"] = f => f.IsRegulatedBelow,
        ["below-unregulated"] = f => f.IsBelow && !f.IsRegulatedBelow,
        ["below-notifiable"] = f => f.IsNotifiable,
        ["below-notifiable-competitive"] = f => f.IsNotifiable && f.Answers.IsDirectAward != true,
        ["below-not-notifiable"] = f => f.IsRegulatedBelow && !f.IsNotifiable,
        ["no-suitability"] = f => f.IsRegulatedBelow && !f.IsWelsh && !f.MaySelect,
        ["suitability-allowed"] = f => f.IsRegulatedBelow && !f.IsWelsh && f.MaySelect,
    };

    internal static bool Has(string name) => Named.ContainsKey(name);

    internal static bool Holds(string name, RuleFacts facts) => Named[name](facts);

    // Section 52: more than £5 million; not concessions, not light touch contracts.
    private static bool HasIndicators(RuleFacts f) => f.IsPublic && f.Exceeds("key-indicators") && !f.IsConcession && !f.IsLightTouch;

    // Sections 69 and 70: not concessions, not schools, not transferred Northern Ireland authorities.
    private static bool ReportsPayments(RuleFacts f) => f.IsPublic && !f.IsConcession && !f.IsSchool && !f.IsTransferredIrish;
}
