namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>How probably one word is another, misspelt, cut or shortened: 0 to 1.</summary>
internal static class WordLikeness
{
    internal const double Cut = 0.92;

    /// <summary>ANN and ANNE, CLARK and CLARKE: ledgers do not care.</summary>
    internal const double FinalE = 0.8;

    /// <summary>A single letter for the word that it begins.</summary>
    internal const double Initial = 0.8;

    internal const double OneSlip = 0.85;
    internal const double TwoSlips = 0.7;
    internal const double Shortened = 0.65;
    private const double Skeleton = 0.45;

    /// <summary>From so many letters on the last word of any name may be a cut one.</summary>
    internal const int ShortestCut = 3;

    /// <param name="shortestCut">From how many letters on the word may be a cut one.</param>
    internal static double Of(ReadOnlySpan<char> raw, ReadOnlySpan<char> other, int shortestCut)
    {
        if (raw.ContainsAnyInRange('0', '9') || other.ContainsAnyInRange('0', '9') || raw.Length == 0 || other.Length == 0)
        {
            return 0;
        }

        if (raw.Length >= shortestCut && other.Length > raw.Length && other.StartsWith(raw))
        {
            return Cut;
        }

        if (IsFinalE(raw, other) || IsFinalE(other, raw))
        {
            return FinalE;
        }

        var slips = Slips(raw, other);
        return slips == 1 && Math.Min(raw.Length, other.Length) >= 4 ? OneSlip
            : HasLostSpace(raw, other) ? OneSlip
            : slips == 2 && Math.Min(raw.Length, other.Length) >= 8 ? TwoSlips
            : IsShort(raw, other) || IsShort(other, raw) ? Shortened
            : IsSkeleton(raw, other) ? Skeleton
            : 0;
    }

    // A no-break space in the wrong encoding is an accented A twice over: its accents stripped, HOME becomes HOMEAA.
    private static bool HasLostSpace(ReadOnlySpan<char> raw, ReadOnlySpan<char> other) =>
        raw.Length == other.Length + 2 && raw.EndsWith("AA") && raw.StartsWith(other);

    private static bool IsFinalE(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer) =>
        shorter.Length >= 3 && longer.Length == shorter.Length + 1 && longer[^1] == 'E' && longer.StartsWith(shorter);

    private static bool IsShort(ReadOnlySpan<char> shorter, ReadOnlySpan<char> word) =>
        shorter.Length >= 3 && word.Length >= shorter.Length + 2 && word.StartsWith(shorter);

    // MNCHSTR: the first letter, then letters in their order, at least a third of them, ending as the word ends.
    private static bool IsSkeleton(ReadOnlySpan<char> shorter, ReadOnlySpan<char> word)
    {
        if (shorter.Length < 3 || shorter.Length * 3 < word.Length || shorter.Length > word.Length - 2 || shorter[0] != word[0] || shorter[^1] != word[^1])
        {
            return false;
        }

        var at = 0;
        foreach (var c in word)
        {
            at += at < shorter.Length && shorter[at] == c ? 1 : 0;
        }

        return at == shorter.Length && shorter[1..^1].IndexOfAny("AEIOU") < 0;
    }

    /// <summary>Letters added, lost or changed, and neighbours changed about: 0 to 2; 3 for more.</summary>
    internal static int Slips(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        while (one.Length > 0 && other.Length > 0 && one[0] == other[0])
        {
            one = one[1..];
            other = other[1..];
        }

        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        return one.Length == 0 || other.Length == 0 ? Math.Min(3, Math.Max(one.Length, other.Length))
            : Math.Max(one.Length, other.Length) > 5 || Math.Abs(one.Length - other.Length) > 2 ? 3
            : Distance(one, other);
    }

    private static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        Span<int> cells = stackalloc int[36];
        var width = other.Length + 1;
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                cells[(i * width) + j] = i == 0 || j == 0 ? i + j
                    : Math.Min(
                        Math.Min(cells[((i - 1) * width) + j], cells[(i * width) + j - 1]) + 1,
                        Math.Min(
                            cells[((i - 1) * width) + j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1),
                            i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? cells[((i - 2) * width) + j - 2] + 1 : 9));
            }
        }

        return Math.Min(3, cells[(one.Length * width) + other.Length]);
    }
}
