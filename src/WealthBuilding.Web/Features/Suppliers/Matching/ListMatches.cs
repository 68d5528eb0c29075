using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>The payees of a state, the most paid first, each with the suppliers that it may be.</summary>
public static class ListMatches
{
    private const int PageSize = 25;

    /// <param name="Filter">Tab and words.</param>
    /// <param name="Page">From 1.</param>
    /// <param name="All">Every row, for an export.</param>
    /// <param name="Decided">How many payees the request before has decided.</param>
    public sealed record Query(MatchFilter Filter, int Page = 1, bool All = false, int? Decided = null) : IQuery<Model>;

    public sealed record Model(Page<MatchRow> Rows, MatchState State, MatchFilter Filter, IReadOnlyList<StateTotal> Totals, bool HasSuppliers, int? Decided);

    internal sealed class Handler(AppDbContext db, MatchRows rows, MatchTotals totals) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var page = await db.Matches(request.Filter).ToPageAsync(request.All ? 1 : request.Page, request.All ? int.MaxValue : PageSize, cancellationToken);
            return new Model(
                new Page<MatchRow>(await rows.OfAsync(page.Rows, cancellationToken), page.Number, page.Size, page.Total),
                request.Filter.InState,
                request.Filter,
                await totals.OfAsync(cancellationToken),
                await db.RegisterEntries.AnyAsync(cancellationToken) || await db.Suppliers.AnyAsync(cancellationToken),
                request.Decided);
        }
    }
}
