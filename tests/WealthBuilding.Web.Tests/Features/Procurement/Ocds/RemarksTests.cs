using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Tests.Features.Procurement.Contracts;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Ocds;

/// <summary>What a file of releases is told of beside its rows, and what is said of one with nothing in it.</summary>
public sealed class RemarksTests : IAsyncLifetime
{
    private const string Release = """{"ocid":"ocds-abcdef-1","id":"r1","date":"2025-02-01T09:00:00Z","tag":["award"],"buyer":{"id":"b","name":"Alpha Council"},"tender":{"id":"T1","title":"Cleaning of the hall","status":"complete"},"awards":[{"id":"a1","status":"active","date":"2025-01-20T00:00:00Z","value":{"amount":5000,"currency":"GBP"},"suppliers":[{"id":"s1","name":"Otter Example Ltd"}]}]}""";

    private readonly WebApp _app = new();
    private Browser _browser = null!;
    private Domain.Identity.Institution _institution = null!;

    public async Task InitializeAsync() => (_institution, _browser) = await _app.SetUpAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task One_release_and_one_remark_are_one_row_and_one_remark()
    {
        var review = await _browser.UploadRegisterAsync("release.json", $"{{\"data\":{{\"releases\":[{Release}]}}}}");
        var report = await _browser.CommitRegisterAsync(review);

        foreach (var page in new[] { review, report })
        {
            Assert.Equal(["1", "0", "0", "0", "0", "0"], page.Document.QuerySelectorAll("tbody td[data-label=Rows]").Select(c => c.TextContent.Trim()));
            Assert.Equal("The releases stand inside something that is no package of the standard", page.Document.QuerySelector(".govuk-inset-text li")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task An_award_that_turns_out_not_to_be_made_keeps_no_day_value_or_supplier_in_the_register_and_its_files()
    {
        await _browser.CommitRegisterAsync(await _browser.UploadRegisterAsync("award.json", Release));
        await _browser.CommitRegisterAsync(await _browser.UploadRegisterAsync("failed.json", Release.Replace("\"status\":\"active\"", "\"status\":\"unsuccessful\"", StringComparison.Ordinal).Replace("2025-02-01", "2025-03-01", StringComparison.Ordinal)));

        var entry = Assert.Single(await _app.EntriesAsync(_institution));

        Assert.Equal((ContractState.Withdrawn, null, null, 0), (entry.State, entry.AwardedOn, entry.ValuePence, entry.Suppliers.Count));
        Assert.DoesNotContain("5000", (await _browser.GetAsync("/alpha/contracts/register.json")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("release.json", "", "The selected file is empty: nothing stands in it")]
    [InlineData("release.json", "\r\n \r\n", "The selected file is empty: nothing stands in it")]
    [InlineData("release.json", "{}", "JSON with nothing in it: an empty object, {}")]
    [InlineData("release.json", "[]", "JSON with nothing in it: an empty list, []")]
    [InlineData("release.json", """{"uri":"https://example.org","releases":[]}""", "its list of releases is empty: there is nothing to bring in")]
    [InlineData("release.json", """{"records":[]}""", "its list of records is empty: there is nothing to bring in")]
    [InlineData("release.json", """{"openapi":"3.0","paths":{}}""", "JSON with 'openapi', 'paths' in it")]
    public async Task A_file_with_nothing_in_it_is_refused_by_what_was_found_and_what_to_do(string name, string text, string words)
    {
        var refused = await _browser.UploadRegisterAsync(name, text);

        var told = refused.Document.QuerySelector("#File-error")!.TextContent;
        Assert.Contains(words, told, StringComparison.Ordinal);
        Assert.Contains("elect th", told, StringComparison.Ordinal);
        Assert.DoesNotContain("payment", told, StringComparison.Ordinal);
    }
}
