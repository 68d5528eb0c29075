using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Spend.Publication;

[Route("/{institution}/publication")]
public sealed class PublicationController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.SpendRead)]
    public async Task<IActionResult> ShowPublication(CancellationToken cancellationToken) =>
        View(await mediator.Send(new ShowPublication.Query(), cancellationToken));

    [HttpPost("")]
    [RequirePermission(Permissions.SettingsManage)]
    public async Task<IActionResult> SetPublication(SetPublication.Command command, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(ShowPublication), new { institution })
            : this.Again(result.Problem, await mediator.Send(new ShowPublication.Query(), cancellationToken), nameof(ShowPublication));
    }

    [HttpGet("names")]
    [RequirePermission(Permissions.SpendRead)]
    public async Task<IActionResult> ListNames(ListNames.Query query, CancellationToken cancellationToken) =>
        View(await mediator.Send(query with { All = false }, cancellationToken));

    [HttpGet("names.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.SpendExport)]
    public async Task<IActionResult> ExportNames(ListNames.Query query, string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"names-{institution}", Publication.ListNames.TableOf(await mediator.Send(query with { All = true }, cancellationToken)));

    [HttpPost("names/confirm")]
    [RequirePermission(Permissions.PublicationDecide)]
    public async Task<IActionResult> ConfirmNames(ConfirmNames.Query query, ListNames.Query list, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(query, cancellationToken);
        return result.IsDone ? View(result.Value) : this.Again(result.Problem, await mediator.Send(list with { All = false }, cancellationToken), nameof(ListNames));
    }

    [HttpPost("names")]
    [RequirePermission(Permissions.PublicationDecide)]
    public async Task<IActionResult> DecideNames(DecideNames.Command command, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(ListNames), new { institution })
            : this.Again(result.Problem, await mediator.Send(new ListNames.Query(), cancellationToken), nameof(ListNames));
    }

    [HttpPost("names/{id:int}/undo")]
    [RequirePermission(Permissions.PublicationDecide)]
    public async Task<IActionResult> UndoDecision(int id, string institution, CancellationToken cancellationToken) =>
        (await mediator.Send(new UndoDecision.Command(id), cancellationToken)).IsDone ? RedirectToAction(nameof(ListNames), new { institution }) : NotFound();
}
