using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Identity.Account;

public sealed class AccountController(IMediator mediator) : Controller
{
    [HttpGet("/account")]
    [RequirePermission(Permissions.OwnAccount)]
    public async Task<IActionResult> Account(CancellationToken cancellationToken) =>
        View(await mediator.Send(new ShowAccount.Query(), cancellationToken));

    [HttpGet("/account/password")]
    [RequirePermission(Permissions.OwnAccount)]
    public IActionResult Password() => View(new SetPassword.Command());

    [HttpPost("/account/password")]
    [RequirePermission(Permissions.OwnAccount)]
    public async Task<IActionResult> Password(SetPassword.Command command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(Account)) : this.Again(result.Problem, new SetPassword.Command());
    }

    [HttpGet("/account/authenticator")]
    [RequirePermission(Permissions.OwnAccount)]
    public async Task<IActionResult> Authenticator(CancellationToken cancellationToken) =>
        View(await mediator.Send(new ShowAuthenticator.Query(), cancellationToken));

    [HttpPost("/account/authenticator")]
    [RequirePermission(Permissions.OwnAccount)]
    public async Task<IActionResult> Authenticator(EnrolAuthenticator.Command command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.IsDone
            ? RedirectToAction(nameof(Account))
            : this.Again(result.Problem, await mediator.Send(new ShowAuthenticator.Query(), cancellationToken));
    }

    [HttpPost("/account/authenticator/key")]
    [RequirePermission(Permissions.OwnAccount)]
    public async Task<IActionResult> MakeKey(CancellationToken cancellationToken)
    {
        await mediator.Send(new MakeAuthenticatorKey.Command(), cancellationToken);
        return RedirectToAction(nameof(Authenticator));
    }

    [HttpPost("/account/end-sessions")]
    [RequirePermission(Permissions.OwnAccount)]
    public async Task<IActionResult> EndSessions(CancellationToken cancellationToken)
    {
        await mediator.Send(new EndSessions.Command(), cancellationToken);
        return RedirectToAction("SignIn", "SignIn");
    }
}
