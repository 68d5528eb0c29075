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

    [HttpGet("contracts/{id:int}/commitments")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowCommitments(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowCommitments.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("contracts/{id:int}/commitments")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> AddCommitment(string institution, int id, CommitmentForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new AddCommitment.Command(id, form), cancellationToken), institution, new ShowCommitments.Query(id, form), cancellationToken);

    [HttpPost("contracts/{id:int}/commitments/evidence")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> AddEvidence(string institution, int id, EvidenceForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new AddEvidence.Command(id, form), cancellationToken), institution, new ShowCommitments.Query(id, Evidence: form), cancellationToken);

    [HttpPost("contracts/{id:int}/commitments/evidence/{number:int}")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> DecideEvidence(string institution, int id, int number, bool isVerified, string? reason, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new DecideEvidence.Command(id, number, isVerified, reason), cancellationToken), institution, new ShowCommitments.Query(id), cancellationToken);

    [HttpPost("contracts/{id:int}/commitments/{number:int}/remedy")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> AgreeRemedy(string institution, int id, int number, string? remedy, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new AgreeRemedy.Command(id, number, remedy), cancellationToken), institution, new ShowCommitments.Query(id), cancellationToken);

    private async Task<IActionResult> AnswerAsync(Result<Done> result, string institution, ShowCommitments.Query page, CancellationToken cancellationToken) =>
        result.IsDone ? RedirectToAction(nameof(ShowCommitments), new { institution, id = page.Contract })
        : await mediator.Send(page, cancellationToken) is { } model ? this.Again(result.Problem, model, nameof(ShowCommitments)) : NotFound();
}
