using System.Globalization;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>The fields of a register's entry in words for a reader.</summary>
internal static class FieldWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["number"] = "number",
        ["ownKey"] = "register's own key",
        ["companyNumber"] = "company number",
        ["name"] = "name",
        ["postcode"] = "postcode",
        ["status"] = "status",
        ["category"] = "legal form",
        ["sicCodes"] = "kind of business",
        ["otherNames"] = "other names",
        ["charityNumber"] = "charity number",
        ["ownership"] = "ownership",
        ["street"] = "street",
        ["town"] = "town",
        ["country"] = "country",
        ["incorporatedOn"] = "day of registration",
        ["dissolvedOn"] = "day it ended",
        ["live"] = "live or not",
        ["goneOn"] = "back in the file",
    };

    public static IReadOnlyCollection<string> Fields => Words.Keys;

    public static string Of(string field) => Words.GetValueOrDefault(field, field);

    /// <summary>Counts by field in one line, the largest first: <c>name 200, postcode 41</c>.</summary>
    public static string Counts(IReadOnlyDictionary<string, long> counts) =>
        string.Join(", ", counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => string.Create(CultureInfo.InvariantCulture, $"{Of(c.Key)} {c.Value:#,##0}")));
}
