using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

[Route("/{institution}/matching")]
public sealed class MatchingController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.SuppliersRead)]
    public async Task<IActionResult> ListMatches(MatchFilter filter, int page, int? decided, CancellationToken cancellationToken) =>
        View(await mediator.Send(new ListMatches.Query(filter, page, Decided: decided), cancellationToken));

    [HttpGet("/{institution}/matching.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.SuppliersRead)]
    public async Task<IActionResult> ExportMatches(MatchFilter filter, string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"matching-{institution}", MatchRow.TableOf((await mediator.Send(new ListMatches.Query(filter, All: true), cancellationToken)).Rows.Rows));

    [HttpPost("")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> DecideMatches(DecideMatches.Command command, MatchFilter filter, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.IsSettled
            ? RedirectToAction(nameof(ListMatches), new { institution, state = filter.State, words = filter.Words, decided = result.IsDone ? result.Value : (int?)null, again = result.Mark })
            : this.Again(result.Problem, await mediator.Send(new ListMatches.Query(filter), cancellationToken), nameof(ListMatches));
    }

    [HttpGet("confirm")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> Confirm(ConfirmMatches.Selection selection, int page, CancellationToken cancellationToken) =>
        View(await mediator.Send(new ConfirmMatches.Query(selection, page), cancellationToken));

    [HttpPost("confirm")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> ConfirmMatches(ConfirmMatches.Selection selection, string? seen, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new ConfirmMatches.Command { Selection = selection, Seen = seen ?? string.Empty }, cancellationToken);
        return result.IsSettled
            ? RedirectToAction(nameof(ListMatches), new { institution, state = selection.State, words = selection.Words, decided = result.IsDone ? result.Value : (int?)null, again = result.Mark })
            : this.Again(result.Problem, await mediator.Send(new ConfirmMatches.Query(selection), cancellationToken), nameof(Confirm));
    }

    [HttpGet("{payee:int}")]
    [RequirePermission(Permissions.SuppliersRead)]
    public async Task<IActionResult> ShowMatch(int payee, string? search, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowMatch.Query(payee, search), cancellationToken);
        return model is null ? NotFound() : View(model);
    }

    [HttpPost("{payee:int}")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> DecideMatch(int payee, DecideMatches.Choice choice, string? search, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new DecideMatches.Command { Choices = [choice with { PayeeId = payee }] }, cancellationToken);
        if (result.IsSettled)
        {
            return RedirectToAction(nameof(ShowMatch), new { institution, payee, decided = result.IsDone ? 1 : (int?)null, again = result.Mark });
        }

        var model = await mediator.Send(new ShowMatch.Query(payee, search), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, model, nameof(ShowMatch));
    }
}
