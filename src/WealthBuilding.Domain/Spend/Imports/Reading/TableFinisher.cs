using System.Runtime.CompilerServices;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Turns what was read into a <see cref="LedgerTable"/>: decides the dates, finds exact duplicates, works out fingerprints.</summary>
internal static class TableFinisher
{
    private static readonly LedgerField[] Fingerprinted =
        [LedgerField.Supplier, LedgerField.Department, LedgerField.Service, LedgerField.Category, LedgerField.Purpose];

    public static LedgerTable Finish(TableRows rows, TableLayout layout, ColumnMap map, LedgerReadOptions options, DateEvidence evidence)
    {
        var columns = rows.Columns;
        var dates = DecidePaid(columns, options.DateOrder, evidence);
        var paidOn = Resolve(columns, columns.DateCode, dates.Dates);
        FlagUnknownDates(columns.Flags.Values, columns.Verdict.Values, paidOn.Span);
        DuplicateRows.Flag(columns.RowHash.Values, columns.Verdict.Values, columns.Flags.Values);
        Question[] questions = [.. map.Questions, .. options.Map.ContainsKey(LedgerField.Amount) ? [] : rows.Questions, .. dates.Question is { } asked && map.Date >= 0 ? new[] { asked } : []];
        if (!options.Map.ContainsKey(LedgerField.Amount) && !questions.Any(q => q.Code is "amount-sign")
            && AmountDoubts.SignOfAll(Count(columns.Verdict.Values, columns.Pence.Values), map.Headers[map.Amount]) is { } sign)
        {
            questions = [.. questions, sign];
        }

        return new LedgerTable
        {
            Layout = layout with { DateOrder = map.Date < 0 || paidOn.Span.IndexOfAnyExcept(0) < 0 ? DateOrder.None : dates.Order },
            Questions = questions,
            Repairs = dates.PutBackRows == 0 ? rows.Notes.Repairs : [.. rows.Notes.Repairs, new Repair("swapped-dates", dates.PutBackRows, dates.PutBackExample)],
            SkippedBy = SkippedBy(rows),
            Problems = rows.Notes.Problems,
            RowCount = columns.Rows,
            Record = columns.Record.ToRows(),
            Part = columns.Part.ToRows(),
            Verdict = columns.Verdict.ToRows(),
            Reason = columns.Reason.ToRows(),
            Reasons = rows.Reasons.All,
            Flags = columns.Flags.ToRows(),
            Pence = columns.Pence.ToRows(),
            PaidOn = paidOn,
            Fingerprint = Fingerprints(columns, paidOn.Span),
            Texts = columns.ToTextColumns(),
            Transactions = map.IndexOf(LedgerField.Transaction) >= 0 ? columns.Transactions : null,
            InvoiceDate = map.IndexOf(LedgerField.InvoiceDate) >= 0 ? DatesOf(columns, columns.InvoiceDateCode, options) : null,
            InvoiceReceivedDate = map.IndexOf(LedgerField.InvoiceReceivedDate) >= 0 ? DatesOf(columns, columns.ReceivedDateCode, options) : null,
            RoundedHundredths = rows.RoundedHundredths,
        };
    }

