using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>The consortia that were declared to the buyer for one of its contracts: who they are, what each brings, what they cover together. Before the quotes are opened, only that there is one.</summary>
public static class ShowDeclared
{
    public sealed record Query(int Contract) : IQuery<Model?>;

    /// <param name="IsSealed">Whether one was declared, and its partners are not named yet: then no row is there.</param>
    public sealed record Model(int Contract, string Title, IReadOnlyList<Row> Rows, bool IsSealed);

    /// <param name="Contact">Of the lead, for the buyer's own staff.</param>
    public sealed record Row(int Id, DateTimeOffset DeclaredAt, IReadOnlyList<PartnerRow> Partners, ConsortiumCover Cover, IReadOnlyList<string> Contact);

    internal sealed class Handler(AppDbContext db, ConsortiumTables tables, OpenOpportunities opportunities, CurrentInstitution institution, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            // The contract is the institution's own, by the tenant filter; consortia are their partners', so here the buyer is named, and only declared ones are read.
            if (await db.ContractEntries.AsNoTracking().Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == request.Contract, cancellationToken) is not { } entry)
            {
                return null;
            }

            var declared = db.Consortia.AsNoTracking().Where(c => c.EntryId == entry.Id && c.InstitutionId == institution.RequiredId && c.State == ConsortiumState.Declared);
            if (!entry.NamesConsortia(clock.GetUtcNow()))
            {
                return new Model(request.Contract, entry.Title, [], await declared.AnyAsync(cancellationToken));
            }

            var rows = new List<Row>();
            if (await opportunities.FindOnceOpenAsync(request.Contract, cancellationToken) is { } opportunity)
            {
                foreach (var consortium in await declared.Include(c => c.Members).OrderBy(c => c.Id).ToListAsync(cancellationToken))
                {
                    var (partners, cover) = await tables.OfAsync(consortium, opportunity, null, mayRead: false, clock.GetUtcNow(), cancellationToken);
                    rows.Add(new Row(consortium.Id, consortium.DeclaredAt!.Value, partners, cover, await ContactAsync(consortium.Lead.SupplierId, cancellationToken)));
                }
            }

            return new Model(request.Contract, entry.Title, rows, false);
        }

        private async Task<IReadOnlyList<string>> ContactAsync(int supplier, CancellationToken cancellationToken) =>
            await db.SupplierProfiles.AsNoTracking().Where(p => p.SupplierId == supplier).SingleOrDefaultAsync(cancellationToken) is { } profile
                ? [.. new[] { profile.ContactName, profile.ContactEmail, profile.ContactPhone }.OfType<string>().Where(t => t.Length > 0)]
                : [];
    }
}
