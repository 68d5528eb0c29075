using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Web.Infrastructure.Mvc;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>The questions for anybody: suppliers ask as well. Nothing is kept.</summary>
[Route("/rules")]
public sealed class PublicRulesController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [AllowAnonymous]
    public async Task<IActionResult> AskRules(RulesForm form, CancellationToken cancellationToken) => View(await mediator.Send(new AskRules.Query(form), cancellationToken));

    [HttpGet("verdict")]
    [AllowAnonymous]
    public async Task<IActionResult> ShowRules(RulesForm form, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new ShowRules.Query(form), cancellationToken);
        return result.IsDone ? View(new ShowRules.Page(form, result.Value)) : this.Again(result.Problem, form, nameof(AskRules));
    }
}
