using MediatR;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>Open opportunities as one supplier sees them: those that nothing speaks against first, then by how like its work they are.</summary>
public static class ListOwnOpportunities
{
    public sealed record Query(string OwnSupplier) : IQuery<Model?>;

    /// <param name="Open">How many are open in all.</param>
    /// <param name="Missing">What it has not said, and every buyer would ask.</param>
    public sealed record Model(string Code, string Name, bool IsListed, IReadOnlyList<Row> Rows, int Open, IReadOnlyList<string> Missing);

    /// <param name="Place">Where the work is; null where that does not matter.</param>
    public sealed record Row(OwnFit Fit, string? Place);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Opportunity", CellType.Text), new("Buyer", CellType.Text), new("Bids until", CellType.Date), new("Value (£)", CellType.Pounds), new("Where", CellType.Text), new("Fit", CellType.Share),
            new("Why", CellType.Text), new("What speaks against it", CellType.Text), new("Lots that suit", CellType.Text), new("Number", CellType.Number),
        ],
        model.Rows.Select(r => new object?[]
        {
            r.Fit.Opportunity.Entry.Title, r.Fit.Opportunity.Buyer, r.Fit.Opportunity.Entry.Deadline, r.Fit.Opportunity.Pence, r.Place, (decimal)r.Fit.Match!.Score, string.Join("; ", r.Fit.Match.Reasons.Select(w => w.Text)),
            string.Join("; ", r.Fit.Blockers.Select(b => b.Text)), r.Fit.SomeLotSuits ? string.Join("; ", r.Fit.Parts.Where(p => p.Suits).Select(p => p.Part.Part.Name)) : null, r.Fit.Opportunity.Id,
        }));

    internal sealed class Handler(OpenOpportunities opportunities, OwnFits fits, OpportunityNeeds needs, OpportunityAnswers answers) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await fits.IndexAsync(request.OwnSupplier, cancellationToken) is not { } own)
            {
                return null;
            }

            var open = await opportunities.ListAsync(cancellationToken);
            answers.Keep(open.Select(o => o.Id).ToHashSet());
            var like = open.Select(o => fits.FitOf(o, own)).Where(f => f.IsLike)
                .OrderBy(f => f.Blockers.Count > 0).ThenByDescending(f => f.Match!.Score).ThenBy(f => f.Opportunity.Entry.Deadline).ThenBy(f => f.Opportunity.Id);
            var text = own.Supplier.Text;
            IEnumerable<string> missing = [.. text.Categories.Count == 0 ? ["Your categories"] : (string[])[], .. text.LargestPence is null ? ["The largest job you take"] : (string[])[], .. text.Areas.Count == 0 ? ["The areas you work in"] : (string[])[], .. text.PublicLiabilityPence is null ? ["Your public liability cover"] : (string[])[]];
            return new Model(text.Id, text.Name, own.Supplier.IsListed, [.. like.Select(f => new Row(f, needs.PlaceName(f.Opportunity)))], open.Count, [.. missing]);
        }
    }
}
