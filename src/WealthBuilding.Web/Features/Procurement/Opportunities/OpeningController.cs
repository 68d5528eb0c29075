using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>The buyer opens an opportunity to suppliers, and takes it back.</summary>
[Route("/{institution}/contracts/{id:int}/suppliers-see")]
public sealed class OpeningController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.PublicationDecide)]
    public async Task<IActionResult> ShowOpening(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowOpening.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("")]
    [RequirePermission(Permissions.PublicationDecide)]
    public async Task<IActionResult> OpenToSuppliers(int id, string institution, OpeningForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new OpenToSuppliers.Command(id, form), cancellationToken), id, institution, form, cancellationToken);

    [HttpPost("close")]
    [RequirePermission(Permissions.PublicationDecide)]
    public async Task<IActionResult> CloseToSuppliers(int id, string institution, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new CloseToSuppliers.Command(id), cancellationToken), id, institution, null, cancellationToken);

    private async Task<IActionResult> AnswerAsync(Result<Done> result, int id, string institution, OpeningForm? typed, CancellationToken cancellationToken) =>
        result.IsDone ? RedirectToAction("ShowContract", "Contracts", new { institution, id })
        : await mediator.Send(new ShowOpening.Query(id, typed), cancellationToken) is { } model ? this.Again(result.Problem, model, nameof(ShowOpening)) : NotFound();
}
