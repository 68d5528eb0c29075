using System.Globalization;

namespace WealthBuilding.Domain.Common;

/// <summary>An amount of money: whole pence sterling, negative for a credit.</summary>
/// <remarks>Kept as pence in the database too, so that sums are exact in SQL on every engine. A share is never Money.</remarks>
public readonly record struct Money(long Pence) : IComparable<Money>
{
    public static readonly Money Zero;

    public static Money operator +(Money left, Money right) => new(checked(left.Pence + right.Pence));

    public static Money operator -(Money left, Money right) => new(checked(left.Pence - right.Pence));

    public static Money operator -(Money value) => new(checked(-value.Pence));

    public static bool operator <(Money left, Money right) => left.Pence < right.Pence;

    public static bool operator >(Money left, Money right) => left.Pence > right.Pence;

    public static bool operator <=(Money left, Money right) => left.Pence <= right.Pence;

    public static bool operator >=(Money left, Money right) => left.Pence >= right.Pence;

    public static Money Add(Money left, Money right) => left + right;

    public static Money Subtract(Money left, Money right) => left - right;

    public static Money Negate(Money value) => -value;

    public int CompareTo(Money other) => Pence.CompareTo(other.Pence);

    /// <summary>Pounds and pence as people in Britain read them: <c>£1,234.50</c>, <c>-£1,234.50</c>.</summary>
    public override string ToString()
    {
        var pounds = Math.Abs((decimal)Pence) / 100m;
        var sign = Pence < 0 ? "-" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}£{pounds:#,##0.00}");
    }
}
