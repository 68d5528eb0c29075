using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.SavedSearches;

/// <summary>Searches that a supplier's user keeps.</summary>
[Route("/my-suppliers/{ownSupplier}/searches")]
public sealed class OwnSearchesController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ListSaved(string ownSupplier, SearchForm form, CancellationToken cancellationToken) =>
        await mediator.Send(new ListSaved.Query(ownSupplier, form), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> SaveSearch(string ownSupplier, SearchForm form, CancellationToken cancellationToken)
    {
        var saved = await mediator.Send(new SaveSearch.Command(ownSupplier, form), cancellationToken);
        return saved.IsSettled ? RedirectToAction(nameof(ListSaved), new { ownSupplier })
            : await mediator.Send(new ListSaved.Query(ownSupplier, form), cancellationToken) is { } model ? this.Again(saved.Problem, model, nameof(ListSaved)) : NotFound();
    }

    [HttpPost("{number:int}/stop")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> StopSearch(string ownSupplier, int number, CancellationToken cancellationToken) =>
        (await mediator.Send(new StopSearch.Command(null, ownSupplier, number), cancellationToken)).IsDone ? RedirectToAction(nameof(ListSaved), new { ownSupplier }) : NotFound();
}

/// <summary>Saved searches of anybody, and what the links in their messages lead to. To follow a link changes nothing: mail programs follow links too.</summary>
[Route("/opportunities/saved")]
public sealed class PublicSearchesController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [AllowAnonymous]
    public IActionResult AskSearch(SearchForm form)
    {
        ModelState.Clear();
        return View(form);
    }

    [HttpPost("")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> SaveSearch(SearchForm form, CancellationToken cancellationToken)
    {
        var saved = await mediator.Send(new SaveSearch.Command(null, form), cancellationToken);
        return saved.IsSettled ? RedirectToAction(nameof(Sent)) : this.Again(saved.Problem, form, nameof(AskSearch));
    }

    [HttpGet("sent")]
    [AllowAnonymous]
    public IActionResult Sent() => View();

    [HttpGet("stopped")]
    [AllowAnonymous]
    public IActionResult Stopped() => View();

    [HttpGet("{key}")]
    [AllowAnonymous]
    public async Task<IActionResult> ShowSaved(string key, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowSaved.Query(key), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{key}/confirm")]
    [AllowAnonymous]
    public async Task<IActionResult> ConfirmSearch(string key, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConfirmSearch.Command(key), cancellationToken)).IsDone ? RedirectToAction(nameof(ShowSaved), new { key }) : NotFound();

    [HttpPost("{key}/stop")]
    [AllowAnonymous]
    public async Task<IActionResult> StopSearch(string key, CancellationToken cancellationToken) =>
        (await mediator.Send(new StopSearch.Command(key, null, 0), cancellationToken)).IsDone ? RedirectToAction(nameof(Stopped)) : NotFound();
}