    /// <summary>How many payments there are, and how many of them are negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int Payments, int Negatives) Count(ReadOnlySpan<RowVerdict> verdicts, ReadOnlySpan<long> pence)
    {
        var (payments, negatives) = (0, 0);
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] is RowVerdict.Imported)
            {
                payments++;
                negatives += pence[i] < 0 ? 1 : 0;
            }
        }

        return (payments, negatives);
    }

    private static RowValues<int> DatesOf(TableColumns columns, Column<int>? codes, LedgerReadOptions options) =>
        Resolve(columns, codes, Decide(columns, codes, options.DateOrder).Dates);

    /// <summary>The dates of payment; where they leave the order open, the other dates of the same file may show it, or its name and titles.</summary>
    private static DateDecision DecidePaid(TableColumns columns, DateOrder? told, DateEvidence evidence)
    {
        var paid = Decide(columns, columns.DateCode, told);
        if (paid.Open is null || told is not null)
        {
            return paid;
        }

        Column<int>?[] others = [columns.InvoiceDateCode, columns.ReceivedDateCode];
        var shown = others.Where(c => c is not null).Select(c => Decide(columns, c, null)).Where(d => d.IsShown && d.Order is not DateOrder.YearMonthDay).Select(d => d.Order).Distinct().ToList();
        return shown is [var order] && paid.Question is not null ? Decide(columns, columns.DateCode, order) : paid.With(evidence.OrderOf(paid.Open, Counts(columns, columns.DateCode)));
    }

    /// <summary>Rows that have each text of dates in a column.</summary>
    private static int[] Counts(TableColumns columns, Column<int>? codes)
    {
        var counts = new int[columns.Dates.Count];
        foreach (var code in codes is null ? [] : codes.Values)
        {
            if (code >= 0)
            {
                counts[code]++;
            }
        }

        return counts;
    }

    private static DateDecision Decide(TableColumns columns, Column<int>? codes, DateOrder? told)
    {
        var counts = Counts(columns, codes);

        // Texts that stand in other columns of dates only have no say here.
        var texts = columns.Dates.Strings();
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = counts[i] == 0 ? string.Empty : texts[i];
        }

        return DateDecision.Of(texts, counts, told);
    }

    /// <summary>The days that the codes stand for, in the codes' own place; 0 for none.</summary>
    private static RowValues<int> Resolve(TableColumns columns, Column<int>? codes, int[] dates)
    {
        if (codes is null)
        {
            return new RowValues<int>(new int[columns.Rows], columns.Rows);
        }

        foreach (ref var code in codes.Values)
        {
            code = code < 0 ? 0 : dates[code];
        }

        return codes.ToRows();
    }

    private static void FlagUnknownDates(Span<RowFlags> flags, ReadOnlySpan<RowVerdict> verdicts, ReadOnlySpan<int> paidOn)
    {
        for (var i = 0; i < flags.Length; i++)
        {
            if (paidOn[i] == 0 && verdicts[i] is RowVerdict.Imported)
            {
                flags[i] |= RowFlags.DateUnknown;
            }
        }
    }

    /// <summary>The fingerprints, in the place of what the rows say: it was needed for duplicates only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static RowValues<ulong> Fingerprints(TableColumns columns, ReadOnlySpan<int> paidOn)
    {
        var (transactions, nothing) = (columns.Transactions, Hash.Of([]));
        var prints = columns.RowHash.Values;
        var pence = columns.Pence.Values;
        for (var i = 0; i < prints.Length; i++)
        {
            var print = Hash.Mix((ulong)pence[i], (ulong)paidOn[i]);
            prints[i] = Hash.Mix(print, transactions is null ? nothing : transactions.HashOf(i));
        }

        foreach (var field in Fingerprinted.Where(columns.Has))
        {
            AddTo(prints, columns.TextsOf(field), columns.CodesOf(field).Values, (ulong)field);
        }

        return columns.RowHash.ToRows();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTo(Span<ulong> prints, ByteDictionary texts, ReadOnlySpan<int> codes, ulong field)
    {
        for (var i = 0; i < prints.Length; i++)
        {
            prints[i] = Hash.Mix(prints[i], texts.HashOf(codes[i]) + field);
        }
    }

    private static List<CodeCount> SkippedBy(TableRows rows)
    {
        var counts = new int[rows.Reasons.All.Count];
        for (var i = 0; i < rows.Columns.Rows; i++)
        {
            counts[rows.Columns.Reason[i]] += rows.Columns.Verdict[i] is RowVerdict.Skipped ? 1 : 0;
        }

        return [.. rows.Reasons.All.Select((code, i) => new CodeCount(code, counts[i])).Where(c => c.Rows > 0)];
    }
}
