using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Invitations;

/// <summary>A buyer invites suppliers to quote.</summary>
[Route("/{institution}/contracts/{id:int}/invitations")]
public sealed class InvitationsController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowInvitations(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowInvitations.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> InviteSuppliers(int id, string institution, InvitationForm form, CancellationToken cancellationToken)
    {
        var invited = await mediator.Send(new InviteSuppliers.Command(id, form), cancellationToken);
        return invited.IsDone ? RedirectToAction(nameof(ShowInvitations), new { institution, id })
            : await mediator.Send(new ShowInvitations.Query(id, form), cancellationToken) is { } model ? this.Again(invited.Problem, model, nameof(ShowInvitations)) : NotFound();
    }
}

/// <summary>Invitations that a supplier was sent.</summary>
[Route("/my-suppliers/{ownSupplier}/invitations")]
public sealed class OwnInvitationsController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ListInvitations(string ownSupplier, CancellationToken cancellationToken) =>
        await mediator.Send(new ListInvitations.Query(ownSupplier), cancellationToken) is { } model ? View(model) : NotFound();
}
