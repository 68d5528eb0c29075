using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

[Route("/{institution}/contracts")]
public sealed class ContractsController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ListContracts(ListContracts.Query query, CancellationToken cancellationToken) => View(await mediator.Send(query, cancellationToken));

    [HttpGet("register.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportRegister(ListContracts.Query query, string format, string institution, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"contracts-{institution}", Contracts.ListContracts.TableOf(await mediator.Send(query with { All = true }, cancellationToken)));

    [HttpGet("add")]
    [RequirePermission(Permissions.ContractsEdit)]
    public IActionResult Add(string? title, string? suppliers) => View("Edit", new ContractForm { Title = title, Suppliers = suppliers });

    [HttpPost("add")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> Add(string institution, ContractForm form, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SaveContract.Command(null, form), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(ShowContract), new { institution, id = result.Value }) : this.Again(result.Problem, form, "Edit");
    }

    [HttpGet("{id:int}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowContract(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowContract.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("{id:int}/edit")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowContract.Query(id), cancellationToken) is { } model ? View(ContractForm.Of(model.Entry)) : NotFound();

    [HttpPost("{id:int}/edit")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> Edit(int id, string institution, ContractForm form, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SaveContract.Command(id, form), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(ShowContract), new { institution, id }) : this.Again(result.Problem, form);
    }

    [HttpGet("{id:int}/steps/{step}")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> Step(int id, ContractStep step, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowContract.Query(id), cancellationToken) is { } model && Enum.IsDefined(step) ? View(StepPage.Fresh(model.Entry, step, model.Today)) : NotFound();

    [HttpPost("{id:int}/steps/{step}/check")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> CheckStep(int id, ContractStep step, StepForm form, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new TakeStep.Command(id, step, form, IsCheck: true), cancellationToken);
        return await mediator.Send(new ShowContract.Query(id), cancellationToken) is not { } model ? NotFound()
            : result.IsDone ? View("Check", new StepPage(model.Entry, step, form, result.Value.Words) { Doubts = result.Value.Doubts }) : this.Again(result.Problem, new StepPage(model.Entry, step, form, null), nameof(Step));
    }

    [HttpPost("{id:int}/steps/{step}")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> Step(int id, string institution, ContractStep step, StepForm form, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new TakeStep.Command(id, step, form, IsCheck: false), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(ShowContract), new { institution, id })
            : await mediator.Send(new ShowContract.Query(id), cancellationToken) is { } model ? this.Again(result.Problem, new StepPage(model.Entry, step, form, null)) : NotFound();
    }
}
