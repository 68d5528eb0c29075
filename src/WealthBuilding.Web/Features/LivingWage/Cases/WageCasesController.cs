using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Cases;

/// <summary>Cases that contract managers work.</summary>
[Route("/{institution}/living-wage/cases")]
public sealed class WageCasesController(IMediator mediator) : Controller
{
    [HttpPost("")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> OpenCase(string institution, int contract, string? supplier, CancellationToken cancellationToken) =>
        await mediator.Send(new OpenCase.Command(contract, supplier), cancellationToken) is { IsDone: true, Value: var id } ? RedirectToAction(nameof(ShowCase), new { institution, id }) : NotFound();

    [HttpGet("{id:int}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowCase(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowCase.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{id:int}/plan")]
    [RequirePermission(Permissions.ContractsEdit)]
    public Task<IActionResult> PlanCase(string institution, int id, CaseForm form, CancellationToken cancellationToken) => WorkAsync(institution, id, CaseAct.Plan, form, cancellationToken);

    [HttpPost("{id:int}/steps")]
    [RequirePermission(Permissions.ContractsEdit)]
    [RequestSizeLimit(EvidenceFile.MostBytes + (1 << 20))]
    public Task<IActionResult> TakeStep(string institution, int id, CaseForm form, CancellationToken cancellationToken) => WorkAsync(institution, id, CaseAct.Step, form, cancellationToken);

    [HttpPost("{id:int}/close")]
    [RequirePermission(Permissions.ContractsEdit)]
    public Task<IActionResult> CloseCase(string institution, int id, CaseForm form, CancellationToken cancellationToken) => WorkAsync(institution, id, CaseAct.Close, form, cancellationToken);

    private async Task<IActionResult> WorkAsync(string institution, int id, CaseAct act, CaseForm form, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new WorkCase.Command(id, act, form), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(ShowCase), new { institution, id })
            : await mediator.Send(new ShowCase.Query(id, form), cancellationToken) is { } model ? this.Again(result.Problem, model, nameof(ShowCase)) : NotFound();
    }
}
