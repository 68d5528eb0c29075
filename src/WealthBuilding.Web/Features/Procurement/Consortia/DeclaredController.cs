using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>Consortia as the buyer sees them: after they were declared.</summary>
[Route("/{institution}/contracts/{id:int}/consortia")]
public sealed class DeclaredController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowDeclared(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowDeclared.Query(id), cancellationToken) is { } model ? View(model) : NotFound();
}
