using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Commitments;

/// <summary>Evidence of commitments on the institution's side: added, decided on, handed out.</summary>
[Route("/{institution}")]
public sealed class EvidenceController(IMediator mediator) : Controller
{
    [HttpGet("commitments/evidence.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportEvidence(string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"commitment-evidence-{institution}", ListCommitments.EvidenceOf(await mediator.Send(new ListCommitments.Query(), cancellationToken)));

    [HttpPost("contracts/{id:int}/commitments/evidence")]
    [RequirePermission(Permissions.ContractsEdit)]
    [RequestSizeLimit(EvidenceFile.MostBytes + (1 << 20))]
    public async Task<IActionResult> AddEvidence(string institution, int id, EvidenceForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new AddEvidence.Command(id, form), cancellationToken), institution, new ShowCommitments.Query(id, Evidence: form), cancellationToken);

    [HttpGet("contracts/{id:int}/commitments/evidence/{number:int}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> DownloadEvidence(int id, int number, CancellationToken cancellationToken) =>
        await mediator.Send(new DownloadEvidence.Query(id, number), cancellationToken) is { } file ? File(file.Content, file.Type, file.Name) : NotFound();

    [HttpPost("contracts/{id:int}/commitments/evidence/{number:int}")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> DecideEvidence(string institution, int id, int number, bool isVerified, string? reason, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new DecideEvidence.Command(id, number, isVerified ? EvidenceAct.Verify : EvidenceAct.Reject, reason), cancellationToken), institution, new ShowCommitments.Query(id), cancellationToken);

    [HttpPost("contracts/{id:int}/commitments/evidence/{number:int}/take-back")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> TakeBackDecision(string institution, int id, int number, string? reason, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new DecideEvidence.Command(id, number, EvidenceAct.TakeBack, reason), cancellationToken), institution, new ShowCommitments.Query(id), cancellationToken);

    private async Task<IActionResult> AnswerAsync(Result<Done> result, string institution, ShowCommitments.Query page, CancellationToken cancellationToken) =>
        result.IsDone ? RedirectToAction(nameof(CommitmentsController.ShowCommitments), "Commitments", new { institution, id = page.Contract })
        : await mediator.Send(page, cancellationToken) is { } model ? this.Again(result.Problem, model, nameof(CommitmentsController.ShowCommitments)) : NotFound();
}
