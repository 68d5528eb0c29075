namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Parts a text into words: capitals without accents or apostrophes, <c>&amp;</c> as AND, <c>t/a</c> and <c>c/o</c> as one word.</summary>
internal ref struct NameTokens
{
    private const int LongestFold = 4;

    private readonly ReadOnlySpan<char> _raw;
    private readonly Span<char> _text;
    private readonly Span<NameToken> _tokens;
    private int _filled;
    private int _open = -1;
    private TokenBreak _break;
    private byte _depth;

    /// <param name="text">Room for the folded words; texts that need more are cut, and <see cref="IsCut"/> says so.</param>
    public NameTokens(ReadOnlySpan<char> raw, Span<char> text, Span<NameToken> tokens)
    {
        _raw = raw;
        _text = text;
        _tokens = tokens;
        Read();
    }

    public int Count { get; private set; }

    public bool IsCut { get; private set; }

    public readonly ref NameToken this[int index] => ref _tokens[index];

    public readonly ReadOnlySpan<char> WordAt(int index) => _text.Slice(_tokens[index].Start, _tokens[index].Length);

    private void Read()
    {
        for (var at = 0; at < _raw.Length; at++)
        {
            if (_filled + LongestFold > _text.Length || Count == _tokens.Length)
            {
                IsCut = true;
                break;
            }

            var c = _raw[at];
            var folded = LetterFolding.Fold(c, _text[_filled..]);
            if (folded > 0)
            {
                Extend(at, folded);
            }
            else if (folded == 0 && !(c == '/' && Joins(at)))
            {
                Close();
                Sign(c, at);
            }
        }

        Close();
    }

    private void Extend(int at, int folded)
    {
        ref var token = ref _tokens[Count];
        if (_open < 0)
        {
            _open = _filled;
            token = new NameToken { Start = _filled, RawStart = at, Break = Count == 0 ? TokenBreak.Space : _break, Depth = _depth };
        }

        token.HasDigit |= char.IsDigit(_text[_filled]);
        token.RawEnd = at + 1;
        _filled += folded;
    }

    private void Close()
    {
        if (_open >= 0)
        {
            ref var token = ref _tokens[Count++];
            token.Length = _filled - _open;
            token.IsPossessive = token.Length > 2 && _raw[token.RawEnd - 1] is 's' or 'S' && _raw[token.RawEnd - 2] is '\'' or '’';
            _open = -1;
            _break = TokenBreak.Space;
        }
    }

    // t/a, c/o, o/b/o, t/as: single letters with slashes are one word; any other slash parts.
    private bool Joins(int at)
    {
        var length = _open < 0 ? 0 : _filled - _open;
        var isShort = length == 1 || (length == 3 && _text[_open + 1] == '/');
        if (!isShort || at + 1 >= _raw.Length || !char.IsAsciiLetter(_raw[at + 1]))
        {
            return false;
        }

        var after = at + 2 < _raw.Length && char.IsAsciiLetter(_raw[at + 2]) && _raw[at + 1] is 'a' or 'A' && _raw[Math.Min(at + 2, _raw.Length - 1)] is 's' or 'S' ? at + 3 : at + 2;
        if (after < _raw.Length && char.IsLetterOrDigit(_raw[after]))
        {
            return false;
        }

        _text[_filled++] = '/';
        _tokens[Count].RawEnd = at + 1;
        return true;
    }

    private void Sign(char c, int at)
    {
        switch (c)
        {
            case '&' or '+':
                AddAnd(at);
                break;
            case '(' or '[' or '{':
                _depth++;
                break;
            case ')' or ']' or '}':
                _depth -= (byte)(_depth > 0 ? 1 : 0);
                break;
            case ',':
                _break = TokenBreak.Comma;
                break;
            case '-' or '‐' or '‑':
                _break = IsBetweenLetters(at) ? TokenBreak.Hyphen : TokenBreak.Dash;
                break;
            case '/' or '\\' or ':' or ';' or '|' or '–' or '—' or '@' or '>' or '<' or '~' or '=' or '\n' or '\r' or '\t':
                _break = TokenBreak.Dash;
                break;
        }
    }

    private readonly bool IsBetweenLetters(int at) =>
        at > 0 && at + 1 < _raw.Length && char.IsLetterOrDigit(_raw[at - 1]) && char.IsLetterOrDigit(_raw[at + 1]);

    private void AddAnd(int at)
    {
        "AND".CopyTo(_text[_filled..]);
        _tokens[Count] = new NameToken { Start = _filled, Length = 3, RawStart = at, RawEnd = at + 1, Break = Count == 0 ? TokenBreak.Space : _break, Depth = _depth };
        _filled += 3;
        Count++;
        _break = TokenBreak.Space;
    }
}
