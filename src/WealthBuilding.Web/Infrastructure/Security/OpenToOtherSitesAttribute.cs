namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>Marks public answers that programs and pages of other sites may read: without cookies, for credentials are never allowed with it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToOtherSitesAttribute : Attribute
{
    /// <summary>Whether other sites may show the page in a frame: for pages without any form or private thing on them.</summary>
    public bool MayBeFramed { get; init; }

    internal void Apply(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (MayBeFramed)
        {
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.ToString().Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal);
        }
    }
}
