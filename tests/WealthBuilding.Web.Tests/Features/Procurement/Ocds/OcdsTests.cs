using System.Text;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;
using WealthBuilding.Web.Features.Procurement.Contracts.Imports;
using WealthBuilding.Web.Tests.Features.Procurement.Contracts;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Ocds;

/// <summary>Releases into the register and out of it, through the pages and the public addresses.</summary>
public sealed class OcdsTests : IAsyncLifetime
{
    private readonly WebApp _app = new();
    private Institution _institution = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync() => (_institution, _browser) = await _app.SetUpAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_call_becomes_its_award_and_an_old_release_turns_nothing_back()
    {
        await ImportAsync("call.json", Package(Call("ocds-abcdef-1", "Alpha Council")));
        var called = Assert.Single(await _app.EntriesAsync(_institution));
        await ImportAsync("award.json", Package(Award("ocds-abcdef-1", "Alpha Council")));
        var awarded = Assert.Single(await _app.EntriesAsync(_institution));
        await ImportAsync("again.json", Package(Award("ocds-abcdef-1", "Alpha Council"), Call("ocds-abcdef-1", "Alpha Council")));
        await ImportAsync("late.json", Package(Call("ocds-abcdef-1", "Alpha Council").Replace("2026-01-01", "2026-01-02", StringComparison.Ordinal)));
        var still = Assert.Single(await _app.EntriesAsync(_institution));

        Assert.Equal(ContractState.Opportunity, called.State);
        Assert.Equal((called.Id, ContractState.Awarded, 123_450L), (awarded.Id, awarded.State, awarded.ValuePence));
        Assert.Equal(("Otter Example Ltd", "04142000"), (awarded.Suppliers.Single().Name, awarded.Suppliers.Single().Number));
        Assert.Equal((awarded.Id, awarded.Version), (still.Id, still.Version));
    }

