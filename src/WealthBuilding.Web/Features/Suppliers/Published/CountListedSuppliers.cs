using MediatR;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Directory;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>Suppliers of the public directory that do something, in some districts: how many, who owns them, and the first of them.</summary>
public static class CountListedSuppliers
{
    /// <param name="Category">The first digits of a CPV code: two or three.</param>
    /// <param name="Districts">ONS codes.</param>
    public sealed record Query(string Category, IReadOnlyList<string> Districts) : IQuery<Model>;

    /// <param name="All">In the category wherever they are.</param>
    public sealed record Model(int All, int Local, IReadOnlyList<Row> Ownership, IReadOnlyList<Supplier> First);

    public sealed record Row(string Name, int Suppliers);

    public sealed record Supplier(string Code, string Name, string? Ownership);

    internal sealed class Handler(AppDbContext db, SupplierDirectory directory, DirectoryLabels labels) : IRequestHandler<Query, Model>
    {
        private const int Shown = 10;

        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var index = await directory.OfAsync(db, cancellationToken);
            var category = new FacetValue(DirectoryFacet.Category, request.Category);
            var all = index.Search(new DirectoryQuery { Chosen = [category], Take = 1 });
            var local = request.Districts.Count == 0 ? null : index.Search(new DirectoryQuery { Chosen = [category, .. request.Districts.Select(d => new FacetValue(DirectoryFacet.District, d))], Take = int.MaxValue });
            var hits = local?.Hits ?? [];
            string? OwnerOf(DirectoryEntry entry) => entry.Of(DirectoryFacet.Ownership).Select(v => labels.NameOf(DirectoryFacet.Ownership, v)).FirstOrDefault();
            return new Model(
                all.Total, local?.Total ?? 0,
                [.. hits.GroupBy(h => OwnerOf(h.Supplier) ?? "Not known", StringComparer.Ordinal).Select(g => new Row(g.Key, g.Count())).OrderByDescending(r => r.Suppliers).ThenBy(r => r.Name, StringComparer.Ordinal)],
                [.. hits.Take(Shown).Select(h => new Supplier(h.Supplier.Code, h.Supplier.Name, OwnerOf(h.Supplier)))]);
        }
    }
}
