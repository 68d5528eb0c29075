using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>
/// Says who acts and for which institution. The institution comes from the route and is checked here, once: one that does not
/// exist and one that the user does not belong to give the same 404. So do places, and a supplier's own pages.
/// </summary>
internal sealed class TenantMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, AppDbContext db, CurrentInstitution institution, Actor actor)
    {
        if (IsNowhere(context))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await FindActorAsync(context, db, actor);
        if (context.GetRouteValue("institution") is string slug && context.GetEndpoint() is not null && actor.UserId is { } userId)
        {
            var found = await (
                from i in db.Institutions
                join m in db.Memberships on i.Id equals m.InstitutionId
                where i.Slug == slug && m.UserId == userId
                select new { Institution = i, m.Role }).AsNoTracking().SingleOrDefaultAsync(context.RequestAborted);
            if (found is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            institution.Set(found.Institution);
            actor.Has(found.Role);
        }

        if (context.GetRouteValue("place") is string place && actor.UserId is { } reader && !await IsMemberAsync(db, place, reader, context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (context.GetRouteValue("ownSupplier") is string supplier && actor.UserId is { } own && !await IsOfSupplierAsync(db, supplier, own, context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await next(context);
    }

    // Asked before who somebody is: an address that cannot be there is not there for anybody, and leads nobody to sign in.
    private static bool IsNowhere(HttpContext context) =>
        context.GetEndpoint() is null || (context.GetRouteValue("institution") is string slug && Slug.ProblemWith(slug) is not null);

    private static Task<bool> IsOfSupplierAsync(AppDbContext db, string code, int userId, CancellationToken cancellationToken) =>
        db.Suppliers.AnyAsync(s => s.Code == code && db.SupplierMembers.Any(m => m.SupplierId == s.Id && m.UserId == userId), cancellationToken);

    private static Task<bool> IsMemberAsync(AppDbContext db, string slug, int userId, CancellationToken cancellationToken) =>
        db.Places.AnyAsync(p => p.Slug == slug && p.Members.Any(m => db.Memberships.Any(x => x.InstitutionId == m.InstitutionId && x.UserId == userId)), cancellationToken);

    private static async Task FindActorAsync(HttpContext context, AppDbContext db, Actor actor)
    {
        if (!int.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            return;
        }

        var user = await db.Users.AsNoTracking().Where(u => u.Id == id).Select(u => new { u.FullName, u.UserName, u.IsDisabled, u.IsPlatformAdministrator }).SingleOrDefaultAsync(context.RequestAborted);
        if (user is { IsDisabled: false })
        {
            actor.Is(id, user.FullName.Length > 0 ? user.FullName : user.UserName ?? "unknown", user.IsPlatformAdministrator);
        }
        else
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }
    }
}
