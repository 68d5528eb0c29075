using System.Runtime.CompilerServices;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Looks over the records of a block for those that are payments without more ado: an amount that can be read, and a supplier that is no total's label.</summary>
internal sealed class PlainRows
{
    private long[] _pence = [];
    private int[] _rounded = [];
    private int[] _suppliers = [];

    /// <summary>Amounts in pence by row of the block, where they were looked at.</summary>
    public ReadOnlySpan<long> Pence => _pence;

    /// <summary>What rounding added, in hundredths of a penny.</summary>
    public ReadOnlySpan<int> Rounded => _rounded;

    /// <summary>Codes of suppliers, -1 where a record names nobody.</summary>
    public ReadOnlySpan<int> Suppliers => _suppliers;

    /// <summary>Looks at rows up to the first whose amount cannot be read or that has more cells than the table has columns, and says which that is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Look(LedgerRecords records, RowAmount amount, int width, ColumnSinks sinks, int row, int end)
    {
        Grow.To(ref _pence, end);
        Grow.To(ref _rounded, end);
        Grow.To(ref _suppliers, end);
        var at = row;
        for (; at < end; at++)
        {
            records.GoTo(at);
            if (!amount.TryRead(records, out _pence[at], out _rounded[at]) || records.FieldCount > width)
            {
                break;
            }
        }

        sinks.SuppliersOf(records.Block, row, _suppliers.AsSpan(row, at - row));
        return at;
    }

    /// <summary>How many rows that were looked at are payments, from one on.</summary>
    public int Payments(int row, int looked, ColumnSinks sinks)
    {
        var at = row;
        while (at < looked && _suppliers[at] >= 0 && !sinks.IsTotalLike(_suppliers[at]))
        {
            at++;
        }

        return at - row;
    }
}
