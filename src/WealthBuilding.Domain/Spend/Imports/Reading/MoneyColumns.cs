namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The columns of a sample that hold money, in pence, and what they show together whatever their names are.</summary>
internal sealed class MoneyColumns
{
    private const long PennyOff = 1;

    private readonly string[] _headers;
    private readonly ColumnProfile[] _profiles;
    private readonly Dictionary<int, long?[]> _pence = [];

    public MoneyColumns(string[] headers, ColumnProfile[] profiles, IReadOnlyList<string[]> rows)
    {
        (_headers, _profiles) = (headers, profiles);
        foreach (var column in Enumerable.Range(0, headers.Length).Where(c => profiles[c].Values > 0 && profiles[c].Money > 0.9))
        {
            _pence[column] = [.. rows.Select(r => column < r.Length && r[column].Length > 0 && MoneyText.TryParse(r[column], out var pence) ? pence : (long?)null)];
        }
    }

    public IEnumerable<int> All => _pence.Keys;

    public bool Holds(int column) => _pence.ContainsKey(column);

    public bool HasBothSigns(int column) => _pence[column].Any(p => p < 0) && _pence[column].Any(p => p > 0);

    public bool IsNegative(int column, int row) => _pence[column][row] < 0;

    public bool IsPositive(int column, int row) => _pence[column][row] > 0;

