using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>Consortia from a supplier's own side. Its administrators act; the others read.</summary>
[Route("/my-suppliers/{ownSupplier}/consortia")]
public sealed class ConsortiaController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ListConsortia(string ownSupplier, CancellationToken cancellationToken) =>
        await mediator.Send(new ListConsortia.Query(ownSupplier), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("/my-suppliers/{ownSupplier}/opportunities/{id:int}/consortium")]
    [RequirePermission(SupplierPermissions.Manage)]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> StartConsortium(string ownSupplier, int id, string[] partner, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new StartConsortium.Command(ownSupplier, id, partner), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(ShowConsortium), new { ownSupplier, consortium = result.Value }) : NotFound();
    }

    [HttpGet("{consortium:int}")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ShowConsortium(string ownSupplier, int consortium, string? find, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowConsortium.Query(ownSupplier, consortium, find), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{consortium:int}/invite")]
    [RequirePermission(SupplierPermissions.Manage)]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> InvitePartner(string ownSupplier, int consortium, string? partner, CancellationToken cancellationToken) =>
        await AgainAsync(await mediator.Send(new InvitePartner.Command(ownSupplier, consortium, partner), cancellationToken), ownSupplier, consortium, cancellationToken);

    [HttpPost("{consortium:int}/answer")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> AnswerInvitation(string ownSupplier, int consortium, bool? accepts, string[] shows, CancellationToken cancellationToken)
    {
        // An answer that is not there is no refusal: a partner that declines cannot come back by itself.
        var result = accepts is { } answer ? await mediator.Send(new AnswerInvitation.Command(ownSupplier, consortium, answer, shows), cancellationToken) : new Problem.Conflict("Say whether you accept: press one of the two buttons");
        return result.IsDone && accepts is false ? RedirectToAction(nameof(ListConsortia), new { ownSupplier }) : await AgainAsync(result, ownSupplier, consortium, cancellationToken);
    }

    [HttpPost("{consortium:int}/shows")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> ShowToPartners(string ownSupplier, int consortium, string[] shows, CancellationToken cancellationToken) =>
        await AgainAsync(await mediator.Send(new ShowToPartners.Command(ownSupplier, consortium, shows), cancellationToken), ownSupplier, consortium, cancellationToken);

    [HttpPost("{consortium:int}/leave")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> LeaveConsortium(string ownSupplier, int consortium, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new LeaveConsortium.Command(ownSupplier, consortium), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(ListConsortia), new { ownSupplier }) : await AgainAsync(result, ownSupplier, consortium, cancellationToken);
    }

    [HttpPost("{consortium:int}/partners/{member:int}/take-back")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> TakeInvitationBack(string ownSupplier, int consortium, int member, CancellationToken cancellationToken) =>
        await AgainAsync(await mediator.Send(new TakeInvitationBack.Command(ownSupplier, consortium, member), cancellationToken), ownSupplier, consortium, cancellationToken);

    [HttpPost("{consortium:int}/partners/{member:int}/lead")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> HandOnLead(string ownSupplier, int consortium, int member, CancellationToken cancellationToken) =>
        await AgainAsync(await mediator.Send(new HandOnLead.Command(ownSupplier, consortium, member), cancellationToken), ownSupplier, consortium, cancellationToken);

    [HttpPost("{consortium:int}/declare")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> DeclareConsortium(string ownSupplier, int consortium, CancellationToken cancellationToken) =>
        await AgainAsync(await mediator.Send(new DeclareConsortium.Command(ownSupplier, consortium), cancellationToken), ownSupplier, consortium, cancellationToken);

    [HttpPost("{consortium:int}/give-up")]
    [RequirePermission(SupplierPermissions.Manage)]
    public async Task<IActionResult> DissolveConsortium(string ownSupplier, int consortium, CancellationToken cancellationToken) =>
        await AgainAsync(await mediator.Send(new DissolveConsortium.Command(ownSupplier, consortium), cancellationToken), ownSupplier, consortium, cancellationToken);

    [HttpGet("{consortium:int}/documents/{id:int}")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> DownloadPartnerDocument(string ownSupplier, int consortium, int id, CancellationToken cancellationToken) =>
        await mediator.Send(new DownloadPartnerDocument.Query(ownSupplier, consortium, id), cancellationToken) is { } file ? File(file.Content, file.Type, file.FileName) : NotFound();

    private async Task<IActionResult> AgainAsync(Result<Done> result, string ownSupplier, int consortium, CancellationToken cancellationToken) =>
        result.IsDone ? RedirectToAction(nameof(ShowConsortium), new { ownSupplier, consortium })
        : await mediator.Send(new ShowConsortium.Query(ownSupplier, consortium), cancellationToken) is { } model ? this.Again(result.Problem, model, nameof(ShowConsortium)) : NotFound();
}
