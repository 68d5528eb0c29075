using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Suppliers.Demand;

public sealed class DemandController(IMediator mediator) : Controller
{
    [HttpGet("/demand")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.ShareLimit)]
    public async Task<IActionResult> ShowDemand(ShowDemand.Query query, CancellationToken cancellationToken) => await mediator.Send(query, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/demand.{format:regex(^(csv|xlsx|json)$)}")]
    [AllowAnonymous]
    [OpenToOtherSites]
    [EnableRateLimiting(SecurityExtensions.ShareLimit)]
    public async Task<IActionResult> ExportDemand(ShowDemand.Query query, string format, CancellationToken cancellationToken) =>
        await mediator.Send(query, cancellationToken) is { } model ? TableFile.Of(format, "demand", Demand.ShowDemand.TableOf(model)) : NotFound();
}
