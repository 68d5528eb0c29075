using Microsoft.AspNetCore.Authorization;

namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>Says which permission an action needs. Every action carries this or <see cref="AllowAnonymousAttribute"/>; the site does not start otherwise.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(string permission) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public string Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
