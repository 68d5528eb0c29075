using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>Who may do what: accounts, sessions, permissions, keys, headers, limits.</summary>
internal static class SecurityExtensions
{
    public const string SignInLimit = "sign-in";

    /// <summary>Whatever sends a message, or tries a code that was sent.</summary>
    public const string MessageLimit = "message";

    public const string EvidenceLimit = "evidence";

    /// <summary>Reading a profile by a code in its address.</summary>
    public const string ShareLimit = "share";

    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddIdentityCore<AppUser>(SetAccounts).AddEntityFrameworkStores<AppDbContext>().AddSignInManager<AppSignInManager>().AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<DemoSignIns>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<SessionStore, IOptions<SecuritySettings>, IHostEnvironment>(SetCookie);
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddScoped<EndedSignIns>();
        services.AddScoped<IAuthorizationMiddlewareResultHandler, KeepTyped>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<KeyRepository>();
        services.AddDataProtection().SetApplicationName("WealthBuilding");
        services.AddOptions<KeyManagementOptions>().Configure<KeyRepository>((options, keys) => options.XmlRepository = keys);
        services.AddAntiforgery(options => options.Cookie.Name = "wealthbuilding-form");
        services.Configure<MvcOptions>(options => options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<SecuritySettings>>(SetLimits);
        services.AddHsts(options =>
        {
            options.MaxAge = TimeSpan.FromDays(365);
            options.IncludeSubDomains = true;
        });
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SecuritySettings>>(SetProxies);
    }

    public static void UseSecurity(this WebApplication app)
    {
        ActionRules.Check(app.Services.GetRequiredService<IActionDescriptorCollectionProvider>());
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<TenantMiddleware>();
        app.UseAuthorization();
    }

    private static void SetAccounts(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 5;
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    private static void SetCookie(CookieAuthenticationOptions options, SessionStore store, IOptions<SecuritySettings> settings, IHostEnvironment environment)
    {
        // The prefix needs https; the demonstration runs over http on this machine alone.
        options.Cookie.Name = environment.IsDevelopment() ? "wealthbuilding" : "__Host-wealthbuilding";
        options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = TimeSpan.FromMinutes(settings.Value.IdleMinutes);
        options.SlidingExpiration = true;
        options.SessionStore = store;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/error/403";
        options.ReturnUrlParameter = "from";
        options.Events.OnRedirectToAccessDenied = context =>
        {
            if (context.HttpContext.Items.ContainsKey(PermissionHandler.NeedsSecondStep))
            {
                context.Response.Redirect("/account/authenticator?needed=true");
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            }

            return Task.CompletedTask;
        };
    }

    private static void SetLimits(RateLimiterOptions options, IOptions<SecuritySettings> settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : TimeSpan.FromMinutes(1);
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        AddLimit(options, SignInLimit, settings.Value.SignInsPerMinute, TimeSpan.FromMinutes(1));
        AddLimit(options, MessageLimit, settings.Value.MessagesPerHour, TimeSpan.FromHours(1));
        AddLimit(options, EvidenceLimit, settings.Value.EvidencePerHour, TimeSpan.FromHours(1));
        AddLimit(options, ShareLimit, settings.Value.SharedReadsPerMinute, TimeSpan.FromMinutes(1));
    }

    // Whoever is signed in has a share of its own: colleagues, and the strangers beside them, may have one address.
    private static void AddLimit(RateLimiterOptions options, string name, int most, TimeSpan window) =>
        options.AddPolicy(name, http => RateLimitPartition.GetFixedWindowLimiter(
            http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } user ? $"user {user}" : http.Connection.RemoteIpAddress?.ToString() ?? "unknown",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window }));

    private static void SetProxies(ForwardedHeadersOptions options, IOptions<SecuritySettings> settings)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in settings.Value.KnownProxies)
        {
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
