using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Tests.Features.Procurement.Contracts;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Ocds;

/// <summary>Cancellations, which often say no more than which process they end.</summary>
public sealed class ReleasesCancelledTests : IAsyncLifetime
{
    private const string Head = """ "buyer":{"id":"b","name":"Alpha Council"} """;
    private readonly WebApp _app = new();
    private Institution _institution = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync() => (_institution, _browser) = await _app.SetUpAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("\"tender\":{\"id\":\"T1\",\"status\":\"cancelled\",\"lots\":[{\"id\":\"1\",\"status\":\"cancelled\"}]}")]
    [InlineData("\"tender\":{\"id\":\"T1\",\"status\":\"withdrawn\"}")]
    [InlineData("\"tender\":{\"id\":\"T1\",\"status\":\"unsuccessful\"}")]
    [InlineData("\"tender\":{\"id\":\"T1\"}")]
    [InlineData("\"language\":\"en\"")]
    public async Task A_cancellation_without_a_title_closes_what_is_held_of_its_process(string said)
    {
        await ImportAsync(Call);

        await ImportAsync(Cancellation("2025-05-01", said));

        var entry = Assert.Single(await _app.EntriesAsync(_institution));
        Assert.Equal(("Cleaning of the hall", ContractState.Withdrawn, new DateOnly(2025, 4, 15)), (entry.Title, entry.State, entry.Deadline));
    }

    [Fact]
    public async Task A_cancellation_without_a_title_of_what_is_not_held_is_set_aside_with_its_reason()
    {
        var report = await ImportAsync(Cancellation("2025-05-01", "\"tender\":{\"id\":\"T1\",\"status\":\"cancelled\"}"));

        Assert.Empty(await _app.EntriesAsync(_institution));
        Assert.Contains("it has no title, and no entry of that process is held", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_after_the_award_gives_the_award_up_while_nothing_is_signed()
    {
        await ImportAsync(Awarded(string.Empty));

        await ImportAsync(Cancellation("2025-05-01", "\"tender\":{\"id\":\"T1\",\"status\":\"withdrawn\"}"));

        var entry = Assert.Single(await _app.EntriesAsync(_institution));
        Assert.Equal((ContractState.Withdrawn, "Otter Example Ltd", 500_000L), (entry.State, entry.Suppliers.Single().Name, entry.ValuePence));
    }

    [Fact]
    public async Task A_cancellation_of_what_is_signed_is_set_aside_and_an_older_one_passed_over()
    {
        await ImportAsync(Awarded(",\"contracts\":[{\"id\":\"c1\",\"awardID\":\"a1\",\"status\":\"active\"}]"));

        var aside = await ImportAsync(Cancellation("2025-05-01", "\"tender\":{\"id\":\"T1\",\"status\":\"withdrawn\"}"));

        Assert.Equal(ContractState.Contract, Assert.Single(await _app.EntriesAsync(_institution)).State);
        Assert.Contains("a contract that was signed is held of it", aside.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-05-01T09:00:00Z", ContractState.Withdrawn)]
    [InlineData("2025-02-01T09:00:00Z", ContractState.Opportunity)]
    public async Task A_cancellation_without_a_date_is_of_the_day_on_which_its_package_was_published(string published, ContractState state)
    {
        await ImportAsync(Call);

        await ImportAsync($"{{\"uri\":\"https://example.org/\",\"version\":\"1.1\",\"publishedDate\":\"{published}\",\"releases\":[{Undated}]}}");

        var entry = Assert.Single(await _app.EntriesAsync(_institution));
        Assert.Equal((state, new DateTimeOffset(2025, 3, 1, 9, 0, 0, TimeSpan.Zero)), (entry.State, entry.ReleasedAt));
    }

    [Fact]
    public async Task A_cancellation_without_any_date_is_set_aside_and_said_aloud()
    {
        await ImportAsync(Call);

        var aside = await ImportAsync($"{{\"releases\":[{Undated}]}}");

        Assert.Equal(ContractState.Opportunity, Assert.Single(await _app.EntriesAsync(_institution)).State);
        Assert.Contains("neither the release nor its package has a date", aside.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "", ContractState.Withdrawn)]
    [InlineData(true, "\"publishedDate\":\"2025-05-01T09:00:00Z\",", ContractState.Withdrawn)]
    [InlineData(false, "", ContractState.Opportunity)]
    [InlineData(false, "\"publishedDate\":\"2025-05-01T09:00:00Z\",", ContractState.Opportunity)]
    public async Task In_one_file_a_cancellation_without_a_date_is_of_the_moment_of_the_release_before_it(bool isAfter, string published, ContractState state)
    {
        await ImportAsync($"{{{published}\"releases\":[{(isAfter ? $"{Call},{Undated}" : $"{Undated},{Call}")}]}}");

        Assert.Equal(state, Assert.Single(await _app.EntriesAsync(_institution)).State);
    }

    [Fact]
    public async Task Held_from_the_same_release_before_it_is_closed_by_the_same_file_with_the_cancellation()
    {
        await ImportAsync(Call);

        await ImportAsync($"{{\"releases\":[{Call},{Undated}]}}");

        Assert.Equal(ContractState.Withdrawn, Assert.Single(await _app.EntriesAsync(_institution)).State);
    }

    private const string Undated = "{\"ocid\":\"ocds-abcdef-1\",\"id\":\"3\",\"tag\":[\"tenderCancellation\"]," + Head + ",\"tender\":{\"id\":\"T1\",\"status\":\"cancelled\"}}";

    private const string Call = "{\"ocid\":\"ocds-abcdef-1\",\"id\":\"1\",\"date\":\"2025-03-01T09:00:00Z\",\"tag\":[\"tender\"]," + Head + ",\"tender\":{\"id\":\"T1\",\"title\":\"Cleaning of the hall\",\"status\":\"active\",\"tenderPeriod\":{\"endDate\":\"2025-04-15T12:00:00Z\"}}}";

    private static string Awarded(string more) =>
        "{\"ocid\":\"ocds-abcdef-1\",\"id\":\"2\",\"date\":\"2025-04-20T09:00:00Z\",\"tag\":[\"award\"]," + Head + ",\"tender\":{\"id\":\"T1\",\"title\":\"Cleaning of the hall\",\"status\":\"complete\"},\"awards\":[{\"id\":\"a1\",\"status\":\"active\",\"date\":\"2025-04-19\",\"value\":{\"amount\":5000,\"currency\":\"GBP\"},\"suppliers\":[{\"id\":\"s\",\"name\":\"Otter Example Ltd\"}]}]" + more + "}";

    private static string Cancellation(string date, string said) => $"{{\"ocid\":\"ocds-abcdef-1\",\"id\":\"3\",\"date\":\"{date}T09:00:00Z\",\"tag\":[\"tenderCancellation\"],{Head},{said}}}";

    private async Task<BrowserPage> ImportAsync(string release) => await _browser.CommitRegisterAsync(await _browser.UploadRegisterAsync("releases.json", release));
}
