using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>The consortia that a supplier is in or is invited to; invitations that wait for an answer first.</summary>
public static class ListConsortia
{
    public sealed record Query(string OwnSupplier) : IQuery<Model?>;

    public sealed record Model(string Code, string Name, IReadOnlyList<Row> Rows);

    /// <param name="AnswerBy">When the invitation runs out; null for one that the supplier has accepted.</param>
    public sealed record Row(int Id, string Title, string Buyer, DateOnly? Deadline, string Lead, int Partners, bool IsLead, ConsortiumState State, bool IsOpen, DateTimeOffset? AnswerBy);

    internal sealed class Handler(AppDbContext db, ConsortiumDesk desk, OpenOpportunities opportunities, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await desk.OwnAsync(request.OwnSupplier, cancellationToken) is not { } own)
            {
                return null;
            }

            var now = clock.GetUtcNow();
            var rows = new List<Row>();
            foreach (var consortium in await db.Consortia.AsNoTracking().Include(c => c.Members).Where(c => c.Members.Any(m => m.SupplierId == own.Id)).OrderByDescending(c => c.Id).ToListAsync(cancellationToken))
            {
                if (consortium.MemberFor(own.Id, now) is { } member && await opportunities.FindOnceOpenAsync(consortium.EntryId, cancellationToken) is { } opportunity)
                {
                    var names = await desk.NamesAsync(consortium, cancellationToken);
                    rows.Add(new Row(
                        consortium.Id, opportunity.Entry.Title, opportunity.Buyer, opportunity.Entry.Deadline, names[consortium.Lead.SupplierId], consortium.Partners.Count(), member.IsLead, consortium.State, opportunity.IsOpen,
                        member.State is PartnerState.Invited ? member.ExpiresAt : null));
                }
            }

            return new Model(own.Code, own.Name, [.. rows.OrderBy(r => r.AnswerBy is null).ThenBy(r => r.State is ConsortiumState.Dissolved).ThenBy(r => !r.IsOpen)]);
        }
    }
}
