using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace WealthBuilding.Web.Features.OpenData;

public sealed class OpenDataController(IMediator mediator) : Controller
{
    [HttpGet("/open-data")]
    [AllowAnonymous]
    public async Task<IActionResult> ShowOpenData(CancellationToken cancellationToken) =>
        View(await mediator.Send(new ShowOpenData.Query($"{Request.Scheme}://{Request.Host}"), cancellationToken));
}
