using MediatR;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Directory;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>The suppliers of the public directory that say they do work of a category: where each is and what the definitions make of it.</summary>
public static class ListCapable
{
    /// <param name="Category">First digits of a CPV code: two for a division, three for a group.</param>
    public sealed record Query(string Category) : IQuery<IReadOnlyList<Row>>;

    /// <param name="District">ONS code; null where it is not known.</param>
    public sealed record Row(string Code, string? District, bool IsSme, bool IsVcse);

    internal sealed class Handler(AppDbContext db, SupplierDirectory directory) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var index = await directory.OfAsync(db, cancellationToken);
            return [.. index.Entries.Where(e => e.Of(DirectoryFacet.Category).Contains(request.Category)).Select(e => new Row(
                e.Code, e.Of(DirectoryFacet.District).FirstOrDefault(), e.Of(DirectoryFacet.Size).Contains("sme"), e.Of(DirectoryFacet.Vcse).Contains("yes")))];
        }
    }
}
