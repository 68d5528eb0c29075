using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace WealthBuilding.Web.Features.Home;

public sealed class HomeController(IMediator mediator) : Controller
{
    [HttpGet("/")]
    [AllowAnonymous]
    public async Task<IActionResult> ShowHome(CancellationToken cancellationToken) => View(await mediator.Send(new ShowHome.Query(), cancellationToken));

    [HttpGet("/help/method")]
    [AllowAnonymous]
    public async Task<IActionResult> Method(CancellationToken cancellationToken) => View(await mediator.Send(new ShowMethod.Query(), cancellationToken));

    [HttpGet("/accessibility")]
    [AllowAnonymous]
    public IActionResult Accessibility() => View();

    [HttpGet("/privacy")]
    [AllowAnonymous]
    public IActionResult Privacy() => View();
}
