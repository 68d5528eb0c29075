using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>The consortia that were declared to the buyer for one of its contracts: who they are, what each brings, what they cover together.</summary>
public static class ShowDeclared
{
    public sealed record Query(int Contract) : IQuery<Model?>;

    public sealed record Model(int Contract, string Title, IReadOnlyList<Row> Rows);

    /// <param name="Contact">Of the lead, for the buyer's own staff.</param>
    public sealed record Row(int Id, DateTimeOffset DeclaredAt, IReadOnlyList<PartnerRow> Partners, ConsortiumCover Cover, IReadOnlyList<string> Contact);

    internal sealed class Handler(AppDbContext db, ConsortiumTables tables, OpenOpportunities opportunities, CurrentInstitution institution, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            // The contract is the institution's own, by the tenant filter; consortia are their partners', so here the buyer is named, and only declared ones are read.
            if (await db.ContractEntries.AsNoTracking().Where(c => c.Id == request.Contract).Select(c => c.Title).SingleOrDefaultAsync(cancellationToken) is not { } title)
            {
                return null;
            }

            var rows = new List<Row>();
            if (await opportunities.FindOnceOpenAsync(request.Contract, cancellationToken) is { } opportunity)
            {
                var buyer = institution.RequiredId;
                foreach (var consortium in await db.Consortia.AsNoTracking().Include(c => c.Members).Where(c => c.EntryId == request.Contract && c.InstitutionId == buyer && c.State == ConsortiumState.Declared).OrderBy(c => c.Id).ToListAsync(cancellationToken))
                {
                    var (partners, cover) = await tables.OfAsync(consortium, opportunity, null, mayRead: false, clock.GetUtcNow(), cancellationToken);
                    rows.Add(new Row(consortium.Id, consortium.DeclaredAt!.Value, partners, cover, await ContactAsync(consortium.Lead.SupplierId, cancellationToken)));
                }
            }

            return new Model(request.Contract, title, rows);
        }

        private async Task<IReadOnlyList<string>> ContactAsync(int supplier, CancellationToken cancellationToken) =>
            await db.SupplierProfiles.AsNoTracking().Where(p => p.SupplierId == supplier).SingleOrDefaultAsync(cancellationToken) is { } profile
                ? [.. new[] { profile.ContactName, profile.ContactEmail, profile.ContactPhone }.OfType<string>().Where(t => t.Length > 0)]
                : [];
    }
}
