using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Demand;

public sealed class DemandController(IMediator mediator) : Controller
{
    [HttpGet("/demand")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.ShareLimit)]
    public async Task<IActionResult> ShowDemand(ShowDemand.Query query, CancellationToken cancellationToken) => View(await mediator.Send(query, cancellationToken));
}
