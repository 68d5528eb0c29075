using System.Runtime.InteropServices;

namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>Rows of a file by a number that they have in common, to be taken one by one.</summary>
/// <param name="rows">How many rows the file has.</param>
internal sealed class RowIndex(int rows)
{
    private readonly Dictionary<ulong, int> _first = [];
    private readonly int[] _next = new int[rows];

    /// <summary>Adds a row; the one that is added last is taken first.</summary>
    public void Add(ulong key, int row)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, key, out _);
        (_next[row], first) = (first, row + 1);
    }

    public bool Has(ulong key) => _first.ContainsKey(key);

    /// <summary>Takes one of the rows that have the key; -1 where none is left.</summary>
    public int Take(ulong key)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrNullRef(_first, key);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref first) || first == 0)
        {
            return -1;
        }

        var row = first - 1;
        first = _next[row];
        return row;
    }
}
