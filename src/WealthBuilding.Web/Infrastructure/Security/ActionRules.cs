using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>Every action names its permission or is expressly public; the site refuses to start where one does neither, or both.</summary>
internal static class ActionRules
{
    /// <exception cref="InvalidOperationException">An action says nothing, or two things.</exception>
    public static void Check(IActionDescriptorCollectionProvider actions)
    {
        var wrong = actions.ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .Where(a => a.EndpointMetadata.OfType<RequirePermissionAttribute>().Count() + a.EndpointMetadata.OfType<IAllowAnonymous>().Count() != 1)
            .Select(a => a.DisplayName).ToList();
        if (wrong.Count > 0)
        {
            throw new InvalidOperationException("These actions must carry either RequirePermission or AllowAnonymous: " + string.Join(", ", wrong));
        }
    }
}
