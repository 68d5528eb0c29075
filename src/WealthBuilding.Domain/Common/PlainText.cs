using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace WealthBuilding.Domain.Common;

/// <summary>Text without what is no character: halves of a pair, the code points that Unicode keeps free of characters, control characters.</summary>
/// <remarks>Such a text cannot be normalised, written as XML or held by PostgreSQL; it comes from broken programs and from whoever wants to break ours.</remarks>
public static class PlainText
{
    private const string Unseen = "\u200B\u2060\uFEFF\u00AD";

    /// <summary>The text with a replacement character (U+FFFD) for what is no character of Unicode, and without control characters but tabs and line ends; the same object where it is plain already.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsControl(rune.Value))
            {
                plain.Append(IsFree(rune.Value) ? Rune.ReplacementChar : rune);
            }
        }

        return plain.ToString();
    }

    /// <summary>The text in a form of Unicode's, whatever stands in it: unlike <see cref="string.Normalize(NormalizationForm)"/> it does not fail.</summary>
    public static string Normalize(string text, NormalizationForm form) => Of(text).Normalize(form);

    /// <summary>Whether a person would see nothing: no text, or only spaces and characters without a shape of their own.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text) => string.IsNullOrWhiteSpace(text) || text.EnumerateRunes().All(HasNoShape);

    /// <summary>The text without the signs that come along when something is copied and that nobody sees: spaces of no width, marks of byte order, soft hyphens.</summary>
    /// <remarks>Joiners stay: some scripts and signs are written with them.</remarks>
    public static string WithoutUnseen(string text) => text.AsSpan().IndexOfAny(Unseen) < 0 ? text : string.Concat(text.Where(c => !Unseen.Contains(c)));

    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (!Rune.TryGetRuneAt(text, i, out var rune) || IsFree(rune.Value))
                {
                    return false;
                }

                i++;
            }
            else if (IsControl(c) || IsFree(c))
            {
                return false;
            }
        }

        return true;
    }

    // Signs that turn the direction of what follows are among them: with one a name reads as another.
    private static bool IsControl(int point) =>
        point is < ' ' and not ('\t' or '\n' or '\r') or (>= 0x7F and < 0xA0) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    // The Unicode Standard, section 23.7: FDD0 to FDEF, and the last two of each plane.
    private static bool IsFree(int point) => point is >= 0xFDD0 and <= 0xFDEF || (point & 0xFFFE) == 0xFFFE;

    private static bool HasNoShape(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
        or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;
}
