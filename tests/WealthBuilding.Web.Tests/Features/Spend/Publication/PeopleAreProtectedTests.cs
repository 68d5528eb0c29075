using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Directory;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Spend.Publication;

/// <summary>5,000 made-up people as payees, in descriptions, in a register of contracts, as users, sole traders and sources: not one in anything that the public can reach.</summary>
public sealed partial class PeopleAreProtectedTests(PeopleApp app) : IClassFixture<PeopleApp>
{
    private static readonly Dictionary<string, string[]> Samples = new(StringComparer.Ordinal)
    {
        ["publisher"] = ["open-town", "quiet-town", "plain-town"],
        ["format"] = ["csv", "xlsx", "json"],
        ["code"] = ["LISTED00", "TRADER00", "TRADER01"],
        ["id"] = ["LISTED00", "GB-COH-99000999", "TRADER00", "1"],
        ["status"] = ["404", "500"],
        ["institution"] = ["open-town"],
        ["place"] = ["example-place"],
        ["share"] = ["none"],
        ["key"] = ["none"],
    };

    [Fact]
    public async Task Nobody_is_found_in_any_public_page_file_preview_or_part_of_a_workbook()
    {
        var leaks = new List<string>();
        var seen = await CrawlAsync(leaks);

        Assert.True(leaks.Count == 0, string.Join('\n', leaks.Take(30)));
        Assert.Contains("/open-data/open-town/payments.csv", seen);
        Assert.Contains("/open-data/open-town/payments.xlsx", seen);
        Assert.Contains("/open-data/open-town/payments.json", seen);
        Assert.Contains("/open-data/open-town", seen);
        Assert.Contains("/open-data/plain-town/payments.csv", seen);
        Assert.Contains("/open-data/open-town/contracts", seen);
        Assert.Contains("/open-data/open-town/contracts?page=2", seen);
        Assert.Contains("/open-data/open-town/contracts.csv", seen);
        Assert.Contains("/open-data/open-town/contracts.xlsx", seen);
        Assert.Contains("/open-data/open-town/contracts.json", seen);
        Assert.Contains("/suppliers/LISTED00", seen);
        Assert.Contains("/reconcile/preview/LISTED00", seen);
    }

    [Fact]
    public async Task The_public_file_has_every_payment_with_organisations_named_and_people_under_one_text()
    {
        var rows = JsonDocument.Parse((await app.Anonymous().GetAsync("/open-data/open-town/payments.json")).Text).RootElement.EnumerateArray().ToList();
        var names = rows.Select(r => r.GetProperty("Supplier").GetString()!).ToList();

        Assert.Equal(PeopleApp.People.Count + PeopleApp.Organisations, rows.Count);
        Assert.Empty(MarkerHunt.In(string.Join('\n', names)));
        Assert.All(names.Where(n => n != PublicName.Redacted), n => Assert.Matches("Harebell|Example|EXAMPLE|Anytown|Council$|COUNCIL$|Trust$|TRUST$|University|UNIVERSITY|School$|SCHOOL$|College$|COLLEGE$|Riverside|RIVERSIDE|Hospital$|HOSPITAL$|Diocese|DIOCESE|Age UK|AGE UK|Centre$|CENTRE$|Citizens|CITIZENS|Department|DEPARTMENT|Building Society|BUILDING SOCIETY", n));
        Assert.InRange(names.Count(n => n == PublicName.Redacted), PeopleApp.People.Count * 9 / 10, PeopleApp.People.Count);
        Assert.Contains("Harebell Cleaning C Limited", names);
        Assert.Equal(
            PeopleApp.People.Select((_, i) => 100.10m + i).Sum() + Enumerable.Range(0, PeopleApp.Organisations).Sum(i => 1000m + i),
            rows.Sum(r => r.GetProperty("Amount (£)").GetDecimal()));
    }

    [Fact]
    public async Task Nobody_is_found_by_searching_matching_or_suggesting_by_name()
    {
        var browser = app.Anonymous();
        foreach (var person in PeopleApp.People.Where((_, i) => i % 250 == 0).Concat(PeopleApp.People.Skip(100).Take(10)))
        {
            var search = await browser.GetAsync($"/suppliers.json?q={Uri.EscapeDataString(person.Marker)}");
            var suggest = await browser.GetAsync($"/reconcile/suggest/entity?prefix={Uri.EscapeDataString(person.Payee)}");
            using var form = new FormUrlEncodedContent([new("queries", JsonSerializer.Serialize(new { q0 = new { query = person.Payee }, q1 = new { query = person.Marker } }))]);
            var match = await browser.Client.PostAsync(new Uri("/reconcile", UriKind.Relative), form);

            Assert.Equal("[]", search.Text);
            Assert.Empty(MarkerHunt.In(suggest.Bytes));
            Assert.Empty(MarkerHunt.In(await match.Content.ReadAsByteArrayAsync()));
        }
    }

