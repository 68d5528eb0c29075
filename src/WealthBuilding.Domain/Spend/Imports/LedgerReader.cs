using System.Globalization;
using System.Text;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>Reads a spend file whole: finds its table, its columns and its dates, and says of each row what became of it.</summary>
/// <remarks>Never guesses: what has two readings becomes a <see cref="Question"/>, what has none is set aside. See docs/data/spend-file.md.</remarks>
public static class LedgerReader
{
    /// <summary>Reads delimited text in any encoding.</summary>
    public static LedgerFile ReadText(ILedgerBytes source, LedgerReadOptions options, CancellationToken cancellationToken) => ReadText(source, options, string.Empty, cancellationToken);

    /// <summary>Reads delimited text in any encoding.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="options">What a person said.</param>
    /// <param name="name">The name that the file came with: 'April 2024' in it may settle the order of day and month. Empty where it has none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static LedgerFile ReadText(ILedgerBytes source, LedgerReadOptions options, string name, CancellationToken cancellationToken)
    {
        try
        {
            if (NotSpend.ByFirstBytes(Head(source)) is { } refusal)
            {
                return new LedgerFile { Refusal = refusal };
            }

            source = QuotedLines.Unwrap(source);
            return ReadAs(TextSurvey.Of(source, options.Encoding, whole: false, cancellationToken), source, options, name, cancellationToken);
        }
        catch (NotUtf8Exception)
        {
            return ReadWhole(source, options, name, cancellationToken);
        }
        catch (LedgerRefusedException refused)
        {
            return new LedgerFile { Refusal = refused.Refusal };
        }
    }

    /// <summary>Reads a file whose beginning was UTF-8 and whose rest is not: the encoding is found from all of it.</summary>
    private static LedgerFile ReadWhole(ILedgerBytes source, LedgerReadOptions options, string name, CancellationToken cancellationToken)
    {
        try
        {
            return ReadAs(TextSurvey.Of(source, options.Encoding, whole: true, cancellationToken), source, options, name, cancellationToken);
        }
        catch (LedgerRefusedException refused)
        {
            return new LedgerFile { Refusal = refused.Refusal };
        }
    }

    private static LedgerFile ReadAs(TextSurvey survey, ILedgerBytes source, LedgerReadOptions options, string name, CancellationToken cancellationToken)
    {
        var delimiter = options.Delimiter ?? DelimiterFinder.Find(source, survey);
        var tables = ReadTables(() => TextRecords.Open(source, survey, delimiter), options, [name], cancellationToken, out var why);
        return tables.Count == 0
            ? new LedgerFile { Refusal = why }
            : new LedgerFile { Tables = [.. tables.Select(t => t with { Layout = t.Layout with { Encoding = survey.NameRead, Delimiter = delimiter } })] };
    }

    /// <summary>Reads the sheets of a workbook: the ledgers among them; pivots, summaries and copies are left out and named.</summary>
    public static LedgerFile ReadSheets(IReadOnlyList<ISheet> sheets, LedgerReadOptions options, CancellationToken cancellationToken) => ReadSheets(sheets, options, string.Empty, cancellationToken);

    /// <summary>As above, with the name that the workbook came with: 'April 2024' in it may settle the order of day and month.</summary>
    public static LedgerFile ReadSheets(IReadOnlyList<ISheet> sheets, LedgerReadOptions options, string name, CancellationToken cancellationToken)
    {
        try
        {
            return ReadAll(sheets, options, name, cancellationToken);
        }
        catch (LedgerRefusedException refused)
        {
            return new LedgerFile { Refusal = refused.Refusal };
        }
    }

