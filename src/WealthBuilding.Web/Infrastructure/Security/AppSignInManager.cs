using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>Signs people in: never somebody who is disabled, and by a one-time code only as far as the second step where one is on.</summary>
internal sealed class AppSignInManager(
    UserManager<AppUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<AppUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<AppUser>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<AppUser> confirmation)
    : SignInManager<AppUser>(users, http, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(AppUser user) => !user.IsDisabled && await base.CanSignInAsync(user);

    /// <summary>Signs in by a code that was spent; what a stolen code cannot do is skip the second step.</summary>
    public async Task<SignInResult> SignInByCodeAsync(AppUser user) =>
        await CanSignInAsync(user) ? await SignInOrTwoFactorAsync(user, isPersistent: false) : SignInResult.NotAllowed;
}
