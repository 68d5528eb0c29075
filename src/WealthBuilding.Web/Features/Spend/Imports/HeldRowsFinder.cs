using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>Looks for a file's rows among the institution's lines.</summary>
internal sealed class HeldRowsFinder(AppDbContext db)
{
    // A few runs of lines out of each import say whether it has the file's references.
    private const int ProbedPlaces = 4;
    private const int ProbedLines = 64;

    /// <summary>Finds the rows that are held.</summary>
    /// <param name="file">The file, read.</param>
    /// <param name="figures">Its figures, for the days that it tells of.</param>
    /// <param name="importId">The import that the file itself is, where it is one already.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<HeldRows> FindAsync(LedgerFile file, ImportFigures figures, int? importId, CancellationToken cancellationToken)
    {
        var undated = file.Tables.Any(t => t.PaidOn.Contains(0));
        var hasReferences = ReferenceProbe.IsPossible(file.Tables);
        var (from, to) = hasReferences ? Wider(figures) : (figures.PeriodFrom, figures.PeriodTo);
        var imports = await db.SpendImports.AsNoTracking()
            .Where(i => i.Status == ImportStatus.Committed && i.Id != importId)
            .Where(i => undated || (i.PeriodFrom <= to && i.PeriodTo >= from) || (hasReferences && i.PeriodTo == 0))
            .Select(i => new Earlier(i.Id, i.FileName, i.Reading, i.RowsInFile, i.PeriodFrom, i.PeriodTo)).ToListAsync(cancellationToken);
        var inPeriod = imports.Where(i => undated || i.IsIn(figures)).Select(i => i.Id).ToList();
        var whole = hasReferences && imports.Count > 0 ? await ProbeAsync(file, imports, cancellationToken) : [];
        if (inPeriod.Count == 0 && whole.Count == 0)
        {
            return HeldRows.None(file.Tables.Sum(t => t.RowCount));
        }

        var finder = new OverlapFinder(file.Tables);
        var names = await AddLinesAsync(finder, inPeriod, whole, figures, cancellationToken);
        return HeldRows.Of(file, finder.Find(EarlierTo(file, imports, names)), imports.ToDictionary(i => i.Id, i => i.File));
    }

    private static EarlierImports EarlierTo(LedgerFile file, List<Earlier> imports, Dictionary<int, string> names)
    {
        var layouts = file.Tables.Select(t => t.Layout.Key).ToHashSet(StringComparer.Ordinal);
        var dates = file.Tables.SelectMany(t => t.Layout.Columns).Where(c => c.Field is LedgerField.Date).Select(c => c.Header.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new EarlierImports(
            imports.Where(i => i.Tables.Any(t => layouts.Contains(t.LayoutKey))).Select(i => i.Id).ToHashSet(),
            imports.Where(i => i.Tables.Any(t => t.Columns.TryGetValue(LedgerFields.NameOf(LedgerField.Date), out var date) && dates.Contains(date.Trim()))).Select(i => i.Id).ToHashSet(),
            id => names.GetValueOrDefault(id));
    }

    /// <summary>The imports that have references of the file, whatever their dates.</summary>
    private async Task<List<int>> ProbeAsync(LedgerFile file, List<Earlier> imports, CancellationToken cancellationToken)
    {
        var probe = new ReferenceProbe(file.Tables);
        var asked = imports.Where(i => i.HasReferences).SelectMany(_ => Enumerable.Range(0, ProbedPlaces), (i, at) => (i.Id, From: SpendLine.IdOf(i.Id, (int)((long)i.Rows * at / ProbedPlaces))));
        foreach (var (id, from) in asked)
        {
            var end = SpendLine.IdOf(id + 1, 0);
            var texts = await db.SpendLines.AsNoTracking().Where(l => l.Id >= from && l.Id < end).OrderBy(l => l.Id).Take(ProbedLines)
                .Select(l => l.Transaction).ToListAsync(cancellationToken);
            texts.ForEach(t => probe.Add(id, PaymentKey.TellingOf(t)));
        }

        return [.. probe.Find()];
    }

    private async Task<Dictionary<int, string>> AddLinesAsync(
        OverlapFinder finder, List<int> inPeriod, List<int> whole, ImportFigures figures, CancellationToken cancellationToken)
    {
        var names = await db.Payees.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var suppliers = names.ToDictionary(n => n.Key, n => PaymentKey.SupplierOf(n.Value));
        var lines = db.SpendLines.AsNoTracking()
            .Where(l => whole.Contains(l.ImportId)
                || (inPeriod.Contains(l.ImportId) && (l.PaidOn == 0 || (l.PaidOn >= figures.PeriodFrom && l.PaidOn <= figures.PeriodTo))))
            .OrderBy(l => l.Id)
            .Select(l => new { l.ImportId, l.PaidOn, l.Pence, l.PayeeId, l.Transaction, l.Flags, l.Fingerprint });
        await foreach (var l in lines.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var supplier = suppliers[l.PayeeId];
            finder.Add(new HeldLine(l.ImportId, l.PaidOn, l.Fingerprint, PaymentKey.Of(l.PaidOn, l.Pence, supplier), PaymentKey.ReferenceOf(l.Transaction))
            {
                Pence = l.Pence,
                Payee = l.PayeeId,
                Supplier = supplier,
                IsNamed = (l.Flags & (RowFlags.Redacted | RowFlags.SupplierUnknown)) == 0,
                Telling = PaymentKey.TellingOf(l.Transaction),
            });
        }

        return names;
    }

    private static (int From, int To) Wider(ImportFigures figures) => figures.PeriodFrom == 0
        ? (0, 0)
        : (Moved(figures.PeriodFrom, -ReferenceProbe.MostDaysApart), Moved(figures.PeriodTo, ReferenceProbe.MostDaysApart));

    private static int Moved(int day, int by)
    {
        var moved = new DateOnly(day / 10000, day / 100 % 100, day % 100).AddDays(by);
        return (moved.Year * 10000) + (moved.Month * 100) + moved.Day;
    }

    private sealed record Earlier(int Id, string File, string Reading, int Rows, int PeriodFrom, int PeriodTo)
    {
        private IReadOnlyList<TableReading>? _tables;

        public IReadOnlyList<TableReading> Tables => _tables ??= ImportReading.FromJson(Reading).Tables;

        public bool HasReferences => Tables.Any(t => t.Columns.ContainsKey(LedgerFields.NameOf(LedgerField.Transaction)));

        public bool IsIn(ImportFigures figures) => PeriodFrom <= figures.PeriodTo && PeriodTo >= figures.PeriodFrom;
    }
}
