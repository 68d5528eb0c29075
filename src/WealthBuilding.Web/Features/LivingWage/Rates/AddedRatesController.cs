using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>Where the platform's administrator adds a rate.</summary>
[Route("/platform/wage-rates")]
public sealed class AddedRatesController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> ListAddedRates(CancellationToken cancellationToken) => View(await mediator.Send(new ListAddedRates.Query(), cancellationToken));

    [HttpPost("")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> AddRate(RateForm form, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new AddRate.Command(form), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(ListAddedRates)) : this.Again(result.Problem, await mediator.Send(new ListAddedRates.Query(form), cancellationToken), nameof(ListAddedRates));
    }
}
