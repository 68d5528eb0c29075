using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>Where the platform's administrator adds a rate, and corrects or takes back one that was added.</summary>
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

    [HttpGet("{key}")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> ShowAddedRate(string key, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowAddedRate.Query(key), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{key}")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> CorrectRate(string key, RateForm form, CancellationToken cancellationToken) =>
        await AgainAsync(key, form, await mediator.Send(new CorrectRate.Command(key, form), cancellationToken), cancellationToken);

    [HttpPost("{key}/withdraw")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> WithdrawRate(string key, string? reason, CancellationToken cancellationToken) =>
        await AgainAsync(key, null, await mediator.Send(new WithdrawRate.Command(key, reason), cancellationToken), cancellationToken);

    private async Task<IActionResult> AgainAsync(string key, RateForm? form, Result<Done> result, CancellationToken cancellationToken) =>
        result.IsDone ? RedirectToAction(nameof(ListAddedRates))
        : await mediator.Send(new ShowAddedRate.Query(key, form), cancellationToken) is { } model ? this.Again(result.Problem, model, nameof(ShowAddedRate)) : NotFound();
}
