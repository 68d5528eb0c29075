using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>Statutory returns of the Procurement Act 2023.</summary>
[Route("/{institution}/contracts")]
public sealed class ReturnsController(IMediator mediator) : Controller
{
    private const string Format = "{format:regex(^(csv|xlsx|json)$)}";

    [HttpGet("returns")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowReturns(string? quarter, string? period, int? page, CancellationToken cancellationToken) =>
        View(await mediator.Send(new ShowReturns.Query(TypedDay.Of(quarter), TypedDay.Of(period), page ?? 1), cancellationToken));

    [HttpGet($"returns.{Format}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportPayments(string institution, string format, string? quarter, CancellationToken cancellationToken) =>
        await mediator.Send(new ExportPayments.Query(TypedDay.Of(quarter)), cancellationToken) is { } file ? TableFile.Of(format, $"payments-{institution}-{file.Period}", file.Table) : NotFound();

    [HttpGet($"returns/indicators.{Format}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportRatings(string institution, string format, CancellationToken cancellationToken) =>
        await mediator.Send(new ExportRatings.Query(), cancellationToken) is { } table ? TableFile.Of(format, $"indicators-{institution}", table) : NotFound();

    [HttpGet($"returns/invoices.{Format}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportInvoices(string institution, string format, string? period, CancellationToken cancellationToken) =>
        await mediator.Send(new ExportInvoices.Query(TypedDay.Of(period)), cancellationToken) is { } file ? TableFile.Of(format, $"invoices-{institution}-{file.Period}", file.Table) : NotFound();

    [HttpPost("returns/invoices")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> WorkOutInvoices(string institution, IFormFile? file, string? period, string? order, bool asCsv, CancellationToken cancellationToken)
    {
        await using var stream = file?.OpenReadStream();
        var result = await mediator.Send(new WorkOutInvoices.Query(stream, file?.FileName, period, order), cancellationToken);
        return result.IsDone && asCsv ? TableFile.Of("csv", $"invoices-{institution}-{result.Value.Period}", Returns.ExportInvoices.TableOf(result.Value.Invoices))
            : await PageAsync(result, new ShowReturns.Query(HalfYear: TypedDay.Of(period), Figures: result.IsDone ? result.Value.Figures : null), cancellationToken);
    }

    [HttpPost($"returns/summary.{Format}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> DownloadSummary(string institution, string format, string? token, CancellationToken cancellationToken) =>
        await mediator.Send(new DownloadSummary.Query(token), cancellationToken) is { } file ? TableFile.Of(format, $"payments-compliance-{institution}-{file.Period}", file.Table) : this.Refuse("token", "The figures are no longer there. Work them out again");

    [HttpGet($"returns/signed/{{id:int}}.{Format}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> DownloadSigned(string institution, string format, int id, CancellationToken cancellationToken) =>
        await mediator.Send(new DownloadSummary.Query(null, id), cancellationToken) is { } file ? TableFile.Of(format, $"payments-compliance-{institution}-{file.Period}-signed", file.Table) : NotFound();

    [HttpPost("returns/sign")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> SignReturn(string institution, string? token, SignForm form, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SignReturn.Command(token, form), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(ShowReturns), new { institution }) : await PageAsync(result, new ShowReturns.Query(Figures: await mediator.Send(new ReadFigures.Query(token), cancellationToken), Sign: form), cancellationToken);
    }

    [HttpPost("returns/vat")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> SayLedgerVat(string institution, string? includes, string? quarter, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SayLedgerVat.Command(includes), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(ShowReturns), new { institution, quarter }) : await PageAsync(result, new ShowReturns.Query(TypedDay.Of(quarter)), cancellationToken);
    }

    private async Task<IActionResult> PageAsync<T>(Result<T> result, ShowReturns.Query query, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(query, cancellationToken);
        return result.IsDone ? View(nameof(ShowReturns), model) : this.Again(result.Problem, model, nameof(ShowReturns));
    }
}
