using System.Globalization;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Procurement.Contracts.Reading;

/// <summary>Where a register's column names stand, which column is which, and what has to be asked.</summary>
internal sealed record RegisterLayout(IReadOnlyList<int> HeaderRows, string[] Headers, IReadOnlyList<RegisterColumn> Columns, IReadOnlyList<RegisterQuestion> Questions)
{
    private const int RowsToTry = 60;
    private const double Alike = 0.05;

    // What a register is told by; the others stand in many tables.
    private static readonly ContractField[] Telling =
        [ContractField.Title, ContractField.Description, ContractField.Supplier, ContractField.Start, ContractField.End, ContractField.Value, ContractField.AnnualValue, ContractField.Reference];

    // Two columns of these may not be told apart by the machine: money, days and names are never guessed.
    private static readonly ContractField[] Asked = [ContractField.Value, ContractField.AnnualValue, ContractField.Start, ContractField.End, ContractField.Supplier, ContractField.Reference];

    /// <summary>What was chosen though another column may be meant, each in a sentence.</summary>
    public IReadOnlyList<string> Remarks { get; private init; } = [];

    public int IndexOf(ContractField field) => Columns.FirstOrDefault(c => c.Field == field)?.Index ?? -1;

    public string HeaderOf(ContractField field) => Columns.FirstOrDefault(c => c.Field == field)?.Header ?? string.Empty;

    /// <summary>Finds the names; null where no row has any and nobody said so.</summary>
    public static RegisterLayout? Find(IReadOnlyList<SampleRow> sample, RegisterOptions options)
    {
        if (options.HeaderRow == 0)
        {
            return WithoutNames(sample, options);
        }

        var best = default((int At, string[] Names, int[] Rows, double Score));
        for (var i = 0; i < Math.Min(sample.Count, RowsToTry); i++)
        {
            if (options.HeaderRow is { } told && sample[i].Number != told)
            {
                continue;
            }

            foreach (var (names, rows) in Readings(sample, i))
            {
                var score = ScoreOf(names) + (options.HeaderRow is null ? 0 : 100);
                best = score > best.Score + 0.2 ? (i, names, rows, score) : best;
            }
        }

        return best.Names is null || best.Rows is null || best.Score < 2.5 ? null : Choose(best.Rows, best.Names, [.. sample.Skip(best.At + 1).Select(r => r.Cells)], options);
    }

    /// <summary>A row alone, and with the row above it where the two are stacked.</summary>
    private static IEnumerable<(string[] Names, int[] Rows)> Readings(IReadOnlyList<SampleRow> sample, int at)
    {
        var row = sample[at];
        if (row.Filled < 2 || row.Cells.Any(HeaderRow.IsValue))
        {
            yield break;
        }

        yield return (row.Cells, [row.Number]);
        if (at > 0 && sample[at - 1] is { Filled: > 1 } above && above.Number == row.Number - 1 && !above.Cells.Any(HeaderRow.IsValue))
        {
            yield return (Stack(above.Cells, row.Cells), [above.Number, row.Number]);
        }
    }

    /// <summary>Names over names: a cell of the upper row that spans several is said of each of them.</summary>
    private static string[] Stack(string[] upper, string[] lower)
    {
        var names = new string[Math.Max(upper.Length, lower.Length)];
        var spanning = string.Empty;
        for (var i = 0; i < names.Length; i++)
        {
            var (top, bottom) = (i < upper.Length ? upper[i] : string.Empty, i < lower.Length ? lower[i] : string.Empty);
            spanning = top.Length > 0 ? top : bottom.Length > 0 ? spanning : string.Empty;
            var both = $"{spanning} {bottom}".Trim();
            names[i] = bottom.Length == 0 ? top : Best(both) > Best(bottom) ? both : bottom;
        }

        return names;
    }

    private static double Best(string name) => ContractHeaders.Fits(name).Values.DefaultIfEmpty(0).Max();

    private static double ScoreOf(string[] names)
    {
        var fits = new Dictionary<ContractField, double>();
        foreach (var (field, fit) in names.SelectMany(ContractHeaders.Fits).Where(f => f.Value >= ContractHeaders.Named))
        {
            fits[field] = Math.Max(fit, fits.GetValueOrDefault(field));
        }

        var isRegister = (fits.ContainsKey(ContractField.Title) || fits.ContainsKey(ContractField.Description)) && Telling.Count(fits.ContainsKey) >= 3;
        return isRegister ? fits.Sum(f => Telling.Contains(f.Key) ? f.Value : f.Value / 3) : 0;
    }

