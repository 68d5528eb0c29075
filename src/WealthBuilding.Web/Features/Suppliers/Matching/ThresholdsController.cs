using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

[Route("/{institution}/matching/thresholds")]
public sealed class ThresholdsController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.SuppliersRead)]
    public async Task<IActionResult> ShowThresholds(ShowThresholds.Query query, CancellationToken cancellationToken) => View(await mediator.Send(query, cancellationToken));

    [HttpPost("")]
    [RequirePermission(Permissions.SettingsManage)]
    public async Task<IActionResult> SetThresholds(SetThresholds.Command command, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.IsDone
            ? RedirectToAction(nameof(ShowThresholds), new { institution })
            : this.Again(result.Problem, await mediator.Send(new ShowThresholds.Query(), cancellationToken) with { Join = command.Join, Review = command.Review }, nameof(ShowThresholds));
    }
}
