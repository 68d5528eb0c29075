using System.Globalization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.LivingWage;

/// <summary>Pay for an hour, in hundredths of a penny: £12.71 is 127,100. Compared exactly; never a floating number.</summary>
/// <remarks>Finer than pence, because weekly pay divided by hours seldom ends at a penny and a shortfall of half a penny is one.</remarks>
public readonly record struct HourlyRate(long Hundredths) : IComparable<HourlyRate>
{
    private const long OfPenny = 100;
    private const long OfPound = 100 * OfPenny;
    private const int MostDecimals = 4;

    public static bool operator <(HourlyRate left, HourlyRate right) => left.Hundredths < right.Hundredths;

    public static bool operator >(HourlyRate left, HourlyRate right) => left.Hundredths > right.Hundredths;

    public static bool operator <=(HourlyRate left, HourlyRate right) => left.Hundredths <= right.Hundredths;

    public static bool operator >=(HourlyRate left, HourlyRate right) => left.Hundredths >= right.Hundredths;

    /// <summary>Pence, with parts of a penny where there are any.</summary>
    public decimal Pence => (decimal)Hundredths / OfPenny;

    public static HourlyRate FromPence(long pence) => new(checked(pence * OfPenny));

    /// <summary>Pounds as people write them: <c>12.71</c>, <c>£12.7150</c>, <c>13</c>; at most four decimals. False for anything else, nothing and negative amounts among it.</summary>
    public static bool TryParse(string? text, out HourlyRate rate)
    {
        rate = default;
        var digits = PlainText.WithoutUnseen(text ?? string.Empty).Trim().TrimStart('£').Trim();
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds) || pounds is < 0 or > 10_000 || decimal.Round(pounds, MostDecimals) != pounds)
        {
            return false;
        }

        rate = new HourlyRate((long)(pounds * OfPound));
        return true;
    }

    /// <summary>How much is missing to another rate; nothing where none is.</summary>
    public HourlyRate ShortOf(HourlyRate required) => new(Math.Max(0, required.Hundredths - Hundredths));

    public int CompareTo(HourlyRate other) => Hundredths.CompareTo(other.Hundredths);

    /// <summary><c>£12.71</c>; with all four decimals where there are parts of a penny.</summary>
    public override string ToString() =>
        ((decimal)Hundredths / OfPound).ToString(Hundredths % OfPenny == 0 ? "£#,##0.00" : "£#,##0.0000", CultureInfo.InvariantCulture);
}
