using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>What lets people in by something that they were sent: sign-in links, invitations, shared profiles.</summary>
public sealed class SupplierDoorController(IMediator mediator) : Controller
{
    [HttpGet("/sign-in/email")]
    [AllowAnonymous]
    public IActionResult EmailCode() => View(new SendSignInCode.Command());

    [HttpPost("/sign-in/email")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> EmailCode(SendSignInCode.Command command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(EmailSent)) : this.Again(result.Problem, command);
    }

    [HttpGet("/sign-in/email/sent")]
    [AllowAnonymous]
    public IActionResult EmailSent() => View();

    [HttpGet("/welcome/{code}")]
    [AllowAnonymous]
    public IActionResult Welcome(string code) => View(model: code);

    [HttpPost("/welcome/{code}")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.SignInLimit)]
    public async Task<IActionResult> UseSignInLink(string code, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new UseSignInLink.Command(code), cancellationToken);
        return result.IsDone ? RedirectToAction("ListOwnSuppliers", "OwnSuppliers") : this.Again(result.Problem, code, nameof(Welcome));
    }

    [HttpGet("/invitations/{key}")]
    [AllowAnonymous]
    public async Task<IActionResult> Invitation(string key, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowInvitation.Query(key), cancellationToken);
        return model is null ? NotFound() : View(model);
    }

    [HttpPost("/invitations/{key}")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.SignInLimit)]
    public async Task<IActionResult> Invitation(AcceptInvitation.Command command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        if (result.IsDone)
        {
            return result.Value.IsSignedIn ? RedirectToAction("ListOwnSuppliers", "OwnSuppliers") : RedirectToAction("SignIn", "SignIn", new { from = "/my-suppliers" });
        }

        var model = await mediator.Send(new ShowInvitation.Query(command.Key, command.FullName), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, model);
    }

    [HttpGet("/profiles/{share}")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.ShareLimit)]
    public async Task<IActionResult> SharedProfile(string share, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowSharedProfile.Query(share), cancellationToken);
        Response.Headers["X-Robots-Tag"] = "noindex";
        return model is null ? NotFound() : View(model);
    }
}
