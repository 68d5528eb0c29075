namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Where the column names stand, and which column is which.</summary>
/// <param name="HeaderRows">Record numbers of the names; empty where the table has none.</param>
/// <param name="FirstRow">Number of the first record that may be a payment.</param>
/// <param name="LastRow">Number of the last record that may be one; <see cref="int.MaxValue"/> to the end.</param>
/// <param name="Map">The columns.</param>
internal sealed record Layout(IReadOnlyList<int> HeaderRows, int FirstRow, int LastRow, ColumnMap Map)
{
    /// <summary>Totals stand among the payments and look like them: no row is a payment without a closer look.</summary>
    public bool HasTotalsAmongRows { get; init; }

    /// <summary>What stands above the column names, each cell and each line as a whole.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Records of the sample that may be payments.</summary>
    public IReadOnlyList<string[]> Sample { get; init; } = [];
}

/// <summary>One record of a sample: its number and its cells.</summary>
internal sealed record SampleRow(int Number, string[] Cells)
{
    public int Filled => Cells.Count(c => c.Length > 0);
}

/// <summary>Finds the row of column names: the one whose cells name a supplier, an amount and other fields, wherever it stands.</summary>
internal static class LayoutFinder
{
    public const int SampleRows = 400;
    private const int HeaderRowsToTry = 60;

    /// <param name="sample">Records that are not blank, from the top.</param>
    /// <param name="tail">The last records that are not blank, for tables whose names stand below.</param>
    /// <param name="options">What a person said.</param>
    /// <param name="refusal">Why there is no table, where there is none.</param>
    public static Layout? Find(IReadOnlyList<SampleRow> sample, IReadOnlyList<SampleRow> tail, LedgerReadOptions options, out Refusal? refusal)
    {
        refusal = null;
        if (sample.Count == 0)
        {
            refusal = Refusals.Empty;
            return null;
        }

        // Names over two rows: the upper one may look as good alone, and heads nothing but the lower one.
        var headers = Headers(sample, options).Where(h => h.Score > 0).OrderByDescending(h => h.Score).ToList();
        var best = headers.FirstOrDefault();
        if (headers.Where(h => h == best || h.Score >= HeaderRow.Sure).Select(h => Accept(h, sample, options)).FirstOrDefault(l => l is not null) is { } found)
        {
            return found with
            {
                Titles = [.. sample.Where(r => r.Number < found.FirstRow && !found.HeaderRows.Contains(r.Number)).SelectMany(TitlesOf)],
                Sample = [.. sample.Where(r => r.Number >= found.FirstRow).Select(r => r.Cells)],
                HasTotalsAmongRows = sample.Any(r => r.Number >= found.FirstRow && IsGroupTotal(r.Cells, found.Map)),
            };
        }

        if (options.HeaderRow is null && AtTheEnd(sample, tail, options) is { } below)
        {
            return below;
        }

        var unknown = ByContrast(sample);
        if (options.HeaderRow is null && unknown is not null && Accept(unknown, sample, options) is { } contrasted)
        {
            return contrasted;
        }

        // Names that say nothing of payments are names all the same: what they head is no table without names.
        if (options.HeaderRow is null && unknown is null && WithoutNames(sample, options) is { } bare)
        {
            return bare;
        }

        refusal = WhyNot(best, sample, options);
        return null;
    }

    private static IEnumerable<string> TitlesOf(SampleRow row) => row.Filled > 1 ? [.. row.Cells.Where(c => c.Length > 0), string.Join(' ', row.Cells)] : row.Cells.Where(c => c.Length > 0);

    private static Layout? Accept(HeaderRow header, IReadOnlyList<SampleRow> sample, LedgerReadOptions options)
    {
        var rows = sample.Where(r => r.Number > header.Number).TakeWhile(r => !IsOtherTable(r, header)).Select(r => r.Cells).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        rows = PartedAmounts.JoinAll(header.Names.Length, rows) ?? rows;
        var map = WithUnit(ColumnChooser.Choose(Widen(header.Names, rows), rows, options), header, sample, options);
        return map.Supplier >= 0 && map.Amount >= 0 ? new Layout(header.Rows, header.Number + 1, int.MaxValue, map) : null;
    }

    /// <summary>The label of a total in a row that has all that a payment has.</summary>
    private static bool IsGroupTotal(string[] cells, ColumnMap map) =>
        map.Supplier < cells.Length && cells[map.Supplier].Length > 0 && Array.Exists(cells, c => TotalWords.IsLabel(c) || TotalWords.EndsGroup(c));

    /// <summary>The names of another table below, whose values say nothing of this one's columns.</summary>
    private static bool IsOtherTable(SampleRow row, HeaderRow header) =>
        HeaderRow.Of(row, null).Score >= HeaderRow.Sure && !row.Cells.AsSpan().StartsWith(header.Names) && !header.Names.AsSpan().StartsWith(row.Cells);

