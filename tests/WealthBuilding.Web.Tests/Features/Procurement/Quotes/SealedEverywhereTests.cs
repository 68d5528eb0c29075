using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Features.Procurement.SavedSearches;
using WealthBuilding.Web.Tests.Features.Procurement.Evaluation;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Quotes;

/// <summary>Before the close nobody but its supplier finds what a quote says: not in any page or file that anybody can ask for, nor in a message. New pages are asked too, without being named here.</summary>
public sealed partial class SealedEverywhereTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    private const string Title = "Sealed sweeping of the culverts";

    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task Nobody_but_its_supplier_finds_the_price_or_the_words_of_a_sealed_quote_anywhere()
    {
        var (rivalCode, rival) = await app.SupplierAsync("rival@everywhere.example", "Rival Everywhere Example Ltd", "We clean halls.", "90910000");
        Assert.Equal(302, (await rival.SubmitAsync($"/my-suppliers/{rivalCode}/searches", "/searches", new() { ["Q"] = "culverts", ["Often"] = "Daily" })).Status);
        var (id, code, supplier) = await QuotedAsync();
        await PublishAsync();
        await app.GoOnAsync(TimeSpan.FromDays(1));
        Assert.Equal(1, await app.WorkAsync(null, services => services.GetRequiredService<IMediator>().Send(new SendDigests.Command())));

        var paths = await PathsAsync(id, code, rivalCode);
        var (read, telling) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var (who, browser) in await ReadersAsync(rival))
        {
            foreach (var path in paths)
            {
                var page = await browser.GetAsync(path);
                telling.AddRange(Found(page).Select(f => $"{path} tells {who} '{f}'"));
                if (page.Status == 200)
                {
                    read.Add($"{who} {path}");
                }
            }
        }

        Assert.True(telling.Count == 0, string.Join('\n', telling));
        Assert.Empty(Expected(id, rivalCode).Where(e => !read.Contains(e)));
        await AssertNothingIsWrittenAsync();
        await AssertWouldBeFoundAsync(id, supplier, $"/my-suppliers/{code}/opportunities/{id}/quote");
    }

    /// <summary>No message, no event of the trail and no line of the log has it; and the digest was sent.</summary>
    private async Task AssertNothingIsWrittenAsync()
    {
        var messages = await app.DbAsync(db => db.OutgoingMessages.Select(m => m.To + " " + m.Subject + " " + m.Text).ToListAsync());
        Assert.Contains(messages, m => m.StartsWith("rival@everywhere.example A new opportunity", StringComparison.Ordinal) && m.Contains(Title, StringComparison.Ordinal));
        Assert.Contains(messages, m => m.StartsWith("bidder@everywhere.example Your quote was received", StringComparison.Ordinal));
        Assert.DoesNotContain(messages, m => SecretPattern().IsMatch(m));
        Assert.DoesNotContain(await app.DbAsync(db => db.AuditEvents.IgnoreQueryFilters().Select(e => e.Action + " " + e.Subject + " " + e.Detail).ToListAsync()), e => SecretPattern().IsMatch(e));
        Assert.DoesNotContain(app.Log, l => SecretPattern().IsMatch(l));
    }

    /// <summary>Who may read it finds it by the same search, in each kind of file: its supplier at once, the buyer once it is opened. What was replaced is read by nobody.</summary>
    private async Task AssertWouldBeFoundAsync(int id, Browser supplier, string own)
    {
        Assert.Equal(["48,273", "48273", "Quondamwort", "Zibeline"], Found(await supplier.GetAsync(own)).Distinct().Order(StringComparer.Ordinal));
        var here = $"/council/contracts/{id}/quotes";
        await app.GoOnAsync(TimeSpan.FromDays(32));
        Assert.Empty(Found(await app.Editor.GetAsync(here)));
        Assert.Equal(302, (await app.Editor.SubmitAsync(here, "/quotes/open")).Status);
        foreach (var kind in new[] { string.Empty, ".csv", ".xlsx", ".json" })
        {
            var found = Found(await app.Editor.GetAsync(here + kind)).Select(f => f.Replace(",", string.Empty, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);
            Assert.Equal(["48273", "Quondamwort", "Zibeline"], found);
        }
    }

    /// <summary>Pages that must have been among those that were read, by who: else nothing was looked at.</summary>
    private static IEnumerable<string> Expected(int id, string rival)
    {
        string[] formats = ["csv", "xlsx", "json"];
        var contract = $"/council/contracts/{id}";
        string[] open = ["/opportunities", $"/opportunities/{id}", $"/opportunities/{id}/questions", "/opportunities/feed", "/ocds/council", "/ocds/council/records", $"/ocds/council/ocds-000000-council-{id}", "/open-data/council/contracts", .. formats.SelectMany(f => new[] { $"/opportunities.{f}", $"/open-data/council/contracts.{f}" })];
        string[] inside = ["/council/contracts", contract, "/council/contracts/competition", "/council/contracts/work", .. new[] { "quotes", "evaluation", "consortia", "questions", "invitations", "files", "brief", "commitments" }.Select(p => $"{contract}/{p}"), .. formats.SelectMany(f => new[] { $"{contract}/quotes.{f}", $"{contract}/evaluation.{f}", $"/council/contracts/register.{f}", $"/council/contracts/competition.{f}" })];
        string[] trail = ["/council/audit", .. formats.Select(f => $"/council/audit.{f}")];
        string[] own = [$"/my-suppliers/{rival}/opportunities", $"/my-suppliers/{rival}/opportunities/{id}", $"/my-suppliers/{rival}/opportunities/{id}/quote", $"/my-suppliers/{rival}/searches"];
        return
        [
            .. new[] { "nobody", "viewer", "auditor", "editor", "administrator", "platform", "neighbour", "rival" }.SelectMany(who => open.Select(p => $"{who} {p}")),
            .. new[] { "viewer", "auditor", "editor", "administrator" }.SelectMany(who => inside.Select(p => $"{who} {p}")),
            .. new[] { "auditor", "administrator" }.SelectMany(who => trail.Select(p => $"{who} {p}")),
            .. own.Select(p => $"rival {p}"), $"editor {contract}/edit", $"editor {contract}/suppliers-see", $"editor {contract}/steps/Withdraw",
        ];
    }

    private async Task<Dictionary<string, Browser>> ReadersAsync(Browser rival)
    {
        var neighbour = await app.InstitutionAsync("neighbour", "Neighbouring Example Council", "E07000178");
        return new(StringComparer.Ordinal)
        {
            ["nobody"] = app.Anonymous(),
            ["viewer"] = await app.SignInAsync("viewer", Role.Viewer, app.Council),
            ["auditor"] = await app.SignInAsync("auditor", Role.Auditor, app.Council),
            ["editor"] = app.Editor,
            ["administrator"] = await app.SignInAsync("administrator", Role.Administrator, app.Council),
            ["platform"] = await app.SignInAsync("platform", null),
            ["neighbour"] = await app.SignInAsync("neighbour-editor", Role.Editor, neighbour),
            ["rival"] = rival,
        };
    }

    /// <summary>Every page and file that the site can be asked for, about this opportunity, its buyer and its suppliers where it is about any.</summary>
    private async Task<List<string>> PathsAsync(int id, string code, string rival)
    {
        await app.PlaceAsync("everywhere", "Example Place", ["E07000123"], app.Council);
        var quote = await app.DbAsync(db => db.Quotes.Where(q => q.EntryId == id).Select(q => q.Id).SingleAsync());
        Dictionary<string, string> samples = new(StringComparer.Ordinal)
        {
            ["institution"] = "council",
            ["slug"] = "council",
            ["publisher"] = "council",
            ["place"] = "everywhere",
            ["id"] = $"{id}",
            ["ocid"] = $"ocds-000000-council-{id}",
            ["quote"] = $"{quote}",
            ["number"] = "0",
            ["step"] = "Withdraw",
            ["decision"] = "award",
            ["supplier"] = code,
            ["ownSupplier"] = rival,
            ["payee"] = "1",
            ["import"] = "1",
            ["user"] = "1",
            ["rule"] = "1",
            ["kind"] = "Quarantined",
            ["verdict"] = "Added",
            ["status"] = "404",
            ["section"] = "work",
            ["register"] = "companies-house",
        };
        var routes = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")).Select(e => e.RoutePattern).ToList();
        return [.. new[] { "csv", "xlsx", "json" }.SelectMany(f => routes.Select(r => Fill(r, new(samples, StringComparer.Ordinal) { ["format"] = f }))).Distinct()];
    }

    private static string Fill(RoutePattern route, Dictionary<string, string> samples) =>
        "/" + string.Join('/', route.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => samples.GetValueOrDefault(parameter.Name, "none"),
            _ => throw new InvalidOperationException($"A part of {route.RawText} is of an unknown kind."),
        }))));

    /// <summary>What an answer tells of the quote: in its text, in the parts of a workbook, and in where it leads to.</summary>
    private static IEnumerable<string> Found(BrowserPage page) => SecretPattern().Matches(page.Location + " " + TextOf(page.Bytes)).Select(m => m.Value);

    private static string TextOf(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', archive.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }

    /// <summary>A quote that has replaced another, both in odd words and at an odd price.</summary>
    private async Task<(int Id, string Code, Browser Supplier)> QuotedAsync()
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = Title, ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        var (code, supplier) = await app.SupplierAsync("bidder@everywhere.example", "Bidding Everywhere Example Ltd", "We clean halls.", "90910000");
        var path = $"/my-suppliers/{code}/opportunities/{id}/quote";
        foreach (var (price, method, reference) in new[] { ("57119.37", "Gallimaufry crews come at noon.", "Example Parish Council"), ("48273.91", "Quondamwort crews come at dawn.", "Zibeline Parish Council") })
        {
            var form = await supplier.GetAsync(path);
            Assert.Equal(302, (await supplier.PostFormAsync(form, path, new() { ["Lot"] = "0", ["Price"] = price, ["Method"] = method, ["Reference"] = reference, ["Stands"] = EvaluationSteps.StandsIn(form) })).Status);
        }

        return (id, code, supplier);
    }

    private Task<int> PublishAsync() => app.DbAsync(async db =>
    {
        (await db.Institutions.SingleAsync(i => i.Slug == "council")).PublishContracts(true);
        return await db.SaveChangesAsync();
    });

    // The prices with and without a comma, in pence, and shortened; not within a longer number or a token.
    [GeneratedRegex("(?<![0-9A-Za-z])(?:48,?273|57,?119)(?![0-9A-Za-z])|4827391|5711937|(?<![0-9A-Za-z+/=_.-])(?:48(?:\\.3)?|57(?:\\.1)?)k(?![0-9A-Za-z+/=_-])|Quondamwort|Gallimaufry|Zibeline", RegexOptions.IgnoreCase)]
    private static partial Regex SecretPattern();
}