    /// <summary>The cells of some records as the file has them, by record number.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<string>> ReadRecords(
        ILedgerBytes source, TableLayout layout, IReadOnlySet<int> records, CancellationToken cancellationToken)
    {
        source = QuotedLines.Unwrap(source);
        var survey = TextSurvey.Of(source, layout.Encoding is "ascii" or "utf-8" ? null : layout.Encoding, whole: false, cancellationToken);
        using var reader = TextRecords.Open(source, survey, layout.Delimiter ?? ',');
        reader.ExpectedFields = layout.Headers.Count;
        return Pick(reader, records, cancellationToken);
    }

    /// <summary>The cells of some rows of a sheet, by row number.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<string>> ReadRecords(ISheet sheet, IReadOnlySet<int> records, CancellationToken cancellationToken)
    {
        using var reader = new SheetRecords(sheet, cancellationToken);
        return Pick(reader, records, cancellationToken);
    }

    private static LedgerFile ReadAll(IReadOnlyList<ISheet> sheets, LedgerReadOptions options, string name, CancellationToken cancellationToken)
    {
        var chosen = options.Sheet is null ? sheets : [.. sheets.Where(s => s.Name.Trim().Equals(options.Sheet.Trim(), StringComparison.OrdinalIgnoreCase))];
        if (chosen.Count == 0)
        {
            return new LedgerFile { Refusal = options.Sheet is null ? Refusals.Empty : Refusals.UnknownSheet(options.Sheet) };
        }

        var tables = new List<LedgerTable>();
        var leftOut = new List<LeftOutSheet>();
        Refusal? first = null;
        foreach (var sheet in chosen)
        {
            var read = ReadTables(() => new SheetRecords(sheet, cancellationToken), options, [sheet.Name, name], cancellationToken, out var why);
            tables.AddRange(read.Select(t => Named(t, sheet.Name, options)));
            if (read.Count == 0)
            {
                first = first is null or { Code: "empty" } ? why : first;
                leftOut.Add(new LeftOutSheet(sheet.Name, why!.Code, why.Message));
            }
        }

        tables = [.. tables.Select(t => CreditSheets.Settle(t, tables))];
        return tables.Count == 0
            ? new LedgerFile { Refusal = first }
            : SheetChoice.Choose(tables, leftOut, sheets.Where(s => s.IsHidden).Select(s => s.Name).ToHashSet());
    }

    /// <summary>The table of a sheet or a text, or the tables that stand beside each other in it; none where there is none, with the reason.</summary>
    private static List<LedgerTable> ReadTables(Func<LedgerRecords> open, LedgerReadOptions options, string[] names, CancellationToken cancellationToken, out Refusal? why)
    {
        var layout = FindLayout(open, options, cancellationToken, out why);
        if (layout is null || (why = NotSpend.ByColumns(layout.Map)) is not null)
        {
            return [];
        }

        if (SideBySide.Of(layout.Map.Headers, layout.Sample) is not { } beside)
        {
            return ReadTable(open, layout, options, names, cancellationToken, out why) is { } table ? [table] : [];
        }

        List<Layout> layouts = [.. Enumerable.Range(0, beside.Step == 0 ? 0 : beside.Count).Select(t => LayoutOf(layout, beside, t, options))];
        if (layouts.Count == 0 || layouts.Exists(l => l.Map.Supplier < 0 || l.Map.Amount < 0))
        {
            why = Refusals.SideBySide(beside.Count);
            return [];
        }

        var tables = new List<LedgerTable>();
        for (var at = 0; at < layouts.Count; at++)
        {
            var number = at;
            if (ReadTable(() => new TableOfSeveral(open(), beside, number), layouts[at], options, names, cancellationToken, out why) is { } table)
            {
                tables.Add(table);
            }
        }

        return tables;
    }

    /// <summary>The layout of one of several tables beside each other; what was asked about all of them is asked of each.</summary>
    private static Layout LayoutOf(Layout layout, SideBySide beside, int table, LedgerReadOptions options)
    {
        string[][] sample = [.. layout.Sample.Select(r => beside.Only(table, r)).Where(r => Array.Exists(r, c => c.Length > 0))];
        var map = ColumnChooser.Choose(beside.Only(table, layout.Map.Headers), sample, options);
        return layout with
        {
            Sample = sample,
            Map = map with { Questions = [.. map.Questions, .. layout.Map.Questions.Where(q => q.Code is "amount-unit" or "amount-sign" && map.Questions.All(o => o.Code != q.Code))] },
        };
    }

    private static LedgerTable? ReadTable(Func<LedgerRecords> open, Layout layout, LedgerReadOptions options, string[] names, CancellationToken cancellationToken, out Refusal? why)
    {
        why = null;
        using var records = open();
        var rows = new TableReader(records, layout).Read(cancellationToken);
        var table = TableFinisher.Finish(rows, LayoutOf(layout), layout.Map, options, new DateEvidence([.. layout.Titles, .. names], layout.Sample, layout.Map));
        if (!table.Verdict.Contains(RowVerdict.Imported) && !table.Verdict.Contains(RowVerdict.Quarantined))
        {
            why = Refusals.NoTable;
            return null;
        }

        if (!HasAmounts(table))
        {
            why = Refusals.NoAmounts(layout.Map.Headers[layout.Map.Amount]);
            return null;
        }

        return NameAndAddress.Part(table);
    }

    /// <summary>The table of a sheet; a name like 'Credit notes' over amounts of which none is negative is asked about.</summary>
    private static LedgerTable Named(LedgerTable table, string sheet, LedgerReadOptions options)
    {
        var amount = table.Layout.Columns.First(c => c.Field is LedgerField.Amount);
        var question = options.Map.ContainsKey(LedgerField.Amount) || table.Questions.Any(q => q.Code == "amount-sign")
            ? null
            : AmountDoubts.SignOfTitle(sheet, amount.Header, table.Pence.Span.ContainsAnyInRange(long.MinValue, -1));
        return table with { Layout = table.Layout with { Sheet = sheet }, Questions = question is null ? table.Questions : [.. table.Questions, question] };
    }

    private static bool HasAmounts(LedgerTable table)
    {
        for (var i = 0; i < table.RowCount; i++)
        {
            if (table.Verdict[i] is RowVerdict.Quarantined || (table.Verdict[i] is RowVerdict.Imported && !table.Flags[i].HasFlag(RowFlags.AmountBlank)))
            {
                return true;
            }
        }

        return false;
    }

    private static Layout? FindLayout(Func<LedgerRecords> open, LedgerReadOptions options, CancellationToken cancellationToken, out Refusal? why)
    {
        using var head = open();
        var sample = Sampler.Head(head, cancellationToken);
        if (LayoutFinder.Find(sample, [], options, out why) is { HeaderRows.Count: > 0 } found)
        {
            return found;
        }

        using var all = open();
        return LayoutFinder.Find(sample, Sampler.Tail(all, cancellationToken), options, out why);
    }

    private static TableLayout LayoutOf(Layout layout) => new()
    {
        HeaderRows = layout.HeaderRows,
        Headers = layout.Map.Headers,
        Columns = layout.Map.Choices,
        UnusedColumns = [.. layout.Map.Headers.Where((h, i) => h.Length > 0 && layout.Map.Choices.All(c => c.Index != i))],
        Key = Hash.Of(Encoding.UTF8.GetBytes(string.Join('\u001F', layout.Map.Headers).ToLowerInvariant())).ToString("x16", CultureInfo.InvariantCulture),
    };

    private static Dictionary<int, IReadOnlyList<string>> Pick(LedgerRecords reader, IReadOnlySet<int> records, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, IReadOnlyList<string>>();
        while (found.Count < records.Count && reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (records.Contains(reader.Number))
            {
                found[reader.Number] = reader.Texts();
            }
        }

        return found;
    }

    private static byte[] Head(ILedgerBytes source)
    {
        using var stream = source.Open();
        var head = new byte[1024];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}
