using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>A scorer's own pages. Any user of the institution can be named; who was not is told so.</summary>
[Route("/{institution}/contracts/{id:int}/evaluation/score")]
public sealed class ScoringController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowScoring(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowScoring.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("declare")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> DeclareInterest(int id, string institution, DeclareForm form, CancellationToken cancellationToken)
    {
        var declared = await mediator.Send(new DeclareInterest.Command(id, form), cancellationToken);
        return declared.IsDone ? RedirectToAction(nameof(ShowScoring), new { institution, id })
            : await mediator.Send(new ShowScoring.Query(id, form), cancellationToken) is { } model ? this.Again(declared.Problem, model, nameof(ShowScoring)) : NotFound();
    }

    [HttpPost("finish")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> FinishScoring(int id, string institution, CancellationToken cancellationToken)
    {
        var finished = await mediator.Send(new FinishScoring.Command(id), cancellationToken);
        return finished.IsDone ? RedirectToAction(nameof(ShowScoring), new { institution, id })
            : await mediator.Send(new ShowScoring.Query(id), cancellationToken) is { } model ? this.Again(finished.Problem, model, nameof(ShowScoring)) : NotFound();
    }

    [HttpGet("{quote:int}/{number:int}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ScoreQuote(int id, int quote, int number, CancellationToken cancellationToken) =>
        await mediator.Send(new ScoreQuote.Query(id, quote, number), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{quote:int}/{number:int}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ScoreQuote(int id, string institution, int quote, int number, ScoresForm form, CancellationToken cancellationToken)
    {
        var scored = await mediator.Send(new ScoreQuote.Command(id, quote, number, form), cancellationToken);
        return scored.IsDone ? RedirectToAction(nameof(ShowScoring), new { institution, id })
            : await mediator.Send(new ScoreQuote.Query(id, quote, number, form), cancellationToken) is { } model ? this.Again(scored.Problem, model)
            : await mediator.Send(new ShowScoring.Query(id), cancellationToken) is { } own ? this.Again(scored.Problem, own, nameof(ShowScoring)) : NotFound();
    }
}
