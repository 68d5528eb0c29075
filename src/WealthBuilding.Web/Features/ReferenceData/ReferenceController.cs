using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.ReferenceData;

[Route("/platform/reference")]
public sealed class ReferenceController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> ListLoads(ListLoads.Query query, CancellationToken cancellationToken) =>
        View(await mediator.Send(query, cancellationToken));

    [HttpGet("/platform/reference.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> ExportLoads(ListLoads.Query query, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, "register-loads", ReferenceData.ListLoads.TableOf((await mediator.Send(query with { All = true }, cancellationToken)).Loads.Rows));

    [HttpGet("{register}")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> ListChanges(ListChanges.Query query, CancellationToken cancellationToken)
    {
        var changes = await mediator.Send(query, cancellationToken);
        return changes is null ? NotFound() : View(changes);
    }

    [HttpGet("{register}.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> ExportChanges(ListChanges.Query query, string register, string format, CancellationToken cancellationToken)
    {
        var changes = await mediator.Send(query with { All = true }, cancellationToken);
        return changes is null ? NotFound() : TableFile.Of(format, $"changes-{register}", ReferenceData.ListChanges.TableOf(changes.Changes.Rows));
    }
}
