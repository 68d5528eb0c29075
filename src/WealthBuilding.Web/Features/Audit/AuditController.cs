using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Audit;

[Route("/{institution}/audit")]
public sealed class AuditController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.AuditRead)]
    public async Task<IActionResult> ListEvents(ListEvents.Query query, CancellationToken cancellationToken) =>
        View(await mediator.Send(query, cancellationToken));
}
