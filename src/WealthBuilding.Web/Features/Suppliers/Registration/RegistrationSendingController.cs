using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>What sends a registration on its way: checking, sending, confirming, claiming, withdrawing.</summary>
[Route("/register/{key}")]
public sealed class RegistrationSendingController(IMediator mediator) : Controller
{
    [HttpGet("check")]
    [AllowAnonymous]
    public async Task<IActionResult> Check(string key, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowRegistration.Query(key), cancellationToken);
        return model is { Status: RegistrationStatus.Draft } ? View(CheckPage.Of(model)) : Back(key);
    }

    [HttpPost("send")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> Send(SendRegistration.Command command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        if (result.IsDone)
        {
            return RedirectToAction(nameof(Confirm), new { command.Key });
        }

        var model = await mediator.Send(new ShowRegistration.Query(command.Key), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, CheckPage.Of(model) with { Listed = command.Listed }, nameof(Check));
    }

    [HttpGet("confirm")]
    [AllowAnonymous]
    public async Task<IActionResult> Confirm(string key, string? code, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowRegistration.Query(key), cancellationToken);
        return model is { Status: RegistrationStatus.AwaitingEmail } ? View(CodePage.Of(model, code)) : Back(key);
    }

    [HttpPost("confirm")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> Confirm(ConfirmEmail.Command command, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(command, cancellationToken), command.Key, m => CodePage.Of(m, command.Code), nameof(Confirm), cancellationToken);

    [HttpPost("confirm/again")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> SendAgain(string key, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new SendCodeAgain.Command(key), cancellationToken), key, m => CodePage.Of(m, null), nameof(Confirm), cancellationToken);

    [HttpGet("link")]
    [AllowAnonymous]
    public async Task<IActionResult> Link(string key, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowRegistration.Query(key), cancellationToken);
        return model is { Status: RegistrationStatus.Draft } ? View(new LinkPage(key, null, model.PrivateLink, model.MailIsOn)) : Back(key);
    }

    [HttpPost("link")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> Link(SendLink.Command command, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(command, cancellationToken), command.Key, m => new LinkPage(command.Key, command.Email, m.PrivateLink, m.MailIsOn), nameof(Link), cancellationToken);

    [HttpGet("ask")]
    [AllowAnonymous]
    public async Task<IActionResult> Ask(string key, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowRegistration.Query(key), cancellationToken);
        return model is { Status: RegistrationStatus.Draft, IsJoining: true } ? View(new AskAdministrators.Command(key)) : Back(key);
    }

    [HttpPost("ask")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> Ask(AskAdministrators.Command command, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(command, cancellationToken), command.Key, _ => command, nameof(Ask), cancellationToken);

    [HttpGet("claim")]
    [AllowAnonymous]
    public async Task<IActionResult> Claim(string key, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowRegistration.Query(key), cancellationToken);
        return model is { Status: RegistrationStatus.AwaitingApproval, PublishedContact: not null, IsJoining: false } ? View(CodePage.Of(model, null)) : Back(key);
    }

    [HttpPost("claim/code")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> ClaimCode(string key, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SendClaimCode.Command(key), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(Claim), new { key }) : await AnswerAsync(result, key, m => CodePage.Of(m, null), nameof(Claim), cancellationToken);
    }

    [HttpPost("claim")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> Claim(ProveClaim.Command command, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(command, cancellationToken), command.Key, m => CodePage.Of(m, command.Code), nameof(Claim), cancellationToken);

    [HttpGet("withdraw")]
    [AllowAnonymous]
    public async Task<IActionResult> Withdraw(string key, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowRegistration.Query(key), cancellationToken);
        return model is null ? NotFound() : View(model);
    }

    [HttpPost("withdraw")]
    [AllowAnonymous]
    public async Task<IActionResult> WithdrawRegistration(string key, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new WithdrawRegistration.Command(key), cancellationToken);
        return await AnswerAsync(result, key, m => m, nameof(Withdraw), cancellationToken);
    }

    [HttpPost("take-back")]
    [AllowAnonymous]
    public async Task<IActionResult> TakeBack(string key, bool toContact, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new TakeBackRegistration.Command(key), cancellationToken);
        return result is { IsDone: false, Problem: Domain.Common.Problem.NotFound } ? NotFound()
            : result.IsDone && toContact ? RedirectToAction("Section", "Registration", new { key, section = "contact" })
            : Back(key);
    }

    private RedirectToActionResult Back(string key) => RedirectToAction("Show", "Registration", new { key });

    private async Task<IActionResult> AnswerAsync(Result<Done> result, string key, Func<ShowRegistration.Model, object> page, string view, CancellationToken cancellationToken)
    {
        if (result.IsDone)
        {
            return Back(key);
        }

        var model = await mediator.Send(new ShowRegistration.Query(key), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, page(model), view);
    }
}
