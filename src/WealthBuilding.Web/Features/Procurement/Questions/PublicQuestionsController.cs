using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Questions;

/// <summary>Answered questions, for anybody.</summary>
[Route("/opportunities/{id:int}/questions")]
public sealed class PublicQuestionsController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [AllowAnonymous]
    public async Task<IActionResult> ShowPublicQuestions(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowPublicQuestions.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/opportunities/{id:int}/questions.{format:regex(^(csv|xlsx|json)$)}")]
    [AllowAnonymous]
    [OpenToOtherSites]
    public async Task<IActionResult> ExportPublicQuestions(int id, string format, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowPublicQuestions.Query(id), cancellationToken) is { } model ? TableFile.Of(format, $"questions-{id}", Questions.ShowPublicQuestions.TableOf(model)) : NotFound();
}
