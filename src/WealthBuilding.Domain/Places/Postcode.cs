namespace WealthBuilding.Domain.Places;

/// <summary>A UK postcode, or the outward half of one.</summary>
/// <remarks>
/// Held as numbers, so that millions cost little: the outward code in base 37, the inward one as an index below 4,000
/// (ten digits, twenty letters, twenty letters: C, I, K, M, O and V are never used there). Read by <see cref="PostcodeText"/>.
/// </remarks>
public readonly record struct Postcode : IComparable<Postcode>
{
    /// <summary>How many inward codes one outward code can have.</summary>
    public const int InwardCodes = 4000;

    internal const string InwardLetters = "ABDEFGHJLNPQRSTUWXYZ";
    private const string Digits37 = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    internal Postcode(int outwardKey, int inwardIndex)
    {
        OutwardKey = outwardKey;
        InwardIndex = (short)inwardIndex;
    }

    /// <summary>The outward code as a number: equal outward codes have equal keys, and keys sort as the codes do.</summary>
    public int OutwardKey { get; }

    /// <summary>The inward code as an index below <see cref="InwardCodes"/>; -1 where only the outward code is known.</summary>
    public short InwardIndex { get; }

    /// <summary>Whether the inward code is known too, so that the postcode is a place of about fifteen addresses.</summary>
    public bool IsFull => InwardIndex >= 0;

    /// <summary><c>PR1</c> of <c>PR1 2HE</c>.</summary>
    public string Outward
    {
        get
        {
            Span<char> text = stackalloc char[4];
            var key = OutwardKey;
            for (var i = 3; i >= 0; i--)
            {
                (key, var digit) = Math.DivRem(key, 37);
                text[i] = Digits37[digit];
            }

            return text.TrimEnd(' ').ToString();
        }
    }

    /// <summary>The letters that the postcode begins with: <c>PR</c> of <c>PR1 2HE</c>.</summary>
    public string Area
    {
        get
        {
            var outward = Outward;
            var letters = outward.AsSpan().IndexOfAnyInRange('0', '9');
            return letters < 0 ? outward : outward[..letters];
        }
    }

    /// <summary>What sort of place the postcode stands for.</summary>
    public PostcodeKind Kind => Area switch
    {
        "GY" or "JE" or "IM" => PostcodeKind.CrownDependency,
        "BF" => PostcodeKind.Forces,
        "ZZ" or "GIR" => PostcodeKind.NoPlace,
        _ => PostcodeKind.UnitedKingdom,
    };

    public static bool operator <(Postcode left, Postcode right) => left.CompareTo(right) < 0;

    public static bool operator >(Postcode left, Postcode right) => left.CompareTo(right) > 0;

    public static bool operator <=(Postcode left, Postcode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Postcode left, Postcode right) => left.CompareTo(right) >= 0;

    public int CompareTo(Postcode other) => (OutwardKey, InwardIndex).CompareTo((other.OutwardKey, other.InwardIndex));

    /// <summary>As people write it: <c>PR1 2HE</c>, or <c>PR1</c> where that is all.</summary>
    public override string ToString()
    {
        if (!IsFull)
        {
            return Outward;
        }

        var (sector, letters) = Math.DivRem((int)InwardIndex, 400);
        return $"{Outward} {(char)('0' + sector)}{InwardLetters[letters / 20]}{InwardLetters[letters % 20]}";
    }

    internal static int KeyOf(ReadOnlySpan<char> outward)
    {
        var key = 0;
        for (var i = 0; i < 4; i++)
        {
            var c = i < outward.Length ? outward[i] : ' ';
            key = (key * 37) + (c == ' ' ? 0 : char.IsAsciiDigit(c) ? c - '0' + 1 : c - 'A' + 11);
        }

        return key;
    }
}

/// <summary>What sort of place a postcode stands for.</summary>
public enum PostcodeKind
{
    UnitedKingdom,

    /// <summary>Guernsey, Jersey, Isle of Man: written like a postcode, not in the UK.</summary>
    CrownDependency,

    /// <summary>British Forces Post Office: says who, not where.</summary>
    Forces,

    /// <summary>Codes without a place: ZZ99 of the NHS (no fixed abode, abroad, unknown) and GIR 0AA.</summary>
    NoPlace,
}
