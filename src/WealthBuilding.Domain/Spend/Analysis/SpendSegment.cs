namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Up to 64 Ki payments of one import, one array for each column. Never changed.</summary>
internal sealed class SpendSegment
{
    internal const int MaxRows = 1 << 16;

    /// <summary>Stands in <see cref="Pence"/> for an amount that does not fit; the amount is in <see cref="Wide"/>.</summary>
    internal const int IsWide = int.MinValue;

    public required int Import { get; init; }

    public required int Institution { get; init; }

    public required int[] Pence { get; init; }

    public required Dictionary<int, long> Wide { get; init; }

    public required ushort[] Day { get; init; }

    public required int[] Payee { get; init; }

    public required ushort[] Department { get; init; }

    public required ushort[] Service { get; init; }

    public required ushort[] Category { get; init; }

    public required ushort[] Purpose { get; init; }

    /// <summary>Each payment's number within its import.</summary>
    public required int[] Line { get; init; }

    /// <summary>First and last day that are known.</summary>
    public required ushort FirstDay { get; init; }

    public required ushort LastDay { get; init; }

    public bool HasKnownDay => LastDay != SpendDay.Unknown;

    public int Rows => Pence.Length;

    internal long PenceAt(int row) => Pence[row] is var narrow && narrow != IsWide ? narrow : Wide[row];
}
