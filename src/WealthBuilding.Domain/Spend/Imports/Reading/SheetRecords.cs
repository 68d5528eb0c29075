using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The rows of a sheet as records. Dates are written as yyyy-mm-dd, numbers in full, so that one reading serves text and workbooks.</summary>
internal sealed class SheetRecords : LedgerRecords
{
    private readonly IEnumerator<IReadOnlyList<SheetCell>> _rows;
    private byte[] _bytes = new byte[4096];

    public SheetRecords(ISheet sheet, CancellationToken cancellationToken) => _rows = sheet.ReadRows(cancellationToken).GetEnumerator();

    public override bool Read()
    {
        Clear();
        if (!_rows.MoveNext())
        {
            return false;
        }

        Number++;
        var at = 0;
        foreach (var cell in _rows.Current)
        {
            var end = Write(cell, at);
            Add(at, end);
            at = end;
        }

        Bytes = _bytes;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _rows.Dispose();
        base.Dispose(disposing);
    }

    private int Write(SheetCell cell, int at) => cell.Kind switch
    {
        CellKind.Text => Append(cell.Text ?? string.Empty, at),
        CellKind.Number => AppendNumber(cell.Number, at),
        CellKind.Date => AppendDate(cell.Number, at),
        CellKind.Boolean => Append(cell.Number != 0 ? "TRUE" : "FALSE", at),
        CellKind.Error => Append(cell.Text ?? "#ERROR", at),
        CellKind.Empty => at,
    };

    private int Append(string text, int at)
    {
        Grow.To(ref _bytes, at + Encoding.UTF8.GetMaxByteCount(text.Length));
        return at + Encoding.UTF8.GetBytes(text, _bytes.AsSpan(at));
    }

    // 76912.07 is kept as 76912.070000000007: fifteen digits are what a spreadsheet shows and means.
    private int AppendNumber(double number, int at)
    {
        Grow.To(ref _bytes, at + 64);
        if (Math.Abs(number) < 1e15 && Utf8Formatter.TryFormat((decimal)number, _bytes.AsSpan(at), out var written))
        {
            return at + written;
        }

        return Append(number.ToString("R", CultureInfo.InvariantCulture), at);
    }

    private int AppendDate(double serial, int at)
    {
        var day = DateText.OfSerial(serial);
        return day == 0
            ? AppendNumber(serial, at)
            : Append(string.Create(CultureInfo.InvariantCulture, $"{day / 10000:0000}-{day / 100 % 100:00}-{day % 100:00}"), at);
    }
}
