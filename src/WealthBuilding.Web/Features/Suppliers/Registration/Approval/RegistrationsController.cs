using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Suppliers.Registration.Approval;

[Route("/{institution}/registrations")]
public sealed class RegistrationsController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.RegistrationsRead)]
    public async Task<IActionResult> ListRegistrations(ListRegistrations.Query query, CancellationToken cancellationToken) =>
        View(await mediator.Send(query with { All = false }, cancellationToken));

    [HttpGet("/{institution}/registrations.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.RegistrationsRead)]
    public async Task<IActionResult> ExportRegistrations(ListRegistrations.Query query, string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"registrations-{institution}", Approval.ListRegistrations.TableOf((await mediator.Send(query with { All = true }, cancellationToken)).Registrations.Rows));

    [HttpGet("{id:int}")]
    [RequirePermission(Permissions.RegistrationsRead)]
    public async Task<IActionResult> ReviewRegistration(int id, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ReviewRegistration.Query(id), cancellationToken);
        return model is null ? NotFound() : View(model);
    }

    [HttpGet("{id:int}/evidence/{sha256}")]
    [RequirePermission(Permissions.RegistrationsRead)]
    public async Task<IActionResult> Evidence(int id, string sha256, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new DownloadEvidence.Query(id, sha256), cancellationToken);
        return file is null ? NotFound() : File(file.Content, file.Type, file.FileName);
    }

    [HttpPost("{id:int}/approve")]
    [RequirePermission(Permissions.RegistrationsDecide)]
    public async Task<IActionResult> Approve(int id, string institution, bool areTwo, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new ApproveRegistration.Command(id, areTwo), cancellationToken), id, institution, null, cancellationToken);

    [HttpPost("{id:int}/decline")]
    [RequirePermission(Permissions.RegistrationsDecide)]
    public async Task<IActionResult> Decline(int id, string institution, string? reason, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new DeclineRegistration.Command(id) { Reason = reason }, cancellationToken), id, institution, reason, cancellationToken);

    private async Task<IActionResult> AnswerAsync(Result<Done> result, int id, string institution, string? reason, CancellationToken cancellationToken)
    {
        if (result.IsSettled)
        {
            return RedirectToAction(nameof(ListRegistrations), new { institution, again = result.Mark });
        }

        var model = await mediator.Send(new ReviewRegistration.Query(id, reason), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, model, nameof(ReviewRegistration));
    }
}
