using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Registering, without an account: one page after another, to be left and taken up again by the private link.</summary>
[Route("/register")]
public sealed class RegistrationController(IMediator mediator) : Controller
{
    [HttpGet("")]
    [AllowAnonymous]
    public IActionResult Start() => View(new StartRegistration.Command());

    [HttpPost("")]
    [AllowAnonymous]
    [BeginsRegistration]
    public async Task<IActionResult> Start(StartRegistration.Command command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return !result.IsDone ? this.Again(result.Problem, command)
            : result.Value.IsRegistered ? RedirectToAction(nameof(Show), new { result.Value.Key })
            : RedirectToAction(nameof(Section), new { result.Value.Key, section = "organisation" });
    }

    [HttpGet("import")]
    [AllowAnonymous]
    public IActionResult Import() => View(new ImportPage());

    [HttpPost("import")]
    [AllowAnonymous]
    [BeginsRegistration]
    [RequestSizeLimit(ImportProfile.MostBytes + (1 << 16))]
    public async Task<IActionResult> Import([FromForm(Name = "File")] IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is not { Length: > 0 and <= ImportProfile.MostBytes })
        {
            return this.Again(ImportPage.Refuse(file), new ImportPage());
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        var result = await mediator.Send(new ImportProfile.Command(content.ToArray()), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(Show), new { key = result.Value }) : this.Again(result.Problem, new ImportPage());
    }

    [HttpGet("{key}")]
    [AllowAnonymous]
    public async Task<IActionResult> Show(string key, CancellationToken cancellationToken) => await ShowAsync(key, cancellationToken);

    [HttpGet("{key}/{section:regex(^(organisation|nature|work|categories|capacity|areas|contact)$)}")]
    [AllowAnonymous]
    public async Task<IActionResult> Section(string key, RegistrationSection section, string? words, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowSection.Query(key, section, words), cancellationToken);
        return model is null ? await ClosedAsync(key, cancellationToken) : View(model);
    }

    [HttpPost("{key}/organisation")]
    [AllowAnonymous]
    public Task<IActionResult> Organisation(string key, OrganisationForm form, CancellationToken cancellationToken) => SaveAsync(key, form, cancellationToken);

    [HttpPost("{key}/nature")]
    [AllowAnonymous]
    public Task<IActionResult> Nature(string key, NatureForm form, CancellationToken cancellationToken) => SaveAsync(key, form, cancellationToken);

    [HttpPost("{key}/work")]
    [AllowAnonymous]
    public Task<IActionResult> Work(string key, WorkForm form, CancellationToken cancellationToken) => SaveAsync(key, form, cancellationToken);

    [HttpPost("{key}/categories")]
    [AllowAnonymous]
    public async Task<IActionResult> Categories(string key, CategoriesForm form, CancellationToken cancellationToken)
    {
        var saved = await SaveAsync(key, form, cancellationToken);
        return form.IsSearch && saved is RedirectToActionResult ? RedirectToAction(nameof(Section), new { key, section = "categories", words = form.Search }) : saved;
    }

    [HttpPost("{key}/capacity")]
    [AllowAnonymous]
    public Task<IActionResult> Capacity(string key, CapacityForm form, CancellationToken cancellationToken) => SaveAsync(key, form, cancellationToken);

    [HttpPost("{key}/areas")]
    [AllowAnonymous]
    public Task<IActionResult> Areas(string key, AreasForm form, CancellationToken cancellationToken) => SaveAsync(key, form, cancellationToken);

    [HttpPost("{key}/contact")]
    [AllowAnonymous]
    public Task<IActionResult> Contact(string key, ContactForm form, CancellationToken cancellationToken) => SaveAsync(key, form, cancellationToken);

    [HttpGet("{key}/accreditations")]
    [AllowAnonymous]
    public async Task<IActionResult> Accreditations(string key, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowAccreditations.Query(key), cancellationToken);
        return model is null ? await ClosedAsync(key, cancellationToken) : View(model);
    }

    [HttpPost("{key}/accreditations")]
    [AllowAnonymous]
    [EnableRateLimiting(SecurityExtensions.EvidenceLimit)]
    [RequestSizeLimit(EvidenceFile.MostBytes + (1 << 20))]
    public async Task<IActionResult> Accreditations(string key, AccreditationForm form, CancellationToken cancellationToken)
    {
        await using var content = form.File?.OpenReadStream();
        var file = content is null ? null : new IncomingFile(content, form.File!.FileName);
        var result = await mediator.Send(new AddAccreditation.Command(key, form, file), cancellationToken);
        if (result.IsDone)
        {
            return result.Value.AddsAnother ? RedirectToAction(nameof(Accreditations), new { key }) : GoTo(key, result.Value.Next);
        }

        var model = await mediator.Send(new ShowAccreditations.Query(key, form), cancellationToken);
        return model is null ? await ClosedAsync(key, cancellationToken) : this.Again(result.Problem, model);
    }

    [HttpPost("{key}/accreditations/remove")]
    [AllowAnonymous]
    public async Task<IActionResult> RemoveAccreditation(string key, string? scheme, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new RemoveAccreditation.Command(key, scheme), cancellationToken);
        return result.IsDone ? RedirectToAction(nameof(Accreditations), new { key }) : NotFound();
    }

    private async Task<IActionResult> SaveAsync(string key, ISectionForm form, CancellationToken cancellationToken)
    {
        var seen = Request.HasFormContentType ? Request.Form["Seen"].FirstOrDefault() : null;
        var result = await mediator.Send(new SaveSection.Command(key, form, seen), cancellationToken);
        if (result.IsDone)
        {
            return GoTo(key, result.Value.Next);
        }

        var model = await mediator.Send(new ShowSection.Query(key, form.Section, null, form, seen), cancellationToken);
        return model is null ? await ClosedAsync(key, cancellationToken) : this.Again(result.Problem, model, nameof(Section));
    }

    // A page of a registration that is no draft any more, reached by Back: where it stands is shown, and how to change it.
    private async Task<IActionResult> ClosedAsync(string key, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowRegistration.Query(key), cancellationToken) is null ? NotFound() : RedirectToAction(nameof(Show), new { key });

    private RedirectToActionResult GoTo(string key, RegistrationSection? next) => next switch
    {
        null => RedirectToAction("Check", "RegistrationSending", new { key }),
        RegistrationSection.Accreditations => RedirectToAction(nameof(Accreditations), new { key }),
        { } section => RedirectToAction(nameof(Section), new { key, section = section.ToString().ToLowerInvariant() }),
    };

    private async Task<IActionResult> ShowAsync(string key, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ShowRegistration.Query(key), cancellationToken);
        return model switch
        {
            null => NotFound(),
            { Status: RegistrationStatus.AwaitingEmail } => RedirectToAction("Confirm", "RegistrationSending", new { key }),
            { Status: RegistrationStatus.Draft, IsJoining: true } => RedirectToAction("Ask", "RegistrationSending", new { key }),
            _ => View(model),
        };
    }
}
