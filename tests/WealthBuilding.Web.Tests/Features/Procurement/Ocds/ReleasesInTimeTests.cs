using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Tests.Features.Procurement.Contracts;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Ocds;

/// <summary>Releases that come in another order than they were published in.</summary>
public sealed class ReleasesInTimeTests : IAsyncLifetime
{
    private readonly WebApp _app = new();
    private Institution _institution = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync() => (_institution, _browser) = await _app.SetUpAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task An_older_release_in_a_later_file_turns_no_day_back_and_the_report_says_so()
    {
        await ImportAsync(Call("2025-03-20", "2025-05-15"));

        var report = await ImportAsync(Call("2025-03-02", "2025-04-15"));

        var entry = Assert.Single(await _app.EntriesAsync(_institution));
        Assert.Equal(new DateOnly(2025, 5, 15), entry.Deadline);
        Assert.Contains("1 procurement in the file is older than what is held; nothing changed", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_release_fills_what_is_missing_and_changes_nothing_else()
    {
        await ImportAsync(Call("2025-03-20", "2025-05-15"));

        var report = await ImportAsync(Call("2025-03-02", "2025-04-15", """ "description":"Twice a week", """));

        var entry = Assert.Single(await _app.EntriesAsync(_institution));
        Assert.Equal(("Twice a week", new DateOnly(2025, 5, 15)), (entry.Description, entry.Deadline));
        Assert.Contains("only what was missing is taken", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_that_changes_nothing_still_tells_up_to_when_the_register_knows()
    {
        await ImportAsync(Call("2025-03-02", "2025-05-15"));
        await ImportAsync(Call("2025-03-20", "2025-05-15"));

        await ImportAsync(Call("2025-03-10", "2025-04-15"));
        var before = Assert.Single(await _app.EntriesAsync(_institution)).Deadline;
        await ImportAsync(Call("2025-03-21", "2025-06-15"));

        Assert.Equal((new DateOnly(2025, 5, 15), new DateOnly(2025, 6, 15)), (before, Assert.Single(await _app.EntriesAsync(_institution)).Deadline));
    }

    [Fact]
    public async Task An_undo_forgets_the_moment_of_the_release_that_it_takes_back()
    {
        await ImportAsync(Call("2025-03-02", "2025-04-15"));
        var report = await ImportAsync(Call("2025-03-20", "2025-05-15"));
        var confirm = await _browser.GetAsync(report.Document.QuerySelector("a[href$='/undo']")!.GetAttribute("href")!);
        await _browser.PostFormAsync(confirm, confirm.Document.QuerySelector("main form")!.GetAttribute("action")!, []);

        await ImportAsync(Call("2025-03-10", "2025-04-30"));

        Assert.Equal(new DateOnly(2025, 4, 30), Assert.Single(await _app.EntriesAsync(_institution)).Deadline);
    }

    [Fact]
    public async Task An_award_older_than_the_last_change_of_its_call_does_not_turn_that_back()
    {
        await ImportAsync(Call("2025-03-20", "2025-05-15"));

        await ImportAsync($$"""
            {{Call("2025-03-10", "2025-04-15")[..^1]}},"awards":[{"id":"a1","status":"active","date":"2025-03-09","value":{"amount":5000,"currency":"GBP"},"suppliers":[{"id":"s","name":"Otter Example Ltd"}]}]}
            """);

        var entry = Assert.Single(await _app.EntriesAsync(_institution));
        Assert.Equal((ContractState.Awarded, new DateOnly(2025, 5, 15)), (entry.State, entry.Deadline));
    }

    private static string Call(string date, string until, string more = "") =>
        $$"""{"ocid":"ocds-abcdef-1","id":"{{date}}","date":"{{date}}T09:00:00Z","tag":["tender"],"buyer":{"id":"b","name":"Alpha Council"},"tender":{"id":"T1","title":"Cleaning of the hall",{{more}}"status":"active","tenderPeriod":{"endDate":"{{until}}T12:00:00Z"} } }""";

    private async Task<BrowserPage> ImportAsync(string release) => await _browser.CommitRegisterAsync(await _browser.UploadRegisterAsync("releases.json", release));
}
