using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Places;

/// <summary>Reads what people write where a postcode belongs, and finds a postcode in an address.</summary>
public static partial class PostcodeText
{
    private const int Longest = 32;

    /// <summary>Reads one value: a postcode, an outward code, a code from abroad, or nothing that can be read.</summary>
    /// <remarks>
    /// Spaces, case, dashes, dots and invisible characters do not matter. O for 0 and I for 1, or the other way, are mended
    /// only where one reading is possible. <c>PR1 2</c> is read as the outward code PR1.
    /// </remarks>
    public static PostcodeReading Read(ReadOnlySpan<char> text)
    {
        Span<char> kept = stackalloc char[Longest];
        var length = Compact(text, kept, out var gap);
        var code = kept[..Math.Max(length, 0)];
        if (length <= 0)
        {
            return length == 0 ? PostcodeReading.Nothing : PostcodeReading.Unreadable;
        }

        return TryShape(code, gap, out var postcode) ? new PostcodeReading(PostcodeReadingKind.Postcode, postcode)
            : IsAbroad(code) ? new PostcodeReading(PostcodeReadingKind.Abroad, default)
            : TryMend(code, gap, out postcode) ? new PostcodeReading(PostcodeReadingKind.Postcode, postcode)
            : PostcodeReading.Unreadable;
    }

    /// <summary>Reads a full postcode or an outward code.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Postcode postcode)
    {
        var reading = Read(text);
        postcode = reading.Postcode;
        return reading.Kind == PostcodeReadingKind.Postcode;
    }

    /// <summary>Why a text is no postcode of a place that a form can take, in a sentence; null where it is one.</summary>
    /// <param name="whole">Whether the inward half is needed too.</param>
    public static string? WhyNotPlace(ReadOnlySpan<char> text, bool whole = true)
    {
        var reading = Read(text);
        var postcode = reading.Postcode;
        return reading.Kind is PostcodeReadingKind.Postcode && postcode.Kind is PostcodeKind.NoPlace ? $"{postcode.Outward} stands for no place: enter the postcode of the place itself, like PR1 2HE"
            : reading.Kind is PostcodeReadingKind.Postcode && (postcode.IsFull || !whole) ? null
            : reading.Kind is not PostcodeReadingKind.Postcode && UnknownArea(text) is { } area ? $"No postcode begins with {area}: check the letters, and enter a full postcode, like PR1 2HE"
            : "Enter a full postcode, like PR1 2HE";
    }

    // The letters of what has the shape of a postcode and begins with those of no area.
    private static string? UnknownArea(ReadOnlySpan<char> text)
    {
        Span<char> kept = stackalloc char[Longest];
        var length = Compact(text, kept, out _);
        return length is >= 2 and <= 7 && LikePostcode().Match(kept[..length].ToString()) is { Success: true } shape && !PostcodeGrammar.IsArea(shape.Groups[1].ValueSpan) ? shape.Groups[1].Value : null;
    }

    /// <summary>The last full postcode in an address written as one text; null where there is none.</summary>
    public static Postcode? Find(string? address)
    {
        Postcode? last = null;
        foreach (var match in InAddress().EnumerateMatches(address ?? string.Empty))
        {
            if (TryParse(address.AsSpan(match.Index, match.Length), out var postcode) && postcode.IsFull)
            {
                last = postcode;
            }
        }

        return last;
    }

    // Capitals and digits without what stands between them; -1 where something else stands there. The gap is the last one.
    private static int Compact(ReadOnlySpan<char> text, Span<char> kept, out int gap)
    {
        var length = 0;
        gap = -1;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (length == kept.Length)
                {
                    return -1;
                }

                kept[length++] = c >= 'a' ? (char)(c - 32) : c;
            }
            else if (char.IsWhiteSpace(c))
            {
                gap = length;
            }
            else if (!IsIgnored(c))
            {
                return -1;
            }
        }

        return length;
    }

    private static bool IsIgnored(char c) =>
        c is '-' or '.' or ',' or ';' or '\'' or '"' or '*' or '(' or ')' or '\u2010' or '\u2011' or '\u2013' ||
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control;

    private static bool TryShape(ReadOnlySpan<char> code, int gap, out Postcode postcode)
    {
        if (code.Length is >= 5 and <= 7 && PostcodeGrammar.IsOutward(code[..^3]) && PostcodeGrammar.InwardIndex(code[^3..]) is >= 0 and var inward)
        {
            postcode = new Postcode(Postcode.KeyOf(code[..^3]), inward);
            return true;
        }

        if (code.StartsWith("BFPO", StringComparison.Ordinal) || (code.StartsWith("ZZ99", StringComparison.Ordinal) && code.Length is 4 or 7)) // 'ZZ9 9ZZ' begins so too
        {
            postcode = new Postcode(Postcode.KeyOf(code[0] == 'B' ? "BF1" : code[..4]), -1); // neither says where
            return true;
        }

        var isSector = gap == code.Length - 1 && char.IsAsciiDigit(code[^1]) && PostcodeGrammar.IsOutward(code[..^1]);
        var outward = isSector ? code[..^1] : code;
        postcode = PostcodeGrammar.IsOutward(outward) ? new Postcode(Postcode.KeyOf(outward), -1) : default;
        return postcode.OutwardKey != 0;
    }

    // Irish routing key and identifier; Dutch, Canadian; plain digits as in France, Germany, the United States.
    private static bool IsAbroad(ReadOnlySpan<char> code) => Abroad().IsMatch(code);

    private static bool TryMend(ReadOnlySpan<char> code, int gap, out Postcode postcode)
    {
        postcode = default;
        var readings = 0;
        var slips = code.Length is >= 5 and <= 7 ? code.Count('O') + code.Count('0') + code.Count('I') + code.Count('1') : 0;
        Span<char> mended = stackalloc char[code.Length];
        for (var choice = 1; choice < 1 << slips; choice++)
        {
            Mend(code, choice, mended);
            if (TryShape(mended, gap, out var reading) && reading.IsFull)
            {
                postcode = reading;
                readings++;
            }
        }

        return readings == 1;
    }

    // Changes the doubtful signs whose bit is set in the choice.
    private static void Mend(ReadOnlySpan<char> code, int choice, Span<char> mended)
    {
        for (var i = 0; i < code.Length; i++)
        {
            var other = code[i] switch { 'O' => '0', '0' => 'O', 'I' => '1', '1' => 'I', _ => '\0' };
            mended[i] = other != '\0' && (choice & 1) == 1 ? other : code[i];
            choice >>= other == '\0' ? 0 : 1;
        }
    }

    [GeneratedRegex(@"(?<![A-Z0-9])[A-Z0-9]{2,4}[ \u00A0\u200B-]{0,3}[0-9OI][A-Z]{2}(?![A-Z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InAddress();

    [GeneratedRegex("^([A-Z]{1,2})[0-9][0-9A-Z]?(?:[0-9][A-Z]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex LikePostcode();

    [GeneratedRegex("^(?:(?:[AC-FHKNPRTV-Y][0-9]{2}|D6W)[0-9AC-FHKNPRTV-Y]{4}|[1-9][0-9]{3}[A-Z]{2}|[A-Z][0-9][A-Z][0-9][A-Z][0-9]|[0-9]{4,6}|[0-9]{9}|[A-Z][0-9]{5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Abroad();
}
