using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Files;

/// <summary>Files behind declarations and cases. With a name they go out as attachments: no browser shows them within this site.</summary>
public sealed class WageFilesController(IMediator mediator) : Controller
{
    private const string Own = "/my-suppliers/{ownSupplier}/living-wage/files";

    [HttpGet(Own)]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ShowDeclarationFiles(string ownSupplier, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowDeclarationFiles.Query(ownSupplier), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost(Own)]
    [RequirePermission(SupplierPermissions.Edit)]
    [EnableRateLimiting(SecurityExtensions.EvidenceLimit)]
    [RequestSizeLimit(EvidenceFile.MostBytes + (1 << 20))]
    public async Task<IActionResult> AddDeclarationFile(string ownSupplier, int declaration, IFormFile? file, CancellationToken cancellationToken)
    {
        var incoming = IncomingFile.Of(file);
        await using var content = incoming?.Content;
        return await AnswerAsync(await mediator.Send(new AddDeclarationFile.Command(ownSupplier, declaration, incoming), cancellationToken), ownSupplier, cancellationToken);
    }

    [HttpPost(Own + "/{id:int}/remove")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> RemoveDeclarationFile(string ownSupplier, int id, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new RemoveDeclarationFile.Command(ownSupplier, id), cancellationToken), ownSupplier, cancellationToken);

    [HttpGet(Own + "/{id:int}")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> DownloadDeclarationFile(string ownSupplier, int id, CancellationToken cancellationToken) => Hand(await mediator.Send(new DownloadDeclarationFile.Query(ownSupplier, id), cancellationToken));

    [HttpGet("/{institution}/contracts/{id:int}/living-wage/files")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ListContractFiles(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ListContractFiles.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/{institution}/contracts/{id:int}/living-wage/files/{number:int}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> DownloadContractFile(int id, int number, CancellationToken cancellationToken) => Hand(await mediator.Send(new DownloadContractFile.Query(id, number), cancellationToken));

    [HttpGet("/{institution}/living-wage/cases/{id:int}/steps/{number:int}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> DownloadStepFile(int id, int number, CancellationToken cancellationToken) => Hand(await mediator.Send(new DownloadStepFile.Query(id, number), cancellationToken));

    private IActionResult Hand(EvidenceDownload? file) => file is null ? NotFound() : File(file.Content, file.Type, file.Name);

    private async Task<IActionResult> AnswerAsync(Result<Done> result, string ownSupplier, CancellationToken cancellationToken) =>
        result.IsDone ? RedirectToAction(nameof(ShowDeclarationFiles), new { ownSupplier })
        : await mediator.Send(new ShowDeclarationFiles.Query(ownSupplier), cancellationToken) is { } model ? this.Again(result.Problem, model, nameof(ShowDeclarationFiles)) : NotFound();
}
