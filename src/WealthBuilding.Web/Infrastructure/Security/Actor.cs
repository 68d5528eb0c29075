using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>Who is acting: the signed-in user of the request, or the command that runs.</summary>
public sealed class Actor
{
    public int? UserId { get; private set; }

    public string Name { get; private set; } = "system";

    public bool IsPlatformAdministrator { get; private set; }

    /// <summary>The role in the institution of the request; null outside one.</summary>
    public Role? Role { get; private set; }

    public void Is(int userId, string name, bool isPlatformAdministrator = false)
    {
        UserId = userId;
        Name = name;
        IsPlatformAdministrator = isPlatformAdministrator;
    }

    public void Has(Role role) => Role = role;

    public void IsCommand(string name) => Name = name;

    /// <summary>Whether the role includes a permission: for what a page offers. What is allowed is decided by the permission handler.</summary>
    public bool May(string permission) => Role is { } role && Permissions.Of(role).Contains(permission);
}
