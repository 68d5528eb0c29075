namespace WealthBuilding.Domain.Places;

/// <summary>The shapes that postcodes can have.</summary>
/// <remarks>Shapes and letter rules: BS 7666 and the Royal Mail's programmers' guide; the areas are the 124 in use, Guernsey, Jersey and the Isle of Man among them, and BF of the forces. ZZ is no area: its one code, ZZ99 of the NHS, says that there is no place (<see cref="PostcodeText"/>).</remarks>
internal static class PostcodeGrammar
{
    private const string Areas =
        "AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY " +
        "HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR " +
        "RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE";

    // Of A9A and AA9A: more than the Royal Mail's guide names, since W1M and NW1W have been in use; never I, L, O, Q or Z.
    private const string LastLetters = "ABCDEFGHJKMNPRSTUVWXY";

    private static readonly bool[] KnownAreas = MarkAreas();
    private static readonly sbyte[] InwardIndices = [.. Enumerable.Range('A', 26).Select(letter => (sbyte)Postcode.InwardLetters.IndexOf((char)letter, StringComparison.Ordinal))];

    /// <summary>Whether the text (capitals and digits) is the shape of an outward code: A9, A99, AA9, AA99, A9A, AA9A, GIR.</summary>
    internal static bool IsOutward(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 4)
        {
            return false;
        }

        if (text is "GIR" or "NPT")
        {
            return true;
        }

        var letters = char.IsAsciiLetterUpper(text[1]) ? 2 : 1;
        return KnownAreas[AreaIndex(text[..letters])] && IsDistrict(text[letters..]);
    }

    /// <summary>Whether one or two letters (capitals) begin postcodes.</summary>
    internal static bool IsArea(ReadOnlySpan<char> letters) => letters.Length is 1 or 2 && KnownAreas[AreaIndex(letters)];

    /// <summary>The index of an inward code (a digit and two letters), or -1.</summary>
    internal static int InwardIndex(ReadOnlySpan<char> text)
    {
        if (text.Length != 3 || !char.IsAsciiDigit(text[0]))
        {
            return -1;
        }

        var (first, second) = (InwardIndexOf(text[1]), InwardIndexOf(text[2]));
        return (first | second) < 0 ? -1 : ((text[0] - '0') * 400) + (first * 20) + second;
    }

    private static int InwardIndexOf(char letter) => letter - 'A' is >= 0 and < 26 and var index ? InwardIndices[index] : -1;

    private static bool IsDistrict(ReadOnlySpan<char> text) => text.Length switch
    {
        1 => char.IsAsciiDigit(text[0]),
        2 when char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) => text[0] != '0',
        2 => char.IsAsciiDigit(text[0]) && char.IsAsciiLetterUpper(text[1]) && LastLetters.Contains(text[1], StringComparison.Ordinal),
        _ => false,
    };

    private static int AreaIndex(ReadOnlySpan<char> letters)
    {
        var first = letters[0] - 'A';
        var second = letters.Length > 1 ? letters[1] - 'A' + 1 : 0;
        return first is >= 0 and < 26 ? (first * 27) + second : KnownAreas.Length - 1;
    }

    private static bool[] MarkAreas()
    {
        var marks = new bool[(26 * 27) + 1];
        foreach (var area in Areas.Split(' '))
        {
            marks[((area[0] - 'A') * 27) + (area.Length > 1 ? area[1] - 'A' + 1 : 0)] = true;
        }

        return marks;
    }
}
