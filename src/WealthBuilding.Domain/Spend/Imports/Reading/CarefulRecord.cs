using System.Runtime.CompilerServices;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Where a cell of a record lies, and whether a quote in it is written twice.</summary>
internal readonly record struct CellPlace(int From, int Length, bool IsEscaped);

/// <summary>One record of delimited text, cut into cells with care: any quoting, any line end.</summary>
/// <remarks>
/// A quote counts only at the start of a cell; inside an unquoted cell it is a character. A quoted cell that never closes, or
/// that swallows lines so that the record has the wrong number of cells, is read as if the quote were a character.
/// </remarks>
internal sealed class CarefulRecord
{
    private const int MostFields = 1000;
    private const byte Quote = (byte)'"';
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    private readonly TextWindow _window;
    private readonly byte _delimiter;
    private readonly MarkFinder _marks;
    private CellPlace[] _cells = new CellPlace[64];
    private int _count;
    private int _record;
    private int _firstMultiline;
    private int _literalQuoteAt;

    public CarefulRecord(TextWindow window, byte delimiter)
    {
        (_window, _delimiter) = (window, delimiter);
        _marks = new MarkFinder(window, delimiter);
    }

    /// <summary>Where the next record begins.</summary>
    public int Next { get; private set; }

    public ReadOnlySpan<CellPlace> Cells => _cells.AsSpan(0, _count);

    /// <summary>Reads the record at a place of the window, which may move; false at the end of the text.</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="fields">How many cells it should have; 0 where nothing is known.</param>
    public bool Read(int at, int fields)
    {
        (_record, _literalQuoteAt) = (at, -1);
        _marks.Forget();
        if (!ParseWhole())
        {
            return false;
        }

        if (_firstMultiline >= 0 && fields > 0 && _count != fields)
        {
            PreferLiteralQuote(fields);
        }

        return true;
    }

    private bool ParseWhole()
    {
        while (true)
        {
            if (_record >= _window.End && !Fill())
            {
                return false;
            }

            if (Parse() || (!Fill() && Parse()))
            {
                return true;
            }
        }
    }

    private bool Fill()
    {
        _marks.Forget();
        return _window.Fill(ref _record);
    }

    /// <summary>Tries the record again with the first quote that spans lines read as a character, and keeps that where its cells are as many as expected.</summary>
    private void PreferLiteralQuote(int fields)
    {
        _literalQuoteAt = _firstMultiline;
        if (!ParseWhole() || _count != fields)
        {
            // Places may have moved: more of the file may have come in.
            _literalQuoteAt = -1;
            ParseWhole();
        }
    }

    /// <summary>Splits the record; false where its end is not in the window yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Parse()
    {
        _count = 0;
        _firstMultiline = -1;
        var at = _record;
        while (true)
        {
            var quoted = at < _window.End && _window.Bytes[at] == Quote && at - _record != _literalQuoteAt ? ParseQuoted(ref at) : QuotedCell.Kind.NotQuoted;
            if (quoted is QuotedCell.Kind.NeedMore || (quoted is QuotedCell.Kind.NotQuoted && !ParsePlain(ref at)))
            {
                return false;
            }

            if (EndField(ref at))
            {
                return true;
            }
        }
    }

    private bool ParsePlain(ref int at)
    {
        var mark = _marks.Next(at);
        if (mark < 0 && !_window.IsAtEnd)
        {
            return false;
        }

        var end = mark < 0 ? _window.End : mark;
        Add(at, end);
        at = end;
        return _window.IsAtEnd || at + 1 < _window.End || at >= _window.End || _window.Bytes[at] != CarriageReturn;
    }

    private QuotedCell.Kind ParseQuoted(ref int at)
    {
        var text = _window.Bytes.AsSpan(0, _window.End);
        var kind = QuotedCell.Read(text, at, _window.IsAtEnd, _delimiter, out var close, out var escaped);
        if (kind is QuotedCell.Kind.Closed)
        {
            if (_firstMultiline < 0 && text[at..close].IndexOfAny(CarriageReturn, LineFeed) >= 0)
            {
                _firstMultiline = at - _record;
            }

            Add(at + 1, close, escaped);
            at = close + 1 + QuotedCell.CountSpaces(text[(close + 1)..]);
        }

        return kind;
    }

    /// <summary>Says where the next cell of the record lies.</summary>
    /// <exception cref="LedgerRefusedException">The record has more cells than any ledger.</exception>
    private void Add(int from, int to, bool isEscaped = false)
    {
        if (_count == _cells.Length)
        {
            if (_count >= MostFields)
            {
                throw new LedgerRefusedException(Refusals.TooManyColumns);
            }

            Array.Resize(ref _cells, _count * 2);
        }

        _cells[_count++] = new CellPlace(from, to - from, isEscaped);
    }

    /// <summary>Steps over what ends a cell; true where it ends the record.</summary>
    private bool EndField(ref int at)
    {
        var text = _window.Bytes.AsSpan(0, _window.End);
        if (at < text.Length && text[at] == _delimiter)
        {
            at++;
            return false;
        }

        if (at < text.Length)
        {
            at += text[at] == CarriageReturn && at + 1 < text.Length && text[at + 1] == LineFeed ? 2 : 1;
        }

        Next = at;
        return true;
    }
}
