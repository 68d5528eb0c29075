using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>A record that was put right, offered as if it had been read so.</summary>
internal sealed class RepairedCells : LedgerRecords
{
    private byte[][] _cells = [];

    public RepairedCells Holding(int number, string[] cells)
    {
        Number = number;
        FieldCount = cells.Length;
        _cells = [.. cells.Select(c => Encoding.UTF8.GetBytes(c.Trim()))];
        return this;
    }

    public override bool Read() => false;

    public override ReadOnlySpan<byte> Field(int index) => (uint)index < (uint)_cells.Length ? Trim.Outer(_cells[index]) : [];
}