    private static RegisterLayout WithoutNames(IReadOnlyList<SampleRow> sample, RegisterOptions options)
    {
        var width = sample.Max(r => r.Cells.Length);
        var names = Enumerable.Range(1, width).Select(n => string.Create(CultureInfo.InvariantCulture, $"Column {n}")).ToArray();
        return Choose([], names, [.. sample.Select(r => r.Cells)], options);
    }

    private static RegisterLayout Choose(int[] rows, string[] names, IReadOnlyList<string[]> sample, RegisterOptions options)
    {
        var told = options.Map.Select(m => (Field: m.Key, Index: Array.FindIndex(names, n => n.Trim().Equals(m.Value.Trim(), StringComparison.OrdinalIgnoreCase)))).Where(m => m.Index >= 0).ToList();
        var fits = names.SelectMany((n, i) => ContractHeaders.Fits(n).Select(f => (Field: f.Key, Index: i, Fit: f.Value))).Where(f => f.Fit >= ContractHeaders.Named && HasValues(f.Index, sample)).ToList();
        var chosen = told.Select(t => (t.Field, t.Index, Fit: 1.0)).ToList();
        foreach (var fit in fits.OrderByDescending(f => f.Fit).ThenByDescending(f => VatRank(names[f.Index])).ThenBy(f => f.Index).Where(f => options.HeaderRow != 0))
        {
            if (!chosen.Exists(c => c.Field == fit.Field || c.Index == fit.Index))
            {
                chosen.Add(fit);
            }
        }

        var columns = chosen.Where(c => c.Field is not ContractField.Body).OrderBy(c => c.Index)
            .Select(c => new RegisterColumn(c.Field, c.Index, names[c.Index], c.Fit, [.. sample.Select(r => c.Index < r.Length ? r[c.Index] : string.Empty).Where(v => v.Length > 0).Distinct().Take(3)])).ToList();
        return new RegisterLayout(rows, names, columns, [.. Doubts(names, fits, columns, told.ConvertAll(t => t.Field)), .. Missing(names, columns)]) { Remarks = [.. Chosen(names, fits, columns)] };
    }

    // Of two columns for one value the one without VAT is taken: registers and thresholds are told apart by what the column says.
    private static int VatRank(string name) => ContractHeaders.IsWithoutVat(name) switch { true => 2, null => 1, false => 0 };

    private static IEnumerable<string> Chosen(string[] names, List<(ContractField Field, int Index, double Fit)> fits, List<RegisterColumn> columns) =>
        columns.Where(c => c.Field is ContractField.Value or ContractField.AnnualValue && ContractHeaders.IsWithoutVat(c.Header) is not false)
            .SelectMany(c => fits.Where(f => f.Field == c.Field && f.Index != c.Index && ContractHeaders.IsWithoutVat(names[f.Index]) is false)
                .Select(f => $"'{c.Header}' is taken as '{ContractFields.WordsOf(c.Field)}', and '{names[f.Index]}' beside it is not used: it has VAT in it"));

    private static bool HasValues(int index, IReadOnlyList<string[]> sample) => sample.Count == 0 || sample.Any(r => index < r.Length && r[index].Length > 0);

    /// <summary>Two columns whose names fit one field equally well, and neither of them another.</summary>
    private static IEnumerable<RegisterQuestion> Doubts(string[] names, List<(ContractField Field, int Index, double Fit)> fits, List<RegisterColumn> columns, List<ContractField> told)
    {
        foreach (var column in columns.Where(c => Asked.Contains(c.Field) && !told.Contains(c.Field)))
        {
            var rivals = fits.Where(f => f.Field == column.Field && f.Index != column.Index && f.Fit >= column.Fit - Alike && !columns.Exists(c => c.Index == f.Index) && VatRank(names[f.Index]) == VatRank(column.Header))
                .Select(f => names[f.Index]).Where(n => !n.Equals(column.Header, StringComparison.OrdinalIgnoreCase)).ToList();
            if (rivals.Count > 0)
            {
                yield return new RegisterQuestion(
                    "two-columns", column.Field, $"Two columns may be '{ContractFields.WordsOf(column.Field)}': '{column.Header}' and '{string.Join("', '", rivals)}'. Which is it?", [column.Header, .. rivals]);
            }
        }
    }

    private static IEnumerable<RegisterQuestion> Missing(string[] names, List<RegisterColumn> columns)
    {
        if (!columns.Exists(c => c.Field is ContractField.Title or ContractField.Description))
        {
            yield return new RegisterQuestion("no-title", ContractField.Title, "Which column says what each contract is?", [.. names.Where(n => n.Length > 0)]);
        }
    }
}
