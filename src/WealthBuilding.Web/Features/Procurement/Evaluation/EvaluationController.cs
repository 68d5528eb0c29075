using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>How the quotes for a contract are weighed, for whoever keeps the contract.</summary>
[Route("/{institution}/contracts/{id:int}/evaluation")]
public sealed class EvaluationController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowEvaluation(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowEvaluation.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/{institution}/contracts/{id:int}/evaluation.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportEvaluation(int id, string format, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowEvaluation.Query(id), cancellationToken) is { } model ? TableFile.Of(format, $"scores-{id}", Evaluation.ShowEvaluation.TableOf(model)) : NotFound();

    [HttpGet("criteria")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> SetCriteria(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new SetCriteria.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("criteria")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> SetCriteria(int id, string institution, CriteriaForm form, CancellationToken cancellationToken)
    {
        if (form.AsksMore)
        {
            return await mediator.Send(new SetCriteria.Query(id, form), cancellationToken) is { } more ? View(more) : NotFound();
        }

        var set = await mediator.Send(new SetCriteria.Command(id, form), cancellationToken);
        return set.IsDone ? RedirectToAction(nameof(ShowEvaluation), new { institution, id })
            : await mediator.Send(new SetCriteria.Query(id, form), cancellationToken) is { } model ? this.Again(set.Problem, model) : NotFound();
    }

    [HttpPost("scorers")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> NameScorer(int id, string institution, [FromForm] string? user, CancellationToken cancellationToken) =>
        await AgainAsync(await mediator.Send(new NameScorer.Command(id, int.TryParse(user, System.Globalization.CultureInfo.InvariantCulture, out var named) ? named : null), cancellationToken), id, institution, cancellationToken);

    [HttpPost("scorers/{user:int}/dismiss")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> DismissScorer(int id, string institution, int user, [FromForm] string? dismissed, CancellationToken cancellationToken) =>
        await AgainAsync(await mediator.Send(new DismissScorer.Command(id, user, dismissed), cancellationToken), id, institution, cancellationToken);

    [HttpGet("declare")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> DeclareToDecide(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowScoring.Query(id, Decides: true), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("declare")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> DeclareToDecide(int id, string institution, DeclareForm form, CancellationToken cancellationToken)
    {
        var declared = await mediator.Send(new DeclareInterest.Command(id, form, Decides: true), cancellationToken);
        return declared.IsDone ? RedirectToAction(nameof(ShowEvaluation), new { institution, id })
            : await mediator.Send(new ShowScoring.Query(id, form, Decides: true), cancellationToken) is { } model ? this.Again(declared.Problem, model) : NotFound();
    }

    [HttpGet("moderation")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ModerateScores(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ModerateScores.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("moderation")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> ModerateScores(int id, string institution, ScoresForm form, CancellationToken cancellationToken)
    {
        var moderated = await mediator.Send(new ModerateScores.Command(id, form), cancellationToken);
        return moderated.IsDone ? RedirectToAction(nameof(ShowEvaluation), new { institution, id })
            : await mediator.Send(new ModerateScores.Query(id, form), cancellationToken) is { } model ? this.Again(moderated.Problem, model) : NotFound();
    }

    [HttpGet("award/{number:int}")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> AwardQuote(int id, int number, CancellationToken cancellationToken) =>
        await mediator.Send(new AwardQuote.Query(id, number), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("award/{number:int}")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> AwardQuote(int id, string institution, int number, AwardForm form, CancellationToken cancellationToken)
    {
        var awarded = await mediator.Send(new AwardQuote.Command(id, number, form), cancellationToken);
        return awarded.IsDone ? form.IsSent ? RedirectToAction(nameof(ShowEvaluation), new { institution, id }) : RedirectToAction(nameof(AwardQuote), new { institution, id, number })
            : await mediator.Send(new AwardQuote.Query(id, number, form), cancellationToken) is { } model ? this.Again(awarded.Problem, model) : NotFound();
    }

    private async Task<IActionResult> AgainAsync(Result<Done> result, int id, string institution, CancellationToken cancellationToken) =>
        result.IsSettled ? RedirectToAction(nameof(ShowEvaluation), new { institution, id })
        : await mediator.Send(new ShowEvaluation.Query(id), cancellationToken) is { } model ? this.Again(result.Problem, model, nameof(ShowEvaluation)) : NotFound();
}
