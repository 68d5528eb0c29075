using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>Quotes for a contract, on the buyer's side.</summary>
[Route("/{institution}/contracts/{id:int}/quotes")]
public sealed class QuotesController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowQuotes(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowQuotes.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/{institution}/contracts/{id:int}/quotes.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportQuotes(int id, string format, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowQuotes.Query(id), cancellationToken) is { } model ? TableFile.Of(format, $"quotes-{id}", Quotes.ShowQuotes.TableOf(model)) : NotFound();

    [HttpPost("open")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> OpenQuotes(int id, string institution, CancellationToken cancellationToken)
    {
        var opened = await mediator.Send(new OpenQuotes.Command(id), cancellationToken);
        return opened.IsDone ? RedirectToAction(nameof(ShowQuotes), new { institution, id })
            : await mediator.Send(new ShowQuotes.Query(id), cancellationToken) is { } model ? this.Again(opened.Problem, model, nameof(ShowQuotes)) : NotFound();
    }
}
