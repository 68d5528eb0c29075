using System.Globalization;
using System.Text;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>The words of a name as they stand: capitals without accents, and whether each stands in brackets or behind a dash.</summary>
internal static class NameLetters
{
    /// <summary>A word, and whether something that ledgers hang on begins at or before it.</summary>
    internal readonly record struct Piece(string Text, bool IsTail);

    internal static List<Piece> Read(string name)
    {
        var text = Mend(name);
        var pieces = new List<Piece>(8);
        var word = new StringBuilder(16);
        var (depth, isBehindDash) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToUpperInvariant(c));
                continue;
            }

            if (IsApostrophe(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            Flush(pieces, word, depth > 0 || isBehindDash);
            depth = c is '(' or '[' ? depth + 1 : c is ')' or ']' ? Math.Max(0, depth - 1) : depth;
            isBehindDash |= pieces.Count > 0 && c is '-' or '\u2013' or '\u2014' or '/' or ':' or ';';
            if (c is '&' or '+')
            {
                pieces.Add(new Piece("AND", depth > 0 || isBehindDash));
            }
        }

        Flush(pieces, word, depth > 0 || isBehindDash);
        MendLostSpaces(pieces);
        return JoinLetters(pieces);
    }

    private static void Flush(List<Piece> pieces, StringBuilder word, bool isTail)
    {
        if (word.Length == 0)
        {
            return;
        }

        var text = word.ToString();
        word.Clear();
        var form = FormAtEnd(text);
        pieces.Add(new Piece(text[..^form], isTail));
        if (form > 0)
        {
            pieces.Add(new Piece(text[^form..], isTail));
        }
    }

    // ACMELTD lost its space; UNLIMITED has none to lose.
    private static int FormAtEnd(string word) =>
        word.Length > 5 && word.EndsWith("LTD", StringComparison.Ordinal) ? 3
        : word.Length > 9 && word.EndsWith("LIMITED", StringComparison.Ordinal) ? 7
        : 0;

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4';

    // &amp; and its like; a no-break space or an apostrophe that went through the wrong encoding; accents.
    private static string Mend(string name)
    {
        if (Ascii.IsValid(name))
        {
            return name.Contains(';', StringComparison.Ordinal) && name.Contains('&', StringComparison.Ordinal) ? Entities(name) : name;
        }

        var text = Entities(name)
            .Replace("\u00E2\u20AC\u2122", "'", StringComparison.Ordinal)
            .Replace("\u00C2\u00A0", " ", StringComparison.Ordinal)
            .Replace('\u00A0', ' ')
            .Replace("\u00C2 ", " ", StringComparison.Ordinal)
            .Replace("\u00DF", "ss", StringComparison.Ordinal)
            .Replace("\u00E6", "ae", StringComparison.Ordinal)
            .Replace("\u00C6", "AE", StringComparison.Ordinal);
        return PlainText.Normalize(text, NormalizationForm.FormKD).Replace('\u0142', 'l').Replace('\u0141', 'L').Replace('\u00F8', 'o').Replace('\u00D8', 'O');
    }

    private static string Entities(string name) =>
        name.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(name) : name;

    // A no-break space that went twice through the wrong encoding and lost its accents is AA at the end of each word.
    private static void MendLostSpaces(List<Piece> pieces)
    {
        if (pieces.Count(p => IsLostSpace(p.Text)) > 1)
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                pieces[i] = IsLostSpace(pieces[i].Text) ? pieces[i] with { Text = pieces[i].Text[..^2] } : pieces[i];
            }
        }
    }

    private static bool IsLostSpace(string word) => word.Length > 3 && word.EndsWith("AA", StringComparison.Ordinal);

    // N H S and A.B.C. are one word; a lone S behind a word is a genitive that lost its apostrophe (ST BEE,S).
    private static List<Piece> JoinLetters(List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!IsLetter(pieces[i].Text))
            {
                continue;
            }

            var end = i + 1;
            while (end < pieces.Count && IsLetter(pieces[end].Text))
            {
                end++;
            }

            if (end > i + 1)
            {
                pieces[i] = pieces[i] with { Text = string.Concat(pieces[i..end].Select(p => p.Text)) };
                pieces.RemoveRange(i + 1, end - i - 1);
            }
            else if (i > 0 && pieces[i].Text == "S" && pieces[i - 1].Text is { Length: > 2 } before && before != "AND")
            {
                pieces[i - 1] = pieces[i - 1] with { Text = before + "S" };
                pieces.RemoveAt(i--);
            }
        }

        return pieces;
    }

    private static bool IsLetter(string text) => text.Length == 1 && char.IsLetter(text[0]);
}
