using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>The real Living Wage through an institution's contracts.</summary>
[Route("/{institution}")]
public sealed class WagesController(IMediator mediator) : Controller
{
    [HttpGet("living-wage")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ListWages(CancellationToken cancellationToken) => View(await mediator.Send(new ListWages.Query(), cancellationToken));

    [HttpGet("living-wage.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportWages(string institution, string format, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ListWages.Query(), cancellationToken);
        return format == "xlsx" ? TableFile.Write($"living-wage-{institution}.xlsx", WageWorkbook.Type, stream => WageWorkbook.Write(stream, model)) : TableFile.Of(format, $"living-wage-{institution}", Compliance.ListWages.TableOf(model));
    }

    [HttpGet("living-wage/accredited")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ListAccredited(CancellationToken cancellationToken) => View(await mediator.Send(new ListAccredited.Query(), cancellationToken));

    [HttpPost("living-wage/accredited")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> ImportAccredited(IFormFile? file, CancellationToken cancellationToken)
    {
        await using var stream = file?.OpenReadStream();
        var result = await mediator.Send(new ImportAccredited.Command(stream), cancellationToken);
        var model = await mediator.Send(new ListAccredited.Query(result.IsDone ? result.Value : null), cancellationToken);
        return result.IsDone ? View(nameof(ListAccredited), model) : this.Again(result.Problem, model, nameof(ListAccredited));
    }

    [HttpGet("contracts/{id:int}/living-wage")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowContractWage(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowContractWage.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("contracts/{id:int}/living-wage")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> SetScope(string institution, int id, ScopeForm form, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SetScope.Command(id, form), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(ShowContractWage), new { institution, id })
            : await mediator.Send(new ShowContractWage.Query(id, form), cancellationToken) is { } model ? this.Again(result.Problem, model, nameof(ShowContractWage)) : NotFound();
    }
}
