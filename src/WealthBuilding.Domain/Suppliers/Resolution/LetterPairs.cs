using System.Numerics;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Likeness by neighbouring letters: for names that are damaged in more ways than a slip.</summary>
internal static class LetterPairs
{
    /// <summary>One bit of 32 for each pair of neighbours: words that share few bits share few pairs.</summary>
    internal static uint Signature(ReadOnlySpan<char> word)
    {
        var bits = 0u;
        for (var i = 1; i < word.Length; i++)
        {
            bits |= 1u << (int)(NameHash.Mix(((uint)word[i - 1] << 8) ^ word[i]) & 31);
        }

        return bits;
    }

    /// <summary>Whether enough of the word's pairs may stand in the other for a closer look.</summary>
    internal static bool MayStand(uint word, uint other) =>
        BitOperations.PopCount(word & other) * 3 >= BitOperations.PopCount(word) * 2;

    /// <summary>How many pairs of neighbours the two share, each counted as often as both have it.</summary>
    internal static int Shared(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var taken = 0UL;
        var shared = 0;
        for (var i = 1; i < one.Length; i++)
        {
            for (var j = 1; j < Math.Min(other.Length, 64); j++)
            {
                if (one[i - 1] == other[j - 1] && one[i] == other[j] && (taken & (1UL << j)) == 0)
                {
                    taken |= 1UL << j;
                    shared++;
                    break;
                }
            }
        }

        return shared;
    }

    /// <summary>0 to 1: shared pairs twice over, divided by the pairs of both.</summary>
    internal static double Likeness(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one.Length < 2 || other.Length < 2 ? 0 : 2.0 * Shared(one, other) / (one.Length + other.Length - 2);
}
