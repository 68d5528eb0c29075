using System.Collections.Concurrent;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>Every line of the ledger that was paid in a period, with what the file says of it beyond the line itself: when the invoice was received, and whether VAT is in.</summary>
public static class ListDatedLines
{
    public sealed record Query(DateOnly From, DateOnly To) : IQuery<Model>;

    /// <param name="Lines">In the order of their days.</param>
    /// <param name="HasReceived">Whether a file of these lines has a column for the day on which invoices were received.</param>
    /// <param name="Undated">Lines without a day, which are in no period.</param>
    public sealed record Model(IReadOnlyList<PaidLine> Lines, bool HasReceived, int Undated);

    /// <summary>Days received by row of each committed import (yyyymmdd, 0 for none): its file never changes, so it is read once in a node's life.</summary>
    public sealed class Cache
    {
        internal ConcurrentDictionary<int, int[]> Imports { get; } = new();
    }

    private sealed record Source(string File, IReadOnlyList<bool?> Vat, int[]? Received);

    internal sealed class Handler(AppDbContext db, ILedgerFiles files, FileStore store, Cache cache) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var (from, to) = (NumberOf(request.From), NumberOf(request.To));
            var committed = db.SpendLines.AsNoTracking().Where(l => db.SpendImports.Any(i => i.Id == l.ImportId && i.Status == ImportStatus.Committed));
            var rows = await (
                from line in committed
                where line.PaidOn >= @from && line.PaidOn <= to
                join payee in db.Payees on line.PayeeId equals payee.Id
                orderby line.PaidOn, line.Id
                select new { line.Id, line.ImportId, line.Table, line.Record, line.PaidOn, line.Pence, line.Transaction, PayeeId = payee.Id, payee.Name }).ToListAsync(cancellationToken);
            var sources = await SourcesAsync([.. rows.Select(r => r.ImportId).Distinct()], cancellationToken);
            var lines = rows.ConvertAll(r => new PaidLine(
                r.Id, r.PayeeId, r.Name, DayOf(r.PaidOn)!.Value, r.Pence, r.Transaction, ReceivedOf(sources[r.ImportId], (int)(r.Id & uint.MaxValue)), sources[r.ImportId].Vat.ElementAtOrDefault(r.Table), sources[r.ImportId].File, r.Record));
            return new Model(lines, sources.Values.Any(s => s.Received is not null), await committed.CountAsync(l => l.PaidOn == 0, cancellationToken));
        }

        private async Task<Dictionary<int, Source>> SourcesAsync(List<int> ids, CancellationToken cancellationToken)
        {
            var sources = new Dictionary<int, Source>();
            foreach (var import in await db.SpendImports.AsNoTracking().Where(i => ids.Contains(i.Id)).OrderBy(i => i.Id).ToListAsync(cancellationToken))
            {
                var tables = ImportReading.FromJson(import.Reading).Tables;
                var hasReceived = tables.Any(t => t.Columns.ContainsKey(LedgerFields.NameOf(LedgerField.InvoiceReceivedDate)));
                sources[import.Id] = new Source(import.FileName, [.. tables.Select(t => LedgerVat.Of(t.Columns))], hasReceived ? Received(import, cancellationToken) : null);
            }

            return sources;
        }

        // Lines are narrow and do not hold the day (ADR 0002): it is read from the file, which is the evidence.
        private int[] Received(SpendImport import, CancellationToken cancellationToken) => cache.Imports.GetOrAdd(import.Id, _ =>
        {
            var file = files.Read(store.PathOf(import.InstitutionId, import.Sha256), import.FileName, FileAnalysis.FromJson(import.Options), cancellationToken);
            var days = new List<int>();
            foreach (var table in file.Tables)
            {
                for (var row = 0; row < table.RowCount; row++)
                {
                    days.Add(table.InvoiceReceivedDate is { } received ? received[row] : 0);
                }
            }

            return [.. days];
        });

        private static DateOnly? ReceivedOf(Source source, int row) => source.Received is { } days && row < days.Length ? DayOf(days[row]) : null;

        private static int NumberOf(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

        private static DateOnly? DayOf(int number) => number == 0 ? null : new(number / 10_000, number / 100 % 100, number % 100);
    }
}