    [Fact]
    public async Task Nobody_is_in_the_search_index()
    {
        var entries = await app.WorkAsync(null, async services =>
            (await services.GetRequiredService<SupplierDirectory>().OfAsync(services.GetRequiredService<AppDbContext>(), CancellationToken.None)).Entries);

        Assert.NotEmpty(entries);
        Assert.Empty(MarkerHunt.In(JsonSerializer.Serialize(entries)));
    }

    [Fact]
    public async Task Nobody_is_in_the_publication_that_the_command_writes()
    {
        var file = Path.Combine(app.Folder, "publication.xlsx");
        var exported = await app.WorkAsync(app.Town, async services =>
        {
            var model = await services.GetRequiredService<MediatR.IMediator>().Send(new Web.Features.Spend.Publication.ExportPayments.Query("open-town", null, null, IsForStaff: true));
            await using var stream = File.Create(file);
            Web.Features.Spend.Publication.PublicationWorkbook.Write(stream, model!);
            return true;
        });

        Assert.True(exported);
        Assert.Empty(MarkerHunt.In(await File.ReadAllBytesAsync(file)));
    }

    [Fact]
    public async Task The_public_register_keeps_its_ordinary_words_beside_what_was_taken_out()
    {
        var rows = JsonDocument.Parse((await app.Anonymous().GetAsync("/open-data/open-town/contracts.json")).Text).RootElement.EnumerateArray().ToList();

        Assert.Equal(PeopleApp.People.Count / PeopleApp.PeopleOfAContract, rows.Count);
        Assert.Contains(rows, r => r.GetProperty("Title of agreement").GetString() == $"Respite care for {PublicText.Redacted}");
        Assert.Contains(rows, r => r.GetProperty("Reference number").GetString() == "DN100002");
        Assert.Contains(rows, r => r.GetProperty("Process").GetString() == "Open");
        Assert.DoesNotContain(rows, r => r.ToString().Contains("07700", StringComparison.Ordinal) || r.ToString().Contains("123456C", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_in_what_was_logged()
    {
        await CrawlAsync([]);

        Assert.NotEmpty(app.Logged);
        Assert.Empty(app.Logged.Where(l => MarkerHunt.In(l).Count > 0));
    }

    [Fact]
    public async Task The_hunt_finds_everybody_in_what_the_institutions_own_staff_see()
    {
        var viewer = await app.SignInAsync("hunter", Role.Viewer, app.Town);

        Assert.Equal(PeopleApp.People.Count, MarkerHunt.In((await viewer.GetAsync("/open-town/lines.csv?scope=all")).Bytes).Count);
        Assert.Equal(PeopleApp.People.Count, MarkerHunt.In((await viewer.GetAsync("/open-town/lines.xlsx?scope=all")).Bytes).Count);
    }

    /// <summary>Every anonymous address of the endpoint table with every sample, and every link from there, as nobody.</summary>
    private async Task<HashSet<string>> CrawlAsync(List<string> leaks)
    {
        var browser = app.Anonymous();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(Anonymous().SelectMany(Fill).Concat(["/robots.txt", "/sitemap.xml", "/demand?place=example-place", "/demand.csv?place=example-place", "/demand.xlsx?place=example-place", "/demand.json?place=example-place", "/open-data/plain-town/payments.xlsx?from=2026-04-01&to=2026-04-02"]));
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path) || seen.Count > 2000)
            {
                continue;
            }

            var page = await browser.GetAsync(path);
            if (MarkerHunt.In(page.Bytes) is { Count: > 0 } found)
            {
                leaks.Add($"{path}: {found.Count}, such as {found.First()}");
            }

            foreach (var link in Links(page))
            {
                waiting.Enqueue(link);
            }
        }

        return seen;
    }

    private static IEnumerable<string> Links(BrowserPage page) => (page.Location is { } next ? [next] : (string[])[])
        .Concat(page.Type == "text/html" ? page.Document.QuerySelectorAll("a[href], link[href], img[src]").Select(a => a.GetAttribute("href") ?? a.GetAttribute("src")!) : [])
        .Where(l => l.StartsWith('/') && !l.StartsWith("//", StringComparison.Ordinal)).Select(l => l.Split('#')[0]);

    private IEnumerable<string> Anonymous() =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct();

    private static IEnumerable<string> Fill(string route)
    {
        var match = Parameter().Match(route);
        if (!match.Success)
        {
            return [route];
        }

        var samples = Samples.GetValueOrDefault(match.Groups[1].Value, ["none"]);
        return samples.SelectMany(s => Fill(string.Concat(route.AsSpan(0, match.Index), s, route.AsSpan(match.Index + match.Length))));
    }

    [GeneratedRegex(@"\{\*{0,2}(\w+)(?::(?:[^{}()]|\([^)]*\)|\{\{|\}\})*)?\}")]
    private static partial Regex Parameter();
}
