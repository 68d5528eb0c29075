using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.OpenData;

/// <summary>What is published, under which licence, in which files.</summary>
public static class ShowOpenData
{
    /// <param name="Root">Scheme and host of the site.</param>
    public sealed record Query(string Root) : IQuery<Model>;

    public sealed record Model(string Root, int Suppliers, IReadOnlyList<Publisher> Publishers, IReadOnlyList<Publisher> Registers);

    public sealed record Publisher(string Slug, string Name);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken) => new(
            request.Root,
            await db.Suppliers.CountAsync(s => s.IsListed && s.Standing == SupplierStanding.Registered, cancellationToken),
            await db.Institutions.AsNoTracking().Where(i => i.PublishesSpend).OrderBy(i => i.Name).Select(i => new Publisher(i.Slug, i.Name)).ToListAsync(cancellationToken),
            await db.Institutions.AsNoTracking().Where(i => i.PublishesContracts).OrderBy(i => i.Name).Select(i => new Publisher(i.Slug, i.Name)).ToListAsync(cancellationToken));
    }
}
