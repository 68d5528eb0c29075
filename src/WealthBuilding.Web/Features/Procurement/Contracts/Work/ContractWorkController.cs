using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Work;

[Route("/{institution}/contracts")]
public sealed class ContractWorkController(IMediator mediator) : Controller
{
    [HttpGet("work")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ListWork(CancellationToken cancellationToken) => View(await mediator.Send(new ListWork.Query(), cancellationToken));

    [HttpGet("work.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportWork(string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"contract-work-{institution}", Work.ListWork.TableOf(await mediator.Send(new ListWork.Query(), cancellationToken)));

    [HttpPost("exemptions")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> SetExemption(string institution, long supplierKey, string? name, string? reason, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new SetExemption.Command(supplierKey, name, reason), cancellationToken), institution, cancellationToken);

    [HttpPost("exemptions/{exemption:int}/undo")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> UndoExemption(string institution, int exemption, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new UndoExemption.Command(exemption), cancellationToken), institution, cancellationToken);

    [HttpPost("publication")]
    [RequirePermission(Permissions.PublicationDecide)]
    public async Task<IActionResult> SetPublication(string institution, bool publishes, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new SetContractPublication.Command(publishes), cancellationToken), institution, cancellationToken);

    [HttpGet("{id:int}/brief")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowBrief(int id, CancellationToken cancellationToken) => await mediator.Send(new ShowBrief.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    private async Task<IActionResult> AnswerAsync(Result<Done> result, string institution, CancellationToken cancellationToken) =>
        result.IsDone ? RedirectToAction(nameof(ListWork), new { institution }) : this.Again(result.Problem, await mediator.Send(new ListWork.Query(), cancellationToken), nameof(ListWork));
}
