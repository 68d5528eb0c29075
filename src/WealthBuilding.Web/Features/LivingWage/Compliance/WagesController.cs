using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>The real Living Wage through an institution's contracts.</summary>
[Route("/{institution}")]
public sealed class WagesController(IMediator mediator, CurrentInstitution current, Actor actor, TimeProvider clock) : Controller
{
    [HttpGet("living-wage")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ListWages(CancellationToken cancellationToken) => View(await mediator.Send(new ListWages.Query(), cancellationToken));

    [HttpGet("living-wage.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportWages(string institution, string format, WageGrouping? by, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ListWages.Query(), cancellationToken);
        var name = string.Create(CultureInfo.InvariantCulture, $"living-wage-{institution}{(by is { } grouping ? $"-by-{grouping.ToString().ToLowerInvariant()}" : string.Empty)}-{model.Day:yyyy-MM-dd}");
        return by is { } asked ? TableFile.Of(format, name, WageTables.Of(model, asked))
            : format == "xlsx" ? TableFile.Write($"{name}.xlsx", WageWorkbook.Type, stream => WageWorkbook.Write(stream, model, Made(institution)))
            : TableFile.Of(format, name, WageTables.Of(model));
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

    private WageBookMade Made(string institution) =>
        new(current.Name ?? institution, actor.Name, clock.GetUtcNow(), $"{Request.Scheme}://{Request.Host}/{institution}/living-wage");
}
