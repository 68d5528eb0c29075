using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Audit;

[Route("/{institution}/audit")]
public sealed class AuditController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.AuditRead)]
    public async Task<IActionResult> ListEvents(ListEvents.Query query, CancellationToken cancellationToken) =>
        View(await mediator.Send(query with { All = false }, cancellationToken));

    [HttpGet("/{institution}/audit.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.AuditRead)]
    public async Task<IActionResult> ExportEvents(ListEvents.Query query, string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"audit-{institution}", Audit.ListEvents.TableOf((await mediator.Send(query with { All = true }, cancellationToken)).Events.Rows));
}
