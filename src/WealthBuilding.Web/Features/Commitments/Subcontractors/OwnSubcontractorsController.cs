using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Commitments.Subcontractors;

/// <summary>Payments to subcontractors, said by the one who paid and confirmed by the one who was paid.</summary>
[Route("/my-suppliers/{ownSupplier}/subcontractors")]
public sealed class OwnSubcontractorsController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ShowOwnSubcontractors(string ownSupplier, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowOwnSubcontractors.Query(ownSupplier), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> SayPayment(string ownSupplier, PaymentForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new SayPayment.Command(ownSupplier, form), cancellationToken), ownSupplier, form, cancellationToken);

    [HttpPost("{id:int}/answer")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> AnswerPayment(string ownSupplier, int id, bool isPaid, string? reason, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new AnswerPayment.Command(ownSupplier, id, isPaid, reason), cancellationToken), ownSupplier, null, cancellationToken);

    [HttpPost("{id:int}/withdraw")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> WithdrawPayment(string ownSupplier, int id, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new WithdrawPayment.Command(ownSupplier, id), cancellationToken), ownSupplier, null, cancellationToken);

    private async Task<IActionResult> AnswerAsync(Result<Done> result, string ownSupplier, PaymentForm? typed, CancellationToken cancellationToken) =>
        result.IsDone ? RedirectToAction(nameof(ShowOwnSubcontractors), new { ownSupplier })
        : await mediator.Send(new ShowOwnSubcontractors.Query(ownSupplier, typed), cancellationToken) is { } model ? this.Again(result.Problem, model, nameof(ShowOwnSubcontractors)) : NotFound();
}
