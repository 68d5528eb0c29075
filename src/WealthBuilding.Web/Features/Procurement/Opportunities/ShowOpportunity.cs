using MediatR;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>One open opportunity, for anybody; null where there is none that is open.</summary>
public static class ShowOpportunity
{
    public sealed record Query(int Id) : IQuery<OpportunityCard?>;

    internal sealed class Handler(OpenOpportunities opportunities, OpportunityNeeds needs) : IRequestHandler<Query, OpportunityCard?>
    {
        public async Task<OpportunityCard?> Handle(Query request, CancellationToken cancellationToken) =>
            await opportunities.FindAsync(request.Id, cancellationToken) is { } found ? OpportunityCard.Of(found, needs) : null;
    }
}
