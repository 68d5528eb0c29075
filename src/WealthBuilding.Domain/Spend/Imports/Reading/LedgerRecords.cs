using System.Runtime.CompilerServices;
using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The records of a table, one after the other or block by block, each cell as UTF-8 text without outer spaces.</summary>
internal abstract class LedgerRecords : IDisposable
{
    private int _before;

    /// <summary>Number of the current record, from 1; blank ones count.</summary>
    public int Number => _before + Row + 1;

    /// <summary>Place of the current record in <see cref="Block"/>.</summary>
    public int Row { get; private set; } = -1;

    public int FieldCount => (uint)Row < (uint)Block.Rows ? Block.FieldCount(Row) : 0;

    /// <summary>Cells that a record of the table has; lets a stray quote be told from a real one. 0: not known.</summary>
    public int ExpectedFields { get; set; }

    /// <summary>The records that were read together with the current one.</summary>
    public RecordBlock Block { get; } = new();

    /// <summary>How many records there may be, judged by the first block; 0 where nothing is known.</summary>
    public virtual int EstimatedRows => 0;

    /// <summary>Moves to the next record; false at the end.</summary>
    public bool Read()
    {
        if (Row + 1 >= Block.Rows)
        {
            return ReadBlock();
        }

        Row++;
        return true;
    }

    /// <summary>Moves to the first record of the next block, past all of this one; false at the end.</summary>
    public bool ReadBlock()
    {
        _before += Block.Rows;
        Row = 0;
        if (!NextBlock())
        {
            Block.Clear();
            Row = -1;
            return false;
        }

        return true;
    }

    /// <summary>Makes a record of the block the current one.</summary>
    public void GoTo(int row) => Row = row;

    /// <summary>A cell, empty past the end of a short record. Valid until the next block is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Field(int index) => Block.Cell(Row, index);

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

    /// <summary>Fills <see cref="Block"/> with at least one record; false at the end.</summary>
    protected abstract bool NextBlock();

    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>Stands at a record of the block that came from elsewhere.</summary>
    protected void StandAt(int number) => (_before, Row) = (number - 1, 0);
}