    /// <summary>Three columns of which two always add up to the third, one of them named VAT: what is without VAT, and what is with it; null where there are none.</summary>
    /// <remarks>The sums settle it, not the names: 'Amount' is the net in one file and the gross in the next. VAT that cannot be recovered is a cost and proves nothing.</remarks>
    public (int Net, int Vat, int Gross)? Triple()
    {
        foreach (var vat in All.Where(IsVat))
        {
            foreach (var net in All.Where(c => c != vat && !IsVat(c)))
            {
                foreach (var gross in All.Where(c => c != vat && c != net && !IsVat(c)))
                {
                    if (AddUp(_pence[net], _pence[vat], _pence[gross]))
                    {
                        return (net, vat, gross);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>A second column of money that is filled where this one is empty and empty where this one is filled, or null.</summary>
    public int? Complement(int column)
    {
        if (!Holds(column))
        {
            return null;
        }

        foreach (var other in All.Where(c => c != column && !IsVat(c) && !MoneyHeaders.IsCode(HeaderWords.Of(_headers[c]))))
        {
            int mine = 0, theirs = 0, both = 0;
            for (var row = 0; row < _pence[column].Length; row++)
            {
                var (a, b) = (_pence[column][row] is not (null or 0), _pence[other][row] is not (null or 0));
                mine += a && !b ? 1 : 0;
                theirs += b && !a ? 1 : 0;
                both += a && b ? 1 : 0;
            }

            var least = HeaderWords.Of(_headers[other]).Any(w => w is "credit" or "credits" or "cr" or "refund" or "refunds") ? 1 : 2;
            if (mine >= least && theirs >= least && both * 20 <= mine + theirs)
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>A column of what came in, where this one is by its name of what was paid and no row has both, or null.</summary>
    public int? Receipts(int column)
    {
        if (!Holds(column) || !SaysPaid(HeaderWords.Of(_headers[column])))
        {
            return null;
        }

        var receipts = All.Where(c => c != column && HeaderMatcher.Fit(_headers[c], LedgerField.Receipt) >= 0.9).ToList();
        return receipts is [var other] && !Enumerable.Range(0, _pence[column].Length).Any(r => _pence[column][r] is not (null or 0) && _pence[other][r] is not (null or 0)) ? other : null;
    }

    /// <summary>The column of capital where this one is of revenue, or the other way, and no row has both; null where there is none.</summary>
    public int? OtherKind(int column)
    {
        if (!Holds(column) || KindOf(_headers[column]) is not { } kind)
        {
            return null;
        }

        var others = All.Where(c => c != column && KindOf(_headers[c]) is { } other && other != kind).ToList();
        return others is [var only] && !Enumerable.Range(0, _pence[column].Length).Any(r => _pence[column][r] is not (null or 0) && _pence[only][r] is not (null or 0)) ? only : null;
    }

    private static char? KindOf(string header)
    {
        var words = HeaderWords.Of(header);
        var (isRevenue, isCapital) = (words.Any(w => w is "revenue" or "rev"), words.Any(w => w is "capital" or "cap"));
        return isRevenue == isCapital ? null : isRevenue ? 'r' : 'c';
    }

    private static bool SaysPaid(string[] words) =>
        words.Any(w => w is "payment" or "paid" or "out" or "expenditure" or "spend" or "expenses" or "disbursements") && !words.Any(w => w is "received" or "in");

    /// <summary>The columns over which the net is spread, as in a cash book, where with VAT they always add up to this one; none where they do not.</summary>
    public IReadOnlyList<int> SpreadOf(int total)
    {
        var vat = All.Where(IsVat).ToList();
        var spread = All.Where(c => c != total && !IsVat(c) && _pence[c].Count(p => p is not null) * 10 < _pence[c].Length * 9).ToList();
        if (!Holds(total) || vat.Count != 1 || spread.Count < 2 || _pence[vat[0]].All(p => p is null or 0))
        {
            return [];
        }

        var right = Enumerable.Range(0, _pence[total].Length).Count(r => spread.Sum(c => _pence[c][r] ?? 0) + (_pence[vat[0]][r] ?? 0) == (_pence[total][r] ?? 0));
        return right * 10 >= _pence[total].Length * 9 ? spread : [];
    }

    /// <summary>The column of lines where this one repeats on each line what the lines of an invoice come to, or null.</summary>
    public int? LineOf(int total)
    {
        if (!Holds(total))
        {
            return null;
        }

        foreach (var line in All.Where(c => c != total && !IsVat(c)))
        {
            int runs = 0, right = 0;
            for (int start = 0, end; start < _pence[total].Length; start = end)
            {
                var sum = 0L;
                for (end = start; end < _pence[total].Length && _pence[total][end] == _pence[total][start]; end++)
                {
                    sum += _pence[line][end] ?? 0;
                }

                runs += end - start > 1 && _pence[total][start] is not null ? 1 : 0;
                right += end - start > 1 && _pence[total][start] == sum ? 1 : 0;
            }

            if (right >= 2 && right * 10 >= runs * 9)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Where amounts stand in several currencies and a second column holds them in sterling, that column; null where there is none.</summary>
    public int? Sterling(int column)
    {
        var hasCurrencies = Enumerable.Range(0, _headers.Length).Any(c => _profiles[c] is { Values: > 0, Currencies: > 0.9 } && HeaderMatcher.Fit(_headers[c], LedgerField.Currency) >= 0.6);
        if (!Holds(column) || !hasCurrencies || MoneyHeaders.SaysSterling(HeaderWords.Of(_headers[column])))
        {
            return null;
        }

        var home = All.Where(c => c != column && !IsVat(c) && MoneyHeaders.SaysSterling(HeaderWords.Of(_headers[c]))).ToList();
        return home.Count == 1 && _pence[column].Where((p, row) => p is not null && p == _pence[home[0]][row]).Any() ? home[0] : null;
    }

    /// <summary>A column of debits and one of credits by their names, or null.</summary>
    public (int Debit, int Credit)? DebitAndCredit()
    {
        var debit = Find(c => HeaderWords.Of(_headers[c]) is var words && words.Any(w => w is "debit" or "debits" or "dr") && !words.Any(w => w is "credit" or "credits" or "cr") && Holds(c));
        var credit = Find(c => HeaderMatcher.Fit(_headers[c], LedgerField.Credit) >= 0.9 && (Holds(c) || _profiles[c].Values == 0));
        return debit >= 0 && credit >= 0 && debit != credit ? (debit, credit) : null;
    }

    private int Find(Func<int, bool> test) => Enumerable.Range(0, _headers.Length).FirstOrDefault(test, -1);

    private bool IsVat(int column)
    {
        var words = HeaderWords.Of(_headers[column]);
        return words.Any(w => w is "vat" or "tax" or "taw") && !words.Any(w => w is "irrecoverable" or "non" or "unrecoverable" or "cannot")
            && !MoneyHeaders.SaysNet(words) && !MoneyHeaders.SaysGross(words);
    }

    private static bool AddUp(long?[] net, long?[] vat, long?[] gross)
    {
        // A column that is filled here and there is one of several that a payment may stand in, not the net of all.
        if (net.Count(p => p is not null) * 10 < gross.Count(p => p is not null) * 9)
        {
            return false;
        }

        int rows = 0, right = 0, plain = 0;
        for (var row = 0; row < net.Length; row++)
        {
            if (net[row] is not { } n || gross[row] is not { } g)
            {
                continue;
            }

            var tax = vat[row] ?? 0;
            var agrees = Math.Abs(n + tax - g) <= PennyOff;
            rows += tax != 0 ? 1 : 0;
            right += tax != 0 && agrees && Math.Abs(tax) < Math.Abs(n) ? 1 : 0;
            plain += tax == 0 && !agrees ? 1 : 0;
        }

        return rows > 0 && right * 10 >= rows * 9 && plain * 10 <= net.Length;
    }
}
