using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Ocds;

/// <summary>The institutions whose contracts are published as releases and records.</summary>
public static class ListOcdsPublishers
{
    public sealed record Query : IQuery<IReadOnlyList<Publisher>>;

    public sealed record Publisher(string Slug, string Name);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, IReadOnlyList<Publisher>>
    {
        public async Task<IReadOnlyList<Publisher>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Institutions.AsNoTracking().Where(i => i.PublishesContracts).OrderBy(i => i.Name).Select(i => new Publisher(i.Slug, i.Name)).ToListAsync(cancellationToken);
    }
}
