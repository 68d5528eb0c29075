namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>In what way two words are a letter apart.</summary>
internal enum LetterSlip
{
    /// <summary>They are not, or by more than one letter.</summary>
    None,

    /// <summary>Two neighbours changed about: HOTRON for HORTON. Fingers do it, names do not.</summary>
    Transposed,

    /// <summary>A letter doubled, or one of two left out: TRAFORD for TRAFFORD.</summary>
    Doubled,

    /// <summary>A letter more or less: JOHNSTON and JOHNSON.</summary>
    Added,

    /// <summary>Another letter in its place: NORTON and HORTON.</summary>
    Changed,
}

/// <summary>Tells slips apart: some make a misspelt word, others another word.</summary>
internal static class LetterSlips
{
    internal static LetterSlip Of(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length > other.Length)
        {
            return Of(other, one);
        }

        var at = one.CommonPrefixLength(other);
        var left = one[at..];
        var right = other[at..];
        return (right.Length - left.Length) switch
        {
            0 when left.Length > 0 && left[1..].SequenceEqual(right[1..]) => LetterSlip.Changed,
            0 when left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]) => LetterSlip.Transposed,
            1 when left.SequenceEqual(right[1..]) => at > 0 && right[0] == other[at - 1] ? LetterSlip.Doubled : LetterSlip.Added,
            _ => LetterSlip.None,
        };
    }
}
