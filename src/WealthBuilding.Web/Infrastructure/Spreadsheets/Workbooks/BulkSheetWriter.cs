using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Writes the rows of a sheet as UTF-8 straight into a stream: no text is made for a cell, and memory does not grow with the rows.</summary>
internal sealed class BulkSheetWriter(Stream output) : IDisposable
{
    // Room for the longest text and more: a character takes at most seven bytes.
    private const int Largest = (SafeText.Longest * 8) + 256;
    private const int Buffer = Largest + (1 << 16);
    private const int FirstSerial = 61;

    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c), '<', '>', '&', '_', '\uFFFE', '\uFFFF', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(Buffer);
    private int _length;

    /// <summary>Writes XML as it is.</summary>
    internal void Raw(ReadOnlySpan<byte> xml)
    {
        Reserve(xml.Length);
        Put(xml);
    }

    /// <summary>Writes XML as it is.</summary>
    internal void Raw(string xml) => Raw(Encoding.UTF8.GetBytes(xml));

    internal void BeginRow(int number)
    {
        Reserve(64);
        Put("<row r=\""u8);
        Put(number);
        Put("\">"u8);
    }

    internal void EndRow() => Raw("</row>"u8);

    internal void Money(long pence, int style)
    {
        Reserve(96);
        BeginCell(style);
        if (pence < 0)
        {
            Put("-"u8);
        }

        var (pounds, rest) = Math.DivRem((ulong)Int128.Abs(pence), 100UL);
        Utf8Formatter.TryFormat(pounds, _buffer.AsSpan(_length), out var written);
        _length += written;
        if (rest != 0)
        {
            Put("."u8);
            _buffer[_length++] = (byte)('0' + (rest / 10));
            _buffer[_length++] = (byte)('0' + (rest % 10));
        }

        Put("</v></c>"u8);
    }

    /// <summary>An amount; nothing where it is zero.</summary>
    internal void MoneyOrNothing(long pence, int style)
    {
        if (pence == 0)
        {
            Raw("<c/>"u8);
        }
        else
        {
            Money(pence, style);
        }
    }

    internal void Number(long value)
    {
        Reserve(64);
        Put("<c><v>"u8);
        Put(value);
        Put("</v></c>"u8);
    }

    /// <summary>A date cell; as text before March 1900, where the programs disagree about the calendar.</summary>
    internal void Date(DateOnly? date, int style)
    {
        if (date is not { } day)
        {
            Raw("<c/>"u8);
            return;
        }

        if (day.DayNumber - DayZero < FirstSerial)
        {
            Text(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), style);
            return;
        }

        Reserve(96);
        BeginCell(style);
        Put(day.DayNumber - DayZero);
        Put("</v></c>"u8);
    }

    /// <summary>A text cell; what looks like a formula gets the style that marks it as text.</summary>
    internal void Text(string? value, int markedStyle)
    {
        if (string.IsNullOrEmpty(value))
        {
            Raw("<c/>"u8);
            return;
        }

        var text = SafeText.Cut(value);
        Reserve((text.Length * 8) + 128);
        BeginText(text, markedStyle);
        PutText(text);
        Put("</t></is></c>"u8);
    }

    internal void Flush()
    {
        output.Write(_buffer, 0, _length);
        _length = 0;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void BeginText(ReadOnlySpan<char> text, int markedStyle)
    {
        if (SafeText.LooksLikeFormula(text))
        {
            Put("<c s=\""u8);
            Put(markedStyle);
            Put("\" t=\"inlineStr\"><is><t"u8);
        }
        else
        {
            Put("<c t=\"inlineStr\"><is><t"u8);
        }

        Put(text[0] <= ' ' || text[^1] <= ' ' || text.Contains('\n') ? " xml:space=\"preserve\">"u8 : ">"u8);
    }

    private void BeginCell(int style)
    {
        Put("<c s=\""u8);
        Put(style);
        Put("\"><v>"u8);
    }

    private void PutText(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var plain = text.IndexOfAny(Special);
            var run = plain < 0 ? text : text[..plain];
            _length += Encoding.UTF8.GetBytes(run, _buffer.AsSpan(_length));
            if (plain < 0)
            {
                return;
            }

            text = text[(plain + PutSpecial(text[plain..]))..];
        }
    }

    /// <summary>Writes what stands for the first character and says how many were used.</summary>
    private int PutSpecial(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '<':
                Put("&lt;"u8);
                break;
            case '>':
                Put("&gt;"u8);
                break;
            case '&':
                Put("&amp;"u8);
                break;
            case '_':
                Put(IsEscape(text) ? "_x005F_"u8 : "_"u8);
                break;
            case '\t' or '\n':
                _buffer[_length++] = (byte)text[0];
                break;
            case '\r' when text.Length < 2 || text[1] != '\n':
                Put("\n"u8);
                break;
            case >= '\uD800' and <= '\uDFFF' when text.Length > 1 && char.IsSurrogatePair(text[0], text[1]):
                _length += Encoding.UTF8.GetBytes(text[..2], _buffer.AsSpan(_length));
                return 2;
        }

        return 1;
    }

    // Spreadsheets read _x0041_ as "A": a text that says so is marked.
    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Put(long number)
    {
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    private void Reserve(int bytes)
    {
        if (_length + bytes > _buffer.Length)
        {
            Flush();
        }
    }
}
