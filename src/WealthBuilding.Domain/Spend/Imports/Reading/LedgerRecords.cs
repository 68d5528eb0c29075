using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The records of a table, one after the other, each cell as UTF-8 text without outer spaces.</summary>
internal abstract class LedgerRecords : IDisposable
{
    /// <summary>Number of the record that was read last, from 1; blank ones count.</summary>
    public int Number { get; protected set; }

    public int FieldCount { get; protected set; }

    /// <summary>Cells that a record of the table has; lets a stray quote be told from a real one. 0: not known.</summary>
    public int ExpectedFields { get; set; }

    /// <summary>Moves to the next record; false at the end.</summary>
    public abstract bool Read();

    /// <summary>A cell, empty past the end of a short record. Valid until the next cell is asked for.</summary>
    public abstract ReadOnlySpan<byte> Field(int index);

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
}
