using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>A supplier's record as an institution sees it: each field with where it is from, addresses kept apart, and who pays it here.</summary>
public static class ShowRecord
{
    public sealed record Query(string Code) : IQuery<Model?>;

    /// <param name="Into">The record that it was merged into.</param>
    /// <param name="Merges">Records that were merged into it, the latest first.</param>
    /// <param name="Payees">Payees of this institution that are tied to it; of no other.</param>
    public sealed record Model(
        Supplier Supplier, RecordLink? Into, int? IntoMergeId, IReadOnlyList<MergedRecord> Merges, IReadOnlyList<SupplierAddress> Addresses, IReadOnlyList<PayeeHere> Payees, string OwnSource)
    {
        public long Pence => Payees.Sum(p => p.Pence);

        /// <summary>Facts of a field, the one that decides first.</summary>
        public IEnumerable<SupplierFact> FactsOf(SupplierField field) => Supplier.Facts.Where(f => f.Field == field)
            .OrderBy(f => f.WithdrawnAt is not null).ThenByDescending(f => f.Strength).ThenByDescending(f => f.AsAt).ThenByDescending(f => f.RecordedAt);
    }

    public sealed record RecordLink(string Code, string Name);

    public sealed record MergedRecord(int MergeId, string Name, IReadOnlyList<string> Names, string DecidedBy, DateTimeOffset DecidedAt);

    /// <param name="Place">Where its money goes, and by which address.</param>
    public sealed record PayeeHere(int PayeeId, string Name, string? Postcode, long Pence, int Payments, MatchState State, string Place, string Basis);

    internal sealed class Handler(AppDbContext db, SupplierAccess access, SpendSnapshots snapshots, PlaceReferences references, CurrentInstitution institution) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await access.FindAsync(request.Code, cancellationToken) is not { } id)
            {
                return null;
            }

            var supplier = await db.Suppliers.AsNoTracking().Include(s => s.Names).Include(s => s.Identifiers).Include(s => s.Addresses).Include(s => s.Facts).SingleAsync(s => s.Id == id, cancellationToken);
            var merges = await db.SupplierMerges.AsNoTracking().Where(m => m.UndoneAt == null && (m.IntoId == id || m.FromId == id)).OrderByDescending(m => m.Id).ToListAsync(cancellationToken);
            var into = merges.Find(m => m.FromId == id);
            var link = into is null ? null : await db.Suppliers.Where(s => s.Id == into.IntoId).Select(s => new RecordLink(s.Code, s.Name)).SingleAsync(cancellationToken);

            // Whose branch or pay address it is stays with that institution.
            var addresses = supplier.Addresses.Where(a => a.InstitutionId is null || a.InstitutionId == institution.RequiredId).OrderBy(a => a.Kind).ThenBy(a => a.WithdrawnAt is not null).ThenByDescending(a => a.AsAt);
            return new Model(
                supplier, link, into?.Id, await MergedAsync([.. merges.Where(m => m.IntoId == id)], cancellationToken), [.. addresses], await PayeesAsync(id, cancellationToken),
                OwnFacts.SourceOf(institution, string.Empty));
        }

        private async Task<List<MergedRecord>> MergedAsync(List<SupplierMerge> merges, CancellationToken cancellationToken)
        {
            var records = new List<MergedRecord>();
            foreach (var merge in merges)
            {
                var from = await db.Suppliers.AsNoTracking().Include(s => s.Names).SingleAsync(s => s.Id == merge.FromId, cancellationToken);
                var by = merge.InstitutionId == institution.RequiredId ? merge.DecidedBy : "another institution";
                records.Add(new MergedRecord(merge.Id, from.Name, [.. from.Names.Where(n => n.Name != from.Name && n.Kind is not SupplierNameKind.Learnt).Select(n => n.Name)], by, merge.DecidedAt));
            }

            return records;
        }

        private async Task<List<PayeeHere>> PayeesAsync(int supplierId, CancellationToken cancellationToken)
        {
            var snapshot = (await snapshots.OfAsync(db, [institution.RequiredId], cancellationToken)).Snapshot;
            var entries = snapshot.Payees.Where(p => p.SupplierId == SupplierKeys.Of(supplierId)).ToDictionary(p => SupplierKeys.PayeeOf(p.Id));
            var ids = entries.Keys.ToList();
            var payees = new List<PayeeHere>();
            foreach (var chunk in ids.Chunk(500))
            {
                payees.AddRange(await (
                    from match in db.PayeeMatches.AsNoTracking()
                    where chunk.Contains(match.PayeeId)
                    join payee in db.Payees on match.PayeeId equals payee.Id
                    select new PayeeHere(payee.Id, payee.Name, payee.Postcode, match.Pence, match.Payments, match.State, string.Empty, string.Empty)).ToListAsync(cancellationToken));
            }

            return [.. payees.OrderByDescending(p => p.Pence).Select(p => p with
            {
                Place = PlaceWords.Of(entries[p.PayeeId].Place, references.Authorities),
                Basis = PlaceWords.BasisOf(entries[p.PayeeId].Place),
            })];
        }
    }
}
