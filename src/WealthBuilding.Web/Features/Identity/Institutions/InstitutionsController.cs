using MediatR;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Features.Identity.Users;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Identity.Institutions;

[Route("/platform/institutions")]
public sealed class InstitutionsController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> ListInstitutions(CancellationToken cancellationToken) => View(await mediator.Send(new ListInstitutions.Query(), cancellationToken));

    [HttpGet("/platform/institutions.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> ExportInstitutions(string format, CancellationToken cancellationToken) =>
        TableFile.Of(format, "institutions", Institutions.ListInstitutions.TableOf(await mediator.Send(new ListInstitutions.Query(), cancellationToken)));

    [HttpGet("add")]
    [RequirePermission(Permissions.PlatformManage)]
    public IActionResult Add() => View(new InstitutionForm());

    [HttpPost("add")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> Add(InstitutionForm form, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(form.ToCommand(), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(AddAdministrator), new { slug = form.Slug }) : this.Again(result.Problem, form);
    }

    [HttpGet("{slug}/administrator")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> AddAdministrator(string slug, CancellationToken cancellationToken) =>
        await mediator.Send(new ListInstitutions.Query(slug), cancellationToken) is { Institutions: [var institution] }
            ? View(new AdministratorForm { Institution = institution.Name })
            : NotFound();

    [HttpPost("{slug}/administrator")]
    [RequirePermission(Permissions.PlatformManage)]
    public async Task<IActionResult> AddAdministrator(string slug, AdministratorForm form, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new AddAdministrator.Command(slug, form.Name, form.Email), cancellationToken);
        return result.IsDone ? View("/Features/Identity/Users/Added.cshtml", result.Value) : this.Again(result.Problem, form);
    }
}

/// <summary>The form of a new institution as it is typed.</summary>
public sealed record InstitutionForm
{
    public string? Name { get; init; }

    public string? Slug { get; init; }

    public InstitutionKind Kind { get; init; } = InstitutionKind.Council;

    /// <summary>ONS codes with commas, spaces or line ends between.</summary>
    public string? Districts { get; init; }

    internal AddInstitution.Command ToCommand() => new()
    {
        Name = Name,
        Slug = Slug?.Trim(),
        Kind = Kind,
        Districts = (Districts ?? string.Empty).Split([',', ';', ' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };
}

/// <summary>The form of an institution's administrator as it is typed.</summary>
public sealed record AdministratorForm
{
    public string? Institution { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }
}
