using Microsoft.AspNetCore.Authorization;

namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>Lets a page leave out what its reader may not do; the action itself asks again.</summary>
internal static class PermissionQuestions
{
    extension(HttpContext context)
    {
        public async Task<bool> MayAsync(string permission) =>
            (await context.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, null, [new RequirePermissionAttribute(permission)])).Succeeded;
    }
}
