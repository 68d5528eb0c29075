using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>Finds which council a notice speaks of, where no field says it.</summary>
/// <remarks>'Chorley Borough Council' and 'Chorley Council' are one buyer; 'GB-Preston:' begins titles of notices for Preston. A buyer that writes 'we' is not found.</remarks>
internal static partial class BuyerNames
{
    private static readonly char[] Around = [' ', ',', '.'];

    /// <summary>Names without 'Borough', 'City', 'Council' and the like, in small letters, each once.</summary>
    public static IEnumerable<string> In(string text) =>
        Councils().Matches(text).Select(m => m.Groups["name"].Value)
            .Concat(Prefixes().Matches(text).Select(m => m.Groups["name"].Value))
            .Select(Plain).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal);

    /// <summary>A buyer's own name in the same writing: 'Borvale Borough Council' is 'borvale'.</summary>
    public static string Plain(string name) => Kinds().Replace(name, " ").Trim(Around).ToLowerInvariant();

    [GeneratedRegex(@"(?<name>(?:[A-Z][a-z]+(?: (?:with|upon|on|and|in|of))? ){1,4})(?:(?:City|Borough|County|District|Metropolitan|Town|Parish) )*Council\b")]
    private static partial Regex Councils();

    [GeneratedRegex(@"\bGB-(?<name>[A-Z][A-Za-z]+)")]
    private static partial Regex Prefixes();

    [GeneratedRegex(@"\b(City|Borough|County|District|Metropolitan|Town|Parish|Council|The|of)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Kinds();
}
