using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>A column of values of one type, added to many rows at a time.</summary>
internal sealed class Column<T>
    where T : unmanaged
{
    private T[] _values = [];

    public int Count { get; private set; }

    public ref T this[int row] => ref _values[row];

    public Span<T> Values => _values.AsSpan(0, Count);

    /// <summary>Makes room for as many rows as are expected, so that nothing need be copied while they come.</summary>
    public void Reserve(int rows)
    {
        if (rows > _values.Length)
        {
            var values = GC.AllocateUninitializedArray<T>(rows);
            Values.CopyTo(values);
            _values = values;
        }
    }

    /// <summary>Adds rows whose values are still to be written.</summary>
    public Span<T> Extend(int rows)
    {
        if (Count + rows > _values.Length)
        {
            Reserve(Math.Max(Math.Max(Count + rows, _values.Length * 2), 1024));
        }

        Count += rows;
        return _values.AsSpan(Count - rows, rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T value) => Extend(1)[0] = value;

    /// <summary>Hands the values over; nothing may be added any more.</summary>
    public RowValues<T> ToRows() => new(_values, Count);
}

/// <summary>Arrays that grow by doubling.</summary>
internal static class Grow
{
    public static void To<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            Array.Resize(ref array, Math.Max(length, array.Length * 2));
        }
    }
}

/// <summary>Asks for memory before it is needed.</summary>
internal static class Memory
{
    /// <summary>Brings a place near the processor, where the processor can be asked to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref T place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
    }
}
