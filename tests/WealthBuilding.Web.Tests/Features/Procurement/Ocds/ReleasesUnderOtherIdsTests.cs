using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Tests.Features.Procurement.Contracts;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Ocds;

/// <summary>Awards and contracts that come again under another id: one entry where that is plain, two with a word where it is not.</summary>
public sealed class ReleasesUnderOtherIdsTests : IAsyncLifetime
{
    private readonly WebApp _app = new();
    private Institution _institution = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync() => (_institution, _browser) = await _app.SetUpAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_award_under_another_id_is_one_entry_in_one_file_and_in_two(bool together)
    {
        string[] releases = [Release("2025-03-01", Award("a1", "5000", "2025-02-20")), Release("2025-04-01", Award("other-7", "5000", "2025-02-20"))];

        await ImportAsync(together ? [$"[{string.Join(',', releases)}]"] : releases);
        await ImportAsync(Release("2025-05-01", Award("other-7", "5000", "2025-02-20")));

        var entry = Assert.Single(await _app.EntriesAsync(_institution));
        Assert.Equal(("ocds-abcdef-1/award-a1", ContractState.Awarded, 500_000L), (entry.Reference, entry.State, entry.ValuePence));
    }

    [Theory]
    [InlineData("6000", "2025-02-20")]
    [InlineData("5000", "2025-02-21")]
    public async Task An_award_with_another_value_or_day_may_be_another_both_are_kept_and_the_report_says_so(string pounds, string day)
    {
        await ImportAsync(Release("2025-03-01", Award("a1", "5000", "2025-02-20")));

        var report = await ImportAsync(Release("2025-04-01", Award("other-7", pounds, day)));

        Assert.Equal(2, (await _app.EntriesAsync(_institution)).Count);
        Assert.Contains("whether this is the same cannot be told: both are kept", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_awards_that_one_release_tells_apart_are_two()
    {
        await ImportAsync(Release("2025-03-01", Award("a1", "5000", "2025-02-20"), Award("a2", "5000", "2025-02-20")));

        Assert.Equal(2, (await _app.EntriesAsync(_institution)).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_contract_of_an_award_that_nobody_knows_is_of_the_only_award_that_there_is(bool together)
    {
        var signed = Contract("c1", "nobody-knows", string.Empty);

        await ImportAsync(together ? [Release("2025-03-01", Award("a1", "5000", "2025-02-20"))[..^1] + signed + "}"] : [Release("2025-03-01", Award("a1", "5000", "2025-02-20")), Release("2025-04-01")[..^1] + signed + "}"]);
        await ImportAsync(Release("2025-05-01")[..^1] + signed + "}");

        var entry = Assert.Single(await _app.EntriesAsync(_institution));
        Assert.Equal(("ocds-abcdef-1/award-a1", ContractState.Contract, "Otter Example Ltd"), (entry.Reference, entry.State, entry.Suppliers.Single().Name));
    }

    [Fact]
    public async Task A_contract_that_may_be_of_either_of_two_awards_is_kept_by_itself_and_by_its_lots_it_finds_its_own()
    {
        var two = Release("2025-03-01", Award("a1", "5000", "2025-02-20", "1"), Award("a2", "7000", "2025-02-20", "2"));

        var report = await ImportAsync(two[..^1] + Contract("c1", "nobody-knows", string.Empty) + "}");
        var either = await _app.EntriesAsync(_institution);
        await ImportAsync((two[..^1] + Contract("c1", "nobody-knows", ",\"items\":[{\"id\":\"1\",\"relatedLot\":\"2\"}]") + "}").Replace("ocds-abcdef-1", "ocds-abcdef-2", StringComparison.Ordinal));
        var own = (await _app.EntriesAsync(_institution)).Skip(3).ToList();

        Assert.Equal(3, either.Count);
        Assert.Contains("which of the others that is cannot be told: it is kept by itself", report.Text, StringComparison.Ordinal);
        Assert.Equal([("ocds-abcdef-2/award-a1", ContractState.Awarded), ("ocds-abcdef-2/award-a2", ContractState.Contract)], own.Select(e => (e.Reference, e.State)));
    }

    private static string Release(string date, params string[] awards) =>
        $$$"""{"ocid":"ocds-abcdef-1","id":"{{{date}}}","date":"{{{date}}}T09:00:00Z","tag":["award"],"buyer":{"id":"b","name":"Alpha Council"},"tender":{"id":"T1","title":"Cleaning of the hall","status":"complete"},"awards":[{{{string.Join(',', awards)}}}]}""";

    private static string Award(string id, string pounds, string day, string? lot = null) =>
        $$$"""{"id":"{{{id}}}","status":"active","date":"{{{day}}}","value":{"amount":{{{pounds}}},"currency":"GBP"},"suppliers":[{"id":"s","name":"Otter Example Ltd"}]{{{(lot is null ? string.Empty : $",\"relatedLots\":[\"{lot}\"]")}}}}""";

    private static string Contract(string id, string award, string more) => $$$""","contracts":[{"id":"{{{id}}}","awardID":"{{{award}}}","status":"active","period":{"startDate":"2025-06-01","endDate":"2026-05-31"}{{{more}}}}]""";

    private async Task<BrowserPage> ImportAsync(params string[] files)
    {
        BrowserPage? report = null;
        foreach (var file in files)
        {
            report = await _browser.CommitRegisterAsync(await _browser.UploadRegisterAsync("releases.json", file));
        }

        return report!;
    }
}
