using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Rules;

[Route("/{institution}/rules")]
public sealed class ProcurementRulesController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.RulesRead)]
    public async Task<IActionResult> AskRules(RulesForm form, CancellationToken cancellationToken) => View(await mediator.Send(new AskRules.Query(form), cancellationToken));

    [HttpGet("verdict")]
    [RequirePermission(Permissions.RulesRead)]
    public async Task<IActionResult> ShowRules(RulesForm form, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new ShowRules.Query(form), cancellationToken);
        return result.IsDone ? View(new ShowRules.Page(form, result.Value)) : this.Again(result.Problem, form, nameof(AskRules));
    }

    [HttpPost("keep")]
    [RequirePermission(Permissions.RulesKeep)]
    public async Task<IActionResult> KeepVerdict(RulesForm form, string? title, string? reservation, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new KeepVerdict.Command(form, title, reservation), cancellationToken);
        if (result.IsDone)
        {
            return RedirectToAction(nameof(ShowKept), new { institution, id = result.Value });
        }

        var answer = await mediator.Send(new ShowRules.Query(form), cancellationToken);
        return answer.IsDone ? this.Again(result.Problem, new ShowRules.Page(form, answer.Value), nameof(ShowRules)) : this.Again(answer.Problem, form, nameof(AskRules));
    }

    [HttpGet("kept")]
    [RequirePermission(Permissions.RulesRead)]
    public async Task<IActionResult> ListKept(ListKept.Query query, CancellationToken cancellationToken) => View(await mediator.Send(query with { All = false }, cancellationToken));

    [HttpGet("kept.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.RulesRead)]
    public async Task<IActionResult> ExportKept(ListKept.Query query, string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"rules-kept-{institution}", Rules.ListKept.TableOf(await mediator.Send(query with { All = true }, cancellationToken)));

    [HttpGet("kept/{id:int}")]
    [RequirePermission(Permissions.RulesRead)]
    public async Task<IActionResult> ShowKept(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowKept.Query(id), cancellationToken) is { } kept ? View(kept) : NotFound();
}
