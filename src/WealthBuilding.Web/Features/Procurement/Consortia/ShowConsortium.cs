using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>A consortium as one of its partners, or one that is invited, sees it. Null for anybody else.</summary>
public static class ShowConsortium
{
    /// <param name="Find">Words of a supplier that the lead looks for.</param>
    public sealed record Query(string OwnSupplier, int Id, string? Find = null) : IQuery<Model?>;

    public sealed record Model
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required int Id { get; init; }

        public required ConsortiumState State { get; init; }

        /// <summary>The supplier's own place in it.</summary>
        public required ConsortiumMember Mine { get; init; }

        public required bool IsReady { get; init; }

        public required OpportunityCard Opportunity { get; init; }

        public required IReadOnlyList<PartnerRow> Partners { get; init; }

        public required ConsortiumCover Cover { get; init; }

        /// <summary>What has happened, the newest first.</summary>
        public required IReadOnlyList<ConsortiumEvent> Events { get; init; }

        public required string? Find { get; init; }

        /// <summary>Listed suppliers that could be invited.</summary>
        public required IReadOnlyList<SearchListed.Row> Found { get; init; }

        /// <summary>What the others see of this supplier, tick by tick.</summary>
        public string[] Shows => [.. PartnerProfiles.Choices.Where(c => Mine.Shows.HasFlag(Enum.Parse<PartnerDisclosure>(c.Key))).Select(c => c.Key)];

        public IReadOnlyList<Choice> Choices => PartnerProfiles.Choices;

        /// <summary>Steps of forming are still open.</summary>
        public bool IsForming => State is ConsortiumState.Forming && Opportunity.IsOpen;
    }

    internal sealed class Handler(AppDbContext db, ConsortiumDesk desk, ConsortiumTables tables, OpportunityNeeds needs, IMediator mediator) : IRequestHandler<Query, Model?>
    {
        private const int MostFound = 10;

        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(request.OwnSupplier, request.Id, cancellationToken) is not { } work)
            {
                return null;
            }

            var mine = work.Consortium.MemberFor(work.Own.Id, work.Act.At)!;
            var isIn = mine.State is PartnerState.Accepted;
            var (partners, cover) = await tables.OfAsync(work.Consortium, work.Opportunity, work.Own.Id, isIn, work.Act.At, cancellationToken);
            return new Model
            {
                Code = work.Own.Code,
                Name = work.Own.Name,
                Id = work.Consortium.Id,
                State = work.Consortium.State,
                Mine = mine,
                IsReady = work.Consortium.IsReady,
                Opportunity = OpportunityCard.Of(work.Opportunity, needs),
                Partners = partners,
                Cover = cover,
                Events = isIn ? await db.Set<ConsortiumEvent>().AsNoTracking().Where(e => e.ConsortiumId == work.Consortium.Id).OrderByDescending(e => e.Id).ToListAsync(cancellationToken) : [],
                Find = request.Find,
                Found = mine.IsLead && !string.IsNullOrWhiteSpace(request.Find) ? [.. (await mediator.Send(new SearchListed.Query(request.Find, MostFound), cancellationToken)).Where(f => partners.All(p => p.Code != f.Code))] : [],
            };
        }
    }
}
