using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

[Route("/{institution}/matching/thresholds")]
public sealed class ThresholdsController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.SuppliersRead)]
    public async Task<IActionResult> ShowThresholds(ShowThresholds.Query query, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(query, cancellationToken);
        return result.IsDone ? View(result.Value) : await AgainAsync(result.Problem, query.Join, query.Review, cancellationToken);
    }

    [HttpPost("")]
    [RequirePermission(Permissions.SettingsManage)]
    public async Task<IActionResult> SetThresholds(SetThresholds.Command command, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(ShowThresholds), new { institution }) : await AgainAsync(result.Problem, command.Join, command.Review, cancellationToken);
    }

    private async Task<IActionResult> AgainAsync(Problem problem, decimal? join, decimal? review, CancellationToken cancellationToken)
    {
        var now = await mediator.Send(new ShowThresholds.Query(), cancellationToken);
        return this.Again(problem, now.Value with { Join = join, Review = review, IsRefused = true }, nameof(ShowThresholds));
    }
}
