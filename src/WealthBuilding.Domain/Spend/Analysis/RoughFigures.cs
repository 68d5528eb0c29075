using System.Globalization;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Pooled figures as the public may read them: roughly. To the penny, or to the firm, they would say more than they should.</summary>
public static class RoughFigures
{
    private const decimal PencePerPound = 100m;
    private const int Figures = 2;

    private static readonly int[] Bands = [5, 10, 20, 50, 100, 200, 500, 1000];

    /// <summary>An amount to two figures, under £100 to the pound: £1,234,567 is £1,200,000. In pence.</summary>
    public static long Pence(long pence)
    {
        var pounds = Math.Round(pence / PencePerPound, MidpointRounding.AwayFromZero);
        var scale = Math.Abs(pounds) < 100 ? 1m : (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)Math.Abs(pounds))) + 1 - Figures);
        return (long)(Math.Round(pounds / scale, MidpointRounding.AwayFromZero) * scale * PencePerPound);
    }

    /// <summary>A count as a band: <c>under 5</c>, <c>5 to 9</c> … <c>1,000 or more</c>.</summary>
    public static string Count(int count)
    {
        var band = Array.FindLastIndex(Bands, b => count >= b);
        return band < 0 ? $"under {Bands[0]}"
            : band == Bands.Length - 1 ? string.Create(CultureInfo.InvariantCulture, $"{Bands[band]:N0} or more")
            : $"{Bands[band]} to {Bands[band + 1] - 1}";
    }

    /// <summary>Usual sizes of payments, each to two figures.</summary>
    public static PaymentSizes? Sizes(PaymentSizes? sizes) => sizes is null ? null : new PaymentSizes(Pence(sizes.LowerQuartile), Pence(sizes.Median), Pence(sizes.UpperQuartile));
}
