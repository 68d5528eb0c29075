using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Web.Infrastructure.Mvc;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>The rates for anybody: buyers, suppliers and workers. Nothing is kept.</summary>
[Route("/living-wage")]
public sealed class LivingWageController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [AllowAnonymous]
    public async Task<IActionResult> ShowRates(CancellationToken cancellationToken) => View(await mediator.Send(new ShowRates.Query(new WageForm()), cancellationToken));

    [HttpGet("required")]
    [AllowAnonymous]
    public async Task<IActionResult> AskRequired(WageForm form, CancellationToken cancellationToken)
    {
        var page = await mediator.Send(new ShowRates.Query(form), cancellationToken);
        var result = await mediator.Send(new AskRequired.Query(form), cancellationToken);
        return result.IsDone ? View(nameof(ShowRates), page with { Answer = result.Value }) : this.Again(result.Problem, page, nameof(ShowRates));
    }
}
