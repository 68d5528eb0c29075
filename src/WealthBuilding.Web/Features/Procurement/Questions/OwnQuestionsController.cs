using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Questions;

/// <summary>A supplier reads questions and answers, and asks.</summary>
[Route("/my-suppliers/{ownSupplier}/opportunities/{id:int}/questions")]
public sealed class OwnQuestionsController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ShowOwnQuestions(string ownSupplier, int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowOwnQuestions.Query(ownSupplier, id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("")]
    [RequirePermission(SupplierPermissions.Edit)]
    [EnableRateLimiting(SecurityExtensions.MessageLimit)]
    public async Task<IActionResult> AskQuestion(string ownSupplier, int id, QuestionForm form, CancellationToken cancellationToken)
    {
        var asked = await mediator.Send(new AskQuestion.Command(ownSupplier, id, form.Question), cancellationToken);
        return asked.IsSettled ? RedirectToAction(nameof(ShowOwnQuestions), new { ownSupplier, id })
            : await mediator.Send(new ShowOwnQuestions.Query(ownSupplier, id, form.Question), cancellationToken) is { } model ? this.Again(asked.Problem, model, nameof(ShowOwnQuestions)) : NotFound();
    }
}
