using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Records of delimited text (RFC 4180, read leniently), straight from the bytes: many plain ones at once, or one with care.</summary>
/// <remarks>Lines end with LF, CR or CRLF, in any mixture. What is odd is read by <see cref="CarefulRecord"/>.</remarks>
internal sealed class TextRecords : LedgerRecords
{
    private const int FewRows = 100;
    private const int MostRowsExpected = 1 << 21;
    private const byte Quote = (byte)'"';

    private readonly TextWindow _window;
    private readonly CarefulRecord _careful;
    private readonly MarkScan? _scan;
    private readonly long _length;
    private byte[] _scratch = new byte[1024];
    private int _next;

    private TextRecords(TextWindow window, long length, char delimiter, bool isCareful)
    {
        _window = window;
        _length = length;
        _careful = new CarefulRecord(window, (byte)delimiter);
        _scan = isCareful || delimiter is ' ' or '"' or '\r' or '\n' ? null : new MarkScan((byte)delimiter, Block);
    }

    /// <summary>Opens a text from its first record.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="survey">How they are to be read.</param>
    /// <param name="delimiter">What parts the cells.</param>
    /// <param name="isCareful">Read each record with care, though it may be plain: the slow way, which gives the same.</param>
    public static TextRecords Open(ILedgerBytes source, TextSurvey survey, char delimiter, bool isCareful = false)
    {
        var stream = source.Open();
        stream.ReadExactly(new byte[survey.Preamble]);
        var window = survey.IsUtf8
            ? new TextWindow(stream, new Utf8Guard(survey))
            : new TextWindow(Encoding.CreateTranscodingStream(stream, survey.Encoding, new UTF8Encoding(false)), null);
        return new TextRecords(window, source.Length, delimiter, isCareful);
    }

    public override int EstimatedRows => Block.Rows < FewRows ? 0 : (int)Math.Min(MostRowsExpected, (_length * Block.Rows / _next * 17 / 16) + 1);

    protected override bool NextBlock()
    {
        while (_scan is not null)
        {
            _scan.Run(_window.Bytes, _next, _window.End, _window.IsAtEnd);
            _next = _scan.Next;
            if (Block.Rows > 0)
            {
                return true;
            }

            if (_scan.IsOdd || !_window.Fill(ref _next))
            {
                break;
            }
        }

        return ReadWithCare();
    }

    protected override void Dispose(bool disposing)
    {
        _window.Dispose();
        base.Dispose(disposing);
    }

    private bool ReadWithCare()
    {
        if (!_careful.Read(_next, ExpectedFields))
        {
            return false;
        }

        _next = _careful.Next;
        Block.Clear();
        foreach (var cell in _careful.Cells)
        {
            var text = _window.Bytes.AsSpan(cell.From, cell.Length);
            Block.Add(cell.IsEscaped ? Unescape(text) : text);
        }

        Block.EndRow();
        return true;
    }

    private ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> text)
    {
        if (_scratch.Length < text.Length)
        {
            _scratch = new byte[text.Length * 2];
        }

        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            _scratch[length++] = text[i];
            i += text[i] == Quote && i + 1 < text.Length && text[i + 1] == Quote ? 1 : 0;
        }

        return _scratch.AsSpan(0, length);
    }
}
