using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>What a supplier's administrators settle: listing, the share code, people, withdrawal.</summary>
[Route("/my-suppliers/{ownSupplier}")]
public sealed class OwnSupplierSettingsController(IMediator mediator) : Controller
{
    [HttpPost("listing")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> Listing(string ownSupplier, bool listed, CancellationToken cancellationToken) =>
        Back(await mediator.Send(new ChangeListing.Command(ownSupplier, listed), cancellationToken), ownSupplier);

    [HttpGet("withdraw")]
    [RequirePermission(SupplierPermissions.Manage)]
    public IActionResult Withdraw(string ownSupplier) => View(model: ownSupplier);

    [HttpPost("withdraw")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> WithdrawSupplier(string ownSupplier, CancellationToken cancellationToken) =>
        Back(await mediator.Send(new WithdrawSupplier.Command(ownSupplier), cancellationToken), ownSupplier);

    [HttpPost("share")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> Share(string ownSupplier, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new ShareProfile.Command(ownSupplier), cancellationToken);
        return result.IsDone ? View(new SharePage(ownSupplier, result.Value)) : NotFound();
    }

    [HttpPost("share/revoke")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> Revoke(string ownSupplier, CancellationToken cancellationToken) =>
        Back(await mediator.Send(new RevokeShare.Command(ownSupplier), cancellationToken), ownSupplier);

    [HttpGet("people")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> People(string ownSupplier, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ListPeople.Query(ownSupplier), cancellationToken);
        return model is null ? NotFound() : View(model);
    }

    [HttpPost("people/invite")]
    [RequirePermission(SupplierPermissions.Manage)]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> Invite(InvitePerson.Command command, CancellationToken cancellationToken) =>
        await PeopleAgainAsync(await mediator.Send(command, cancellationToken), command.OwnSupplier, command, cancellationToken);

    [HttpPost("people/invitations/{id:int}/withdraw")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> WithdrawInvitation(string ownSupplier, int id, CancellationToken cancellationToken) =>
        await PeopleAgainAsync(await mediator.Send(new WithdrawInvitation.Command(ownSupplier, id), cancellationToken), ownSupplier, null, cancellationToken);

    [HttpPost("people/{id:int}/role")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> ChangeMember(string ownSupplier, int id, string? role, CancellationToken cancellationToken) =>
        await PeopleAgainAsync(await mediator.Send(new ChangeMember.Command(ownSupplier, id, role), cancellationToken), ownSupplier, null, cancellationToken);

    [HttpPost("people/requests/{id:int}")]
    [RequirePermission(SupplierPermissions.Manage)]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> AnswerRequest(string ownSupplier, int id, bool letIn, CancellationToken cancellationToken) =>
        await PeopleAgainAsync(await mediator.Send(new AnswerRequest.Command(ownSupplier, id, letIn), cancellationToken), ownSupplier, null, cancellationToken);

    private async Task<IActionResult> PeopleAgainAsync(Result<Done> result, string ownSupplier, InvitePerson.Command? typed, CancellationToken cancellationToken)
    {
        if (result.IsDone)
        {
            return RedirectToAction(nameof(People), new { ownSupplier });
        }

        var model = await mediator.Send(new ListPeople.Query(ownSupplier, typed), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, model, nameof(People));
    }

    private IActionResult Back(Result<Done> result, string ownSupplier) => result.IsDone ? RedirectToAction("ShowOwnSupplier", "OwnSuppliers", new { ownSupplier }) : NotFound();
}

/// <summary>A share code, shown this once.</summary>
public sealed record SharePage(string Code, string Share);
