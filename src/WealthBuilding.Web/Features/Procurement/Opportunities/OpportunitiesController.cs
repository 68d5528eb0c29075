using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>Opportunities that buyers have opened, for anybody.</summary>
[Route("/opportunities")]
public sealed class OpportunitiesController(IMediator mediator, Outbox outbox, TimeProvider clock) : Controller
{
    [HttpGet("")]
    [AllowAnonymous]
    public async Task<IActionResult> ListOpportunities(ListOpportunities.Query query, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(query with { All = false }, cancellationToken);
        ModelState.Clear();
        foreach (var (field, error) in model.Errors)
        {
            ModelState.AddModelError(field, error);
        }

        return View(model);
    }

    /// <summary>The same search as a feed; a reader of feeds asks with the list's own query string.</summary>
    [HttpGet("feed")]
    [AllowAnonymous]
    [OpenToOtherSites]
    public async Task<IActionResult> ShowFeed(ListOpportunities.Query query, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(query with { All = true }, cancellationToken);
        return model.Errors.Count > 0 ? NotFound() : File(OpportunityFeed.Of(model.Opportunities.Rows, query.QueryString, outbox.LinkTo, clock.GetUtcNow()), OpportunityFeed.Type);
    }

    [HttpGet("/opportunities.{format:regex(^(csv|xlsx|json)$)}")]
    [AllowAnonymous]
    [OpenToOtherSites]
    public async Task<IActionResult> ExportOpportunities(ListOpportunities.Query query, string format, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(query with { All = true }, cancellationToken);
        return model.Errors.FirstOrDefault() is { Key: { } field } wrong ? this.Refuse(field, wrong.Value) : TableFile.Of(format, "opportunities", Opportunities.ListOpportunities.TableOf(model));
    }

    [HttpGet("{id:int}")]
    [AllowAnonymous]
    public async Task<IActionResult> ShowOpportunity(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowOpportunity.Query(id), cancellationToken) is { } model ? View(model) : NotFound();
}
