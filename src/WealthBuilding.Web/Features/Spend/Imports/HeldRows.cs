using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>How many rows of a file an earlier import holds, and which import that is.</summary>
public sealed record HeldBy(int ImportId, string File, int Rows, long Pence);

/// <summary>Which rows of a file the institution already holds, over all tables in order, and from which imports.</summary>
internal sealed record HeldRows(bool[] Rows, IReadOnlyList<HeldBy> By)
{
    public static HeldRows None(int rows) => new(new bool[rows], []);
}

/// <summary>Looks for a file's rows among the institution's lines.</summary>
internal sealed class HeldRowsFinder(AppDbContext db)
{
    /// <summary>Finds the rows that are held.</summary>
    /// <param name="file">The file, read.</param>
    /// <param name="figures">Its figures, for the days that it tells of.</param>
    /// <param name="importId">The import that the file itself is, where it is one already.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<HeldRows> FindAsync(LedgerFile file, ImportFigures figures, int? importId, CancellationToken cancellationToken)
    {
        var undated = file.Tables.Any(t => t.PaidOn.Contains(0));
        var imports = await db.SpendImports.AsNoTracking()
            .Where(i => i.Status == ImportStatus.Committed && i.Id != importId)
            .Where(i => undated || (i.PeriodFrom <= figures.PeriodTo && i.PeriodTo >= figures.PeriodFrom))
            .Select(i => new Earlier(i.Id, i.FileName, i.Reading)).ToListAsync(cancellationToken);
        if (imports.Count == 0)
        {
            return HeldRows.None(file.Tables.Sum(t => t.RowCount));
        }

        var finder = new OverlapFinder(file.Tables);
        await AddLinesAsync(finder, [.. imports.Select(i => i.Id)], figures, cancellationToken);
        var layouts = file.Tables.Select(t => t.Layout.Key).ToHashSet(StringComparer.Ordinal);
        return Summed(file, finder.Find(imports.Where(i => i.HasLayout(layouts)).Select(i => i.Id).ToHashSet()), imports.ToDictionary(i => i.Id, i => i.File));
    }

    private async Task AddLinesAsync(OverlapFinder finder, List<int> imports, ImportFigures figures, CancellationToken cancellationToken)
    {
        var suppliers = new Dictionary<int, ulong>();
        await foreach (var payee in db.Payees.AsNoTracking().Select(p => new { p.Id, p.Name }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            suppliers[payee.Id] = PaymentKey.SupplierOf(payee.Name);
        }

        var lines = db.SpendLines.AsNoTracking()
            .Where(l => imports.Contains(l.ImportId) && (l.PaidOn == 0 || (l.PaidOn >= figures.PeriodFrom && l.PaidOn <= figures.PeriodTo)))
            .OrderBy(l => l.Id)
            .Select(l => new { l.ImportId, l.PaidOn, l.Pence, l.PayeeId, l.Transaction, l.Fingerprint });
        await foreach (var l in lines.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var payment = PaymentKey.Of(l.PaidOn, l.Pence, suppliers[l.PayeeId]);
            finder.Add(new HeldLine(l.ImportId, l.PaidOn, l.Fingerprint, payment, PaymentKey.ReferenceOf(l.Transaction)));
        }
    }

    private static HeldRows Summed(LedgerFile file, int[] holders, Dictionary<int, string> files)
    {
        var sums = new Dictionary<int, (int Rows, long Pence)>();
        var row = 0;
        foreach (var table in file.Tables)
        {
            for (var i = 0; i < table.RowCount; i++, row++)
            {
                if (holders[row] != 0)
                {
                    var (rows, pence) = sums.GetValueOrDefault(holders[row]);
                    sums[holders[row]] = (rows + 1, checked(pence + table.Pence[i]));
                }
            }
        }

        return new HeldRows(Array.ConvertAll(holders, h => h != 0), [.. sums.OrderBy(s => s.Key).Select(s => new HeldBy(s.Key, files[s.Key], s.Value.Rows, s.Value.Pence))]);
    }

    private sealed record Earlier(int Id, string File, string Reading)
    {
        public bool HasLayout(HashSet<string> keys) => ImportReading.FromJson(Reading).Tables.Any(t => keys.Contains(t.LayoutKey));
    }
}
