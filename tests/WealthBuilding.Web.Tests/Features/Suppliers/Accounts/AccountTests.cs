using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Accounts;

/// <summary>What a supplier's own people see and change; that others see nothing.</summary>
public sealed class AccountTests(SuppliersApp app) : IClassFixture<SuppliersApp>
{
    [Fact]
    public async Task A_profile_shows_the_age_of_its_answers_and_each_section_is_changed_alone()
    {
        var (code, administrator) = await app.RegisteredAsync("ages@example.org");

        var profile = await administrator.GetAsync($"/my-suppliers/{code}");
        var changed = await SuppliersApp.PostAsync(administrator, $"/my-suppliers/{code}/edit", "capacity", new() { ["LargestJob"] = "75k", ["People"] = "12" });
        var after = await administrator.GetAsync($"/my-suppliers/{code}");

        Assert.Contains("You said or confirmed this on", profile.Text, StringComparison.Ordinal);
        Assert.Equal(302, changed.Status);
        Assert.Contains("£75,000", after.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("We clean offices and schools.", after.Text, StringComparison.Ordinal);
        var facts = await app.DbAsync(db => db.SupplierFacts.Where(f => f.Field == SupplierField.People && db.Suppliers.Any(s => s.Id == f.SupplierId && s.Code == code)).OrderBy(f => f.Id).Select(f => f.Value).ToListAsync());
        Assert.Equal(["7", "12"], facts);
        Assert.Equal(["90910000"], await app.DbAsync(db => db.SupplierCapabilities.Where(c => db.Suppliers.Any(s => s.Id == c.SupplierId && s.Code == code)).Select(c => c.Cpv!).ToListAsync()));
    }

    [Fact]
    public async Task Of_two_windows_of_a_profile_the_second_is_told_of_the_first_and_replaces_it_only_when_sent_again()
    {
        var (code, administrator) = await app.RegisteredAsync("windows@example.org");
        var path = $"/my-suppliers/{code}/edit/work";
        static string SeenOf(BrowserPage page) => page.Document.QuerySelector("input[name=Seen]")!.GetAttribute("value")!;
        Task<BrowserPage> SaveAsync(BrowserPage page, string words) => administrator.PostFormAsync(page, path, new() { ["Seen"] = SeenOf(page), ["Words"] = words });
        var (one, two, capacity) = (await administrator.GetAsync(path), await administrator.GetAsync(path), await administrator.GetAsync($"/my-suppliers/{code}/edit/capacity"));

        Assert.Equal(302, (await SaveAsync(one, "Glimmerwick hall cleaning")).Status);
        var told = await SaveAsync(two, "Thornbeck garden work");

        Assert.Equal(409, told.Status);
        Assert.Contains("saved in another window", told.Text, StringComparison.Ordinal);
        Assert.Contains("Glimmerwick hall cleaning", told.Document.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Thornbeck garden work", told.Document.QuerySelector("#Words")!.TextContent.Trim());
        Assert.Contains("Glimmerwick", (await administrator.GetAsync($"/my-suppliers/{code}")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await administrator.PostFormAsync(capacity, $"/my-suppliers/{code}/edit/capacity", new() { ["Seen"] = SeenOf(capacity), ["LargestJob"] = "75k", ["People"] = "12" })).Status);
        Assert.Equal(302, (await SaveAsync(told, "Thornbeck garden work")).Status);
        Assert.Contains("Thornbeck", (await administrator.GetAsync($"/my-suppliers/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_change_is_told_and_nothing_is_saved()
    {
        var (code, administrator) = await app.RegisteredAsync("wrongchange@example.org");

        var page = await SuppliersApp.PostAsync(administrator, $"/my-suppliers/{code}/edit", "work", new() { ["Words"] = string.Empty });

        Assert.Equal(400, page.Status);
        Assert.Contains("Enter what you do", page.Document.QuerySelector("#Words-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("We clean offices", (await administrator.GetAsync($"/my-suppliers/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_suppliers_pages_are_as_if_they_were_not_there()
    {
        var (code, _) = await app.RegisteredAsync("mine@example.org");
        var (_, other) = await app.RegisteredAsync("theirs@example.org");

        var page = await other.GetAsync($"/my-suppliers/{code}");
        var post = await other.PostFormAsync(await other.GetAsync("/account/password"), $"/my-suppliers/{code}/listing", new() { ["listed"] = "false" });
        var editor = await app.Editor.GetAsync($"/my-suppliers/{code}");

        Assert.Equal((404, 404, 404), (page.Status, post.Status, editor.Status));
        Assert.Equal(WithoutTokens(await other.GetAsync("/my-suppliers/NOTTHERE")), WithoutTokens(page));
    }

    [Fact]
    public async Task People_are_invited_for_seven_days_with_a_role_that_holds()
    {
        var (code, administrator) = await app.RegisteredAsync("inviter@example.org");
        await SuppliersApp.PostAsync(administrator, $"/my-suppliers/{code}/people", "invite", new() { ["Email"] = "viewer@invited.example", ["Role"] = "Viewer" }, $"/my-suppliers/{code}/people");
        var link = LinkIn(await app.MessageToAsync("viewer@invited.example"));
        var viewer = app.Anonymous();

        var nameless = await viewer.PostFormAsync(await viewer.GetAsync(link), link, []);
        var accepted = await viewer.PostFormAsync(await viewer.GetAsync(link), link, new() { ["FullName"] = "Invited Person" });
        var again = await app.Anonymous().GetAsync(link);

        Assert.Equal((400, 302, 404), (nameless.Status, accepted.Status, again.Status));
        Assert.Equal(200, (await viewer.GetAsync($"/my-suppliers/{code}")).Status);
        Assert.Equal(403, (await viewer.GetAsync($"/my-suppliers/{code}/edit/work")).Status);
        Assert.Equal(403, (await viewer.GetAsync($"/my-suppliers/{code}/people")).Status);
        var invitation = await app.DbAsync(db => db.SupplierInvitations.SingleAsync(i => i.Email == "viewer@invited.example"));
        Assert.InRange(invitation.ExpiresAt - DateTimeOffset.UtcNow, TimeSpan.FromDays(6.9), TimeSpan.FromDays(7));
    }

    [Theory]
    [InlineData("Email", "not an address", "Enter an email address")]
    [InlineData("Role", "King", "Select what they may do")]
    [InlineData("Email", "inviteerrors@example.org", "They are in already")]
    public async Task A_wrong_invitation_is_told(string field, string value, string words)
    {
        var (code, administrator) = await OwnAsync("inviteerrors@example.org");
        var fields = new Dictionary<string, string> { ["Email"] = "somebody@example.org", ["Role"] = "Editor", [field] = value };

        var page = await SuppliersApp.PostAsync(administrator, $"/my-suppliers/{code}/people", "invite", fields, $"/my-suppliers/{code}/people");

        Assert.Equal(400, page.Status);
        Assert.Contains(words, page.Document.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_invitation_is_good_no_more_and_the_last_administrator_stays()
    {
        var (code, administrator) = await app.RegisteredAsync("last@example.org");
        await SuppliersApp.PostAsync(administrator, $"/my-suppliers/{code}/people", "invite", new() { ["Email"] = "taken@back.example", ["Role"] = "Editor" }, $"/my-suppliers/{code}/people");
        var (link, id) = (LinkIn(await app.MessageToAsync("taken@back.example")), await app.DbAsync(db => db.SupplierInvitations.Where(i => i.Email == "taken@back.example").Select(i => i.Id).SingleAsync()));
        var member = await app.DbAsync(db => db.SupplierMembers.Where(m => db.Suppliers.Any(s => s.Id == m.SupplierId && s.Code == code)).Select(m => m.Id).SingleAsync());

        await SuppliersApp.PostAsync(administrator, $"/my-suppliers/{code}/people", $"invitations/{id}/withdraw", [], $"/my-suppliers/{code}/people");
        var removed = await SuppliersApp.PostAsync(administrator, $"/my-suppliers/{code}/people", $"{member}/role", new() { ["role"] = "remove" }, $"/my-suppliers/{code}/people");

        Assert.Equal(404, (await app.Anonymous().GetAsync(link)).Status);
        Assert.Equal(409, removed.Status);
        Assert.Contains("needs one administrator", removed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_link_shows_everything_until_it_is_made_void()
    {
        var (code, administrator) = await app.RegisteredAsync("share@example.org");
        var page = await SuppliersApp.PostAsync(administrator, $"/my-suppliers/{code}", "share", [], $"/my-suppliers/{code}");
        var link = "/profiles/" + page.Document.QuerySelector("main a[href*='/profiles/']")!.GetAttribute("href")!.Split('/')[^1];

        var shared = await app.Anonymous().GetAsync(link);
        await SuppliersApp.PostAsync(administrator, $"/my-suppliers/{code}", "share/revoke", [], $"/my-suppliers/{code}");
        var revoked = await app.Anonymous().GetAsync(link);

        Assert.Equal(200, shared.Status);
        Assert.Contains("share@example.org", shared.Text, StringComparison.Ordinal);
        Assert.Equal("noindex", shared.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal(404, revoked.Status);
        Assert.DoesNotContain(link.Split('/')[^1], await app.DbAsync(db => db.SupplierProfiles.Select(p => p.ShareCodeHash ?? string.Empty).ToListAsync()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_profile_is_taken_along_and_begins_a_new_registration_with_the_same_answers()
    {
        var (code, administrator) = await app.RegisteredAsync("portable@example.org");
        var file = await administrator.GetAsync($"/my-suppliers/{code}/profile.json");
        var document = ProfileDocument.Read(file.Bytes).Value;
        var browser = app.Anonymous();
        var page = await browser.GetAsync("/register/import");

        var bytes = System.Text.Encoding.UTF8.GetBytes((document with { Identifiers = [] }).ToJson());
        var begun = await browser.UploadAsync(page, "/register/import", "profile.json", bytes);
        var tasks = await browser.GetAsync(begun.Location!);

        Assert.Equal(302, begun.Status);
        Assert.Equal(1, tasks.Document.QuerySelectorAll(".govuk-tag--blue").Length);
        Assert.Contains("Preston\nSouth Ribble", (await browser.GetAsync($"{begun.Location}/areas")).Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("We clean offices", (await browser.GetAsync($"{begun.Location}/work")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json at all", "cannot be read as JSON")]
    [InlineData("{\"format\":\"something-else\"}", "no exported supplier profile")]
    [InlineData("{\"format\":\"wealthbuilding-supplier-profile\",\"version\":9}", "version 9")]
    public async Task A_file_that_is_no_profile_is_told(string content, string words)
    {
        var browser = app.Anonymous();

        var page = await browser.UploadAsync(await browser.GetAsync("/register/import"), "/register/import", "profile.json", System.Text.Encoding.UTF8.GetBytes(content));

        Assert.Equal(400, page.Status);
        Assert.Contains(words, page.Document.QuerySelector("#File-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_there_is_an_account_is_not_told()
    {
        await app.RegisteredAsync("known@example.org");
        var browser = app.Anonymous();
        var before = await app.DbAsync(db => db.OutgoingMessages.CountAsync());

        var known = await browser.PostFormAsync(await browser.GetAsync("/sign-in/email"), "/sign-in/email", new() { ["Email"] = "known@example.org" });
        var unknown = await browser.PostFormAsync(await browser.GetAsync("/sign-in/email"), "/sign-in/email", new() { ["Email"] = "nobody@example.org" });
        var staff = await browser.PostFormAsync(await browser.GetAsync("/sign-in/email"), "/sign-in/email", new() { ["Email"] = "editor@example.org" });

        Assert.Equal((known.Status, known.Location), (unknown.Status, unknown.Location));
        Assert.Equal((known.Status, known.Location), (staff.Status, staff.Location));
        Assert.Equal(before + 1, await app.DbAsync(db => db.OutgoingMessages.CountAsync()));
        Assert.Equal(200, (await (await app.SignInByMessageAsync("known@example.org")).GetAsync("/my-suppliers")).Status);
    }

    [Fact]
    public async Task Listing_and_withdrawing_are_the_administrators_and_leave_their_trail()
    {
        var (code, administrator) = await app.RegisteredAsync("listing@example.org");

        await SuppliersApp.PostAsync(administrator, $"/my-suppliers/{code}", "listing", new() { ["listed"] = "false" }, $"/my-suppliers/{code}");
        var unlisted = await app.DbAsync(db => db.Suppliers.Where(s => s.Code == code).Select(s => s.IsListed).SingleAsync());
        await SuppliersApp.PostAsync(administrator, $"/my-suppliers/{code}", "withdraw", []);

        Assert.False(unlisted);
        Assert.Equal(SupplierStanding.Withdrawn, await app.DbAsync(db => db.Suppliers.Where(s => s.Code == code).Select(s => s.Standing).SingleAsync()));
        Assert.True(await app.DbAsync(db => db.AuditEvents.CountAsync(e => e.Subject == $"supplier {code}" && e.Actor == "Example Person")) >= 2);
    }

    [Fact]
    public async Task An_accreditation_is_added_with_its_end_warned_of_and_removed()
    {
        var (code, administrator) = await app.RegisteredAsync("accredited@example.org");
        var soon = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime).AddDays(20);

        var added = await SuppliersApp.PostAsync(administrator, $"/my-suppliers/{code}", "accreditations", new() { ["Scheme"] = "iso-9001", ["ExpiresOn"] = soon.ToString("d/M/yyyy", System.Globalization.CultureInfo.InvariantCulture) });
        var profile = await administrator.GetAsync($"/my-suppliers/{code}");
        var id = await app.DbAsync(db => db.SupplierAccreditations.Where(a => a.Scheme == "iso-9001" && db.Suppliers.Any(s => s.Id == a.SupplierId && s.Code == code)).Select(a => a.Id).SingleAsync());
        var removed = await SuppliersApp.PostAsync(administrator, $"/my-suppliers/{code}", $"accreditations/{id}/remove", [], $"/my-suppliers/{code}");

        Assert.Equal((302, 302), (added.Status, removed.Status));
        Assert.Contains("Ends soon", profile.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ISO 9001", (await administrator.GetAsync($"/my-suppliers/{code}")).Text, StringComparison.Ordinal);
    }

    private async Task<(string Code, Browser Administrator)> OwnAsync(string email)
    {
        var code = await app.DbAsync(db => (
            from m in db.SupplierMembers
            join u in db.Users on m.UserId equals u.Id
            where u.Email == email
            join s in db.Suppliers on m.SupplierId equals s.Id
            select s.Code).FirstOrDefaultAsync());
        return code is null ? await app.RegisteredAsync(email) : (code, await app.SignInAsync(email.Split('@')[0], null));
    }

    private static string WithoutTokens(BrowserPage page) =>
        System.Text.RegularExpressions.Regex.Replace(page.Text, "name=\"__RequestVerificationToken\"[^>]*>", string.Empty);

    private static string LinkIn(string message) => System.Text.RegularExpressions.Regex.Match(message, "/invitations/[0-9a-f]{40}").Value;
}
