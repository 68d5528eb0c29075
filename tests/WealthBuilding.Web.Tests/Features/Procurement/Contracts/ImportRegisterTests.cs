using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Contracts;

/// <summary>A register from upload to report and back, through the pages, without script.</summary>
public sealed class ImportRegisterTests : IAsyncLifetime
{
    private const string First = ContractsApp.Names
        + "EX1,Cleaning of the hall,Harebell Example CIC,,01/04/2025,31/03/2028,30000,Housing\n"
        + "EX2,Painting of the hall,Otter Example Ltd,,01/04/2025,31/03/2024,5000,Housing\n"
        + "EX3,Heating of the hall,Kestrel Example Ltd,,01/04/2025,31/03/2028,£50k - £100k,Highways\n";

    private readonly WebApp _app = new();
    private Institution _institution = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync() => (_institution, _browser) = await _app.SetUpAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Upload_review_commit_update_undo()
    {
        var review = await _browser.UploadRegisterAsync("register.csv", First);
        Assert.Equal("Check what was read", review.Heading);
        Assert.Contains("lies before the start", review.Text, StringComparison.Ordinal);
        Assert.Empty(await _app.EntriesAsync(_institution));

        var report = await _browser.CommitRegisterAsync(review);
        Assert.Equal("The register is imported", report.Heading);
        Assert.Single(report.Document.QuerySelectorAll(".app-tick"));
        Assert.Equal(["Cleaning of the hall", "Heating of the hall"], (await _app.EntriesAsync(_institution)).Select(e => e.Title));
        Assert.Contains("31 March 2024", (await _browser.GetAsync(report.Document.QuerySelector("a[href$='Quarantined.csv']")!.GetAttribute("href")!)).Text, StringComparison.Ordinal);

        var update = await _browser.UploadRegisterAsync("register-2.csv", First.Replace("EX1,Cleaning of the hall,Harebell Example CIC,,01/04/2025,31/03/2028", "EX1,Cleaning of the hall,Harebell Example CIC,,01/04/2025,31/03/2029", StringComparison.Ordinal));
        Assert.Contains("End: 31 March 2029 instead of 31 March 2028", update.Document.Body!.TextContent, StringComparison.Ordinal);
        var updated = await _browser.CommitRegisterAsync(update);
        Assert.Equal(new DateOnly(2029, 3, 31), (await _app.EntriesAsync(_institution))[0].End);

        var confirm = await _browser.GetAsync(updated.Document.QuerySelector("a[href$='/undo']")!.GetAttribute("href")!);
        var undone = await _browser.FollowAsync(await _browser.PostFormAsync(confirm, confirm.Document.QuerySelector("main form")!.GetAttribute("action")!, []));
        Assert.Equal("The register is withdrawn", undone.Heading);
        Assert.Equal(new DateOnly(2028, 3, 31), (await _app.EntriesAsync(_institution))[0].End);
        Assert.True(await AuditedAsync("ContractImport changed"));
    }

    [Fact]
    public async Task The_same_bytes_again_change_nothing()
    {
        var report = await _browser.CommitRegisterAsync(await _browser.UploadRegisterAsync("register.csv", First));
        var before = await _app.EntriesAsync(_institution);

        var again = await _browser.UploadRegisterAsync("renamed.csv", First);

        Assert.Equal(report.Heading, again.Heading);
        Assert.Equal(before.Select(e => e.Version), (await _app.EntriesAsync(_institution)).Select(e => e.Version));
    }

    [Fact]
    public async Task An_undo_takes_out_what_was_added_and_leaves_what_somebody_changed_since()
    {
        var report = await _browser.CommitRegisterAsync(await _browser.UploadRegisterAsync("register.csv", First));
        var id = (await _app.EntriesAsync(_institution))[0].Id;
        var kpis = await _browser.GetAsync($"/alpha/contracts/{id}/steps/Change");
        var version = kpis.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        await _browser.PostFormAsync(kpis, $"/alpha/contracts/{id}/steps/Change", new() { ["Version"] = version, ["On"] = "2026-01-05", ["Value"] = "31000", ["Reason"] = "More rooms" });

        var confirm = await _browser.GetAsync(report.Document.QuerySelector("a[href$='/undo']")!.GetAttribute("href")!);
        var undone = await _browser.FollowAsync(await _browser.PostFormAsync(confirm, confirm.Document.QuerySelector("main form")!.GetAttribute("action")!, []));

        Assert.Contains("1 contract was changed since", undone.Text, StringComparison.Ordinal);
        Assert.Equal([id], (await _app.EntriesAsync(_institution)).Select(e => e.Id));
    }

    [Fact]
    public async Task A_question_is_answered_on_the_columns_page_and_remembered()
    {
        const string Text = "Reference,Title,Supplier,Start Date,End Date,Contract Value,Total Value\nEX1,Cleaning,Harebell Example CIC,01/04/2025,31/03/2028,30000,36000\n";
        var question = await _browser.UploadRegisterAsync("register.csv", Text);
        Assert.Equal("Answer a question about this register", question.Heading);

        var columns = await _browser.GetAsync(question.Document.QuerySelector("a[href$='/columns']")!.GetAttribute("href")!);
        var review = await _browser.FollowAsync(await _browser.PostFormAsync(columns, question.Document.QuerySelector("a[href$='/columns']")!.GetAttribute("href")!, new() { ["Columns[value]"] = "Total Value" }));
        Assert.Equal("Check what was read", review.Heading);
        await _browser.CommitRegisterAsync(review);

        Assert.Equal(3_600_000, (await _app.EntriesAsync(_institution)).Single().ValuePence);
        Assert.Equal("Check what was read", (await _browser.UploadRegisterAsync("next.csv", Text.Replace("36000", "37000", StringComparison.Ordinal))).Heading);
    }

    [Theory]
    [InlineData("page.csv", "<!DOCTYPE html><html></html>", "web page")]
    [InlineData("ledger.csv", "Supplier,Date,Amount\nHarebell Example CIC,01/04/2025,100\n", "No row of column names of a contract register")]
    [InlineData("empty.csv", "", "empty")]
    public async Task What_is_no_register_is_refused_with_a_sentence(string name, string text, string words)
    {
        var page = await _browser.UploadRegisterAsync(name, text);

        Assert.Equal(400, page.Status);
        Assert.Contains(words, page.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_institution_sees_nothing_of_it()
    {
        await _browser.CommitRegisterAsync(await _browser.UploadRegisterAsync("register.csv", First));
        var beta = await _app.InstitutionAsync("beta", "Beta", "E07000178");
        var other = await _app.SignInAsync("other", Role.Administrator, beta);

        Assert.DoesNotContain("Cleaning of the hall", (await other.GetAsync("/beta/contracts")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await other.GetAsync("/beta/contracts/1")).Status);
        Assert.Equal(404, (await other.GetAsync("/beta/contracts/imports/1")).Status);
    }

    private Task<bool> AuditedAsync(string action) => _app.WorkAsync(_institution, s => s.GetRequiredService<AppDbContext>().AuditEvents.AnyAsync(e => e.Action == action));
}
