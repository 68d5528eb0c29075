namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>The sign-in links of the demonstration roles, made anew at each start in Development; printed, never kept.</summary>
public sealed class DemoSignIns
{
    public IReadOnlyList<DemoLink> Links { get; set; } = [];
}

/// <summary>A role of the demonstration and the path that signs in as it, once.</summary>
public sealed record DemoLink(string Role, string Path);
