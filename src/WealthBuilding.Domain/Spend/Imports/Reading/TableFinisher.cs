using System.Numerics;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Turns what was read into a <see cref="LedgerTable"/>: decides the dates, finds exact duplicates, works out fingerprints.</summary>
internal static class TableFinisher
{
    private static readonly LedgerField[] Fingerprinted =
        [LedgerField.Supplier, LedgerField.Department, LedgerField.Service, LedgerField.Category, LedgerField.Purpose];

    public static LedgerTable Finish(TableRows rows, TableLayout layout, ColumnMap map, LedgerReadOptions options)
    {
        var columns = rows.Columns;
        var dates = Decide(columns, columns.DateCode, options.DateOrder);
        var paidOn = Resolve(columns.DateCode, dates.Dates);
        var flags = columns.Flags.ToArray();
        var verdicts = columns.Verdict.ToArray();
        FlagUnknownDates(flags, verdicts, paidOn);
        FlagDuplicates(flags, verdicts, columns.RowHash.ToArray());
        Question[] questions = [.. map.Questions, .. dates.Question is { } asked && map.Date >= 0 ? new[] { asked } : []];
        return new LedgerTable
        {
            Layout = layout with { DateOrder = map.Date < 0 || paidOn.AsSpan().IndexOfAnyExcept(0) < 0 ? DateOrder.None : dates.Order },
            Questions = questions,
            Repairs = dates.PutBackRows == 0 ? rows.Notes.Repairs : [.. rows.Notes.Repairs, new Repair("swapped-dates", dates.PutBackRows, dates.PutBackExample)],
            SkippedBy = SkippedBy(rows),
            Problems = rows.Notes.Problems,
            RowCount = columns.Rows,
            Record = columns.Record.ToArray(),
            Part = columns.Part.ToArray(),
            Verdict = verdicts,
            Reason = columns.Reason.ToArray(),
            Reasons = rows.Reasons.All,
            Flags = flags,
            Pence = columns.Pence.ToArray(),
            PaidOn = paidOn,
            Fingerprint = Fingerprints(columns, paidOn),
            Texts = columns.ToTextColumns(),
            Transactions = map.IndexOf(LedgerField.Transaction) >= 0 ? columns.Transactions : null,
            InvoiceDate = map.IndexOf(LedgerField.InvoiceDate) >= 0 ? Resolve(columns.InvoiceDateCode, Decide(columns, columns.InvoiceDateCode, options.DateOrder).Dates) : null,
            InvoiceReceivedDate = map.IndexOf(LedgerField.InvoiceReceivedDate) >= 0
                ? Resolve(columns.ReceivedDateCode, Decide(columns, columns.ReceivedDateCode, options.DateOrder).Dates)
                : null,
            RoundedHundredths = rows.RoundedHundredths,
        };
    }

    private static DateDecision Decide(TableColumns columns, Column<int> codes, DateOrder? told)
    {
        var counts = new int[columns.Dates.Count];
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i] >= 0)
            {
                counts[codes[i]]++;
            }
        }

        // Texts that stand in other columns of dates only have no say here.
        var texts = columns.Dates.Strings();
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = counts[i] == 0 ? string.Empty : texts[i];
        }

        return DateDecision.Of(texts, counts, told);
    }

    private static int[] Resolve(Column<int> codes, int[] dates)
    {
        var resolved = new int[codes.Count];
        for (var i = 0; i < resolved.Length; i++)
        {
            resolved[i] = codes[i] < 0 ? 0 : dates[codes[i]];
        }

        return resolved;
    }

    private static void FlagUnknownDates(RowFlags[] flags, RowVerdict[] verdicts, int[] paidOn)
    {
        for (var i = 0; i < flags.Length; i++)
        {
            if (paidOn[i] == 0 && verdicts[i] is RowVerdict.Imported)
            {
                flags[i] |= RowFlags.DateUnknown;
            }
        }
    }

    private static void FlagDuplicates(RowFlags[] flags, RowVerdict[] verdicts, ulong[] hashes)
    {
        var mask = (int)BitOperations.RoundUpToPowerOf2((uint)(hashes.Length * 2) + 1) - 1;
        var seen = new ulong[mask + 1];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (verdicts[i] is RowVerdict.Imported && !Add(seen, mask, hashes[i] | 1))
            {
                flags[i] |= RowFlags.ExactDuplicate;
            }
        }
    }

    /// <summary>Adds to an open table whose empty places are 0; false where it was there.</summary>
    private static bool Add(ulong[] seen, int mask, ulong hash)
    {
        for (var slot = (int)(hash >> 20) & mask; ; slot = (slot + 1) & mask)
        {
            if (seen[slot] == hash)
            {
                return false;
            }

            if (seen[slot] == 0)
            {
                seen[slot] = hash;
                return true;
            }
        }
    }

    private static ulong[] Fingerprints(TableColumns columns, int[] paidOn)
    {
        var prints = new ulong[columns.Rows];
        for (var i = 0; i < prints.Length; i++)
        {
            var print = Hash.Mix((ulong)columns.Pence[i], (ulong)paidOn[i]);
            prints[i] = Hash.Mix(print, Hash.Of(columns.Transactions.BytesOf(i)));
        }

        foreach (var field in Fingerprinted)
        {
            AddTo(prints, columns, field);
        }

        return prints;
    }

    private static void AddTo(ulong[] prints, TableColumns columns, LedgerField field)
    {
        if (!columns.Has(field))
        {
            return;
        }

        var (texts, codes) = (columns.TextsOf(field), columns.CodesOf(field));
        for (var i = 0; i < prints.Length; i++)
        {
            prints[i] = Hash.Mix(prints[i], texts.HashOf(codes[i]) + (ulong)field);
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
