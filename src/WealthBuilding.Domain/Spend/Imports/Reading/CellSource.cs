using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>A record that was put right, offered as if it had been read so.</summary>
internal sealed class RepairedCells : LedgerRecords
{
    public RepairedCells Holding(int number, string[] cells)
    {
        Block.Clear();
        foreach (var cell in cells)
        {
            Block.Add(Encoding.UTF8.GetBytes(cell));
        }

        Block.EndRow();
        StandAt(number);
        return this;
    }

    protected override bool NextBlock() => false;
}
