using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Places.Profiles;

public sealed class ProfilesController(IMediator mediator) : Controller
{
    [HttpGet("/places/{place}")]
    [RequirePermission(Permissions.PlaceRead)]
    public async Task<IActionResult> ShowPlace(string place, ShareFilter filter, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowPlace.Query(place, filter), cancellationToken);
        return model is null ? NotFound() : View(model);
    }
}
