using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>The suppliers that the user speaks for.</summary>
public static class ListOwnSuppliers
{
    public sealed record Query : IQuery<Model>;

    public sealed record Model(IReadOnlyList<Row> Suppliers);

    public sealed record Row(string Code, string Name, SupplierRole Role, SupplierStanding Standing, bool IsListed, DateTimeOffset? ConfirmedAt);

    internal sealed class Handler(AppDbContext db, Actor actor) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken) => new(await (
            from member in db.SupplierMembers.AsNoTracking()
            where member.UserId == actor.UserId
            join supplier in db.Suppliers on member.SupplierId equals supplier.Id
            orderby supplier.Name
            select new Row(
                supplier.Code, supplier.Name, member.Role, supplier.Standing, supplier.IsListed,
                db.SupplierProfiles.Where(p => p.SupplierId == supplier.Id).Select(p => (DateTimeOffset?)p.ConfirmedAt).SingleOrDefault()))
            .ToListAsync(cancellationToken));
    }
}
