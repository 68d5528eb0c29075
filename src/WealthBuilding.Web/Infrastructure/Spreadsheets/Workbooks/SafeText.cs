using System.Buffers;
using System.Text;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Makes text from outside safe for a cell: never a formula, never beyond what XML and a cell can hold.</summary>
internal static class SafeText
{
    /// <summary>A cell holds no more characters than this.</summary>
    internal const int Longest = 32_767;

    private static readonly SearchValues<char> Doubtful = SearchValues.Create([.. Enumerable.Range(0, 32).Where(c => c is not (9 or 10)).Select(c => (char)c), '\uFFFE', '\uFFFF', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    /// <summary>Whether a program could take the text for a formula if it were typed in: such cells are marked as text.</summary>
    internal static bool LooksLikeFormula(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';

    /// <summary>The text without characters that XML forbids, with plain line ends, cut to what a cell holds.</summary>
    internal static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var cut = Cut(text).ToString();
        return cut.AsSpan().IndexOfAny(Doubtful) < 0 ? cut : Rebuild(cut);
    }

    /// <summary>No longer than a cell holds, and no half of a pair at the end.</summary>
    internal static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
    }

    private static string Rebuild(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            if (rune.Value is 9 or 10 or >= 32 and not (0xFFFD or 0xFFFE or 0xFFFF))
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }
}
