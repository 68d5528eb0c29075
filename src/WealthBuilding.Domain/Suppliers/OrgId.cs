namespace WealthBuilding.Domain.Suppliers;

/// <summary>A register number as ledgers write it, taken apart: the org-id scheme before it, where there is one, and the number.</summary>
/// <param name="Scheme">In capitals, as <see cref="SupplierIdentifier"/> has it: <c>GB-COH</c>; null where the text has none.</param>
/// <param name="Number">What stands behind it, or the whole text; nothing of it was read.</param>
/// <remarks>
/// GB-COH-04142000, gb coh 04142000, GB-COH: 04142000 and GBCOH04142000 are one. A Scottish charity's own letters come back where the
/// scheme has swallowed them (GB-SC-012345); those of Northern Ireland go, as its register leaves them off.
/// </remarks>
public readonly record struct OrgId(string? Scheme, string Number)
{
    private const int LongestScheme = 8;
    private const string Country = "GB";
    private const string Between = "-_:/.\u2010\u2011\u2012\u2013\u2212";

    private static readonly string[] Registers =
    [
        SupplierIdentifier.CompaniesHouse, SupplierIdentifier.CharityCommission, SupplierIdentifier.ScottishCharities, SupplierIdentifier.NorthernIrishCharities, SupplierIdentifier.Mutuals,
    ];

    private static readonly string[] Charities = [SupplierIdentifier.CharityCommission, SupplierIdentifier.ScottishCharities, SupplierIdentifier.NorthernIrishCharities];

    /// <summary>Whether the number is of a register of charities.</summary>
    public bool IsCharity => Array.IndexOf(Charities, Scheme) >= 0;

    /// <summary>Whether the number may be a company's: its scheme says so, or it has none.</summary>
    public bool MayBeCompany => Scheme is null or SupplierIdentifier.CompaniesHouse;

    /// <summary>Whether the number may be a mutual society's: its scheme says so, or it has none.</summary>
    public bool MayBeSociety => Scheme is null or SupplierIdentifier.Mutuals;

    /// <summary>Whether the number may be a charity's: its scheme says so, or it has none.</summary>
    public bool MayBeCharity => Scheme is null || IsCharity;

    /// <summary>Takes a text apart; one that does not begin with a scheme is a number throughout.</summary>
    public static OrgId Read(string? text) => IsBegun(text) ? Read(text.AsSpan()) : new OrgId(null, text ?? string.Empty);

    /// <summary>Whether a scheme may stand before the number: most ledgers have none.</summary>
    internal static bool IsBegun(ReadOnlySpan<char> text) => text.TrimStart().StartsWith(Country, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same of part of a text.</summary>
    public static OrgId Read(ReadOnlySpan<char> text)
    {
        var rest = text.Trim();
        if (!rest.StartsWith(Country, StringComparison.OrdinalIgnoreCase))
        {
            return new OrgId(null, text.ToString());
        }

        rest = SkipBetween(rest[Country.Length..]);
        foreach (var register in Registers)
        {
            if (rest.StartsWith(register.AsSpan(Country.Length + 1), StringComparison.OrdinalIgnoreCase) && NumberOf(register, rest[(register.Length - Country.Length - 1)..]) is { } number)
            {
                return new OrgId(register, number);
            }
        }

        return OfAnother(text);
    }

    // Letters that go on are another scheme: GB-SCOTEDU is not GB-SC.
    private static string? NumberOf(string register, ReadOnlySpan<char> rest)
    {
        var number = SkipBetween(rest);
        var isParted = number.Length < rest.Length;
        if (number.IsEmpty || (!isParted && !char.IsAsciiDigit(number[0])) || !number.ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        return register switch
        {
            SupplierIdentifier.ScottishCharities when char.IsAsciiDigit(number[0]) => $"SC{number}",
            SupplierIdentifier.NorthernIrishCharities when number.StartsWith("NIC", StringComparison.OrdinalIgnoreCase) => SkipBetween(number[3..]).ToString(),
            _ => number.ToString(),
        };
    }

    // Of a list that no supplier is found by (GB-EDU-123456): no number of a register of ours.
    private static OrgId OfAnother(ReadOnlySpan<char> text)
    {
        var whole = text.Trim();
        var scheme = whole[Country.Length..];
        var end = scheme.Length > 1 && scheme[0] == '-' ? scheme[1..].IndexOf('-') : -1;
        return end is > 1 and <= LongestScheme && scheme.Slice(1, end).IndexOfAnyExceptInRange('A', 'Z') < 0
            ? new OrgId(whole[..(Country.Length + 1 + end)].ToString(), scheme[(end + 2)..].ToString())
            : new OrgId(null, text.ToString());
    }

    private static ReadOnlySpan<char> SkipBetween(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && (char.IsWhiteSpace(text[0]) || Between.Contains(text[0])))
        {
            text = text[1..];
        }

        return text;
    }
}
