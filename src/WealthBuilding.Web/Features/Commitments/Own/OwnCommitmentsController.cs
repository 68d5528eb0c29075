using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Commitments.Own;

/// <summary>A supplier sees what it promised, and claims evidence for it.</summary>
[Route("/my-suppliers/{ownSupplier}/commitments")]
public sealed class OwnCommitmentsController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ShowOwnCommitments(string ownSupplier, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowOwnCommitments.Query(ownSupplier), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("evidence")]
    [RequirePermission(SupplierPermissions.Edit)]
    [EnableRateLimiting(SecurityExtensions.EvidenceLimit)]
    [RequestSizeLimit(EvidenceFile.MostBytes + (1 << 20))]
    public async Task<IActionResult> ClaimOwnEvidence(string ownSupplier, EvidenceForm form, CancellationToken cancellationToken)
    {
        var claimed = await mediator.Send(new ClaimOwnEvidence.Command(ownSupplier, form), cancellationToken);
        return claimed.IsDone ? RedirectToAction(nameof(ShowOwnCommitments), new { ownSupplier })
            : await mediator.Send(new ShowOwnCommitments.Query(ownSupplier, form), cancellationToken) is { } model ? this.Again(claimed.Problem, model, nameof(ShowOwnCommitments)) : NotFound();
    }

    [HttpGet("evidence/{id:int}")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> DownloadOwnFile(string ownSupplier, int id, CancellationToken cancellationToken) =>
        await mediator.Send(new DownloadOwnFile.Query(ownSupplier, id), cancellationToken) is { } file ? File(file.Content, file.Type, file.Name) : NotFound();
}
