using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>
/// Finds payments again that a second file says with another date, with a cut name, without a name or with VAT: by what is left
/// to agree, one for one, and only where the two files agree as a whole (<see cref="FileAgreement"/>).
/// </summary>
/// <remarks>
/// Strongest first: reference and amount, with the day or the supplier; reference and an amount that differs by VAT; day and amount
/// with a name that was cut, or was taken out; supplier and day with an amount that differs by VAT. A row that two lines fit is
/// taken once. What is found is listed for a decision like every held row, with what it was known by.
/// </remarks>
internal sealed class LikelyPayments(FileRows rows, EarlierImports earlier)
{
    // So many that share a day and an amount (a grant of one size) are looked through, no more.
    private const int MostLookedThrough = 256;
    private const int Sample = 2_000;
    private const int FewestOfSample = 20;

    private readonly Dictionary<int, string> _letters = [];
    private readonly List<LikelyPair> _pairs = [];
    private bool _referencesAgree;

    /// <summary>All pairs of a line and a row that are likely the same payment; their rows are marked as held.</summary>
    /// <param name="held">Lines that no row was found for.</param>
    /// <param name="referencesAgree">Whether some reference was found again, so that another one is another payment.</param>
    public IReadOnlyList<LikelyPair> Match(IReadOnlyList<HeldLine> held, bool referencesAgree)
    {
        var left = held.ToList();
        if (rows.HasReferences)
        {
            Take(left, l => KeyOf(l.Telling, l.Pence), r => KeyOf(r.Telling, r.Pence), ByReference);
            Take(left, l => l.Telling, r => r.Telling, ByReferenceWithVat);
        }

        _referencesAgree = referencesAgree || _pairs.Count > 0;
        Take(left, l => KeyOf((ulong)l.PaidOn, l.Pence), r => KeyOf((ulong)r.Day, r.Pence), (l, r) => ByDay(l, r, HeldEvidence.CutName));
        Take(left, l => KeyOf((ulong)l.PaidOn, l.Pence), r => KeyOf((ulong)r.Day, r.Pence), (l, r) => ByDay(l, r, HeldEvidence.NoName));
        Take(left, l => KeyOf((ulong)l.PaidOn, (long)l.Supplier), r => KeyOf((ulong)r.Day, (long)r.Supplier), ByDayWithVat);
        return _pairs;
    }

    /// <summary>Whether a sample of many lines has anything in common with the rows; few lines are simply tried.</summary>
    public bool IsWorthwhile(IReadOnlyList<HeldLine> held)
    {
        if (held.Count <= 10 * Sample)
        {
            return held.Count > 0;
        }

        var some = Enumerable.Range(0, Sample).Select(i => held[(int)((long)i * held.Count / Sample)]).ToList();
        var keys = some.SelectMany(l => new[] { l.Telling, KeyOf((ulong)l.PaidOn, l.Pence), KeyOf((ulong)l.PaidOn, (long)l.Supplier) }).ToHashSet();
        keys.Remove(0);
        var met = new HashSet<ulong>();
        foreach (var p in rows.Open(dated: true).Concat(rows.Open(dated: false)))
        {
            var day = (ulong)rows.DayOf(p);
            met.UnionWith(new[] { rows.TellingOf(p), KeyOf(day, rows.PenceOf(p)), KeyOf(day, (long)rows.SupplierOf(p)) }.Where(keys.Contains));
        }

        return met.Count >= Sample / FewestOfSample;
    }

    private HeldEvidence? ByReference(HeldLine line, OpenRow row)
    {
        var name = Compare(line, row);
        return (name, line.PaidOn == row.Day) switch
        {
            (NameAgreement.Same, true) => HeldEvidence.Same,
            (NameAgreement.Cut, true) => HeldEvidence.CutName,
            (NameAgreement.Missing, true) => HeldEvidence.NoName,
            (NameAgreement.Other, true) => HeldEvidence.OtherName,
            (NameAgreement.Other, false) => null,
            (_, false) => MayDiffer(line, row) ? HeldEvidence.OtherDate : null,
        };
    }