    /// <summary>Names for columns that most rows have and the row of names does not: empty ones.</summary>
    private static string[] Widen(string[] names, List<string[]> rows)
    {
        var width = names.Length;
        while (rows.Count(r => r.Length > width && r[width].Length > 0) * 2 > rows.Count)
        {
            width++;
        }

        return [.. names, .. Enumerable.Repeat(string.Empty, width - names.Length)];
    }

    /// <summary>Asks where a line above the names, or the cell under that of the amounts, says that they are not in pounds, or that they came back.</summary>
    private static ColumnMap WithUnit(ColumnMap map, HeaderRow header, IReadOnlyList<SampleRow> sample, LedgerReadOptions options)
    {
        if (map.Amount < 0 || options.Map.ContainsKey(LedgerField.Amount) || options.Map.ContainsKey(LedgerField.Net))
        {
            return map;
        }

        var lines = sample.Where(r => r.Number < header.Number).SelectMany(r => r.Cells)
            .Concat(sample.Where(r => r.Number == header.Number + 1 && map.Amount < r.Cells.Length).Select(r => r.Cells[map.Amount]));
        var hasNegatives = sample.Any(r => r.Number > header.Number && map.Amount < r.Cells.Length && MoneyText.TryParse(r.Cells[map.Amount], out var pence) && pence < 0);
        return lines.Select(l => AmountDoubts.Unit(map.Headers[map.Amount], l) ?? AmountDoubts.SignOfTitle(l, map.Headers[map.Amount], hasNegatives)).FirstOrDefault(q => q is not null) is { } question
            ? map with { Questions = [.. map.Questions, question] }
            : map;
    }

    private static IEnumerable<HeaderRow> Headers(IReadOnlyList<SampleRow> sample, LedgerReadOptions options)
    {
        for (var i = 0; i < Math.Min(sample.Count, HeaderRowsToTry); i++)
        {
            if (options.HeaderRow is { } told && sample[i].Number != told)
            {
                continue;
            }

            var single = HeaderRow.Of(sample[i], null);
            yield return options.HeaderRow is null ? single : single with { Score = Math.Max(single.Score, 1) };
            if (i > 0 && sample[i - 1].Number == sample[i].Number - 1 && sample[i - 1].Filled > 0)
            {
                yield return HeaderRow.Of(sample[i], sample[i - 1]);
            }
        }
    }

    private static Layout? AtTheEnd(IReadOnlyList<SampleRow> sample, IReadOnlyList<SampleRow> tail, LedgerReadOptions options)
    {
        var best = tail.Select(r => HeaderRow.Of(r, null)).Where(h => h.Score >= HeaderRow.Sure).MaxBy(h => h.Score);
        if (best is null)
        {
            return null;
        }

        var rows = sample.Where(r => r.Number < best.Number).Select(r => r.Cells).ToList();
        var map = ColumnChooser.Choose(best.Names, rows, options);
        return map.Supplier >= 0 && map.Amount >= 0 ? new Layout(best.Rows, 1, best.Number - 1, map) : null;
    }

    /// <summary>A row of words above rows of figures: column names, though nobody has seen them before.</summary>
    private static HeaderRow? ByContrast(IReadOnlyList<SampleRow> sample)
    {
        var width = sample.GroupBy(r => r.Filled).MaxBy(g => g.Count())!.Key;
        for (var i = 0; i < Math.Min(sample.Count - 1, HeaderRowsToTry); i++)
        {
            if (sample[i].Filled < 2 || sample[i].Filled * 10 < width * 8)
            {
                continue;
            }

            return sample[i].Cells.Any(HeaderRow.IsValue) || !sample.Skip(i + 1).All(r => r.Cells.Any(HeaderRow.IsValue) || r.Filled * 2 < width) ? null : new HeaderRow([sample[i].Number], sample[i].Cells, 1);
        }

        return null;
    }

    /// <summary>A table whose first row is a payment already: only where the values leave no doubt.</summary>
    private static Layout? WithoutNames(IReadOnlyList<SampleRow> sample, LedgerReadOptions options)
    {
        var width = sample.GroupBy(r => r.Cells.Length).MaxBy(g => g.Count())!.Key;
        var rows = sample.Where(r => r.Cells.Length == width).Select(r => r.Cells).ToList();
        if (width < 3 || rows.Count < 5)
        {
            return null;
        }

        var headers = Enumerable.Range(1, width).Select(i => $"Column {i}").ToArray();
        var map = ColumnChooser.Choose(headers, rows, options);
        return map is { Supplier: >= 0, Amount: >= 0, Date: >= 0 } ? new Layout([], sample[0].Number, int.MaxValue, map) : null;
    }

    private static Refusal WhyNot(HeaderRow? best, IReadOnlyList<SampleRow> sample, LedgerReadOptions options)
    {
        var header = best?.Names ?? sample.MaxBy(r => r.Filled)!.Cells;
        if (header.Length < 2)
        {
            return Refusals.NoTable;
        }

        var map = ColumnChooser.Choose(header, [.. sample.Skip(1).Select(r => r.Cells)], options with { Map = new Dictionary<LedgerField, string>() });
        return map.Amount < 0 ? Refusals.NoAmount(header) : Refusals.NoSupplier(header);
    }
}
