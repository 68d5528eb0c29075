using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>What the name of a column says of suppliers before it explains itself in brackets or joins something else to it.</summary>
internal static partial class SupplierHeaders
{
    private static readonly string[] OfPlaces = ["address", "addresses", "town", "postcode", "city", "location", "place", "addr"];

    /// <summary>'Supplier' for 'Supplier (Ltd/Charity)', 'Creditor Name' for 'Creditor Name &amp; Address'; null where nothing is left or nothing was taken off.</summary>
    public static string? Head(string header)
    {
        var head = Joined().Replace(Bracketed().Replace(header, " "), string.Empty).Trim();
        return head.Length > 0 && head.Length < header.Trim().Length ? head : null;
    }

    /// <summary>Whether the name promises an address in the same cell.</summary>
    public static bool SaysAddress(string header) => HeaderWords.Of(header).Any(OfPlaces.Contains);

    [GeneratedRegex(@"[(\[{][^)\]}]*([)\]}]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\s*(&|\+|/|,|;|\s-\s|\b(and|with|plus|incl\.?|including)\b).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Joined();
}