    private HeldEvidence? ByReferenceWithVat(HeldLine line, OpenRow row) =>
        VatBetween.IsLikely(line.Pence, row.Pence)
        && (line.PaidOn == row.Day || (MayDiffer(line, row) && Compare(line, row) is NameAgreement.Same or NameAgreement.Cut))
            ? HeldEvidence.WithVat
            : null;

    private HeldEvidence? ByDay(HeldLine line, OpenRow row, HeldEvidence wanted) => MayBeOne(line, row) && (Compare(line, row), wanted)
        is (NameAgreement.Cut, HeldEvidence.CutName) or (NameAgreement.Missing, HeldEvidence.NoName) ? wanted : null;

    private HeldEvidence? ByDayWithVat(HeldLine line, OpenRow row) =>
        MayBeOne(line, row) && row.Letters.Length > 0 && VatBetween.IsStandardRate(line.Pence, row.Pence) ? HeldEvidence.WithVat : null;

    // The same heading means the same date.
    private bool MayDiffer(HeldLine line, OpenRow row) => line.PaidOn == 0 || row.Day == 0 || !earlier.SameDates.Contains(line.ImportId);

    // Two references part two payments, unless the two files number in different ways.
    private bool MayBeOne(HeldLine line, OpenRow row) => !_referencesAgree || line.Telling == 0 || row.Telling == 0;

    private NameAgreement Compare(HeldLine line, OpenRow row) => NameAgreements.Of(LettersOf(line), line.Supplier, row.Letters, row.Supplier);

    private string LettersOf(HeldLine line)
    {
        if (!line.IsNamed)
        {
            return string.Empty;
        }

        if (!_letters.TryGetValue(line.Payee, out var letters))
        {
            _letters[line.Payee] = letters = PaymentKey.LettersOf(earlier.NameOf(line.Payee));
        }

        return letters;
    }

    /// <summary>Takes a row for each line that one fits, and such lines off the list.</summary>
    private void Take(List<HeldLine> left, Func<HeldLine, ulong> keyOfLine, Func<OpenRow, ulong> keyOfRow, Func<HeldLine, OpenRow, HeldEvidence?> judge)
    {
        var open = OpenRows([.. left.Select(keyOfLine)], keyOfRow);
        left.RemoveAll(line => open.TryGetValue(keyOfLine(line), out var some) && TakeOne(line, some, judge));
    }

    private bool TakeOne(HeldLine line, List<OpenRow> some, Func<HeldLine, OpenRow, HeldEvidence?> judge)
    {
        for (var i = some.Count - 1; i >= Math.Max(0, some.Count - MostLookedThrough); i--)
        {
            if (judge(line, some[i]) is { } evidence)
            {
                rows.Hold(some[i].At, line.ImportId, evidence);
                _pairs.Add(new LikelyPair(some[i].At, line.ImportId, evidence, line.PaidOn, some[i].Day, line.Telling == some[i].Telling ? line.Telling : 0));
                some.RemoveAt(i);
                return true;
            }
        }

        return false;
    }

    private Dictionary<ulong, List<OpenRow>> OpenRows(HashSet<ulong> keys, Func<OpenRow, ulong> keyOf)
    {
        var open = new Dictionary<ulong, List<OpenRow>>();
        foreach (var p in rows.Open(dated: true).Concat(rows.Open(dated: false)))
        {
            var row = new OpenRow(p.Row, rows.DayOf(p), rows.PenceOf(p), rows.TellingOf(p), rows.SupplierOf(p), rows.LettersOf(p));
            if (keyOf(row) is not 0 and var key && keys.Contains(key))
            {
                (open.TryGetValue(key, out var some) ? some : open[key] = []).Add(row);
            }
        }

        return open;
    }

    private static ulong KeyOf(ulong first, long second) => first == 0 ? 0 : Hash.Mix(first, (ulong)second) | 1;

    private readonly record struct OpenRow(int At, int Day, long Pence, ulong Telling, ulong Supplier, string Letters);
}

/// <summary>A row and the import whose line it likely is, with the days that the two have and the reference that they have in common, 0 for none.</summary>
internal readonly record struct LikelyPair(int Row, int Import, HeldEvidence Evidence, int HeldDay, int Day, ulong Reference);
