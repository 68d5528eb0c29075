using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>Statutory returns of the Procurement Act 2023.</summary>
[Route("/{institution}/contracts")]
public sealed class ReturnsController(IMediator mediator) : Controller
{
    [HttpGet("returns")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowReturns(string? quarter, CancellationToken cancellationToken) => View(await mediator.Send(new ShowReturns.Query(TypedDay.Of(quarter)), cancellationToken));

    [HttpGet("returns.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportReturns(string institution, string format, string? quarter, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"payments-{institution}", Returns.ShowReturns.TableOf(await mediator.Send(new ShowReturns.Query(TypedDay.Of(quarter)), cancellationToken)));

    [HttpPost("returns/invoices")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> WorkOutInvoices(string institution, IFormFile? file, string? period, bool asCsv, CancellationToken cancellationToken)
    {
        await using var stream = file?.OpenReadStream();
        var result = await mediator.Send(new WorkOutInvoices.Query(stream, period), cancellationToken);
        return result.IsDone && asCsv ? TableFile.Of("csv", $"invoices-{institution}", Returns.WorkOutInvoices.TableOf(result.Value))
            : await PageAsync(result, cancellationToken);
    }

    private async Task<IActionResult> PageAsync(Result<InvoiceReturn> result, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowReturns.Query(Invoices: result.IsDone ? result.Value : null), cancellationToken);
        return result.IsDone ? View(nameof(ShowReturns), model) : this.Again(result.Problem, model, nameof(ShowReturns));
    }
}
