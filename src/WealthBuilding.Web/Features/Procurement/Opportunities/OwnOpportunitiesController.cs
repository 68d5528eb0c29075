using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>Open opportunities from a supplier's own side.</summary>
[Route("/my-suppliers/{ownSupplier}/opportunities")]
public sealed class OwnOpportunitiesController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ListOwnOpportunities(string ownSupplier, CancellationToken cancellationToken) =>
        await mediator.Send(new ListOwnOpportunities.Query(ownSupplier), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/my-suppliers/{ownSupplier}/opportunities.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ExportOwnOpportunities(string ownSupplier, string format, CancellationToken cancellationToken) =>
        await mediator.Send(new ListOwnOpportunities.Query(ownSupplier), cancellationToken) is { } model ? TableFile.Of(format, $"opportunities-{ownSupplier.ToLowerInvariant()}", Opportunities.ListOwnOpportunities.TableOf(model)) : NotFound();

    [HttpGet("{id:int}")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ShowOwnOpportunity(string ownSupplier, int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowOwnOpportunity.Query(ownSupplier, id), cancellationToken) is { } model ? View(model) : NotFound();
}
