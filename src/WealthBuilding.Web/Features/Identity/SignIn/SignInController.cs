using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Identity.SignIn;

public sealed class SignInController(IMediator mediator) : Controller
{
    [HttpGet("/sign-in")]
    [AllowAnonymous]
    public IActionResult SignIn(string? from, bool kept) => View(new SignInWithPassword.Command { From = from, Kept = kept });

    [HttpPost("/sign-in")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.SignInLimit)]
    public async Task<IActionResult> SignIn(SignInWithPassword.Command command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return !result.IsDone ? this.Again(result.Problem, command with { Password = null })
            : result.Value is SignInWithPassword.Outcome.NeedsCode ? RedirectToAction(nameof(SecondStep), new { command.From })
            : GoTo(command.From);
    }

    [HttpGet("/sign-in/second-step")]
    [AllowAnonymous]
    public IActionResult SecondStep(string? from) => View(new CheckAuthenticator.Command { From = from });

    [HttpPost("/sign-in/second-step")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.SignInLimit)]
    public async Task<IActionResult> SecondStep(CheckAuthenticator.Command command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.IsDone ? GoTo(command.From) : this.Again(result.Problem, command);
    }

    [HttpGet("/sign-in/code")]
    [AllowAnonymous]
    public IActionResult Code() => View(new SignInWithCode.Command());

    [HttpPost("/sign-in/code")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.SignInLimit)]
    public async Task<IActionResult> Code(SignInWithCode.Command command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.IsDone ? Next(result.Value, "Account", "Account") : this.Again(result.Problem, command);
    }

    [HttpGet("/sign-in/demo/{code}")]
    [AllowAnonymous]
    public IActionResult Demo(SignInWithCode.Command command) => View(command);

    [HttpPost("/sign-in/demo/{code}")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.SignInLimit)]
    public async Task<IActionResult> UseDemo(SignInWithCode.Command command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.IsDone ? Next(result.Value, "ShowHome", "Home") : this.Again(result.Problem, command, "Demo");
    }

    [HttpPost("/sign-out")]
    [RequirePermission(Permissions.OwnAccount)]
    public new async Task<IActionResult> SignOut()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return RedirectToAction("ShowHome", "Home");
    }

    private RedirectToActionResult Next(SignInWithPassword.Outcome outcome, string action, string controller) =>
        outcome is SignInWithPassword.Outcome.NeedsCode ? RedirectToAction(nameof(SecondStep)) : RedirectToAction(action, controller);

    private IActionResult GoTo(string? from) => Url.IsLocalUrl(from) ? LocalRedirect(from) : RedirectToAction("ShowHome", "Home");
}
