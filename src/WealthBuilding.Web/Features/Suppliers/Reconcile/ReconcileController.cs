using System.Text.Json;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>The Reconciliation Service API 0.2 over the public register, as OpenRefine speaks it. No cookie signs anything in here, so no form needs a token.</summary>
[Route("/reconcile")]
[OpenToOtherSites]
[IgnoreAntiforgeryToken]
public sealed partial class ReconcileController(IMediator mediator) : Controller
{
    private const int MostBytes = 2_000_000;
    private const string PreflightSeconds = "86400";

    private string Root => $"{Request.Scheme}://{Request.Host}";

    [HttpGet("")]
    [AllowAnonymous]
    public async Task<IActionResult> Ask(string? queries, string? extend, string? callback, CancellationToken cancellationToken) =>
        queries is null && extend is null ? Answer(Manifest.Of(Root), callback) : await AnswerAsync(queries, extend, callback, cancellationToken);

    [HttpPost("")]
    [AllowAnonymous]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(ValueLengthLimit = MostBytes)]
    public Task<IActionResult> Ask([FromForm] string? queries, [FromForm] string? extend, CancellationToken cancellationToken) =>
        AnswerAsync(queries, extend, null, cancellationToken);

    /// <summary>What a browser asks before it sends another site's question: answered without signing in, as everything here.</summary>
    [HttpOptions("{**path}")]
    [AllowAnonymous]
    public IActionResult AskBefore()
    {
        Response.Headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
        Response.Headers.AccessControlAllowHeaders = "Content-Type, Accept, X-Requested-With";
        Response.Headers.AccessControlMaxAge = PreflightSeconds;
        return NoContent();
    }

    [HttpGet("view/{id}")]
    [AllowAnonymous]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken)
    {
        var organisation = await mediator.Send(new ShowOrganisation.Query(id), cancellationToken);
        return organisation is null ? NoSuchOrganisation() : organisation.Code is { } code ? RedirectToAction("ShowSupplier", "Directory", new { code }) : View("Preview", organisation);
    }

    [HttpGet("preview/{id}")]
    [AllowAnonymous]
    [OpenToOtherSites(MayBeFramed = true)]
    public async Task<IActionResult> Preview(string id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowOrganisation.Query(id), cancellationToken) is { } organisation ? View(organisation) : NoSuchOrganisation();

    [HttpGet("flyout")]
    [AllowAnonymous]
    public async Task<IActionResult> Flyout(string id, string? callback, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowOrganisation.Query(id ?? string.Empty), cancellationToken) is { } organisation
            ? Answer(new { id, html = $"<p>{System.Net.WebUtility.HtmlEncode(organisation.Name)}</p><p>{System.Net.WebUtility.HtmlEncode(string.Join(", ", organisation.Values["identifiers"]))}</p>" }, callback)
            : NotFound(new { error = "No organisation has this id" });

    [HttpGet("suggest/entity")]
    [AllowAnonymous]
    public async Task<IActionResult> SuggestEntity(string? prefix, int cursor, string? callback, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new SuggestOrganisations.Query(prefix ?? string.Empty, cursor), cancellationToken), callback);

    [HttpGet("suggest/type")]
    [AllowAnonymous]
    public IActionResult SuggestType(string? prefix, string? callback) => Answer(Suggest(Vocabulary.Types, prefix), callback);

    [HttpGet("suggest/property")]
    [AllowAnonymous]
    public IActionResult SuggestProperty(string? prefix, string? callback) => Answer(Suggest(Vocabulary.Matching, prefix), callback);

    [HttpGet("properties")]
    [AllowAnonymous]
    public IActionResult ProposeProperties(string? type, string? callback) => Answer(new { type, properties = Vocabulary.Fetched }, callback);

    private static object Suggest(IReadOnlyList<Named> names, string? prefix) =>
        new { result = names.Where(n => n.Name.Contains(prefix ?? string.Empty, StringComparison.OrdinalIgnoreCase) || n.Id.StartsWith(prefix ?? string.Empty, StringComparison.OrdinalIgnoreCase)) };

    // A page of its own: these stand in frames and small windows of other programs, where the site's pages do not belong.
    private IActionResult NoSuchOrganisation()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Request.GetTypedHeaders().Accept is [{ MediaType.Value: "application/json" }, ..] ? Json(new { error = "No organisation has this id" }) : View("Unknown");
    }

    private async Task<IActionResult> AnswerAsync(string? queries, string? extend, string? callback, CancellationToken cancellationToken)
    {
        if (extend is not null)
        {
            return Answer(await mediator.Send(new ExtendOrganisations.Query(extend), cancellationToken), callback);
        }

        return Answer(await mediator.Send(new AnswerQueries.Query(queries ?? string.Empty), cancellationToken), callback);
    }

    private IActionResult Answer<T>(Result<T> result, string? callback) =>
        result.IsDone ? Answer((object)result.Value!, callback) : BadRequest(new { error = result.Problem.Message });

    // JSONP for old clients; the name of the function may be nothing but a name.
    private IActionResult Answer(object answer, string? callback) =>
        callback is null ? Json(answer)
        : CallbackName().IsMatch(callback) ? Content($"/**/{callback}({JsonSerializer.Serialize(answer, JsonSerializerOptions.Web)});", "text/javascript; charset=utf-8")
        : BadRequest(new { error = "The name in 'callback' may have letters, digits, dots, _ and $ only" });

    [GeneratedRegex(@"^[A-Za-z_$][A-Za-z0-9_$.]{0,99}$", RegexOptions.NonBacktracking)]
    private static partial Regex CallbackName();
}
