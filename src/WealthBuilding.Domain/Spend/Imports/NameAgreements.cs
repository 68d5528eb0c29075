namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>How the supplier's names of two payments stand to each other.</summary>
internal enum NameAgreement
{
    /// <summary>One name in two spellings.</summary>
    Same,

    /// <summary>One begins with the other, which is long enough to have been cut.</summary>
    Cut,

    /// <summary>One of the two is missing, or was taken out by the publisher.</summary>
    Missing,

    /// <summary>Two names.</summary>
    Other,
}

/// <summary>Compares the names of two payments that agree in something else.</summary>
internal static class NameAgreements
{
    // As few letters as a field of fifteen signs has, spaces and marks off.
    private const int FewestLetters = 10;

    /// <param name="one">See <see cref="PaymentKey.LettersOf"/>; empty where there is none.</param>
    /// <param name="oneSupplier">See <see cref="PaymentKey.SupplierOf"/>.</param>
    /// <param name="other">As <paramref name="one"/>.</param>
    /// <param name="otherSupplier">As <paramref name="oneSupplier"/>.</param>
    public static NameAgreement Of(string one, ulong oneSupplier, string other, ulong otherSupplier)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return NameAgreement.Missing;
        }

        if (oneSupplier == otherSupplier || one == other)
        {
            return NameAgreement.Same;
        }

        var (brief, whole) = one.Length < other.Length ? (one, other) : (other, one);
        return brief.Length >= FewestLetters && whole.StartsWith(brief, StringComparison.Ordinal) ? NameAgreement.Cut : NameAgreement.Other;
    }
}

/// <summary>Whether two amounts are one, once without VAT and once with it.</summary>
/// <remarks>Rates: Value Added Tax Act 1994, sections 2 (20 %) and 29A (5 %).</remarks>
internal static class VatBetween
{
    private const int StandardPercent = 20;

    /// <summary>Any part of the amount may bear VAT: from nothing to all of it at the standard rate, a penny more or less.</summary>
    public static bool IsLikely(long one, long other) => Sorted(one, other) is { } pair && pair.High != pair.Low && pair.High <= WithVat(pair.Low) + 1;

    /// <summary>All of it bears the standard rate, a penny more or less.</summary>
    public static bool IsStandardRate(long one, long other) => Sorted(one, other) is { } pair && pair.High != pair.Low && Math.Abs(pair.High - WithVat(pair.Low)) <= 1;

    private static long WithVat(long net) => net + (long)Math.Round(net * (StandardPercent / 100m), MidpointRounding.AwayFromZero);

    private static (long Low, long High)? Sorted(long one, long other) => Math.Sign(one) != Math.Sign(other) || one == 0
        ? null
        : (Math.Min(Math.Abs(one), Math.Abs(other)), Math.Max(Math.Abs(one), Math.Abs(other)));
}
