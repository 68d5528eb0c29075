using MediatR;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>Suppliers for an opportunity as the command line tells them.</summary>
public static class MatchOpportunity
{
    /// <param name="Place">A postcode, its first half or the name of a district; null where it does not matter.</param>
    public sealed record Query(Need Need, string? Place, int Top) : IQuery<Model>;

    /// <param name="IsPlaceUnknown">The place is none that we know: nothing is matched.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, MarketCover? Cover, IReadOnlyList<SuggestedCategory> Categories, bool IsPlaceUnknown);

    public sealed record Row(SupplierKey Supplier, double Score, IReadOnlyList<MatchReason> Reasons, IReadOnlyList<MatchBlocker> Blockers, IReadOnlyList<string> Missing, IReadOnlyList<SeenBy> SeenBy)
    {
        /// <summary>Whole miles from the place, about; null where either place is not known.</summary>
        public int? Miles { get; init; }
    }

    /// <param name="Id">The record's code, or <c>payee-N</c> of the own ledger.</param>
    public sealed record SupplierKey(string Id, string Name, IReadOnlyList<string> Identifiers);

    internal sealed class Handler(NeedMatcher matcher, NeedPlaces places) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var place = places.Find(request.Place);
            if (place is null && !string.IsNullOrWhiteSpace(request.Place))
            {
                return new Model([], null, [], true);
            }

            var (answer, known) = await matcher.MatchAsync(request.Need with { District = place?.District, Position = place?.Position, Day = matcher.Today }, request.Top, cancellationToken);
            return new Model([.. answer.Matches.Select(m => RowOf(m, known[m.Supplier.Id]))], answer.Cover, answer.Categories, false);
        }

        private static Row RowOf(SupplierMatch match, KnownSupplier known) =>
            new(new SupplierKey(match.Supplier.Id, match.Supplier.Name, known.Identifiers), match.Score, match.Reasons, match.Blockers, known.Missing(match), known.SeenBy) { Miles = FindSuppliers.WholeMiles(match.Miles) };
    }
}
