using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>A supplier's own pages. Whoever does not speak for it gets the same 404 as for one that is not there.</summary>
[Route("/my-suppliers")]
public sealed class OwnSuppliersController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [RequirePermission(Permissions.OwnAccount)]
    public async Task<IActionResult> ListOwnSuppliers(CancellationToken cancellationToken) => View(await mediator.Send(new ListOwnSuppliers.Query(), cancellationToken));

    [HttpGet("{ownSupplier}")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ShowOwnSupplier(string ownSupplier, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowOwnSupplier.Query(ownSupplier), cancellationToken);
        return model is null ? NotFound() : View(model);
    }

    [HttpGet("{ownSupplier}/profile.json")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> ExportProfile(string ownSupplier, CancellationToken cancellationToken)
    {
        var content = await mediator.Send(new ExportProfile.Query(ownSupplier), cancellationToken);
        return content is null ? NotFound() : File(content, "application/json; charset=utf-8", $"supplier-profile-{ownSupplier.ToLowerInvariant()}.json");
    }

    [HttpGet("{ownSupplier}/edit/{section:regex(^(organisation|nature|work|categories|capacity|areas|contact)$)}")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> Edit(string ownSupplier, RegistrationSection section, string? words, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowProfileSection.Query(ownSupplier, section, words), cancellationToken);
        return model is null ? NotFound() : View(model);
    }

    [HttpPost("{ownSupplier}/edit/organisation")]
    [RequirePermission(SupplierPermissions.Edit)]
    public Task<IActionResult> Organisation(string ownSupplier, OrganisationForm form, CancellationToken cancellationToken) => ChangeAsync(ownSupplier, form, cancellationToken);

    [HttpPost("{ownSupplier}/edit/nature")]
    [RequirePermission(SupplierPermissions.Edit)]
    public Task<IActionResult> Nature(string ownSupplier, NatureForm form, CancellationToken cancellationToken) => ChangeAsync(ownSupplier, form, cancellationToken);

    [HttpPost("{ownSupplier}/edit/work")]
    [RequirePermission(SupplierPermissions.Edit)]
    public Task<IActionResult> Work(string ownSupplier, WorkForm form, CancellationToken cancellationToken) => ChangeAsync(ownSupplier, form, cancellationToken);

    [HttpPost("{ownSupplier}/edit/categories")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> Categories(string ownSupplier, CategoriesForm form, CancellationToken cancellationToken)
    {
        var changed = await ChangeAsync(ownSupplier, form, cancellationToken);
        return form.IsSearch && changed is RedirectToActionResult ? RedirectToAction(nameof(Edit), new { ownSupplier, section = "categories", words = form.Search }) : changed;
    }

    [HttpPost("{ownSupplier}/edit/capacity")]
    [RequirePermission(SupplierPermissions.Edit)]
    public Task<IActionResult> Capacity(string ownSupplier, CapacityForm form, CancellationToken cancellationToken) => ChangeAsync(ownSupplier, form, cancellationToken);

    [HttpPost("{ownSupplier}/edit/areas")]
    [RequirePermission(SupplierPermissions.Edit)]
    public Task<IActionResult> Areas(string ownSupplier, AreasForm form, CancellationToken cancellationToken) => ChangeAsync(ownSupplier, form, cancellationToken);

    [HttpPost("{ownSupplier}/edit/contact")]
    [RequirePermission(SupplierPermissions.Edit)]
    public Task<IActionResult> Contact(string ownSupplier, ContactForm form, CancellationToken cancellationToken) => ChangeAsync(ownSupplier, form, cancellationToken);

    [HttpPost("{ownSupplier}/confirm")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> Confirm(string ownSupplier, RegistrationSection section, CancellationToken cancellationToken) =>
        Back(await mediator.Send(new ConfirmProfile.Command(ownSupplier, section), cancellationToken), ownSupplier);

    [HttpGet("{ownSupplier}/accreditations")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> Accreditations(string ownSupplier, CancellationToken cancellationToken) =>
        View(await mediator.Send(new ListSchemes.Query(ownSupplier, new AccreditationForm()), cancellationToken));

    [HttpPost("{ownSupplier}/accreditations")]
    [RequirePermission(SupplierPermissions.Edit)]
    [EnableRateLimiting(SecurityExtensions.EvidenceLimit)]
    [RequestSizeLimit(EvidenceFile.MostBytes + (1 << 20))]
    public async Task<IActionResult> Accreditations(string ownSupplier, AccreditationForm form, CancellationToken cancellationToken)
    {
        await using var content = form.File?.OpenReadStream();
        var result = await mediator.Send(new AddOwnAccreditation.Command(ownSupplier, form, content is null ? null : new IncomingFile(content, form.File!.FileName)), cancellationToken);
        return result.IsDone ? Back(result, ownSupplier) : this.Again(result.Problem, await mediator.Send(new ListSchemes.Query(ownSupplier, form), cancellationToken));
    }

    [HttpPost("{ownSupplier}/accreditations/{id:int}/remove")]
    [RequirePermission(SupplierPermissions.Edit)]
    public async Task<IActionResult> RemoveAccreditation(string ownSupplier, int id, CancellationToken cancellationToken) =>
        Back(await mediator.Send(new RemoveOwnAccreditation.Command(ownSupplier, id), cancellationToken), ownSupplier);

    [HttpGet("{ownSupplier}/accreditations/{id:int}/evidence")]
    [RequirePermission(SupplierPermissions.Read)]
    public async Task<IActionResult> Evidence(string ownSupplier, int id, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new DownloadOwnEvidence.Query(ownSupplier, id), cancellationToken);
        return file is null ? NotFound() : File(file.Content, file.Type, file.FileName);
    }

    private async Task<IActionResult> ChangeAsync(string ownSupplier, ISectionForm form, CancellationToken cancellationToken)
    {
        var seen = Request.HasFormContentType ? Request.Form["Seen"].FirstOrDefault() : null;
        var result = await mediator.Send(new ChangeProfile.Command(ownSupplier, form, seen), cancellationToken);
        if (result.IsDone)
        {
            return RedirectToAction(nameof(ShowOwnSupplier), new { ownSupplier });
        }

        var model = await mediator.Send(new ShowProfileSection.Query(ownSupplier, form.Section, null, form, seen), cancellationToken);
        return model is null ? NotFound() : this.Again(result.Problem, model, nameof(Edit));
    }

    private IActionResult Back(Result<Done> result, string ownSupplier) => result.IsDone ? RedirectToAction(nameof(ShowOwnSupplier), new { ownSupplier }) : NotFound();
}
