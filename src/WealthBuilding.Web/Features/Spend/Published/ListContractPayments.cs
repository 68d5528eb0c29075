using System.Collections.Concurrent;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>Payments beside which the ledger has a contract's reference, in a column of its own.</summary>
public static class ListContractPayments
{
    public sealed record Query : IQuery<IReadOnlyList<Payment>>;

    /// <param name="PaidOn">yyyymmdd; 0 where the ledger has no date.</param>
    /// <param name="Reference">As the ledger wrote it.</param>
    public sealed record Payment(long LineId, int PayeeId, int PaidOn, long Pence, string Reference);

    /// <summary>What was read of each committed import: its file never changes, so it is read once in a node's life.</summary>
    public sealed class Cache
    {
        internal ConcurrentDictionary<int, IReadOnlyList<Payment>> Imports { get; } = new();
    }

    internal sealed class Handler(AppDbContext db, ILedgerFiles files, FileStore store, Cache cache) : IRequestHandler<Query, IReadOnlyList<Payment>>
    {
        public async Task<IReadOnlyList<Payment>> Handle(Query request, CancellationToken cancellationToken)
        {
            var payments = new List<Payment>();
            foreach (var import in await db.SpendImports.AsNoTracking().Where(i => i.Status == ImportStatus.Committed).OrderBy(i => i.Id).ToListAsync(cancellationToken))
            {
                if (!cache.Imports.TryGetValue(import.Id, out var held))
                {
                    cache.Imports[import.Id] = held = HasContracts(import) ? await ReadAsync(import, cancellationToken) : [];
                }

                payments.AddRange(held);
            }

            return payments;
        }

        private static bool HasContracts(SpendImport import) => ImportReading.FromJson(import.Reading).Tables.Any(t => t.Columns.ContainsKey(LedgerFields.NameOf(LedgerField.Contract)));

        // Lines are narrow and do not hold the reference (ADR 0002): it is read from the file, which is the evidence.
        private async Task<IReadOnlyList<Payment>> ReadAsync(SpendImport import, CancellationToken cancellationToken)
        {
            var file = files.Read(store.PathOf(import.InstitutionId, import.Sha256), import.FileName, FileAnalysis.FromJson(import.Options), cancellationToken);
            var references = new Dictionary<long, string>();
            var first = 0;
            foreach (var table in file.Tables)
            {
                if (table.Texts.TryGetValue(LedgerField.Contract, out var column))
                {
                    for (var row = 0; row < table.RowCount; row++)
                    {
                        if (column.Codes[row] is >= 0 and var code)
                        {
                            references[SpendLine.IdOf(import.Id, first + row)] = column.Values[code];
                        }
                    }
                }

                first += table.RowCount;
            }

            var (from, to) = (SpendLine.IdOf(import.Id, 0), SpendLine.IdOf(import.Id + 1, 0));
            var payments = new List<Payment>(references.Count);
            await foreach (var line in db.SpendLines.AsNoTracking().Where(l => l.Id >= from && l.Id < to).Select(l => new { l.Id, l.PayeeId, l.PaidOn, l.Pence }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (references.TryGetValue(line.Id, out var reference))
                {
                    payments.Add(new Payment(line.Id, line.PayeeId, line.PaidOn, line.Pence, reference));
                }
            }

            return payments;
        }
    }
}
