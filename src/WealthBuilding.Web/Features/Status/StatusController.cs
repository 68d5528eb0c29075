using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Web.Infrastructure.Health;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Status;

/// <summary>Health, errors, and how to report a fault in security.</summary>
public sealed class StatusController(Readiness readiness) : Controller
{
    [HttpGet("/health/live")]
    [AllowAnonymous]
    public IActionResult Live() => Ok("live");

    [HttpGet("/health/ready")]
    [AllowAnonymous]
    public async Task<IActionResult> Ready(CancellationToken cancellationToken) =>
        await readiness.IsReadyAsync(cancellationToken) ? Ok("ready") : StatusCode(StatusCodes.Status503ServiceUnavailable, "not ready");

    [HttpGet("/.well-known/security.txt")]
    [AllowAnonymous]
    public IActionResult SecurityText() => Content("Contact: mailto:security@example.org\nPreferred-Languages: en\nExpires: 2027-12-31T23:59:59Z\n", "text/plain; charset=utf-8");

    [AcceptVerbs("GET", "POST", Route = "/error/{status:int}")]
    [AllowAnonymous]
    [IgnoreAntiforgeryToken]
    [ResponseCache(NoStore = true)]
    public IActionResult Error()
    {
        // Not as a parameter: where the form is what cannot be read, nothing at all is bound.
        var asked = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        var status = asked is >= 400 and < 600 ? asked : StatusCodes.Status404NotFound;
        Response.StatusCode = status;
        return HttpContext.Features.Get<TypedForm>() is { } typed && status == StatusCodes.Status401Unauthorized ? View("SignInEnded", typed) : View(status switch
        {
            StatusCodes.Status404NotFound => "NotFound",
            StatusCodes.Status403Forbidden => "Forbidden",
            StatusCodes.Status429TooManyRequests => "TooManyRequests",
            StatusCodes.Status400BadRequest => "BadForm",
            StatusCodes.Status405MethodNotAllowed => "NotThatWay",
            _ => "Error",
        });
    }
}
