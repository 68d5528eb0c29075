using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Procurement.Ocds;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Ocds;

/// <summary>Published contracts as OCDS. The publisher is no tenant here: nobody is signed in.</summary>
[Route("/ocds/{publisher}")]
public sealed class ReleasesController(IMediator mediator) : Controller
{
    private const int PageSize = 100;

    private string Here => $"{Request.Scheme}://{Request.Host}{Request.Path}";

    /// <summary>Who publishes releases and records here, with their addresses.</summary>
    [HttpGet("/ocds")]
    [AllowAnonymous]
    [OpenToOtherSites]
    public async Task<IActionResult> ListPublishers(CancellationToken cancellationToken) => Json(new
    {
        publishers = (await mediator.Send(new ListOcdsPublishers.Query(), cancellationToken)).Select(r => new { name = r.Name, releases = $"{Here}/{r.Slug}", records = $"{Here}/{r.Slug}/records" }),
    });

    [HttpGet("")]
    [AllowAnonymous]
    [OpenToOtherSites]
    public async Task<IActionResult> ExportReleases(string publisher, int page, CancellationToken cancellationToken) =>
        await PageAsync(publisher, page, "releases", m => m.Releases.Select(r => (IReadOnlyList<OcdsRelease>)[r]), OcdsReleaseWriter.WriteReleases, cancellationToken);

    [HttpGet("records")]
    [AllowAnonymous]
    [OpenToOtherSites]
    public async Task<IActionResult> ExportRecords(string publisher, int page, CancellationToken cancellationToken) =>
        await PageAsync(publisher, page, "records", m => m.Processes, OcdsReleaseWriter.WriteRecords, cancellationToken);

    [HttpGet("{ocid}")]
    [AllowAnonymous]
    [OpenToOtherSites]
    public async Task<IActionResult> ExportRelease(string publisher, string ocid, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ExportReleases.Query(publisher), cancellationToken);
        var releases = model?.Releases.Where(r => r.Ocid == ocid).ToList() ?? [];
        return model is null || releases.Count == 0 ? NotFound() : Package(ocid, new OcdsPackage(Here, LastOf(releases), model.Name), releases, OcdsReleaseWriter.WriteReleases);
    }

    // The standard knows no package without a release, so a page behind the last, and a register without a contract, are not there.
    private async Task<IActionResult> PageAsync(
        string publisher, int page, string name, Func<ExportReleases.Model, IEnumerable<IReadOnlyList<OcdsRelease>>> parts, Action<Stream, OcdsPackage, IEnumerable<OcdsRelease>> write, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ExportReleases.Query(publisher), cancellationToken);
        var number = Math.Clamp(page, 1, int.MaxValue / PageSize);
        List<IReadOnlyList<OcdsRelease>> all = model is null ? [] : [.. parts(model)];
        var shown = all.Skip((number - 1) * PageSize).Take(PageSize).SelectMany(p => p).ToList();
        if (model is null || shown.Count == 0)
        {
            return NotFound();
        }

        var package = new OcdsPackage(AddressOf(number), LastOf(shown), model.Name, all.Count > number * PageSize ? AddressOf(number + 1) : null, number > 1 ? AddressOf(number - 1) : null);
        return Package($"{model.Slug}-{name}", package, shown, write);
    }

    private static FileStreamResult Package(string name, OcdsPackage package, List<OcdsRelease> releases, Action<Stream, OcdsPackage, IEnumerable<OcdsRelease>> write) =>
        TableFile.Write(name + ".json", "application/json; charset=utf-8", stream => write(stream, package, releases));

    private static DateTimeOffset LastOf(List<OcdsRelease> releases) => releases.Max(r => r.Date) ?? DateTimeOffset.UnixEpoch;

    private string AddressOf(int page) => page == 1 ? Here : $"{Here}?page={page}";
}
