using System.Globalization;
using System.Text;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>Writes names of organisations in one way, so that the same name written differently has the same key.</summary>
/// <remarks>
/// Capitals without accents; apostrophes and full stops gone, other punctuation a space; &amp; is AND; a leading THE gone; what
/// follows T/A gone; LIMITED is LTD, PUBLIC LIMITED COMPANY is PLC, COMMUNITY INTEREST COMPANY is CIC, LIMITED LIABILITY
/// PARTNERSHIP is LLP, COMPANY is CO, the Welsh CYFYNGEDIG and CYF are LTD. The form stays: X LTD and X LLP are two.
/// Nothing is guessed: a shortened or misspelt name has another key.
/// </remarks>
public static class RegisterName
{
    private static readonly (string Long, string Short)[] Forms =
    [
        (" PUBLIC LIMITED COMPANY ", " PLC "),
        (" LIMITED LIABILITY PARTNERSHIP ", " LLP "),
        (" COMMUNITY INTEREST COMPANY ", " CIC "),
        (" CWMNI BUDDIANT CYMUNEDOL ", " CIC "),
        (" LIMITED ", " LTD "),
        (" CYFYNGEDIG ", " LTD "),
        (" CYF ", " LTD "),
        (" COMPANY ", " CO "),
        (" P L C ", " PLC "),
        (" C I C ", " CIC "),
        (" L L P ", " LLP "),
    ];

    private static readonly string[] TradingAs = ["T/A", "TRADING AS"];

    /// <summary>The key of a name; empty for a name without letters or digits.</summary>
    public static string Key(ReadOnlySpan<char> name)
    {
        var words = Words(WithoutTradingName(name));
        foreach (var (form, shorter) in Forms)
        {
            words = words.Replace(form, shorter, StringComparison.Ordinal);
        }

        return words.StartsWith(" THE ", StringComparison.Ordinal) && words.Length > 5 ? words[5..].TrimEnd() : words.Trim();
    }

    // The mark is looked for before punctuation goes: J T A BUILDERS trades as nobody else.
    private static ReadOnlySpan<char> WithoutTradingName(ReadOnlySpan<char> name)
    {
        foreach (var mark in TradingAs)
        {
            var at = name.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            var end = at + mark.Length;
            if (at > 0 && !char.IsLetterOrDigit(name[at - 1]) && (end == name.Length || !char.IsLetterOrDigit(name[end])))
            {
                name = name[..at];
            }
        }

        return name;
    }

    // Words in capitals, each with one space before and one behind.
    private static string Words(ReadOnlySpan<char> name)
    {
        var text = new StringBuilder(name.Length + 8).Append(' ');
        foreach (var c in HasAccents(name) ? PlainText.Normalize(name.ToString(), NormalizationForm.FormD) : name)
        {
            if (char.IsAsciiLetterOrDigit(c) || (c > 127 && char.IsLetterOrDigit(c)))
            {
                text.Append(char.ToUpperInvariant(c));
            }
            else if (c == '&' || c == '+')
            {
                Space(text).Append("AND ");
            }
            else if (c is not ('\'' or '\u2019' or '\u2018' or '`' or '.') && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                Space(text);
            }
        }

        return Space(text).ToString();
    }

    private static bool HasAccents(ReadOnlySpan<char> name) => name.ContainsAnyExceptInRange('\0', '\u007F');

    private static StringBuilder Space(StringBuilder text) => text[^1] == ' ' ? text : text.Append(' ');
}
