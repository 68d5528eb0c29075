using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Declarations;

/// <summary>A supplier declares what its workers are paid.</summary>
[Route("/my-suppliers/{ownSupplier}/living-wage")]
public sealed class OwnWagesController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(SupplierPermissions.Read)]
    public Task<IActionResult> ShowOwnWages(string ownSupplier, CancellationToken cancellationToken) => PageAsync(ownSupplier, nameof(ShowOwnWages), _ => true, cancellationToken);

    [HttpPost("start")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> StartDeclaration(string ownSupplier, bool fromLast, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new StartDeclaration.Command(ownSupplier, fromLast), cancellationToken), ownSupplier, fromLast ? nameof(CheckDeclaration) : nameof(AddBand), nameof(ShowOwnWages), null, cancellationToken);

    [HttpGet("group")]
    [RequirePermission(SupplierPermissions.Edit)]
    public Task<IActionResult> AddBand(string ownSupplier, CancellationToken cancellationToken) => PageAsync(ownSupplier, nameof(AddBand), m => m.Draft is not null, cancellationToken);

    [HttpPost("group")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> AddBand(string ownSupplier, BandForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new AddBand.Command(ownSupplier, form), cancellationToken), ownSupplier, nameof(CheckDeclaration), nameof(AddBand), form, cancellationToken);

    [HttpPost("groups/{id:int}/remove")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> RemoveBand(string ownSupplier, int id, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new RemoveBand.Command(ownSupplier, id), cancellationToken), ownSupplier, nameof(CheckDeclaration), nameof(CheckDeclaration), null, cancellationToken);

    [HttpGet("check")]
    [RequirePermission(SupplierPermissions.Edit)]
    public Task<IActionResult> CheckDeclaration(string ownSupplier, CancellationToken cancellationToken) => PageAsync(ownSupplier, nameof(CheckDeclaration), m => m.Draft is not null, cancellationToken);

    [HttpPost("give")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> GiveDeclaration(string ownSupplier, bool isTrue, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new GiveDeclaration.Command(ownSupplier, isTrue), cancellationToken), ownSupplier, nameof(ShowOwnWages), nameof(CheckDeclaration), null, cancellationToken);

    [HttpPost("{id:int}/drop")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> DropDeclaration(string ownSupplier, int id, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new DropDeclaration.Command(ownSupplier, id), cancellationToken), ownSupplier, nameof(ShowOwnWages), nameof(ShowOwnWages), null, cancellationToken);

    // Pages of a draft lead back where there is none.
    private async Task<IActionResult> PageAsync(string ownSupplier, string view, Func<ShowOwnWages.Model, bool> fits, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowOwnWages.Query(ownSupplier), cancellationToken) is not { } model ? NotFound()
        : fits(model) ? View(view, model) : RedirectToAction(nameof(ShowOwnWages), new { ownSupplier });

    private async Task<IActionResult> AnswerAsync(Result<Done> result, string ownSupplier, string next, string again, BandForm? typed, CancellationToken cancellationToken) =>
        result.IsDone ? RedirectToAction(next, new { ownSupplier })
        : await mediator.Send(new ShowOwnWages.Query(ownSupplier, typed), cancellationToken) is not { } model ? NotFound()
        : this.Again(result.Problem, model, again == nameof(CheckDeclaration) && model.Draft is null ? nameof(ShowOwnWages) : again);
}
