using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>The rows of an import that do not become lines as they stand.</summary>
internal static class VerdictRows
{
    public const string HeldCode = "already-held";

    /// <summary>Blank rows come by the ten thousand and say nothing: they are counted, not listed.</summary>
    private const string BlankRow = "blank-row";

    public static IEnumerable<ImportVerdict> Of(SpendImport import, IReadOnlyList<LedgerTable> tables, bool[] held)
    {
        var row = 0;
        for (short t = 0; t < tables.Count; t++)
        {
            for (var i = 0; i < tables[t].RowCount; i++, row++)
            {
                if (VerdictOf(import, tables[t], t, i, row, held[row]) is { } verdict)
                {
                    yield return verdict;
                }
            }
        }
    }

    /// <summary>The held rows as they were settled when the import began.</summary>
    public static async Task<bool[]> HeldAsync(AppDbContext db, SpendImport import, HeldReading reading, CancellationToken cancellationToken)
    {
        var held = new bool[reading.Held.Rows.Length];
        var rows = db.ImportVerdicts.AsNoTracking()
            .Where(v => v.ImportId == import.Id && v.Kind == VerdictKind.AlreadyHeld).Select(v => v.Row);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            held[row] = true;
        }

        return held;
    }

    public static List<TableFigures> Figures(IReadOnlyList<LedgerTable> tables, bool[] held)
    {
        var first = 0;
        var figures = new List<TableFigures>();
        foreach (var table in tables)
        {
            figures.Add(TableFigures.Of(table, held, first));
            first += table.RowCount;
        }

        return figures;
    }

    private static ImportVerdict? VerdictOf(SpendImport import, LedgerTable table, short index, int i, int row, bool held)
    {
        var (kind, code) = table.Verdict[i] switch
        {
            RowVerdict.Imported when held => (VerdictKind.AlreadyHeld, HeldCode),
            RowVerdict.Quarantined => (VerdictKind.Quarantined, table.Reasons[table.Reason[i]]),
            RowVerdict.Skipped => (VerdictKind.Skipped, table.Reasons[table.Reason[i]]),
            _ => (default, string.Empty),
        };
        return code.Length == 0 || code == BlankRow
            ? null
            : new ImportVerdict
            {
                InstitutionId = import.InstitutionId,
                ImportId = import.Id,
                Row = row,
                Table = index,
                Record = table.Record[i],
                Part = table.Part[i],
                Kind = kind,
                Code = code,
                Pence = table.Verdict[i] is RowVerdict.Skipped ? 0 : table.Pence[i],
            };
    }
}
