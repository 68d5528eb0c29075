using System.Globalization;
using Microsoft.AspNetCore.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Identity.Account;

/// <summary>The account of whoever sent the request.</summary>
internal sealed class OwnUser(UserManager<AppUser> users, Actor actor)
{
    public async Task<AppUser> FindAsync() =>
        await users.FindByIdAsync((actor.UserId ?? 0).ToString(CultureInfo.InvariantCulture)) ?? throw new InvalidOperationException("The signed-in user is gone.");
}
