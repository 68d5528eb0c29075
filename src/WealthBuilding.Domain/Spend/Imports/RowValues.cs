using System.Collections;

namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>One value for each row of a table, in the order of the rows.</summary>
/// <remarks>The array behind them may be longer than the table: a file's rows are not known before it is read, and are not copied after it.</remarks>
/// <param name="values">The values of the rows, and whatever follows them.</param>
/// <param name="count">Number of rows.</param>
public readonly struct RowValues<T>(T[] values, int count) : IReadOnlyList<T>
{
    /// <summary>Number of rows.</summary>
    public int Length => count;

    /// <summary>The same, as lists call it.</summary>
    public int Count => count;

    /// <summary>The values as a span.</summary>
    public ReadOnlySpan<T> Span => values.AsSpan(0, count);

    /// <summary>The value of a row, from 0.</summary>
    public T this[int row] => row < count ? values[row] : throw new ArgumentOutOfRangeException(nameof(row));

    /// <summary>Whether some row has a value.</summary>
    public bool Contains(T value) => Array.IndexOf(values, value, 0, count) >= 0;

    public IEnumerator<T> GetEnumerator() => new ArraySegment<T>(values, 0, count).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
