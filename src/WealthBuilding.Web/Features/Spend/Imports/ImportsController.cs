using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Spend.Imports;

[Route("/{institution}/imports")]
public sealed class ImportsController(IMediator mediator) : Controller
{
    private const long MostBytes = 600L << 20;

    [HttpGet("")]
    [RequirePermission(Permissions.SpendRead)]
    public async Task<IActionResult> ListImports(ListImports.Query query, CancellationToken cancellationToken) =>
        View(await mediator.Send(query with { All = false }, cancellationToken));

    [HttpGet("/{institution}/imports.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.SpendExport)]
    public async Task<IActionResult> ExportImports(string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"imports-{institution}", Imports.ListImports.TableOf((await mediator.Send(new ListImports.Query(All: true), cancellationToken)).Imports.Rows));

    [HttpGet("upload")]
    [RequirePermission(Permissions.SpendImport)]
    public IActionResult Upload() => View(new UploadPage());

    [HttpPost("upload")]
    [RequirePermission(Permissions.SpendImport)]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Upload([FromForm(Name = "File")] IFormFile? file, string institution, CancellationToken cancellationToken)
    {
        if (file is null || file.Length == 0)
        {
            return this.Again(ImportErrors.Refused(file is null ? "Select a file" : "The selected file is empty"), new UploadPage());
        }

        await using var content = file.OpenReadStream();
        var result = await mediator.Send(new UploadFile.Command(content, file.FileName), cancellationToken);
        return !result.IsDone ? this.Again(result.Problem, new UploadPage())
            : result.Value.Refusal is { } refusal ? this.Again(ImportErrors.Refused(refusal.Message), new UploadPage())
            : RedirectToAction(nameof(ShowImport), new { institution, id = result.Value.ImportId, again = result.Value.WasThere ? "yes" : null });
    }

    [HttpGet("template")]
    [RequirePermission(Permissions.SpendImport)]
    public IActionResult Template() => File(ImportTemplate.Csv(), "text/csv; charset=utf-8", "payments-template.csv");

    [HttpGet("{id:int}")]
    [RequirePermission(Permissions.SpendRead)]
    public async Task<IActionResult> ShowImport(int id, string? again, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowImport.Query(id), cancellationToken);
        return model is null ? NotFound() : View(model.ViewName, model with { BroughtInAgain = again is not null });
    }

    [HttpGet("{id:int}/progress")]
    [RequirePermission(Permissions.SpendRead)]
    public async Task<IActionResult> Progress(int id, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowImport.Query(id), cancellationToken);
        return model is null ? NotFound() : Json(new { rowsDone = model.RowsDone, rows = model.Figures.RowsInFile, words = model.ProgressWords, finished = model.IsFinished });
    }

    [HttpGet("{id:int}/columns")]
    [RequirePermission(Permissions.SpendImport)]
    public async Task<IActionResult> Columns(int id, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowImport.Query(id), cancellationToken);
        return model is null ? NotFound() : View(model);
    }

    [HttpPost("{id:int}/columns")]
    [RequirePermission(Permissions.SpendImport)]
    public async Task<IActionResult> Columns(int id, string institution, MapColumns.Command command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command with { ImportId = id }, cancellationToken);
        if (result.IsDone)
        {
            return RedirectToAction(nameof(ShowImport), new { institution, id });
        }

        var model = await mediator.Send(new ShowImport.Query(id), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, model with { Options = MapColumns.OptionsOf(command) });
    }

    [HttpPost("{id:int}/commit")]
    [RequirePermission(Permissions.SpendImport)]
    public async Task<IActionResult> Commit(int id, string institution, bool takeHeldRows, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new CommitImport.Command(id, takeHeldRows), cancellationToken), id, institution, cancellationToken);

    [HttpPost("{id:int}/cancel")]
    [RequirePermission(Permissions.SpendImport)]
    public async Task<IActionResult> Cancel(int id, string institution, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new CancelImport.Command(id), cancellationToken), id, institution, cancellationToken);

    [HttpGet("{id:int}/undo")]
    [RequirePermission(Permissions.SpendImport)]
    public async Task<IActionResult> Undo(int id, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowUndo.Query(id), cancellationToken);
        return model is null ? NotFound() : View(model);
    }

    [HttpPost("{id:int}/undo")]
    [RequirePermission(Permissions.SpendImport)]
    public async Task<IActionResult> UndoImport(int id, string institution, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new UndoImport.Command(id), cancellationToken), id, institution, cancellationToken);

    [HttpGet("{id:int}/rows/{kind}.{format}")]
    [RequirePermission(Permissions.SpendRead)]
    public async Task<IActionResult> Rows(int id, VerdictKind kind, string format, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ListVerdicts.Query(id, kind), cancellationToken);
        return model is null ? NotFound() : TableFile.Of(format, $"{id}-{kind.ToString().ToLowerInvariant()}", VerdictTable.Of(model));
    }

    private async Task<IActionResult> AnswerAsync<T>(Domain.Common.Result<T> result, int id, string institution, CancellationToken cancellationToken)
    {
        if (result.IsDone)
        {
            return RedirectToAction(nameof(ShowImport), new { institution, id });
        }

        var model = await mediator.Send(new ShowImport.Query(id), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, model, model.ViewName);
    }
}
