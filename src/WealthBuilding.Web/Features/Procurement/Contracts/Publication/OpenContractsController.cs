using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Publication;

/// <summary>Contract registers of institutions that publish them. The publisher is no tenant here: nobody is signed in.</summary>
[Route("/open-data/{publisher}")]
public sealed class OpenContractsController(IMediator mediator) : Controller
{
    [HttpGet("contracts")]
    [AllowAnonymous]
    public async Task<IActionResult> ShowOpenContracts(string publisher, int page, CancellationToken cancellationToken) =>
        await mediator.Send(new ExportContracts.Query(publisher), cancellationToken) is { } model ? View(OpenContracts.Of(model, page)) : NotFound();

    [HttpGet("contracts.{format:regex(^(csv|xlsx|json)$)}")]
    [AllowAnonymous]
    [OpenToOtherSites]
    public async Task<IActionResult> ExportContracts(string publisher, string format, CancellationToken cancellationToken) =>
        await mediator.Send(new ExportContracts.Query(publisher), cancellationToken) is { } model ? TableFile.Of(format, $"contracts-{model.Slug}", Publication.ExportContracts.TableOf(model)) : NotFound();
}

/// <summary>One page of a published register.</summary>
public sealed record OpenContracts(ExportContracts.Model Register, Infrastructure.Paging.Page<ExportContracts.Row> Contracts)
{
    private const int PageSize = 50;

    public static OpenContracts Of(ExportContracts.Model register, int page)
    {
        var number = page < 1 || (page - 1) * (long)PageSize >= register.Rows.Count ? 1 : page;
        return new OpenContracts(register, new Infrastructure.Paging.Page<ExportContracts.Row>([.. register.Rows.Skip((number - 1) * PageSize).Take(PageSize)], number, PageSize, register.Rows.Count));
    }
}
