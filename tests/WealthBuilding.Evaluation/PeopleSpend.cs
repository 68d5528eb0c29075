using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Evaluation;

/// <summary>The payees of the real spend files, each name once, read as the product reads them.</summary>
internal static class PeopleSpend
{
    internal sealed record Payee(string Name, long Pence, PayeeFinding Finding);

    public static IReadOnlyList<Payee> Read(string folder, PayeeRecogniser recogniser)
    {
        var pence = new Dictionary<string, long>(StringComparer.Ordinal);
        var facts = new Dictionary<string, PayeeFacts>(StringComparer.Ordinal);
        foreach (var table in Tables(folder))
        {
            Add(table, pence, facts);
        }

        return [.. pence.Select(p => new Payee(p.Key, p.Value, recogniser.Recognise(p.Key, facts[p.Key])))];
    }

    /// <summary>What stands in columns of departments and categories, and in how many cells.</summary>
    public static IReadOnlyDictionary<string, long> Wordings(string folder)
    {
        var cells = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var column in Tables(folder).SelectMany(t => new[] { LedgerField.Department, LedgerField.Service, LedgerField.Category }.Select(f => t.Texts.GetValueOrDefault(f))).OfType<TextColumn>())
        {
            foreach (var code in column.Codes.Where(c => c >= 0))
            {
                cells[column.Values[code]] = cells.GetValueOrDefault(column.Values[code]) + 1;
            }
        }

        return cells;
    }

    private static IEnumerable<LedgerTable> Tables(string folder)
    {
        var files = new LedgerFiles(Options.Create(new StorageSettings()));
        foreach (var expected in Expectation.Read(Path.Combine(folder, "spend", "expected.tsv")))
        {
            var path = Path.Combine(folder, "spend", expected.File);
            foreach (var table in files.Read(path, Path.GetFileName(path), new LedgerReadOptions(), CancellationToken.None).Tables)
            {
                yield return table;
            }
        }
    }

    private static void Add(LedgerTable table, Dictionary<string, long> pence, Dictionary<string, PayeeFacts> facts)
    {
        if (!table.Texts.TryGetValue(LedgerField.Supplier, out var suppliers))
        {
            return;
        }

        for (var row = 0; row < table.RowCount; row++)
        {
            if (table.Verdict[row] is not RowVerdict.Imported || suppliers.Codes[row] < 0)
            {
                continue;
            }

            var name = suppliers.Values[suppliers.Codes[row]];
            pence[name] = pence.GetValueOrDefault(name) + table.Pence[row];
            facts.TryAdd(name, new PayeeFacts { Category = Text(table, LedgerField.Category, row) });
        }
    }

    private static string? Text(LedgerTable table, LedgerField field, int row) =>
        table.Texts.TryGetValue(field, out var column) && column.Codes[row] >= 0 ? column.Values[column.Codes[row]] : null;
}
