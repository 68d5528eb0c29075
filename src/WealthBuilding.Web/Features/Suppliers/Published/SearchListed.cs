using MediatR;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Directory;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>Suppliers of the public directory by words of their names or of what they do, the best first.</summary>
public static class SearchListed
{
    public sealed record Query(string Words, int Most) : IQuery<IReadOnlyList<Row>>;

    public sealed record Row(string Code, string Name);

    internal sealed class Handler(AppDbContext db, SupplierDirectory directory) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var index = await directory.OfAsync(db, cancellationToken);
            return [.. index.Search(new DirectoryQuery { Words = request.Words, Take = request.Most }).Hits.Select(h => new Row(h.Supplier.Code, h.Supplier.Name))];
        }
    }
}
