using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>The feedback that a supplier received, for its own people.</summary>
[Route("/my-suppliers/{ownSupplier}/feedback")]
public sealed class OwnFeedbackController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ListFeedback(string ownSupplier, CancellationToken cancellationToken) =>
        await mediator.Send(new ListFeedback.Query(ownSupplier), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/my-suppliers/{ownSupplier}/feedback.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ExportFeedback(string ownSupplier, string format, CancellationToken cancellationToken) =>
        await mediator.Send(new ListFeedback.Query(ownSupplier), cancellationToken) is { } model ? TableFile.Of(format, $"feedback-{ownSupplier.ToLowerInvariant()}", Evaluation.ListFeedback.TableOf(model)) : NotFound();
}
