using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Features.Identity.Users;

internal static class UserErrors
{
    public static readonly Problem NoSuchUser = new Problem.NotFound();

    public static readonly Problem LastAdministrator = new Problem.Conflict("This is the only administrator. Make somebody else an administrator first");
}
