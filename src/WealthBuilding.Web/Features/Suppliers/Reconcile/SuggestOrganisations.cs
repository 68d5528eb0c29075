using MediatR;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Directory;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>Organisations whose names begin or match as somebody types.</summary>
public static class SuggestOrganisations
{
    private const int Most = 20;

    /// <param name="Cursor">How many were shown already.</param>
    public sealed record Query(string Prefix, int Cursor) : IQuery<Model>;

    public sealed record Model(IReadOnlyList<Row> Result);

    public sealed record Row(string Id, string Name, string? Description, IReadOnlyList<Named> Notable);

    internal sealed class Handler(AppDbContext db, SupplierDirectory directory, DirectoryLabels labels) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var index = await directory.OfAsync(db, cancellationToken);
            var prefix = request.Prefix.Trim();
            var begin = index.Entries.Where(e => e.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
            var match = index.Search(new DirectoryQuery { Words = prefix, Take = (Most * 2) + Math.Max(0, request.Cursor) }).Hits.Select(h => h.Supplier);
            return new Model(prefix.Length == 0 ? [] : [.. begin.Concat(match).Where(e => e.Identifiers.Count > 0).Distinct().Skip(Math.Max(0, request.Cursor)).Take(Most).Select(RowOf)]);
        }

        private Row RowOf(DirectoryEntry entry) => new(
            entry.Code, entry.Name, entry.Of(DirectoryFacet.District).Select(d => labels.NameOf(DirectoryFacet.District, d)).FirstOrDefault(),
            Vocabulary.TypesOf(entry.Of(DirectoryFacet.LegalForm).FirstOrDefault()));
    }
}
