using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Suppliers.Directory;

[Route("/suppliers")]
public sealed class DirectoryController(IMediator mediator) : Controller
{
    /// <summary>More words than this find no more; the page has some 150 links with the address in them.</summary>
    private const int LongestWords = 100;

    [HttpGet("")]
    [AllowAnonymous]
    public async Task<IActionResult> SearchSuppliers(SearchSuppliers.Query query, CancellationToken cancellationToken)
    {
        if (Request.Query.Any(q => q.Value.Any(string.IsNullOrEmpty)))
        {
            return LocalRedirect(PageLink.With(Request, string.Empty, null));
        }

        if (PageLink.Shortened(Request, LongestWords) is { } shorter)
        {
            return LocalRedirect(shorter);
        }

        var model = await mediator.Send(query with { All = false }, cancellationToken);
        ModelState.Clear();
        if (model.IsPlaceUnknown)
        {
            ModelState.AddModelError("near", Directory.SearchSuppliers.WhyNoPlace(query.Near));
        }

        return model.Suppliers.Number == query.Page ? View(model) : LocalRedirect(PageLink.With(Request, "page", null));
    }

    [HttpGet("/suppliers.{format:regex(^(csv|xlsx|json)$)}")]
    [HttpGet("/open-data/suppliers.{format:regex(^(csv|xlsx|json)$)}")]
    [AllowAnonymous]
    [OpenToOtherSites]
    public async Task<IActionResult> ExportSuppliers(SearchSuppliers.Query query, string format, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(query with { All = true }, cancellationToken);
        return model.IsPlaceUnknown ? this.Refuse("near", Directory.SearchSuppliers.WhyNoPlace(query.Near)) : TableFile.Of(format, Directory.SearchSuppliers.FileNameOf(query), Directory.SearchSuppliers.TableOf(model));
    }

    [HttpGet("{code}")]
    [AllowAnonymous]
    public async Task<IActionResult> ShowSupplier(string code, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new ShowSupplier.Query(code), cancellationToken);
        return found.MovedTo is { } moved ? RedirectToAction(nameof(ShowSupplier), new { code = moved }) : found.Supplier is { } supplier ? View(supplier) : NotFound();
    }

    [HttpGet("{code}.json")]
    [AllowAnonymous]
    [OpenToOtherSites]
    public async Task<IActionResult> ExportSupplier(string code, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new ShowSupplier.Query(code), cancellationToken);
        return found.MovedTo is { } moved ? RedirectToAction(nameof(ExportSupplier), new { code = moved }) : found.Supplier is { } supplier ? Json(supplier) : NotFound();
    }
}
