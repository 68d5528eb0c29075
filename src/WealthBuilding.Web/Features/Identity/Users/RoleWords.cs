using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Web.Features.Identity.Users;

/// <summary>What each role may do, in words for whoever gives it.</summary>
internal static class RoleWords
{
    public static string NameOf(Role role) => role.ToString();

    public static string MayDo(Role role) => role switch
    {
        Role.Viewer => "Reads and downloads",
        Role.Editor => "Also brings in files, reviews, publishes and approves suppliers",
        Role.Administrator => "Also manages people and settings, and undoes the imports of others",
        Role.Auditor => "Reads everything and the audit trail, and changes nothing",
    };
}
