using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Settings;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>Grants a permission from what the database says now, so that a changed role holds at the next request.</summary>
internal sealed class PermissionHandler(
    AppDbContext db, CurrentInstitution institution, Actor actor, IHttpContextAccessor http, IOptions<SecuritySettings> settings, IHostEnvironment environment)
    : AuthorizationHandler<RequirePermissionAttribute>
{
    /// <summary>Set on a request that was refused only because the user has no second step yet.</summary>
    public const string NeedsSecondStep = "needs-second-step";

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RequirePermissionAttribute requirement)
    {
        if (actor.UserId is not { } userId || !await MayAsync(userId, requirement.Permission))
        {
            return;
        }

        if (requirement.Permission != Permissions.OwnAccount && await LacksSecondStepAsync(userId))
        {
            http.HttpContext!.Items[NeedsSecondStep] = true;
            return;
        }

        context.Succeed(requirement);
    }

    /// <summary>Staff need a second step where the settings ask for it; until it is on, only the own account opens.</summary>
    private async Task<bool> LacksSecondStepAsync(int userId) =>
        (settings.Value.RequireMultiFactor ?? environment.IsProduction())
        && await db.Users.AnyAsync(u => u.Id == userId && !u.TwoFactorEnabled && (u.IsPlatformAdministrator || db.Memberships.Any(m => m.UserId == userId)));

    private async Task<bool> MayAsync(int userId, string permission) => permission switch
    {
        Permissions.OwnAccount => true,
        Permissions.PlatformManage => await db.Users.AnyAsync(u => u.Id == userId && u.IsPlatformAdministrator),
        Permissions.PlaceRead when institution.Id is null => await MayReadPlaceAsync(userId),
        _ => await MayInInstitutionAsync(userId, permission),
    };

    private async Task<bool> MayInInstitutionAsync(int userId, string permission)
    {
        if (institution.Id is not { } id)
        {
            return false;
        }

        var membership = await db.Memberships.AsNoTracking().SingleOrDefaultAsync(m => m.UserId == userId && m.InstitutionId == id);
        return membership is not null && Permissions.Of(membership.Role).Contains(permission);
    }

    /// <summary>Whoever may read in one member of a place may read the place's pooled figures.</summary>
    private async Task<bool> MayReadPlaceAsync(int userId)
    {
        var slug = http.HttpContext?.GetRouteValue("place") as string;
        var roles = await (
            from place in db.Places
            where place.Slug == slug
            from member in place.Members
            join membership in db.Memberships on member.InstitutionId equals membership.InstitutionId
            where membership.UserId == userId
            select membership.Role).ToListAsync();
        return roles.Exists(r => Permissions.Of(r).Contains(Permissions.PlaceRead));
    }
}
