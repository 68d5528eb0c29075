using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Writes the rows of a sheet as UTF-8 straight into the part: no cell objects, each different text encoded once.</summary>
internal sealed class LineSheetWriter(Stream output, int dateStyle, int moneyStyle, int guardedStyle)
{
    private const int FlushAt = 1 << 16;
    private const int MostTexts = 200_000;

    private readonly Dictionary<string, byte[]> _texts = new(StringComparer.Ordinal);
    private readonly byte[] _dateOpen = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<c s=\"{dateStyle}\"><v>"));
    private readonly byte[] _moneyOpen = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<c s=\"{moneyStyle}\"><v>"));
    private byte[] _buffer = new byte[FlushAt * 2];
    private int _length;

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Line(in AnalysisLine line)
    {
        Raw("<row>"u8);
        Date(line.PaidOn);
        Text(line.Supplier);
        Text(line.Department);
        Text(line.Category);
        Text(line.Purpose);
        Text(line.Transaction, isNearlyUnique: true);
        Money(line.Pence);
        Text(line.Place);
        Text(line.Ring);
        Text(line.Basis);
        Text(line.File);
        Number(line.Record);
        Raw("</row>"u8);
        if (_length > FlushAt)
        {
            Flush();
        }
    }

    public void Flush()
    {
        output.Write(_buffer, 0, _length);
        _length = 0;
    }

    public void Text(string? text, bool isNearlyUnique = false)
    {
        if (string.IsNullOrEmpty(text))
        {
            Raw("<c/>"u8);
            return;
        }

        if (isNearlyUnique)
        {
            Raw(Encode(text));
            return;
        }

        if (!_texts.TryGetValue(text, out var cell))
        {
            if (_texts.Count >= MostTexts)
            {
                _texts.Clear();
            }

            _texts[text] = cell = Encode(text);
        }

        Raw(cell);
    }

    private void Date(int day)
    {
        if (day == 0)
        {
            Raw("<c/>"u8);
            return;
        }

        var serial = new DateOnly(day / 10000, day / 100 % 100, day % 100).DayNumber - new DateOnly(1899, 12, 30).DayNumber;
        Raw(_dateOpen);
        Digits(serial);
        Raw("</v></c>"u8);
    }

    private void Money(long pence)
    {
        Raw(_moneyOpen);
        if (pence < 0)
        {
            Raw("-"u8);
        }

        var (pounds, rest) = Math.DivRem(Math.Abs(pence), 100);
        Digits(pounds);
        Room(3);
        _buffer[_length++] = (byte)'.';
        _buffer[_length++] = (byte)('0' + (rest / 10));
        _buffer[_length++] = (byte)('0' + (rest % 10));
        Raw("</v></c>"u8);
    }

    private void Number(long number)
    {
        Raw("<c><v>"u8);
        Digits(number);
        Raw("</v></c>"u8);
    }

    private void Digits(long number)
    {
        Room(24);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    private byte[] Encode(string text)
    {
        var safe = System.Security.SecurityElement.Escape(SafeCell.ForXml(text.Length > 32_767 ? text[..32_767] : text));
        var style = SafeCell.IsDangerous(text) ? string.Create(CultureInfo.InvariantCulture, $" s=\"{guardedStyle}\"") : string.Empty;
        return Encoding.UTF8.GetBytes($"<c t=\"inlineStr\"{style}><is><t xml:space=\"preserve\">{safe}</t></is></c>");
    }

    private void Room(int bytes)
    {
        if (_length + bytes > _buffer.Length)
        {
            Flush();
            if (bytes > _buffer.Length)
            {
                _buffer = new byte[bytes * 2];
            }
        }
    }
}
