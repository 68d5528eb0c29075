namespace WealthBuilding.Domain.Common;

/// <summary>Divides whole things into whole parts that add up, by largest remainder.</summary>
/// <remarks>
/// Each part is rounded down, then what is left over goes, one at a time, to the parts that lost most; equal losses in the
/// order given. So parts of a sum add up to the sum in pence, and percentages add up to 100 (Hamilton's method).
/// </remarks>
public static class Shares
{
    /// <summary>Splits pence by weights. The parts have the sign of the pence and add up to them exactly.</summary>
    /// <exception cref="ArgumentException">A weight is negative, or all are zero.</exception>
    public static long[] Split(long pence, ReadOnlySpan<long> weights)
    {
        Int128 sum = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
            sum += weight;
        }

        if (sum == 0)
        {
            throw new ArgumentException("At least one weight must be above zero.", nameof(weights));
        }

        var numerators = new Int128[weights.Length];
        for (var i = 0; i < numerators.Length; i++)
        {
            numerators[i] = Int128.Abs(pence) * weights[i];
        }

        var parts = RoundDownAndSpread(numerators, sum);
        return pence < 0 ? Array.ConvertAll(parts, part => -part) : parts;
    }

    /// <summary>Rounds amounts given in parts of a whole to wholes whose sum is that of the amounts (which must be whole).</summary>
    /// <param name="amounts">For example ten-thousandths of a penny; may be negative.</param>
    /// <param name="perWhole">How many of them make one.</param>
    public static long[] RoundToWhole(ReadOnlySpan<long> amounts, long perWhole)
    {
        var numerators = new Int128[amounts.Length];
        for (var i = 0; i < numerators.Length; i++)
        {
            numerators[i] = amounts[i];
        }

        return RoundDownAndSpread(numerators, perWhole);
    }

    /// <summary>What part of the sum each part is, in per cent to the given places; they add up to exactly 100.</summary>
    /// <returns>Null where the sum is not above zero or a part is negative: per cent of that would say nothing.</returns>
    public static decimal[]? Percentages(ReadOnlySpan<long> parts, int places = 1)
    {
        long sum = 0;
        foreach (var part in parts)
        {
            if (part < 0)
            {
                return null;
            }

            sum = checked(sum + part);
        }

        var scale = (long)Math.Pow(10, places);
        return sum == 0 ? null : Array.ConvertAll(Split(100 * scale, parts), units => (decimal)units / scale);
    }

    private static long[] RoundDownAndSpread(Int128[] numerators, Int128 denominator)
    {
        var parts = new long[numerators.Length];
        var lost = new Int128[numerators.Length];
        Int128 left = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var (quotient, remainder) = Int128.DivRem(numerators[i], denominator);
            var below = remainder < 0 ? 1 : 0;
            parts[i] = checked((long)(quotient - below));
            lost[i] = remainder + (below * denominator);
            left += lost[i];
        }

        var order = Enumerable.Range(0, parts.Length).OrderByDescending(i => lost[i]).ToArray();
        for (var i = 0; i < left / denominator; i++)
        {
            parts[order[i]]++;
        }

        return parts;
    }
}
