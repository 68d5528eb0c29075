using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Commitments;

/// <summary>What suppliers promised with contracts, and what became of it.</summary>
[Route("/{institution}")]
public sealed class CommitmentsController(IMediator mediator) : Controller
{
    [HttpGet("commitments")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ListCommitments(CancellationToken cancellationToken) => View(await mediator.Send(new ListCommitments.Query(), cancellationToken));

    [HttpGet("commitments.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportCommitments(string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"commitments-{institution}", Commitments.ListCommitments.TableOf(await mediator.Send(new ListCommitments.Query(), cancellationToken)));

    [HttpGet("commitments/measures")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ListMeasures(CancellationToken cancellationToken) => View(await mediator.Send(new ListMeasures.Query(), cancellationToken));

    [HttpPost("commitments/measures")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> ImportMeasures(IFormFile? file, CancellationToken cancellationToken)
    {
        await using var stream = file?.OpenReadStream();
        var result = await mediator.Send(new ImportMeasures.Command(stream), cancellationToken);
        var model = await mediator.Send(new ListMeasures.Query(result.IsDone ? result.Value : null), cancellationToken);
        return result.IsDone ? View(nameof(ListMeasures), model) : this.Again(result.Problem, model, nameof(ListMeasures));
    }

    [HttpPost("commitments/priorities")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> ChoosePriorities(string institution, string[] priority, CancellationToken cancellationToken)
    {
        var chosen = await mediator.Send(new ChoosePriorities.Command(priority), cancellationToken);
        return chosen.IsDone ? RedirectToAction(nameof(ListMeasures), new { institution }) : this.Again(chosen.Problem, await mediator.Send(new ListMeasures.Query(), cancellationToken), nameof(ListMeasures));
    }

    /// <param name="award">The award and the criterion of a promise that is to be written down.</param>
    [HttpGet("contracts/{id:int}/commitments")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowCommitments(int id, int? award, int? criterion, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowCommitments.Query(id) { Award = award, Criterion = criterion }, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("contracts/{id:int}/commitments")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> AddCommitment(string institution, int id, CommitmentForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new AddCommitment.Command(id, form), cancellationToken), institution, new ShowCommitments.Query(id, form), cancellationToken);

    [HttpPost("contracts/{id:int}/commitments/{number:int}/remedy")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> AgreeRemedy(string institution, int id, int number, string? remedy, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new AgreeRemedy.Command(id, number, remedy), cancellationToken), institution, new ShowCommitments.Query(id), cancellationToken);

    private async Task<IActionResult> AnswerAsync(Result<Done> result, string institution, ShowCommitments.Query page, CancellationToken cancellationToken) =>
        result.IsDone ? RedirectToAction(nameof(ShowCommitments), new { institution, id = page.Contract })
        : await mediator.Send(page, cancellationToken) is { } model ? this.Again(result.Problem, model, nameof(ShowCommitments)) : NotFound();
}
