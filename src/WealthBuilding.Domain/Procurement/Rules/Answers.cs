namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Yes and no as people and programs write them in lists.</summary>
internal static class Answers
{
    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "yes", "y", "true", "t", "1", "x", "✓", "ja" };
    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase) { "no", "n", "false", "f", "0", "-", "–", "none", "n/a", "na", "nil" };
    private static readonly string[] Settled = ["resolved", "settled", "not disputed", "not in dispute", "undisputed", "no dispute", "closed", "withdrawn", "cleared"];
    private static readonly string[] Disputed = ["unresolved", "not resolved", "unsettled", "not settled", "disputed", "in dispute", "dispute", "in query", "queried", "on hold"];

    /// <summary>Null where it is neither.</summary>
    internal static bool? IsYes(string? text) => text is null ? null : Yes.Contains(text.Trim()) ? true : No.Contains(text.Trim()) ? false : null;

    /// <summary>Whether an invoice is disputed; an empty cell says that it is not. Null where it cannot be told.</summary>
    internal static bool? IsDisputed(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        return IsYes(text) ?? (Disputed[..4].Any(Says) ? true : Settled.Any(Says) ? false : Disputed.Any(Says) || text.StartsWith("yes", StringComparison.OrdinalIgnoreCase) && !char.IsLetter(text.ElementAtOrDefault(3)) ? true : null);

        bool Says(string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
    }
}
