using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>A record that was put right, offered as if it had been read so.</summary>
internal sealed class RepairedCells : LedgerRecords
{
    public RepairedCells Holding(int number, string[] cells)
    {
        Number = number;
        Bytes = Encoding.UTF8.GetBytes(string.Concat(cells));
        var from = 0;
        foreach (var cell in cells)
        {
            var to = from + Encoding.UTF8.GetByteCount(cell);
            Add(from, to);
            from = to;
        }

        return this;
    }

    public override bool Read() => false;
}
