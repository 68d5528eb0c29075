using System.Net;
using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>Makes the text of a notice or a specification readable again before its words are counted.</summary>
/// <remarks>
/// Notices come through several systems, and each leaves something: <c>Â£</c> where UTF-8 was read as Windows-1252, <c>rnrn</c> where the
/// backslashes of line breaks were lost, tags and entities of HTML. Addresses of portals and people's mailboxes say nothing of what is bought.
/// </remarks>
public static partial class NoticeText
{
    /// <summary>The text without damage, tags, web and mail addresses; line breaks are spaces.</summary>
    /// <remarks><c>rn</c> goes only where no English word can have it: twice in a row, before a capital or a bullet, or after a full stop; <c>turn</c> and <c>burn</c> stay.</remarks>
    public static string Clean(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var plain = text.Contains('<', StringComparison.Ordinal) ? Tag().Replace(text, " ") : text;
        plain = plain.Contains('&', StringComparison.Ordinal) ? Tag().Replace(WebUtility.HtmlDecode(plain), " ") : plain;
        plain = Mojibake().Replace(plain, m => m.ValueSpan.StartsWith("â€™", StringComparison.Ordinal) ? "'" : " ");
        plain = LostBreaks().Replace(plain, " ");
        return Address().Replace(plain.Replace("\\r", " ", StringComparison.Ordinal).Replace("\\n", " ", StringComparison.Ordinal), " ");
    }

    [GeneratedRegex("</?[a-zA-Z!][^<>]{0,300}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("â€™|â€[\\u0080-\\u2fff]?|Ã[\\u0080-\\u00bf]|Â", RegexOptions.CultureInvariant)]
    private static partial Regex Mojibake();

    [GeneratedRegex(@"(?:rn){2,}|(?<=[.:;,)!?])\s?rn(?=\P{L}|\p{Lu}|\z)|(?<=[\p{Ll}\d\s])rn(?=\p{Lu}|[•·])", RegexOptions.CultureInvariant)]
    private static partial Regex LostBreaks();

    [GeneratedRegex(@"https?:\S+|www\.\S+|\S+@\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
