using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Tests.Features.Procurement.Contracts;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Questions;

/// <summary>Questions and answers through the front door: asked by one, answered to all, and nobody told who asked.</summary>
public sealed class QuestionPagesTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    private const string Question = "We of Asking Sweeping wonder: who brings the ladders?";
    private const string Reworded = "Who brings the ladders?";
    private const string Answer = "The supplier brings them.";

    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task A_question_is_answered_to_everybody_and_nobody_learns_who_asked()
    {
        var id = await OpenAsync("Asked sweeping");
        var (code, asker) = await app.SupplierAsync("ask@asker.example", "Asking Sweeping Example Ltd", "We clean halls.", "90910000");
        var (other, bidder) = await app.SupplierAsync("ask@bidder.example", "Bidding Sweeping Example Ltd", "We clean halls.", "90910000");
        var quote = await bidder.GetAsync($"/my-suppliers/{other}/opportunities/{id}/quote");
        Assert.Equal(302, (await bidder.PostFormAsync(quote, $"/my-suppliers/{other}/opportunities/{id}/quote", new() { ["Lot"] = "0", ["Price"] = "100", ["Method"] = "With brooms." })).Status);

        Assert.Equal(302, (await AskAsync(asker, code, id, Question)).Status);

        var told = await app.MessageToAsync("editor@example.org");
        Assert.Contains("A supplier has asked about 'Asked sweeping'", told, StringComparison.Ordinal);
        Assert.Contains($"/council/contracts/{id}/questions", told, StringComparison.Ordinal);
        Assert.All(new[] { "Asking Sweeping", "asker.example", code, "ladders" }, w => Assert.DoesNotContain(w, told, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("for an answer", Words(await app.Editor.GetAsync("/council/contracts")), StringComparison.Ordinal);
        Assert.Contains("1 waits for an answer", Words(await app.Editor.GetAsync($"/council/contracts/{id}")), StringComparison.Ordinal);
        Assert.Contains("Asked sweeping", Words(await app.Editor.GetAsync("/council/contracts/questions")), StringComparison.Ordinal);
        Assert.DoesNotContain("ladders", (await app.Anonymous().GetAsync($"/opportunities/{id}")).Text, StringComparison.Ordinal);
        Assert.Contains("Your questions that wait", Words(await asker.GetAsync($"/my-suppliers/{code}/opportunities/{id}/questions")), StringComparison.Ordinal);
        var number = await NumberAsync(id);
        var form = await app.Editor.GetAsync($"/council/contracts/{id}/questions/{number}");
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/questions/{number}", $"/questions/{number}", new() { ["Shown"] = Reworded, ["Answer"] = Answer })).Status);

        foreach (var page in new[] { await app.Anonymous().GetAsync($"/opportunities/{id}"), await app.Anonymous().GetAsync($"/opportunities/{id}/questions"), await bidder.GetAsync($"/my-suppliers/{other}/opportunities/{id}/questions") })
        {
            Assert.Contains(Reworded, Words(page), StringComparison.Ordinal);
            Assert.Contains(Answer, Words(page), StringComparison.Ordinal);
            Assert.DoesNotContain("Asking Sweeping", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("You asked this", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("You asked this", Words(await asker.GetAsync($"/my-suppliers/{code}/opportunities/{id}/questions")), StringComparison.Ordinal);
        Assert.Equal(await WithoutLinkAsync("ask@asker.example"), await WithoutLinkAsync("ask@bidder.example"));
        Assert.Contains(Answer, await app.MessageToAsync("ask@bidder.example"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await app.Anonymous().GetAsync($"/opportunities/{id}/questions.json")).Bytes);
        Assert.Equal([Reworded], json.RootElement.EnumerateArray().Select(r => r.GetProperty("Question").GetString()));
        var administrator = await app.SignInAsync("asked-auditor", Domain.Identity.Role.Administrator, app.Council);
        foreach (var path in new[] { "/council/audit", $"/council/contracts/{id}", $"/council/contracts/{id}/questions", $"/council/contracts/{id}/questions/{number}" })
        {
            var page = await administrator.GetAsync(path);
            Assert.Equal(200, page.Status);
            Assert.DoesNotContain("Asking Sweeping Example", page.Text, StringComparison.Ordinal);
        }

        var events = await app.DbAsync(db => db.AuditEvents.Where(e => e.InstitutionId == app.Council.Id && e.Subject.StartsWith("question ")).Select(e => new { e.Actor, e.Action }).ToListAsync());
        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.Equal(("editor", "OpportunityQuestion changed"), (e.Actor, e.Action)));
        Assert.Equal(409, (await app.Editor.PostFormAsync(form, $"/council/contracts/{id}/questions/{number}", new() { ["Version"] = form.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!, ["Shown"] = "Late", ["Answer"] = "Late" })).Status);
    }

    [Fact]
    public async Task After_its_last_day_nothing_is_asked_and_an_answer_after_the_close_says_so()
    {
        var id = await OpenAsync("Late sweeping", 20);
        var (code, asker) = await app.SupplierAsync("ask@late.example", "Late Sweeping Example Ltd", "We clean halls.", "90910000");
        Assert.Equal(302, (await AskAsync(asker, code, id, "May it rain?")).Status);
        await app.GoOnAsync(TimeSpan.FromDays(21));

        var refused = await asker.PostFormAsync(await asker.GetAsync($"/my-suppliers/{code}/opportunities/{id}"), $"/my-suppliers/{code}/opportunities/{id}/questions", new() { ["Question"] = "One more?" });

        Assert.Equal(409, refused.Status);
        Assert.Contains("Questions could be asked until", Words(refused), StringComparison.Ordinal);
        await app.GoOnAsync(TimeSpan.FromDays(11));
        var number = await NumberAsync(id);
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/questions/{number}", $"/questions/{number}", new() { ["Shown"] = "May it rain?", ["Answer"] = "It may." })).Status);
        Assert.Contains("after quotes had closed", Words(await app.Anonymous().GetAsync($"/opportunities/{id}/questions")), StringComparison.Ordinal);
        Assert.Contains("after quotes had closed", await app.MessageToAsync("ask@late.example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_changed_of_an_opportunity_is_told_to_whoever_asked()
    {
        var id = await OpenAsync("Changed sweeping");
        var (code, asker) = await app.SupplierAsync("ask@changed.example", "Changed Sweeping Example Ltd", "We clean halls.", "90910000");
        Assert.Equal(302, (await AskAsync(asker, code, id, "How many halls?")).Status);

        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true", ["Cover"] = "2000000" })).Status);

        Assert.Contains("Public liability cover asked for: £2,000,000", await app.MessageToAsync("ask@changed.example"), StringComparison.Ordinal);
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}", "/lots", new() { ["lotTitle"] = "The north hall", ["lotValue"] = "1000" })).Status);
        Assert.Contains("Lot 1: The north hall", await app.MessageToAsync("ask@changed.example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_register_changes_is_told_as_an_edit_is_and_so_is_taking_the_register_back()
    {
        var id = await OpenAsync("Imported sweeping", reference: "EX-77");
        var (code, asker) = await app.SupplierAsync("ask@imported.example", "Imported Sweeping Example Ltd", "We clean halls.", "90910000");
        Assert.Equal(302, (await AskAsync(asker, code, id, "How many halls?")).Status);
        const string Upload = "/council/contracts/imports/upload";

        var review = await app.Editor.FollowAsync(await app.Editor.UploadAsync(await app.Editor.GetAsync(Upload), Upload, "register.csv", Encoding.UTF8.GetBytes(ContractsApp.Names + "EX-77,Imported sweeping,,,,,45000,Parks\n")));
        await app.Editor.CommitRegisterAsync(review);

        var told = await app.MessageToAsync("ask@imported.example");
        Assert.Contains("Value: £45,000.00; before: £30,000.00", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Parks", told, StringComparison.Ordinal);
        var import = await app.DbAsync(db => db.ContractImports.Select(i => i.Id).SingleAsync());
        await app.Editor.PostFormAsync(await app.Editor.GetAsync($"/council/contracts/imports/{import}/undo"), $"/council/contracts/imports/{import}/undo", []);
        Assert.Contains("Value: £30,000.00; before: £45,000.00", await app.MessageToAsync("ask@imported.example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_on_a_lot_a_change_of_criteria_and_a_withdrawal_are_told_to_whoever_asked()
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Parted sweeping", ["Value"] = "30000", ["Cpv"] = "90910000" }, ("North hall", "15000", "90910000"), ("South hall", "15000", "90910000"));
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        var (code, asker) = await app.SupplierAsync("ask@parted.example", "Parted Sweeping Example Ltd", "We clean halls.", "90910000");
        Assert.Equal(302, (await AskAsync(asker, code, id, "How many halls?")).Status);

        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/evaluation/criteria", "/criteria", new() { ["Rows[0].Kind"] = "Price", ["Rows[0].Title"] = "Price", ["Rows[0].Weight"] = "100" })).Status);
        Assert.Contains("Criterion 1: Price 100%", await app.MessageToAsync("ask@parted.example"), StringComparison.Ordinal);

        Assert.Equal(302, (await StepAsync(id, "lots/2/Leave", new() { ["On"] = Day(0), ["Reason"] = "The hall is sold" })).Status);
        var told = await app.MessageToAsync("ask@parted.example");
        Assert.Contains("lot 2 (South hall) was left without an award", told, StringComparison.Ordinal);
        Assert.DoesNotContain("sold", told, StringComparison.Ordinal);

        await app.GoOnAsync(TimeSpan.FromDays(32));
        Assert.Equal(302, (await StepAsync(id, "steps/Withdraw", new() { ["On"] = Day(32), ["Reason"] = "No money is left" })).Status);
        Assert.Contains("It was withdrawn", await app.MessageToAsync("ask@parted.example"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Enter your question")]
    [InlineData(null, "Enter your question")]
    public async Task A_question_without_words_is_told_what_to_mend(string? text, string error)
    {
        var id = await OpenAsync("Empty sweeping");
        var (code, asker) = await app.SupplierAsync($"ask@empty{text?.Length ?? 9}.example", "Empty Sweeping Example Ltd", "We clean halls.", "90910000");

        var refused = await AskAsync(asker, code, id, text ?? "   ");

        Assert.Equal((400, "#Question"), (refused.Status, refused.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")));
        Assert.Contains(error, Words(refused), StringComparison.Ordinal);
        Assert.Equal(400, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["QuestionsUntil"] = Day(31) })).Status);
    }

    private async Task<string> WithoutLinkAsync(string address) => (await app.MessageToAsync(address)).Split("See it here")[0];

    private Task<int> NumberAsync(int entry) => app.DbAsync(db => db.OpportunityQuestions.Where(q => q.EntryId == entry).Select(q => q.Id).SingleAsync());

    private static async Task<BrowserPage> AskAsync(Browser browser, string code, int id, string text) =>
        await browser.SubmitAsync($"/my-suppliers/{code}/opportunities/{id}/questions", "/questions", new() { ["Question"] = text });

    private async Task<BrowserPage> StepAsync(int id, string step, Dictionary<string, string> fields)
    {
        var page = await app.Editor.GetAsync($"/council/contracts/{id}/{step}");
        return await app.Editor.PostFormAsync(page, $"/council/contracts/{id}/{step}", new(fields) { ["Version"] = page.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")! });
    }

    private async Task<int> OpenAsync(string title, int? questionDays = null, string reference = "")
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = title, ["Value"] = "30000", ["Cpv"] = "90910000", ["Reference"] = reference });
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true", ["QuestionsUntil"] = questionDays is { } days ? Day(days) : string.Empty })).Status);
        return id;
    }
}
