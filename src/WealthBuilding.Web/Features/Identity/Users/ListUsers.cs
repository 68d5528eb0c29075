using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Identity.Users;

/// <summary>The people of an institution with their roles.</summary>
public static class ListUsers
{
    /// <param name="Id">Show only this person, to ask before something is done.</param>
    public sealed record Query(int? Id = null) : IQuery<Model>;

    public sealed record Model(IReadOnlyList<Row> Users);

    public sealed record Row(int Id, string Name, string Email, Role Role, bool HasSecondStep, bool IsDisabled);

    public static ExportTable TableOf(Model model) => new(
        [new("Name", CellType.Text), new("Email address", CellType.Text), new("Role", CellType.Text), new("Second step", CellType.Text), new("Disabled", CellType.Text)],
        model.Users.Select(u => new object?[] { u.Name, u.Email, RoleWords.NameOf(u.Role), u.HasSecondStep ? "yes" : "no", u.IsDisabled ? "yes" : "no" }));

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken) => new(await (
            from membership in db.Memberships.AsNoTracking()
            where membership.InstitutionId == institution.RequiredId && (request.Id == null || membership.UserId == request.Id)
            join user in db.Users on membership.UserId equals user.Id
            orderby user.FullName, user.Id
            select new Row(user.Id, user.FullName, user.Email ?? string.Empty, membership.Role, user.TwoFactorEnabled, user.IsDisabled)).ToListAsync(cancellationToken));
    }
}
