using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>Tells whose a sign-in was that has ended by time: by the key in its cookie, which nobody else has. It lets nobody in.</summary>
internal sealed class EndedSignIns(IOptionsMonitor<CookieAuthenticationOptions> cookies, SessionStore sessions, SignInManager<AppUser> signIn)
{
    // As the cookie handler names it, which keeps the name to itself.
    private const string KeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <summary>The user, with who they were then; null where the cookie tells nobody, where somebody ended the sign-in, and where the user may sign in no more.</summary>
    public async Task<(AppUser User, ClaimsPrincipal Principal)?> FindAsync(HttpContext http)
    {
        var options = cookies.Get(IdentityConstants.ApplicationScheme);
        if (options.CookieManager.GetRequestCookie(http, options.Cookie.Name!) is not { } cookie
            || options.TicketDataFormat.Unprotect(cookie)?.Principal.FindFirstValue(KeyClaim) is not { } key
            || await sessions.FindEndedAsync(key) is not { Principal: var principal }
            || await signIn.ValidateSecurityStampAsync(principal) is not { } user
            || !await signIn.CanSignInAsync(user))
        {
            return null;
        }

        return (user, principal);
    }
}
