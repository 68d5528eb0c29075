using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

[Route("/{institution}/matching/rules")]
public sealed class RulesController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.SuppliersRead)]
    public async Task<IActionResult> ListRules(ListRules.Query query, CancellationToken cancellationToken) => View(await mediator.Send(query, cancellationToken));

    [HttpGet("/{institution}/matching/rules.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.SuppliersRead)]
    public async Task<IActionResult> ExportRules(ListRules.Query query, string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"rules-{institution}", Matching.ListRules.TableOf((await mediator.Send(query with { All = true }, cancellationToken)).Rules.Rows));

    [HttpGet("{rule:int}/undo")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> Undo(int rule, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowRule.Query(rule), cancellationToken);
        return model is null ? NotFound() : View(model);
    }

    [HttpPost("{rule:int}/undo")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> UndoRule(int rule, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new UndoRule.Command(rule), cancellationToken);
        if (result.IsSettled)
        {
            return RedirectToAction(nameof(ListRules), new { institution, again = result.Mark });
        }

        var model = await mediator.Send(new ShowRule.Query(rule), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, model, nameof(Undo));
    }

    [HttpPost("{rule:int}/undo-all")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> UndoApproval(int rule, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new UndoApproval.Command(rule), cancellationToken);
        if (result.IsSettled)
        {
            return RedirectToAction(nameof(ListRules), new { institution, again = result.Mark });
        }

        var model = await mediator.Send(new ShowRule.Query(rule), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, model, nameof(Undo));
    }
}
