using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Spend.Analysis;

[Route("/{institution}")]
public sealed class AnalysisController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.SpendRead)]
    public async Task<IActionResult> ShowShare(ShareFilter filter, CancellationToken cancellationToken) =>
        View(await mediator.Send(new ShowShare.Query(filter), cancellationToken));

    [HttpGet("suppliers")]
    [RequirePermission(Permissions.SpendRead)]
    public async Task<IActionResult> ListSuppliers(ShareFilter filter, CancellationToken cancellationToken) =>
        View(await mediator.Send(new ListSuppliers.Query(filter), cancellationToken));

    [HttpGet("suppliers.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.SpendExport)]
    public async Task<IActionResult> ExportSuppliers(ShareFilter filter, string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"suppliers-{institution}", Analysis.ListSuppliers.TableOf(await mediator.Send(new ListSuppliers.Query(filter, int.MaxValue), cancellationToken)));

    [HttpGet("lines")]
    [RequirePermission(Permissions.SpendRead)]
    public async Task<IActionResult> ListLines(ShareFilter filter, int page, CancellationToken cancellationToken) =>
        View(await mediator.Send(new ListLines.Query(filter, page), cancellationToken));

    [HttpGet("lines.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.SpendExport)]
    public async Task<IActionResult> ExportLines(ShareFilter filter, string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"payments-{institution}", await mediator.Send(new ExportLines.Query(filter), cancellationToken));

    [HttpGet("workbook")]
    [RequirePermission(Permissions.SpendExport)]
    [MachineForm]
    public async Task<IActionResult> Workbook(ShareFilter filter, CancellationToken cancellationToken)
    {
        var stream = TableFile.Temporary();
        var address = $"{Request.Scheme}://{Request.Host}{Request.Path}{Request.QueryString}".Replace("/workbook", string.Empty, StringComparison.Ordinal);
        var outcome = await mediator.Send(new BuildWorkbook.Query(filter, stream, address), cancellationToken);
        stream.Position = 0;
        return File(stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", outcome.FileName);
    }

    [HttpGet("share.json")]
    [RequirePermission(Permissions.SpendExport)]
    public async Task<IActionResult> ExportShare(ShareFilter filter, CancellationToken cancellationToken) =>
        Json(await mediator.Send(new ShowShare.Query(filter), cancellationToken));
}
