using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>One open opportunity as a supplier sees it: its fit, what speaks against it, its lots, and with whom it could stand together.</summary>
public static class ShowOwnOpportunity
{
    public sealed record Query(string OwnSupplier, int Id) : IQuery<Model?>;

    /// <param name="Together">Smallest sets with this supplier in them; its proposals are empty where it is in none.</param>
    /// <param name="TakesQuotes">Whether a quote can be lodged here now.</param>
    /// <param name="HasQuoted">Whether the supplier has one that stands.</param>
    /// <param name="InvitedBecause">Why the buyer invited it to quote; null where it did not.</param>
    /// <param name="OwnConsortium">One for this opportunity that the supplier leads or is in or is invited to; null where there is none.</param>
    public sealed record Model(string Code, string Name, OwnFit Fit, OpportunityCard Card, ConsortiumAnswer Together, int? OwnConsortium, bool TakesQuotes, bool HasQuoted, string? InvitedBecause = null);

    internal sealed class Handler(AppDbContext db, OpenOpportunities opportunities, OwnFits fits, OpportunityNeeds needs, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await opportunities.FindAsync(request.Id, cancellationToken) is not { } opportunity || await fits.IndexAsync(request.OwnSupplier, cancellationToken) is not { } own)
            {
                return null;
            }

            var id = await db.Suppliers.Where(s => s.Code == request.OwnSupplier).Select(s => s.Id).SingleAsync(cancellationToken);
            var round = opportunity.Entry.Round;
            var consortia = await db.Consortia.AsNoTracking().Include(c => c.Members).Where(c => c.EntryId == opportunity.Id && c.State != ConsortiumState.Dissolved && c.Members.Any(m => m.SupplierId == id)).OrderBy(c => c.Id).ToListAsync(cancellationToken);
            return new Model(
                own.Supplier.Text.Id, own.Supplier.Text.Name, fits.FitOf(opportunity, own), OpportunityCard.Of(opportunity, needs), fits.Together(opportunity, own),
                consortia.FirstOrDefault(c => c.MemberFor(id, clock.GetUtcNow()) is not null)?.Id, opportunity.Entry.TakesQuotes(clock.GetUtcNow()),
                await db.Quotes.AnyAsync(q => q.EntryId == opportunity.Id && q.Round == round && q.SupplierId == id && q.State == QuoteState.Lodged, cancellationToken),
                await db.QuoteInvitations.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(i => i.EntryId == opportunity.Id && i.SupplierId == id).Select(i => i.Why).SingleOrDefaultAsync(cancellationToken));
        }
    }
}
