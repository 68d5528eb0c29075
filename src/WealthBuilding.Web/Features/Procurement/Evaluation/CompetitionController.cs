using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>The institution's record of fair competition.</summary>
[Route("/{institution}/contracts/competition")]
public sealed class CompetitionController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ListCompetition(CancellationToken cancellationToken) => View(await mediator.Send(new ListCompetition.Query(), cancellationToken));

    [HttpGet("/{institution}/contracts/competition.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportCompetition(string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"competition-{institution}", Evaluation.ListCompetition.TableOf(await mediator.Send(new ListCompetition.Query(), cancellationToken)));
}
