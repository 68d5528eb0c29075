using System.Globalization;
using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Procurement.Contracts.Reading;

/// <summary>Puts back the leading zeros that a spreadsheet takes from a company number: 1234567 is 01234567, SC12345 is SC012345.</summary>
internal static partial class SupplierNumberText
{
    private const int Whole = 8;

    // No charity of England and Wales has so high a number of seven digits: it is a company's where the column may hold either.
    private const int FirstSurelyCompany = 1_250_000;

    /// <param name="text">The number as it stands in its cell.</param>
    /// <param name="header">Its column's name: a column of charity numbers is left alone, and one that may hold either is touched only where no charity can be meant.</param>
    public static string Of(string text, string header)
    {
        var words = header.ToLowerInvariant();
        var isCharity = words.Contains("charit", StringComparison.Ordinal) || words.Contains("vcse", StringComparison.Ordinal);
        var saysCompany = words.Contains("compan", StringComparison.Ordinal) || words.Contains("crn", StringComparison.Ordinal);
        if (isCharity && !saysCompany)
        {
            return text;
        }

        var isCompany = saysCompany && !isCharity;
        var bare = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        if (Digits().IsMatch(bare))
        {
            var isSure = isCompany || (bare.Length == Whole - 1 && int.Parse(bare, CultureInfo.InvariantCulture) >= FirstSurelyCompany);
            return isSure ? bare.PadLeft(Whole, '0') : text;
        }

        return isCompany && Lettered().Match(text) is { Success: true } match ? match.Groups[1].Value.ToUpperInvariant() + match.Groups[2].Value.PadLeft(Whole - 2, '0') : text;
    }

    [GeneratedRegex("^[1-9][0-9]{3,6}$")]
    private static partial Regex Digits();

    [GeneratedRegex("^(SC|NI|OC|SO|NC|R0)\\s?([0-9]{3,5})$", RegexOptions.IgnoreCase)]
    private static partial Regex Lettered();
}
