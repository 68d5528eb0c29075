using System.Globalization;
using System.Text;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Letters without accents and in capitals, each by itself, so that every place in the raw text is known.</summary>
internal static class LetterFolding
{
    /// <summary>Writes the capitals of a letter.</summary>
    /// <returns>How many were written: 0 for what is no letter or digit; -1 for a sign that is as if it were not there.</returns>
    public static int Fold(char c, Span<char> to)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            to[0] = (char)(c >= 'a' ? c - 32 : c);
            return 1;
        }

        return c switch
        {
            '\'' or '`' or '’' or '‘' or 'ʼ' => -1,
            < '\u0080' => 0,
            _ => FoldWide(c, to),
        };
    }

    private static int FoldWide(char c, Span<char> to)
    {
        var special = c switch
        {
            'ł' or 'Ł' => "L",
            'ø' or 'Ø' => "O",
            'đ' or 'Đ' or 'ð' or 'Ð' => "D",
            'þ' or 'Þ' => "TH",
            'æ' or 'Æ' => "AE",
            'œ' or 'Œ' => "OE",
            'ß' => "SS",
            'ı' => "I",
            _ => null,
        };
        if (special is not null)
        {
            special.CopyTo(to);
            return special.Length;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark => -1,
            UnicodeCategory.SpacingCombiningMark => Keep(c, to),
            // Half of a letter beyond the first 65,536, or of a picture: kept as a word that no list has.
            UnicodeCategory.Surrogate => Keep(c, to),
            _ => char.IsLetterOrDigit(c) ? Decompose(c, to) : 0,
        };
    }

    private static int Keep(char c, Span<char> to)
    {
        to[0] = c;
        return 1;
    }

    // Full-width letters, ligatures and letters with accents come apart; letters of other scripts stay as they are.
    private static int Decompose(char c, Span<char> to)
    {
        var length = 0;
        foreach (var part in PlainText.Normalize(c.ToString(), NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(part) && length < to.Length)
            {
                to[length++] = char.ToUpperInvariant(part);
            }
        }

        return length;
    }
}
