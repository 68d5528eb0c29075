using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Decisions on single lots of a contract.</summary>
[Route("/{institution}/contracts/{id:int}/lots/{number:int}/{decision:regex(^(?i)(award|leave|reopen)$)}")]
public sealed class ContractLotsController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> DecideLot(int id, int number, LotDecision decision, CancellationToken cancellationToken) =>
        await mediator.Send(new DecideLot.Query(id, number, decision), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> DecideLot(int id, int number, LotDecision decision, StepForm form, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new DecideLot.Command(id, number, decision, form), cancellationToken);
        return result.IsDone ? RedirectToAction("ShowContract", "Contracts", new { institution, id })
            : await mediator.Send(new DecideLot.Query(id, number, decision, form), cancellationToken) is { } model ? this.Again(result.Problem, model) : NotFound();
    }
}
