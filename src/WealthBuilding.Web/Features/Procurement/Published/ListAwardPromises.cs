using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Evaluation;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Published;

/// <summary>What the quotes that won a contract promise for the place, with what was asked: what can be taken over as commitments.</summary>
public static class ListAwardPromises
{
    public sealed record Query(int Contract) : IQuery<IReadOnlyList<Row>>;

    /// <param name="Supplier">As the contract names it; of a consortium the lead.</param>
    /// <param name="Text">In the supplier's words.</param>
    /// <param name="Measure">What is counted, as the criterion has it; so the four that follow.</param>
    public sealed record Row(int Award, int Criterion, string Supplier, string Title, string Text, string? Measure, string? Unit, string? Baseline, string? Evidence, string? Remedy);

    // Through the desk, so that whoever has declared a conflict sees nothing of the quotes here either.
    internal sealed class Handler(AppDbContext db, EvaluationDesk desk) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var awards = await db.EvaluationAwards.AsNoTracking().Where(a => a.EntryId == request.Contract).OrderBy(a => a.Id).ToListAsync(cancellationToken);
            if (awards.Count == 0 || await desk.FindAsync(request.Contract, cancellationToken) is not { } work)
            {
                return [];
            }

            return [.. awards.SelectMany(a => work.Bids.Where(b => b.QuoteId == a.QuoteId).SelectMany(b => RowsOf(a, b, work.Criteria)))];
        }

        private static IEnumerable<Row> RowsOf(EvaluationAward award, OpenedBid bid, IReadOnlyList<AwardCriterion> criteria) =>
            from promise in bid.Content.Promises
            let asked = criteria.FirstOrDefault(c => c.Id == promise.CriterionId)
            select new Row(award.Id, promise.CriterionId, bid.Members.Count > 0 ? bid.Members[0].Name : bid.Name, promise.Criterion, promise.Text, asked?.Measure, asked?.Unit, asked?.Baseline, asked?.Evidence, asked?.Remedy);
    }
}
