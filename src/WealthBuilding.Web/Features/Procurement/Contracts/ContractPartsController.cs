using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Lots, indicators, suppliers and payees of one contract: each a form on its page.</summary>
[Route("/{institution}/contracts/{id:int}")]
public sealed class ContractPartsController(IMediator mediator) : Controller
{
    [HttpPost("lots")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> AddLot(int id, string institution, string? lotTitle, string? lotValue, string? lotCpv, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new AddLot.Command(id, lotTitle, lotValue, lotCpv), cancellationToken), id, institution, cancellationToken);

    [HttpPost("lots/{number:int}/remove")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> RemoveLot(int id, string institution, int number, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new RemoveLot.Command(id, number), cancellationToken), id, institution, cancellationToken);

    [HttpPost("kpis")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> AddKpi(int id, string institution, string? kpiName, string? kpiTarget, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new AddKpi.Command(id, kpiName, kpiTarget), cancellationToken), id, institution, cancellationToken);

    [HttpPost("kpis/{kpi:int}/ratings")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> RateKpi(int id, string institution, int kpi, int? year, KpiRating? rating, string? note, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new RateKpi.Command(id, kpi, year, rating, note), cancellationToken), id, institution, cancellationToken);

    [HttpPost("suppliers/{named:int}")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> DecideSupplier(int id, string institution, int named, string? pick, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new DecideContractSupplier.Command(id, named, pick), cancellationToken), id, institution, cancellationToken);

    [HttpPost("payees/{payee:int}")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> DecidePayee(int id, string institution, int payee, bool? isTied, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new DecidePayee.Command(id, payee, isTied), cancellationToken), id, institution, cancellationToken);

    [HttpPost("act")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> SayAct(int id, string institution, string? isUnderAct, string? commenced, string? kind, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new SayAct.Command(id, isUnderAct, commenced, kind), cancellationToken), id, institution, cancellationToken);

    private async Task<IActionResult> AnswerAsync(Result<Done> result, int id, string institution, CancellationToken cancellationToken) =>
        result.IsDone ? RedirectToAction("ShowContract", "Contracts", new { institution, id })
        : await mediator.Send(new ShowContract.Query(id), cancellationToken) is { } model ? this.Again(result.Problem, model, "ShowContract") : NotFound();
}
