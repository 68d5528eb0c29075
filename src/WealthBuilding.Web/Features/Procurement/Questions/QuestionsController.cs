using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Questions;

/// <summary>Questions of suppliers, on the buyer's side.</summary>
[Route("/{institution}/contracts/{id:int}/questions")]
public sealed class QuestionsController(IMediator mediator) : Controller
{
    [HttpGet("/{institution}/contracts/questions")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ListWaitingQuestions(CancellationToken cancellationToken) => View(await mediator.Send(new ListWaitingQuestions.Query(), cancellationToken));

    [HttpGet("")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowQuestions(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowQuestions.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("{number:int}")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> ShowAnswer(int id, int number, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowAnswer.Query(id, number), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{number:int}")]
    [RequirePermission(Permissions.ContractsEdit)]
    public async Task<IActionResult> AnswerQuestion(int id, int number, string institution, AnswerForm form, CancellationToken cancellationToken)
    {
        var answered = await mediator.Send(new AnswerQuestion.Command(id, number, form), cancellationToken);
        return answered.IsSettled ? RedirectToAction(nameof(ShowQuestions), new { institution, id })
            : await mediator.Send(new ShowAnswer.Query(id, number, form), cancellationToken) is { } model ? this.Again(answered.Problem, model, nameof(ShowAnswer)) : NotFound();
    }
}
