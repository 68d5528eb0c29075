using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The records of a table, one after the other, each cell as UTF-8 text without outer spaces.</summary>
internal abstract class LedgerRecords : IDisposable
{
    private const byte Space = 0x20;
    private const byte Delete = 0x7F;

    private Cell[] _cells = new Cell[64];

    /// <summary>Number of the record that was read last, from 1; blank ones count.</summary>
    public int Number { get; protected set; }

    public int FieldCount { get; private set; }

    /// <summary>Cells that a record of the table has; lets a stray quote be told from a real one. 0: not known.</summary>
    public int ExpectedFields { get; set; }

    /// <summary>Moves to the next record; false at the end.</summary>
    public abstract bool Read();

    /// <summary>The bytes that the cells of the record lie in.</summary>
    protected byte[] Bytes { get; set; } = [];

    /// <summary>A cell, empty past the end of a short record. Valid until the next cell is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Field(int index)
    {
        if ((uint)index >= (uint)FieldCount)
        {
            return [];
        }

        var cell = _cells[index];
        var text = Bytes.AsSpan(cell.From, cell.Length);
        return !cell.IsEscaped && cell.Length > 0 && text[0] is > Space and < Delete && text[^1] is > Space and < Delete ? text : Outer(text, cell.IsEscaped);
    }

    /// <summary>A cell and what stands behind it in memory, so that a short one can be looked at as one block; the cell's own length beside it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Run(int index, out int length)
    {
        var text = Field(index);
        length = text.Length;
        if (length is 0 or > Hash.Block)
        {
            return text;
        }

        var from = Unsafe.ByteOffset(ref MemoryMarshal.GetArrayDataReference(Bytes), ref MemoryMarshal.GetReference(text));
        return (nuint)from < (nuint)Bytes.Length ? Bytes.AsSpan((int)from) : text;
    }

    public string Text(int index) => Encoding.UTF8.GetString(Field(index));

    public string[] Texts()
    {
        var texts = new string[FieldCount];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Text(i);
        }

        return texts;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    protected void Clear() => FieldCount = 0;

    /// <summary>Says where the next cell of the record lies.</summary>
    /// <param name="from">Its first byte in <see cref="Bytes"/>.</param>
    /// <param name="to">The byte after its last.</param>
    /// <param name="escaped">Whether it holds doubled quotes.</param>
    /// <exception cref="LedgerRefusedException">The record has more cells than any ledger.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Add(int from, int to, bool escaped = false)
    {
        if (FieldCount == _cells.Length)
        {
            MakeRoom();
        }

        _cells[FieldCount++] = new Cell(from, to - from, escaped);
    }

    /// <summary>Takes the last cells away, down to a number.</summary>
    protected void CutTo(int count) => FieldCount = count;

    /// <summary>More cells than this no record of a ledger has.</summary>
    protected virtual int MaximumFields => int.MaxValue;

    /// <summary>A cell's text where its doubled quotes are single ones.</summary>
    protected virtual ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> text) => text;

    private ReadOnlySpan<byte> Outer(ReadOnlySpan<byte> text, bool isEscaped) => Trim.Outer(isEscaped ? Unescape(text) : text);

    private void MakeRoom()
    {
        if (FieldCount >= MaximumFields)
        {
            throw new LedgerRefusedException(Refusals.TooManyColumns);
        }

        Array.Resize(ref _cells, FieldCount * 2);
    }

    private readonly record struct Cell(int From, int Length, bool IsEscaped);
}
