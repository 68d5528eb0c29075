using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Imports;

[Route("/{institution}/contracts/imports")]
public sealed class ContractImportsController(IMediator mediator) : Controller
{
    private const long MostBytes = 60L << 20;

    [HttpGet("")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ListContractImports(ListContractImports.Query query, CancellationToken cancellationToken) => View(await mediator.Send(query with { All = false }, cancellationToken));

    [HttpGet("/{institution}/contracts/imports.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportContractImports(string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"contract-imports-{institution}", Imports.ListContractImports.TableOf((await mediator.Send(new ListContractImports.Query(All: true), cancellationToken)).Imports.Rows));

    [HttpGet("upload")]
    [RequirePermission(Permissions.ContractsEdit)]
    public IActionResult Upload() => View(new RegisterUpload());

    [HttpPost("upload")]
    [RequirePermission(Permissions.ContractsEdit)]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Upload([FromForm(Name = "File")] IFormFile? file, string? buyer, string institution, CancellationToken cancellationToken)
    {
        if (file is null || file.Length == 0)
        {
            return this.Again(ContractErrors.Refused(file is null ? "Select a file" : RegisterReader.Empty.Message), new RegisterUpload());
        }

        await using var content = file.OpenReadStream();
        var result = await mediator.Send(new UploadRegister.Command(content, file.FileName) { Options = new RegisterOptions { Buyers = string.IsNullOrWhiteSpace(buyer) ? [] : [buyer.Trim()] } }, cancellationToken);
        return !result.IsDone ? this.Again(result.Problem, new RegisterUpload { Buyer = buyer })
            : result.Value.Refusal is { } refusal ? this.Again(ContractErrors.Refused(refusal.Message), new RegisterUpload { Buyer = buyer })
            : RedirectToAction(nameof(ShowContractImport), new { institution, import = result.Value.ImportId });
    }

    [HttpGet("{import:int}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowContractImport(int import, CancellationToken cancellationToken) => await PageAsync(import, nameof(ShowContractImport), cancellationToken);

    [HttpGet("{import:int}/columns")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> Columns(int import, CancellationToken cancellationToken) => await PageAsync(import, nameof(Columns), cancellationToken);

    [HttpPost("{import:int}/columns")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> Columns(int import, string institution, MapRegister.Command command, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(command with { ImportId = import }, cancellationToken), import, institution, nameof(Columns), cancellationToken);

    [HttpPost("{import:int}/commit")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> Commit(int import, string institution, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new CommitRegister.Command(import), cancellationToken), import, institution, nameof(ShowContractImport), cancellationToken);

    [HttpPost("{import:int}/cancel")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> Cancel(int import, string institution, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new CancelRegister.Command(import), cancellationToken), import, institution, nameof(ShowContractImport), cancellationToken);

    [HttpGet("{import:int}/undo")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> Undo(int import, CancellationToken cancellationToken) => await PageAsync(import, nameof(Undo), cancellationToken);

    [HttpPost("{import:int}/undo")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> UndoImport(int import, string institution, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new UndoRegister.Command(import), cancellationToken), import, institution, nameof(Undo), cancellationToken);

    [HttpGet("{import:int}/rows/{verdict}.{format}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> Rows(int import, ContractVerdict verdict, string format, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowContractImport.Query(import, verdict), cancellationToken);
        return model is null ? NotFound() : TableFile.Of(format, $"contracts-{import}-{verdict.ToString().ToLowerInvariant()}", Imports.ShowContractImport.TableOf(model.Rows));
    }

    private async Task<IActionResult> PageAsync(int import, string view, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowContractImport.Query(import), cancellationToken);
        return model is null ? NotFound() : View(view, model);
    }

    private async Task<IActionResult> AnswerAsync<T>(Result<T> result, int import, string institution, string view, CancellationToken cancellationToken)
    {
        if (result.IsDone)
        {
            return RedirectToAction(nameof(ShowContractImport), new { institution, import });
        }

        var model = await mediator.Send(new ShowContractImport.Query(import), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, model, view);
    }
}

/// <summary>The page that takes a register.</summary>
public sealed record RegisterUpload
{
    /// <summary>The file's field; never filled by the page.</summary>
    public string? File { get; init; }

    /// <summary>How OCDS releases write the institution's name, where it is another.</summary>
    public string? Buyer { get; init; }
}
