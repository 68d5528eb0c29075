using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>How many registrations each address, and each user who is signed in, has begun within the hour, on this node.</summary>
/// <remarks>A start is taken before the work and given back where nothing was begun: many at once are no way round it, and a mistake in a form costs nothing.</remarks>
internal sealed class RegistrationStarts(IOptions<SecuritySettings> settings, TimeProvider clock)
{
    private const int TidyFrom = 1000;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Dictionary<string, Begun> _begun = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Takes a start; null where it was given, else how long to wait.</summary>
    public TimeSpan? Take(string who)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (!_begun.TryGetValue(who, out var begun) || begun.Since + Hour <= now)
            {
                Tidy(now);
                begun = new Begun(now, 0);
            }

            var isFull = begun.Starts >= settings.Value.RegistrationsPerHour;
            _begun[who] = isFull ? begun : begun with { Starts = begun.Starts + 1 };
            return isFull ? begun.Since + Hour - now : null;
        }
    }

    /// <summary>Gives a start back. The hour of somebody with none begins with the next.</summary>
    public void GiveBack(string who)
    {
        lock (_lock)
        {
            if (!_begun.TryGetValue(who, out var begun))
            {
                return;
            }

            if (begun.Starts > 1)
            {
                _begun[who] = begun with { Starts = begun.Starts - 1 };
            }
            else
            {
                _begun.Remove(who);
            }
        }
    }

    private void Tidy(DateTimeOffset now)
    {
        if (_begun.Count >= TidyFrom)
        {
            foreach (var over in _begun.Where(b => b.Value.Since + Hour <= now).Select(b => b.Key).ToList())
            {
                _begun.Remove(over);
            }
        }
    }

    private readonly record struct Begun(DateTimeOffset Since, int Starts);
}

/// <summary>The action begins a registration where it answers with a redirect; only so many an hour are begun.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BeginsRegistrationAttribute : Attribute, IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var starts = context.HttpContext.RequestServices.GetRequiredService<RegistrationStarts>();
        var who = WhoOf(context.HttpContext);
        if (starts.Take(who) is { } wait)
        {
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
            return;
        }

        var done = await next();
        if (done.Result is not RedirectToActionResult)
        {
            starts.GiveBack(who);
        }
    }

    // Colleagues, and the strangers beside them, may have one address.
    private static string WhoOf(HttpContext http) =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } user ? $"user {user}" : http.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
