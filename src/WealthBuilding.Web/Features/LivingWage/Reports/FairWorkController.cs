using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Reports;

/// <summary>Where workers tell in confidence what is wrong. No page of it carries an employer or a code in its address.</summary>
[Route("/fair-work")]
public sealed class FairWorkController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [AllowAnonymous]
    public async Task<IActionResult> AskReport(CancellationToken cancellationToken) => View(await mediator.Send(new AskReport.Query(new ReportForm()), cancellationToken));

    [HttpPost("")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> GiveReport(ReportForm form, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new GiveReport.Command(form), cancellationToken);
        return result.IsDone ? View("Given", result.Value) : this.Again(result.Problem, await mediator.Send(new AskReport.Query(form), cancellationToken), nameof(AskReport));
    }

    [HttpGet("follow")]
    [AllowAnonymous]
    public IActionResult FollowReport() => View(new FollowPage(null, null));

    [HttpPost("follow")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.SignInLimit)]
    public async Task<IActionResult> FollowReport(string? code, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new FollowReport.Query(code), cancellationToken);
        return result.IsDone ? View(new FollowPage(null, result.Value)) : this.Again(result.Problem, new FollowPage(code, null));
    }
}

/// <param name="Code">As it was typed, where it is shown again.</param>
public sealed record FollowPage(string? Code, ReportState? State);
