using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

[Route("/{institution}/matching/clusters")]
public sealed class ClustersController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.SuppliersRead)]
    public async Task<IActionResult> ListClusters(ListClusters.Query query, CancellationToken cancellationToken) => View(await mediator.Send(query with { All = false }, cancellationToken));

    [HttpGet("/{institution}/matching/clusters.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.SuppliersRead)]
    public async Task<IActionResult> ExportClusters(string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"likely-same-{institution}", Matching.ListClusters.TableOf((await mediator.Send(new ListClusters.Query(All: true), cancellationToken)).Clusters.Rows));

    [HttpPost("approve")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> ApproveCluster(ApproveCluster.Command command, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.IsDone
            ? RedirectToAction(nameof(ListClusters), new { institution, approved = result.Value })
            : this.Again(result.Problem, await mediator.Send(new ListClusters.Query(), cancellationToken), nameof(ListClusters));
    }

    [HttpPost("dismiss")]
    [RequirePermission(Permissions.SuppliersDecide)]
    public async Task<IActionResult> DismissCluster(string? key, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new DismissCluster.Command(key ?? string.Empty), cancellationToken);
        return result.IsDone
            ? RedirectToAction(nameof(ListClusters), new { institution })
            : this.Again(result.Problem, await mediator.Send(new ListClusters.Query(), cancellationToken), nameof(ListClusters));
    }
}
