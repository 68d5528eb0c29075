using MediatR;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>Every opportunity that a buyer has opened, for anybody.</summary>
public static class ListOpportunities
{
    private const int PageSize = 25;

    public sealed record Query : IQuery<Model>
    {
        /// <summary>Words that its title, its text or its buyer has.</summary>
        public string? Q { get; init; }

        public int Page { get; init; }

        /// <summary>Every row, for an export.</summary>
        public bool All { get; init; }
    }

    public sealed record Model(Query Query, Page<Row> Opportunities, int Open);

    public sealed record Row(OpenOpportunity Opportunity, string? Place, IReadOnlyList<string> Categories);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Number", CellType.Number), new("Opportunity", CellType.Text), new("Buyer", CellType.Text), new("What is wanted", CellType.Text), new("Bids until", CellType.Date), new("Value (£)", CellType.Pounds), new("Lots", CellType.Number),
            new("Where", CellType.Text), new("CPV codes", CellType.Text), new("Reserved for", CellType.Text), new("Reference", CellType.Text), new("Notice", CellType.Text),
        ],
        model.Opportunities.Rows.Select(r => new object?[]
        {
            r.Opportunity.Id, r.Opportunity.Entry.Title, r.Opportunity.Buyer, r.Opportunity.Entry.Description, r.Opportunity.Entry.Deadline, r.Opportunity.Pence, r.Opportunity.Entry.Lots.Count, r.Place, string.Join("; ", r.Opportunity.Cpv),
            ContractWords.Of(r.Opportunity.Entry.Reservation), r.Opportunity.Entry.Reference, r.Opportunity.Entry.NoticeAddress,
        }));

    internal sealed class Handler(OpenOpportunities opportunities, OpportunityNeeds needs) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var open = await opportunities.ListAsync(cancellationToken);
            var words = (request.Q ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var found = open.Where(o => words.All(w => $"{o.Entry.Title} {o.Entry.Description} {o.Buyer}".Contains(w, StringComparison.OrdinalIgnoreCase))).ToList();
            var (size, number) = request.All ? (Math.Max(1, found.Count), 1) : (PageSize, request.Page < 1 || (request.Page - 1) * (long)PageSize >= found.Count ? 1 : request.Page);
            return new Model(request, new Page<Row>([.. found.Skip((number - 1) * size).Take(size).Select(o => new Row(o, needs.PlaceName(o), [.. o.Cpv.Select(needs.CategoryName)]))], number, size, found.Count), open.Count);
        }
    }
}
