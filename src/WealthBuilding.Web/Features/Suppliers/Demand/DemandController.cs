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
    public async Task<IActionResult> ShowDemand(ShowDemand.Query query, CancellationToken cancellationToken) => View(await mediator.Send(query, cancellationToken));

    [HttpGet("/demand.{format:regex(^(csv|xlsx|json)$)}")]
    [AllowAnonymous]
    [OpenToOtherSites]
    [EnableRateLimiting(SecurityExtensions.ShareLimit)]
    public async Task<IActionResult> ExportDemand(ShowDemand.Query query, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, "demand", Demand.ShowDemand.TableOf(await mediator.Send(query, cancellationToken)));
}
