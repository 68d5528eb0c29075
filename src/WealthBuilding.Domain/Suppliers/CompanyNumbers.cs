using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers;

/// <summary>Reads company numbers as ledgers and registers write them.</summary>
/// <param name="prefixes">Letters that a number may begin with, from <c>company-number-prefixes.csv</c>.</param>
public sealed class CompanyNumbers(IEnumerable<string> prefixes)
{
    private const int Longest = 24;

    private readonly HashSet<string> _prefixes = prefixes.ToHashSet(StringComparer.Ordinal);

    public static CompanyNumbers Load(TextReader reader)
    {
        var prefixes = new List<string>();
        var table = new CsvTable(reader);
        while (table.Read())
        {
            prefixes.Add(table["prefix"]);
        }

        return new CompanyNumbers(prefixes);
    }

    /// <summary>Reads a number; spaces, case, dashes and invisible characters do not matter.</summary>
    /// <remarks>
    /// Zeros that a spreadsheet ate are put back: <c>4142000</c> is 04142000, <c>4142000.0</c> too, <c>sc1234</c> is SC001234.
    /// <c>GB-COH-04142000</c> too; a number of another scheme is none of a company. What a spreadsheet spoilt for good, <c>1.2E+46</c>, is no number; neither are zeros only.
    /// </remarks>
    public bool TryParse(ReadOnlySpan<char> text, out CompanyNumber number)
    {
        Span<char> kept = stackalloc char[Longest];
        number = default;
        var org = OrgId.IsBegun(text) ? OrgId.Read(text) : new OrgId(null, string.Empty);
        if (!org.MayBeCompany)
        {
            return false;
        }

        var length = Compact(org.Scheme is null ? text : org.Number, kept);
        return length > 0 && TryPad(kept[..length], out number);
    }

    private static int Compact(ReadOnlySpan<char> text, Span<char> kept)
    {
        text = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (length == kept.Length)
                {
                    return -1;
                }

                kept[length++] = char.ToUpperInvariant(c);
            }
            else if (c is not ('-' or '\'' or '#') && !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
            {
                return -1;
            }
        }

        return length;
    }

    private bool TryPad(ReadOnlySpan<char> text, out CompanyNumber number)
    {
        number = default;
        var letters = text.IndexOfAnyInRange('0', '9');
        if (letters < 0 || text.Length > CompanyNumber.Length || !text.ContainsAnyInRange('1', '9'))
        {
            return false;
        }

        var isOldIrish = letters == 1 && text.Length == CompanyNumber.Length && text[..2] is "R0";
        var prefix = isOldIrish ? text[..2] : text[..letters];
        var rest = text[prefix.Length..];
        if (!_prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prefix) || !IsRest(rest, prefix))
        {
            return false;
        }

        var digits = CompanyNumber.Length - prefix.Length;
        number = new CompanyNumber(string.Concat(prefix, new string('0', digits - rest.Length), rest));
        return true;
    }

    // Societies may have letters behind the digits (IP28116R); companies have digits only.
    private static bool IsRest(ReadOnlySpan<char> rest, ReadOnlySpan<char> prefix)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return digits < 0 || (digits > 0 && prefix is "IP" or "SP" or "RS" && !rest[digits..].ContainsAnyExceptInRange('A', 'Z'));
    }
}
