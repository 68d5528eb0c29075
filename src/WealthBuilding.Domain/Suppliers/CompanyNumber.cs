namespace WealthBuilding.Domain.Suppliers;

/// <summary>A number of the register of companies: eight signs, <c>04142000</c> or <c>SC140062</c>.</summary>
/// <remarks>The one thing that makes two names one supplier without asking: different numbers are never one.</remarks>
public readonly record struct CompanyNumber : IComparable<CompanyNumber>
{
    internal const int Length = 8;

    internal CompanyNumber(string value) => Value = value;

    public string Value { get; }

    public static bool operator <(CompanyNumber left, CompanyNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(CompanyNumber left, CompanyNumber right) => left.CompareTo(right) > 0;

    public static bool operator <=(CompanyNumber left, CompanyNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CompanyNumber left, CompanyNumber right) => left.CompareTo(right) >= 0;

    public int CompareTo(CompanyNumber other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? string.Empty;
}
