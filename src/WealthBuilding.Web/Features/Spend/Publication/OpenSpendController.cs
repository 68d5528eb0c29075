using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>What institutions that publish show to everybody. The publisher is no tenant here: nobody is signed in.</summary>
[Route("/open-data/{publisher}")]
public sealed class OpenSpendController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [AllowAnonymous]
    public async Task<IActionResult> ShowOpenSpend(string publisher, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowOpenSpend.Query(publisher), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("payments.{format:regex(^(csv|xlsx|json)$)}")]
    [AllowAnonymous]
    [OpenToOtherSites]
    public async Task<IActionResult> ExportPayments(string publisher, string format, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        if (from > to)
        {
            return this.Refuse("from", "The first day must not be after the last day");
        }

        var model = await mediator.Send(new ExportPayments.Query(publisher, from, to), cancellationToken);
        return model is null ? NotFound()
            : format == "xlsx" ? TableFile.Write($"payments-{model.Slug}.xlsx", PublicationWorkbook.MediaType, stream => PublicationWorkbook.Write(stream, model))
            : TableFile.Of(format, $"payments-{model.Slug}", Publication.ExportPayments.TableOf(model));
    }
}
