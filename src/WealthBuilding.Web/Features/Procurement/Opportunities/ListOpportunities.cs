using MediatR;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>Every opportunity that a buyer has opened, for anybody.</summary>
public static class ListOpportunities
{
    private const int PageSize = 25;

    public sealed record Query : OpportunityFilter, IQuery<Model>
    {
        public int Page { get; init; }

        /// <summary>Every row, for an export.</summary>
        public bool All { get; init; }
    }

    /// <param name="Errors">What of the search could not be understood, by field; nothing is found then.</param>
    public sealed record Model(Query Query, Page<Row> Opportunities, int Open, IReadOnlyDictionary<string, string> Errors);

    public sealed record Row(OpenOpportunity Opportunity, string? Place, IReadOnlyList<string> Categories)
    {
        /// <summary>Its particulars in a line.</summary>
        public string Summary => string.Join(" · ", new[]
        {
            Opportunity.Buyer, Place, Opportunity.Pence is { } pence ? Figures.Short(pence) : null, $"bids until {Figures.Day(Opportunity.Entry.Deadline)}",
            Opportunity.Entry.Reservation is Domain.Procurement.Contracts.Reservation.None ? null : $"reserved for: {ContractWords.Of(Opportunity.Entry.Reservation)}",
        }.OfType<string>());
    }

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

    internal sealed class Handler(OpenOpportunities opportunities, OpportunityNeeds needs, SearchReader reader) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var open = await opportunities.ListAsync(cancellationToken);
            var (search, errors) = reader.Read(request);
            List<OpenOpportunity> found = errors.Count > 0 ? [] : search.IsEmpty ? [.. open] : [.. open.Where(o => search.Finds(SearchReader.Of(o), opportunities.Today, reader.Covers))];
            var (size, number) = request.All ? (Math.Max(1, found.Count), 1) : (PageSize, request.Page < 1 || (request.Page - 1) * (long)PageSize >= found.Count ? 1 : request.Page);
            return new Model(request, new Page<Row>([.. found.Skip((number - 1) * size).Take(size).Select(o => new Row(o, needs.PlaceName(o), [.. o.Cpv.Select(needs.CategoryName)]))], number, size, found.Count), open.Count, errors);
        }
    }
}