    [Fact]
    public async Task What_others_buy_is_counted_and_said_and_another_name_can_be_told()
    {
        var package = Package(Award("ocds-abcdef-1", "The Alpha Borough"), Award("ocds-abcdef-2", "Beta Council"));

        var review = await _browser.UploadRegisterAsync("releases.json", package);

        Assert.Contains("2 procurements in the file are bought by others", review.Text, StringComparison.Ordinal);
        var form = await _browser.GetAsync("/alpha/contracts/imports/upload");
        Assert.NotNull(form.Document.QuerySelector("input[name=Buyer]"));
        Assert.Empty(await _app.EntriesAsync(_institution));

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(package));
        var told = await _app.WorkAsync(_institution, async services =>
        {
            var mediator = services.GetRequiredService<IMediator>();
            var uploaded = await mediator.Send(new UploadRegister.Command(content, "releases.json") { Options = new RegisterOptions { Buyers = ["the alpha borough"] } });
            return (await mediator.Send(new CommitRegister.Command(uploaded.Value.ImportId!.Value))).Value;
        });
        Assert.Equal((1, 1), (told.Added, told.Skipped));
    }

    [Fact]
    public async Task An_undo_takes_the_award_back_to_the_call()
    {
        await ImportAsync("call.json", Package(Call("ocds-abcdef-1", "Alpha Council")));
        var report = await ImportAsync("award.json", Package(Award("ocds-abcdef-1", "Alpha Council")));

        var confirm = await _browser.GetAsync(report.Document.QuerySelector("a[href$='/undo']")!.GetAttribute("href")!);
        await _browser.PostFormAsync(confirm, confirm.Document.QuerySelector("main form")!.GetAttribute("action")!, []);

        var entry = Assert.Single(await _app.EntriesAsync(_institution));
        Assert.Equal((ContractState.Opportunity, "ocds-abcdef-1"), (entry.State, entry.Reference));
    }

    [Fact]
    public async Task Nothing_is_public_before_it_is_published_and_then_it_is_paged_and_people_are_not_named()
    {
        await RegisterAsync(150, "EXP,Care of the garden,Jane Placeholder,,01/04/2025,31/03/2028,30000,Housing\n");
        using var anonymous = _app.CreateClient();
        var before = await anonymous.GetAsync(new Uri("/ocds/alpha", UriKind.Relative));
        await PublishAsync();

        var first = await JsonAsync(anonymous, "/ocds/alpha");
        var second = await JsonAsync(anonymous, "/ocds/alpha?page=2");

        Assert.Equal(404, (int)before.StatusCode);
        Assert.Equal((100, 51), (first["releases"]!.AsArray().Count, second["releases"]!.AsArray().Count));
        Assert.EndsWith("/ocds/alpha?page=2", first["links"]!["next"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.EndsWith("/ocds/alpha", second["links"]!["prev"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("Placeholder", first.ToJsonString() + second.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(404, (int)(await anonymous.GetAsync(new Uri("/ocds/alpha?page=3", UriKind.Relative))).StatusCode);
        var ocid = first["releases"]![0]!["ocid"]!.GetValue<string>();
        Assert.Equal(ocid, (await JsonAsync(anonymous, $"/ocds/alpha/{ocid}"))["releases"]![0]!["ocid"]!.GetValue<string>());
        Assert.Contains("/ocds/alpha", (await _browser.GetAsync("/open-data")).Text, StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task What_is_published_is_valid_against_the_schema_and_what_is_spoilt_is_not()
    {
        await RegisterAsync(3, "EXP,Care of the garden,Jane Placeholder,,01/04/2025,31/03/2028,£30k - £50k,Housing\nEXO,Painting,,,01/04/2099,,50000,Housing\n");
        await ImportAsync("award.json", Package(Award("ocds-abcdef-1", "Alpha Council").Replace("1234.5", "12345.5", StringComparison.Ordinal), Call("ocds-abcdef-2", "Alpha Council")));
        await PublishAsync();
        using var anonymous = _app.CreateClient();
        var folder = Directory.CreateTempSubdirectory("wealthbuilding-").FullName;
        try
        {
            var releases = await JsonAsync(anonymous, "/ocds/alpha");
            var files = new[] { Save(folder, "releases.json", releases), Save(folder, "records.json", await JsonAsync(anonymous, "/ocds/alpha/records")) };

            Assert.Equal((0, string.Empty), await Validation.RunAsync(files));

            releases["releases"]![0]!.AsObject().Remove("ocid");
            releases["publishedDate"] = "today";
            var (exit, words) = await Validation.RunAsync(Save(folder, "spoilt.json", releases));
            Assert.Equal(1, exit);
            Assert.Contains("required property 'ocid'", words, StringComparison.Ordinal);
            Assert.Contains("format \"date-time\"", words, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_is_published_comes_back_in_the_same()
    {
        await RegisterAsync(3, string.Empty);
        await PublishAsync();
        using var anonymous = _app.CreateClient();

        var file = OcdsReader.Read(await anonymous.GetByteArrayAsync(new Uri("/ocds/alpha", UriKind.Relative)), default);
        var rows = OcdsRegister.Of(file, ["Alpha Council"]).Tables[0].Rows;

        var entries = await _app.EntriesAsync(_institution);
        Assert.Equal(entries.Select(e => (e.Title, e.ValuePence, e.Start, e.End, e.State)), rows.Select(r => (r.Facts!.Title, r.Facts.Value?.Pence, r.Facts.Start, r.Facts.End, r.Facts.State!.Value)));
        Assert.All(file.Releases, r => Assert.Empty(r.Problems));
    }

    private static string Package(params string[] releases) => $$"""{"uri":"https://example.org/","version":"1.1","publishedDate":"2026-02-01T00:00:00Z","publisher":{"name":"Example"},"releases":[{{string.Join(',', releases)}}]}""";

    private static string Call(string ocid, string buyer) => $$"""
        {"ocid":"{{ocid}}","id":"{{ocid}}-1","date":"2026-01-01T09:00:00Z","tag":["tender"],"initiationType":"tender","buyer":{"id":"b","name":"{{buyer}}"},
         "tender":{"id":"T1","title":"Cleaning of the hall","status":"active","value":{"amount":20000,"currency":"GBP"},"tenderPeriod":{"endDate":"2026-01-15T12:00:00Z"} } }
        """;

    private static string Award(string ocid, string buyer) => $$"""
        {"ocid":"{{ocid}}","id":"{{ocid}}-2","date":"2026-02-01T09:00:00Z","tag":["award"],"initiationType":"tender","buyer":{"id":"b","name":"{{buyer}}"},
         "parties":[{"id":"s","name":"Otter Example Ltd","identifier":{"scheme":"GB-COH","id":"4142000"},"roles":["supplier"]}],
         "awards":[{"id":"a1","title":"Cleaning by Otter","status":"active","date":"2026-01-20T00:00:00Z","value":{"amount":1234.5,"currency":"GBP"},"suppliers":[{"id":"s","name":"Otter Example Ltd"}]}]}
        """;

    private static string Save(string folder, string name, JsonNode json)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, json.ToJsonString());
        return path;
    }

    private static async Task<JsonNode> JsonAsync(HttpClient client, string path)
    {
        var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((path, 200, "application/json"), (path, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private async Task<BrowserPage> ImportAsync(string name, string text) => await _browser.CommitRegisterAsync(await _browser.UploadRegisterAsync(name, text));

    private async Task RegisterAsync(int contracts, string more)
    {
        var rows = new StringBuilder(ContractsApp.Names);
        for (var i = 1; i <= contracts; i++)
        {
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"EX{i},Cleaning of hall {i},Otter Example Ltd,04142000,01/04/2025,31/03/2028,{30_000 + i},Housing\n");
        }

        await ImportAsync("register.csv", rows + more);
    }

    private async Task PublishAsync()
    {
        var page = await _browser.GetAsync("/alpha/contracts/add");
        await _browser.PostFormAsync(page, "/alpha/contracts/publication", new() { ["publishes"] = "true" });
    }
}
