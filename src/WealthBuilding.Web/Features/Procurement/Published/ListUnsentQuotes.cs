using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Published;

/// <summary>Where the acting person has kept a quote that was not sent: its page, and nothing of what was typed.</summary>
public static class ListUnsentQuotes
{
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <param name="Takes">Whether it can still be sent.</param>
    public sealed record Row(string Supplier, string SupplierName, int Id, string Title, DateTimeOffset KeptAt, bool Takes);

    internal sealed class Handler(AppDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (actor.UserId is not { } user)
            {
                return [];
            }

            var kept = await (
                from quote in db.UnsentQuotes.AsNoTracking()
                where quote.UserId == user
                join supplier in db.Suppliers on quote.SupplierId equals supplier.Id
                where supplier.Standing == SupplierStanding.Registered
                join member in db.SupplierMembers on new { quote.SupplierId, quote.UserId } equals new { member.SupplierId, member.UserId }
                select new { Quote = quote, supplier.Code, supplier.Name, member.Role }).ToListAsync(cancellationToken);
            var ids = kept.Select(k => k.Quote.EntryId).ToList();

            // A supplier belongs to no institution, so the tenant filter cannot hold; only what it has before it already is named.
            var entries = await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Include(c => c.Notice).Where(c => ids.Contains(c.Id) && c.Notice != null).ToDictionaryAsync(c => c.Id, cancellationToken);
            var now = clock.GetUtcNow();
            return
            [
                .. kept.Where(k => SupplierPermissions.Allows(k.Role, SupplierPermissions.Edit) && entries.TryGetValue(k.Quote.EntryId, out var entry) && !k.Quote.IsOver(entry.QuotesCloseAt, now))
                    .OrderByDescending(k => k.Quote.KeptAt).ThenBy(k => k.Quote.Id)
                    .Select(k => new Row(k.Code, k.Name, k.Quote.EntryId, entries[k.Quote.EntryId].Title, k.Quote.KeptAt, entries[k.Quote.EntryId].TakesQuotes(now))),
            ];
        }
    }
}
