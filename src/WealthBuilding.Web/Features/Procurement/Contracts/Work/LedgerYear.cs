using MediatR;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Work;

/// <summary>The last twelve months of the institution's ledger, purchases alone.</summary>
/// <param name="From">First day; the same as <paramref name="To"/> where there is no ledger.</param>
internal sealed record LedgerYear(MeasureShare.Measure Measure, DateOnly From, DateOnly To)
{
    public bool IsEmpty => To == default;

    /// <summary>Suppliers by what they were paid, of all purchases or of one CPV division.</summary>
    public IReadOnlyList<RankedSupplier> Suppliers(IReadOnlySet<string>? categories = null) => IsEmpty ? [] : View(categories).TopSuppliers(int.MaxValue).Rows;

    public SpendView View(IReadOnlySet<string>? categories = null) =>
        new(Measure.View.Snapshot, Measure.View.Lens, new SpendFilter { Scope = Scope.Procurement, From = From, To = To, Categories = categories });

    /// <summary>The ledger's kinds of spending that lie in a CPV division.</summary>
    public HashSet<string> CategoriesIn(string division, CategorySuggester index) => Measure.View.Snapshot.Categories.Distinct(StringComparer.Ordinal)
        .Where(c => index.Best(c) is { } code && index.Tree.DivisionOf(code).Code == division).ToHashSet(StringComparer.Ordinal);
}

/// <summary>Loads the last twelve months of ledgers.</summary>
internal sealed class LedgerYears(IMediator mediator, SupplierTables tables, CurrentInstitution institution)
{
    public CategorySuggester Categories => tables.Suggester;

    public Task<LedgerYear?> OwnAsync(CancellationToken cancellationToken) => OfAsync(new MeasureShare.Query(institution.RequiredId, null, new ShareFilter()), cancellationToken);

    public Task<LedgerYear?> OfPlaceAsync(int placeId, CancellationToken cancellationToken) => OfAsync(new MeasureShare.Query(null, placeId, new ShareFilter()), cancellationToken);

    private async Task<LedgerYear?> OfAsync(MeasureShare.Query query, CancellationToken cancellationToken)
    {
        if (await mediator.Send(query, cancellationToken) is not { } measure)
        {
            return null;
        }

        var to = measure.View.Snapshot.Period?.Last ?? default;
        return new LedgerYear(measure, to == default ? to : to.AddYears(-1).AddDays(1), to);
    }
}
