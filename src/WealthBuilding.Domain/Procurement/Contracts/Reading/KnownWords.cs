namespace WealthBuilding.Domain.Procurement.Contracts.Reading;

/// <summary>Words that stand in a register where a fact is not said; and yes, no and states as councils write them.</summary>
internal static class KnownWords
{
    private static readonly HashSet<string> NotSaidWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "tbc", "tba", "tbd", "to be confirmed", "to be agreed", "to be determined", "n/a", "na", "n.a.", "not applicable", "not known", "unknown", "not stated", "not available", "none", "nil", "-", "--", "–", "?",
        "various", "variable", "varies", "not specified", "blank", "awaiting", "pending", "see contract", "see notes", "see below", "see above", "not yet known", "to follow", "t.b.c.", "t.b.c", "null", "#n/a",
    };

    private static readonly HashSet<string> NoEndWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "ongoing", "on-going", "on going", "rolling", "rolling contract", "open ended", "open-ended", "perpetual", "in perpetuity", "continuous", "no end date", "until terminated", "until further notice", "annual rolling", "rolling annual", "indefinite", "evergreen", "monthly rolling", "rolling monthly", "continuing", "no expiry", "until completion", "on completion", "upon completion", "completion of works", "one off", "one-off", "as required", "ad hoc", "ad-hoc",
    };

    private static readonly HashSet<string> NoAmountWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "framework", "framework agreement", "call off", "call-off", "call off contract", "as required", "as and when", "as and when required", "ad hoc", "ad-hoc", "schedule of rates", "rates", "commercially sensitive", "commercial in confidence", "confidential", "demand led", "spend dependent", "no commitment", "no guaranteed spend", "no guaranteed value", "usage based", "volume dependent", "dependent on usage", "dps", "concession", "redacted", "withheld", "no value", "not disclosed", "per unit", "unit price", "individual call-offs", "based on usage", "spot purchase",
    };

    private static readonly HashSet<string> NoSupplierWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "not awarded", "not awarded to supplier", "no award", "none awarded", "various suppliers", "multiple", "multiple suppliers", "multiple providers", "various providers", "see lots", "see list", "see attached", "redacted", "redacted personal data", "withheld", "individual", "in tender", "out to tender", "to be awarded", "awaiting award", "framework suppliers", "see framework", "not yet awarded", "no supplier", "cancelled", "various - see list", "personal data", "name withheld",
    };

    /// <summary>Nothing is said: <c>TBC</c>, <c>n/a</c>, a dash.</summary>
    public static bool IsNotSaid(string text) => text.Length == 0 || NotSaidWords.Contains(Bare(text));

    public static bool IsNoEnd(string text) => NoEndWords.Contains(Bare(text));

    public static bool IsNoAmount(string text) => NoAmountWords.Contains(Bare(text));

    public static bool IsNoSupplier(string text) => IsNotSaid(text) || NoSupplierWords.Contains(Bare(text));

    /// <summary>Yes or no; null where it is neither.</summary>
    public static bool? YesOrNo(string text) => Bare(text).ToLowerInvariant() switch
    {
        "y" or "yes" or "true" or "1" or "x" or "✓" => true,
        "n" or "no" or "false" or "0" or "none" or "not applicable" or "n/a" or "neither" => false,
        _ => null,
    };

    /// <summary>What a column for SME, VCSE or both says: whether each is meant; null where it says nothing of it.</summary>
    public static (bool? Sme, bool? Vcse) Size(string text)
    {
        var words = text.ToLowerInvariant();
        if (words.Contains("neither", StringComparison.Ordinal) || words is "no" or "n" or "large" or "non-sme" or "not sme")
        {
            return (false, words is "large" or "non-sme" or "not sme" ? null : false);
        }

        var both = words.Contains("both", StringComparison.Ordinal);
        var isVcse = words.Contains("vcs", StringComparison.Ordinal) || words.Contains("vcfs", StringComparison.Ordinal) || words.Contains("volunt", StringComparison.Ordinal) || words.Contains("charit", StringComparison.Ordinal) || words.Contains("social enterprise", StringComparison.Ordinal);
        var isSme = words.Contains("sme", StringComparison.Ordinal) || words.Contains("small", StringComparison.Ordinal) || words.Contains("medium", StringComparison.Ordinal) || words.Contains("micro", StringComparison.Ordinal);
        return (both || isSme ? true : null, both || isVcse ? true : null);
    }

    /// <summary>The state that a register's word means; null where it is none that is known.</summary>
    public static ContractState? State(string text) => Bare(text).ToLowerInvariant() switch
    {
        "pipeline" or "future" or "forward plan" or "forthcoming" or "future opportunity" => ContractState.Pipeline,
        "planned" or "planning" or "planned procurement" or "pre-tender" or "pre tender" or "pre-procurement" or "preprocurement" => ContractState.Planned,
        "tender" or "out to tender" or "open" or "in tender" or "tendering" or "in procurement" or "published" or "procurement" or "evaluation" or "under evaluation" => ContractState.Opportunity,
        "awarded" or "award" or "pending start" or "not started" or "awaiting signature" => ContractState.Awarded,
        "live" or "active" or "current" or "in contract" or "contract" or "signed" or "running" or "extended" or "in place" or "ongoing" or "live contract" or "active contract" => ContractState.Contract,
        "expired" or "ended" or "complete" or "completed" or "closed" or "finished" or "archived" or "inactive" => ContractState.Ended,
        "terminated" or "terminated early" => ContractState.Terminated,
        "withdrawn" or "abandoned" or "cancelled" or "canceled" or "aborted" => ContractState.Withdrawn,
        _ => null,
    };

    private static string Bare(string text) => text.Trim().Trim('(', ')', '[', ']', '*', '.', ':', ' ') is { Length: > 0 } bare ? bare : text.Trim();
}
