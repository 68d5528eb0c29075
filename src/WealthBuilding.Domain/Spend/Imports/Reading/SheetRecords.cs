using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The rows of a sheet as records. Dates are written as yyyy-mm-dd, numbers in full, so that one reading serves text and workbooks.</summary>
internal sealed class SheetRecords : LedgerRecords
{
    private const int BlockRows = 256;
    private const int BlockBytes = 1 << 16;

    private readonly IEnumerator<IReadOnlyList<SheetCell>> _rows;

    public SheetRecords(ISheet sheet, CancellationToken cancellationToken) => _rows = sheet.ReadRows(cancellationToken).GetEnumerator();

    protected override bool NextBlock()
    {
        Block.Clear();
        while (Block.Rows < BlockRows && Block.Length < BlockBytes && _rows.MoveNext())
        {
            foreach (var cell in _rows.Current)
            {
                Block.Add(Write(cell));
            }

            Block.EndRow();
        }

        return Block.Rows > 0;
    }

    protected override void Dispose(bool disposing)
    {
        _rows.Dispose();
        base.Dispose(disposing);
    }

    private int Write(SheetCell cell) => cell.Kind switch
    {
        CellKind.Text => Write(cell.Text ?? string.Empty),
        CellKind.Number => WriteNumber(cell.Number),
        CellKind.Date => WriteDate(cell.Number),
        CellKind.Boolean => Write(cell.Number != 0 ? "TRUE" : "FALSE"),
        CellKind.Error => Write(cell.Text ?? "#ERROR"),
        CellKind.Empty => Write(string.Empty),
    };

    private int Write(string text) => Encoding.UTF8.GetBytes(text, Block.Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    // 76912.07 is kept as 76912.070000000007: fifteen digits are what a spreadsheet shows and means.
    private int WriteNumber(double number) =>
        Math.Abs(number) < 1e15 && Utf8Formatter.TryFormat((decimal)number, Block.Room(64), out var written)
            ? written
            : Write(number.ToString("R", CultureInfo.InvariantCulture));

    private int WriteDate(double serial)
    {
        var day = DateText.OfSerial(serial);
        return day == 0
            ? WriteNumber(serial)
            : Write(string.Create(CultureInfo.InvariantCulture, $"{day / 10000:0000}-{day / 100 % 100:00}-{day % 100:00}"));
    }
}
