using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Files;

/// <summary>Files that suppliers get with an opportunity: put up by the buyer, downloaded by anybody.</summary>
[Route("/{institution}/contracts/{id:int}/files")]
public sealed class FilesController(IMediator mediator) : Controller
{
    // Behind the largest that the settings allow; what is past theirs is refused in words.
    private const long MostBytes = 210L << 20;

    [HttpGet("")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ListFiles(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ListFiles.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("")]
    [RequirePermission(Permissions.PublicationDecide)]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> AddFile(int id, string institution, FileForm form, CancellationToken cancellationToken)
    {
        await using var content = form.File?.OpenReadStream();
        var added = await mediator.Send(new AddFile.Command(id, form.Title, content, form.File?.FileName ?? string.Empty), cancellationToken);
        return added.IsDone ? RedirectToAction(nameof(ListFiles), new { institution, id })
            : await mediator.Send(new ListFiles.Query(id, form.Title), cancellationToken) is { } model ? this.Again(added.Problem, model, nameof(ListFiles)) : NotFound();
    }

    [HttpGet("{number:int}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> DownloadFile(int id, int number, CancellationToken cancellationToken) => Hand(await mediator.Send(new DownloadFile.Query(id, number), cancellationToken));

    [HttpGet("/opportunities/{id:int}/files/{number:int}")]
    [AllowAnonymous]
    public async Task<IActionResult> DownloadPublicFile(int id, int number, CancellationToken cancellationToken) => Hand(await mediator.Send(new DownloadPublicFile.Query(id, number), cancellationToken));

    [HttpGet("{number:int}/change")]
    [RequirePermission(Permissions.PublicationDecide)]
    public async Task<IActionResult> ShowFile(int id, int number, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowFile.Query(id, number), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{number:int}/change")]
    [RequirePermission(Permissions.PublicationDecide)]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> ReplaceFile(int id, int number, string institution, FileForm form, CancellationToken cancellationToken)
    {
        await using var content = form.File?.OpenReadStream();
        var replaced = await mediator.Send(new ReplaceFile.Command(id, number, form.Title, content, form.File?.FileName ?? string.Empty), cancellationToken);
        return replaced.IsSettled ? RedirectToAction(nameof(ListFiles), new { institution, id })
            : await mediator.Send(new ShowFile.Query(id, number, form.Title), cancellationToken) is { } model ? this.Again(replaced.Problem, model, nameof(ShowFile)) : NotFound();
    }

    [HttpPost("{number:int}/remove")]
    [RequirePermission(Permissions.PublicationDecide)]
    public async Task<IActionResult> RemoveFile(int id, int number, string institution, CancellationToken cancellationToken)
    {
        var removed = await mediator.Send(new RemoveFile.Command(id, number), cancellationToken);
        return removed.IsDone ? RedirectToAction(nameof(ListFiles), new { institution, id })
            : await mediator.Send(new ShowFile.Query(id, number), cancellationToken) is { } model ? this.Again(removed.Problem, model, nameof(ShowFile)) : NotFound();
    }

    // With a name it goes out as an attachment: no browser shows it within this site.
    private IActionResult Hand(FileDownload? file) => file is null ? NotFound() : File(file.Content, file.Type, file.Name);
}

/// <summary>A file for suppliers as its form has it.</summary>
public sealed record FileForm
{
    /// <summary>As it was typed.</summary>
    public string? Title { get; init; }

    /// <summary>Null where none was chosen.</summary>
    public IFormFile? File { get; init; }
}
