using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Quotes.UnsentSteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Quotes;

/// <summary>The form of a quote that is sent after its sign-in has ended: kept for the person whose sign-in it was, and for nobody else; never lodged by itself.</summary>
public sealed class EndedSignInTests(QuotesApp app) : IClassFixture<QuotesApp>
{
    private static readonly Dictionary<string, string> Form = new() { ["Lot"] = "0", ["Price"] = "61728.43", ["Method"] = "Quagwort teams <sweep> at dusk.", ["Reference"] = "Example Parish Council" };

    [Theory]
    [InlineData("")]
    [InlineData("/keep")]
    public async Task What_was_typed_stands_in_the_form_once_the_same_person_has_signed_in_again(string action)
    {
        var word = $"given{action.Length}";
        var (id, code, supplier) = await app.ToQuoteForAsync(word);
        var (path, email) = (PathOf(code, id), $"unsent@{word}.example");
        var page = await supplier.GetAsync(path);
        await EndAsync(email, TimeSpan.FromHours(60));
        await app.SignInAsync("somebody", null);

        var sent = await supplier.PostFormAsync(page, path + action, Form);

        Assert.Equal((302, $"/sign-in?from={Uri.EscapeDataString(path)}&kept=true"), (sent.Status, sent.Location));
        var door = await supplier.GetAsync(sent.Location!);
        Assert.Contains("Your sign-in had ended. We kept what you typed, for you alone. It has not been sent", Words(door), StringComparison.Ordinal);
        Assert.Equal(path, door.Document.QuerySelector("input[name=From]")!.GetAttribute("value"));
        Assert.Equal(302, (await supplier.GetAsync(path)).Status);
        Assert.Equal(0, await app.DbAsync(db => db.Quotes.CountAsync(q => q.EntryId == id)));
        Assert.DoesNotContain("Quagwort", (await (await app.ColleagueAsync(code, $"supplier-{word}")).GetAsync(path)).Text, StringComparison.Ordinal);

        await supplier.PostFormAsync(door, "/sign-in/email", new() { ["Email"] = email });
        var again = await (await app.SignInByMessageAsync(email)).GetAsync(path);

        Assert.Contains("We kept what you typed on ", Words(again), StringComparison.Ordinal);
        Assert.Equal([Form["Price"], Form["Method"], Form["Reference"]], Typed(again));
        Assert.DoesNotContain(app.Log, l => l.Contains("61728", StringComparison.Ordinal) || l.Contains("Quagwort", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_token_of_somebody_else_a_viewer_or_a_sign_in_that_somebody_ended_or_that_is_long_past()
    {
        var (id, code, supplier) = await app.ToQuoteForAsync("refused");
        var (path, colleague) = (PathOf(code, id), await app.ColleagueAsync(code, "supplier-refused"));
        var (page, theirs) = (await supplier.GetAsync(path), await colleague.GetAsync(path));
        await EndAsync("unsent@refused.example", TimeSpan.FromHours(1));
        await EndAsync("supplier-refused@example.org", TimeSpan.FromHours(1));

        await LostAsync(supplier, theirs, path);
        await LostAsync(supplier, await app.Anonymous().GetAsync("/sign-in"), path);
        await LostAsync(app.Anonymous(), page, path);
        await app.DbAsync(db => db.SupplierMembers.Where(m => db.Users.Any(u => u.Id == m.UserId && u.Email == "supplier-refused@example.org")).ExecuteUpdateAsync(s => s.SetProperty(m => m.Role, SupplierRole.Viewer)));
        await LostAsync(colleague, theirs, path);
        await app.DbAsync(db => db.Users.Where(u => u.Email == "unsent@refused.example").ExecuteUpdateAsync(s => s.SetProperty(u => u.IsDisabled, true)));
        await LostAsync(supplier, page, path);
        await app.DbAsync(db => db.Users.Where(u => u.Email == "unsent@refused.example").ExecuteUpdateAsync(s => s.SetProperty(u => u.IsDisabled, false)));
        await EndAsync("unsent@refused.example", TimeSpan.FromDays(5));
        await LostAsync(supplier, page, path);
        await app.DbAsync(db => db.Sessions.Where(s => db.Users.Any(u => u.Id == s.UserId && u.Email == "unsent@refused.example")).ExecuteDeleteAsync());
        await LostAsync(supplier, page, path);

        Assert.Equal(0, await app.DbAsync(db => db.UnsentQuotes.CountAsync(q => q.EntryId == id)));
    }

    [Theory]
    [InlineData("http://localhost", 401)]
    [InlineData("https://elsewhere.example", 302)]
    [InlineData("null", 302)]
    public async Task What_cannot_be_kept_is_handed_back_to_be_copied_on_the_site_that_it_was_typed_on_alone(string origin, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PathOf("ABCDEFGH", 1)) { Content = new FormUrlEncodedContent(Form) };
        request.Headers.Add("Origin", origin);

        using var answer = await app.Anonymous().Client.SendAsync(request);

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 401, text.Contains("Quagwort teams &lt;sweep&gt; at dusk.", StringComparison.Ordinal));
        Assert.Equal(status == 401, text.Contains("61728.43", StringComparison.Ordinal));
        Assert.Equal(status == 401, text.Contains("we could not keep what you typed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_of_millions_of_characters_is_not_read_before_the_sign_in()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PathOf("ABCDEFGH", 1)) { Content = new FormUrlEncodedContent(new Dictionary<string, string>(Form) { ["Method"] = new('q', 1_000_000) }) };
        request.Headers.Add("Origin", "http://localhost");

        using var answer = await app.Anonymous().Client.SendAsync(request);

        Assert.Equal(302, (int)answer.StatusCode);
    }

    private async Task LostAsync(Browser browser, BrowserPage page, string path)
    {
        var sent = await browser.PostFormAsync(page, path, Form);
        Assert.Equal(302, sent.Status);
        Assert.DoesNotContain("kept", sent.Location, StringComparison.Ordinal);
    }

    /// <summary>Lets the sign-ins of somebody have ended by time, so long ago.</summary>
    private async Task EndAsync(string email, TimeSpan ago)
    {
        var ended = app.Time.GetUtcNow() - ago;
        Assert.Equal(1, await app.DbAsync(db => db.Sessions.Where(s => db.Users.Any(u => u.Id == s.UserId && u.Email == email)).ExecuteUpdateAsync(s => s.SetProperty(x => x.ExpiresAt, ended))));
    }
}
