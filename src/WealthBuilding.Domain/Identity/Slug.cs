using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Identity;

/// <summary>The part of an address that names an institution or a place.</summary>
public static partial class Slug
{
    /// <summary>First parts of addresses that the application itself answers.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "accessibility", "account", "admin", "api", "assets", "audit", "contact", "cookies", "css", "demand", "demo", "error",
        "export", "health", "help", "home", "img", "import", "invitations", "js", "my-suppliers", "ocds", "open-data", "openapi", "opportunities",
        "places", "platform", "privacy", "profiles", "reconcile", "reference", "register", "robots.txt", "rules", "sign-in", "sign-out", "status", "suppliers",
        "vendor", "welcome", "well-known",
    };

    /// <summary>Says what is wrong with a slug, or null where it may be used.</summary>
    public static string? ProblemWith(string slug) => slug switch
    {
        _ when slug.Length is < 2 or > 40 || !Pattern().IsMatch(slug) => "Use 2 to 40 small letters, digits and hyphens, beginning with a letter, for example oldham-council",
        _ when Reserved.Contains(slug) => $"'{slug}' is an address of the site itself: choose another",
        _ => null,
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
