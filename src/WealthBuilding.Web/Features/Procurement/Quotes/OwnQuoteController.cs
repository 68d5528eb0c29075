using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>A supplier's own quote for an opportunity.</summary>
[Route("/my-suppliers/{ownSupplier}/opportunities/{id:int}/quote")]
public sealed class OwnQuoteController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> ShowOwnQuote(string ownSupplier, int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowOwnQuote.Query(ownSupplier, id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("")]
    [RequirePermission(SupplierPermissions.Edit)]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    [KeepsTyped(typeof(QuoteKeeper))]
    public async Task<IActionResult> LodgeQuote(string ownSupplier, int id, QuoteForm form, CancellationToken cancellationToken) =>
        await AgainAsync(await mediator.Send(new LodgeQuote.Command(ownSupplier, id, form), cancellationToken), ownSupplier, id, form, cancellationToken);

    [HttpPost("keep")]
    [RequirePermission(SupplierPermissions.Edit)]
    [KeepsTyped(typeof(QuoteKeeper))]
    public async Task<IActionResult> KeepQuote(string ownSupplier, int id, QuoteForm form, CancellationToken cancellationToken) =>
        await AgainAsync(await mediator.Send(new KeepQuote.Command(ownSupplier, id, form), cancellationToken), ownSupplier, id, form, cancellationToken);

    [HttpPost("forget")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> ForgetUnsentQuote(string ownSupplier, int id, string? draft, CancellationToken cancellationToken) =>
        await AgainAsync(await mediator.Send(new ForgetUnsentQuote.Command(ownSupplier, id, draft), cancellationToken), ownSupplier, id, null, cancellationToken);

    [HttpPost("take-back")]
    [RequirePermission(SupplierPermissions.Edit)]
    [KeepsTyped(typeof(QuoteKeeper))]
    public async Task<IActionResult> TakeBackDraft(string ownSupplier, int id, string? other, QuoteForm form, CancellationToken cancellationToken) =>
        await AgainAsync(await mediator.Send(new TakeBackDraft.Command(ownSupplier, id, other, form), cancellationToken), ownSupplier, id, form, cancellationToken);

    [HttpPost("withdraw")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> WithdrawQuote(string ownSupplier, int id, CancellationToken cancellationToken) =>
        await AgainAsync(await mediator.Send(new WithdrawQuote.Command(ownSupplier, id), cancellationToken), ownSupplier, id, null, cancellationToken);

    private async Task<IActionResult> AgainAsync(Result<Done> result, string ownSupplier, int id, QuoteForm? typed, CancellationToken cancellationToken) =>
        result.IsDone ? RedirectToAction(nameof(ShowOwnQuote), new { ownSupplier, id })
        : await mediator.Send(new ShowOwnQuote.Query(ownSupplier, id, typed), cancellationToken) is { } model ? this.Again(result.Problem, model, nameof(ShowOwnQuote)) : NotFound();
}
