using System.Globalization;
using System.Numerics;

namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>A score or a total as it is, without any rounding: a fraction. What rounds alike is not equal.</summary>
/// <remarks>A third of a price has no end in decimals, so that two totals which are equal may differ by their last digit there, and two which differ may not.</remarks>
public readonly record struct ExactScore : IComparable<ExactScore>
{
    private const int LeastDigits = 2;
    private const int MostDigits = 10;

    /// <param name="parts">How many.</param>
    /// <param name="of">Of how many; more than nought.</param>
    public ExactScore(BigInteger parts, BigInteger of)
    {
        var common = BigInteger.GreatestCommonDivisor(parts, of);
        (Parts, Of) = (parts / common, of / common);
    }

    public BigInteger Parts { get; }

    public BigInteger Of { get; }

    public static ExactScore operator +(ExactScore one, ExactScore other) => new((one.Parts * other.Of) + (other.Parts * one.Of), one.Of * other.Of);

    public static ExactScore operator -(ExactScore one, ExactScore other) => new((one.Parts * other.Of) - (other.Parts * one.Of), one.Of * other.Of);

    public static bool operator <(ExactScore one, ExactScore other) => one.CompareTo(other) < 0;

    public static bool operator >(ExactScore one, ExactScore other) => one.CompareTo(other) > 0;

    public static bool operator <=(ExactScore one, ExactScore other) => one.CompareTo(other) <= 0;

    public static bool operator >=(ExactScore one, ExactScore other) => one.CompareTo(other) >= 0;

    public ExactScore Times(BigInteger parts, BigInteger of) => new(Parts * parts, Of * of);

    public int CompareTo(ExactScore other) => (Parts * other.Of).CompareTo(other.Parts * Of);

    /// <summary>To so many decimals, half away from zero. Never less than nought.</summary>
    public decimal Round(int digits)
    {
        var scale = BigInteger.Pow(10, digits);
        return (decimal)(((2 * Parts * scale) + Of) / (2 * Of)) / (decimal)scale;
    }

    /// <summary>Digits behind the point by which those that differ look different, two at least.</summary>
    public static int DigitsFor(IEnumerable<ExactScore> scores)
    {
        List<ExactScore> apart = [.. scores.Distinct()];
        var digits = LeastDigits;
        while (digits < MostDigits && apart.Select(s => s.Round(digits)).Distinct().Count() < apart.Count)
        {
            digits++;
        }

        return digits;
    }

    /// <summary>As it is written: with so many digits behind the point.</summary>
    public string ToText(int digits) => Round(digits).ToString($"F{digits}", CultureInfo.InvariantCulture);
}
