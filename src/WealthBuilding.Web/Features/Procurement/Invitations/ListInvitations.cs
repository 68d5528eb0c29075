using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Invitations;

/// <summary>Invitations to quote that a supplier was sent, with why it was chosen; the newest first.</summary>
public static class ListInvitations
{
    public sealed record Query(string OwnSupplier) : IQuery<Model?>;

    public sealed record Model(string Code, string Name, IReadOnlyList<Row> Rows);

    /// <param name="IsOpen">Whether a quote can be lodged now.</param>
    public sealed record Row(int Opportunity, string Title, string Buyer, DateOnly? Deadline, DateTimeOffset At, string Why, bool IsOpen);

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.Suppliers.AsNoTracking().SingleOrDefaultAsync(s => s.Code == request.OwnSupplier, cancellationToken) is not { } own)
            {
                return null;
            }

            // A supplier belongs to no institution: what it was sent by any of them is its own to read.
            var invitations = await db.QuoteInvitations.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Where(i => i.SupplierId == own.Id).OrderByDescending(i => i.Id).ToListAsync(cancellationToken);
            var ids = invitations.Select(i => i.EntryId).ToList();
            var entries = await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Include(c => c.Lots).Include(c => c.Notice).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
            var buyers = await db.Institutions.AsNoTracking().ToDictionaryAsync(i => i.Id, i => i.Name, cancellationToken);
            var now = clock.GetUtcNow();
            return new Model(own.Code, own.Name, [.. invitations.Select(i => (Sent: i, Entry: entries[i.EntryId])).Select(i => new Row(i.Entry.Id, i.Entry.Title, buyers[i.Sent.InstitutionId], i.Entry.Deadline, i.Sent.InvitedAt, i.Sent.Why, i.Entry.TakesQuotes(now)))]);
        }
    }
}
