using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Identity.Users;

[Route("/{institution}/users")]
public sealed class UsersController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.UsersManage)]
    public async Task<IActionResult> ListUsers(CancellationToken cancellationToken) => View(await mediator.Send(new ListUsers.Query(), cancellationToken));

    [HttpGet("/{institution}/users.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.UsersManage)]
    public async Task<IActionResult> ExportUsers(string institution, string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, $"people-{institution}", Users.ListUsers.TableOf(await mediator.Send(new ListUsers.Query(), cancellationToken)));

    [HttpGet("add")]
    [RequirePermission(Permissions.UsersManage)]
    public IActionResult Add() => View(new AddUser.Command());

    [HttpPost("add")]
    [RequirePermission(Permissions.UsersManage)]
    public async Task<IActionResult> Add(AddUser.Command command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.IsDone ? View("Added", result.Value) : this.Again(result.Problem, command);
    }

    [HttpGet("{user:int}")]
    [RequirePermission(Permissions.UsersManage)]
    public async Task<IActionResult> ShowUser(int user, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ListUsers.Query(user), cancellationToken);
        return model.Users.Count == 1 ? View(model.Users[0]) : NotFound();
    }

    [HttpPost("{user:int}/role")]
    [RequirePermission(Permissions.UsersManage)]
    public async Task<IActionResult> ChangeRole(int user, Role? role, string institution, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new ChangeRole.Command(user, role), cancellationToken), user, institution, cancellationToken);

    [HttpPost("{user:int}/remove")]
    [RequirePermission(Permissions.UsersManage)]
    public async Task<IActionResult> Remove(int user, string institution, CancellationToken cancellationToken) =>
        await AnswerAsync(await mediator.Send(new RemoveUser.Command(user), cancellationToken), user, institution, cancellationToken);

    [HttpPost("{user:int}/code")]
    [RequirePermission(Permissions.UsersManage)]
    public async Task<IActionResult> MakeCode(int user, string institution, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new MakeUserCode.Command(user), cancellationToken);
        return result.IsDone ? View("Added", result.Value) : await AnswerAsync(result, user, institution, cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync<T>(Domain.Common.Result<T> result, int user, string institution, CancellationToken cancellationToken)
    {
        if (result.IsDone)
        {
            return RedirectToAction(nameof(ListUsers), new { institution });
        }

        var model = await mediator.Send(new ListUsers.Query(user), cancellationToken);
        return model.Users.Count == 1 ? this.Again(result.Problem, model.Users[0], nameof(ShowUser)) : NotFound();
    }
}
