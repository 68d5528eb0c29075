using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Registration;

/// <summary>Registering from nothing: every page, every error, sending, confirming.</summary>
public sealed class RegistrationTests(SuppliersApp app) : IClassFixture<SuppliersApp>
{
    [Fact]
    public async Task A_registration_goes_from_a_number_to_an_approved_supplier()
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.Company, " 9100001 ");
        var found = await browser.GetAsync($"{path}/organisation");
        await SuppliersApp.AnswerAsync(browser, path, "first@bellflower.example");

        await app.SendAsync(browser, path, "first@bellflower.example");
        var id = await app.RegistrationOfAsync("first@bellflower.example");
        var review = await app.Editor.GetAsync($"/council/registrations/{id}");
        var approved = await app.Editor.PostFormAsync(review, $"/council/registrations/{id}/approve", new() { ["AreTwo"] = "true" });

        Assert.Contains("HARESFOOT EXAMPLE LTD", found.Text, StringComparison.Ordinal);
        Assert.Contains("1,250.00", review.Text, StringComparison.Ordinal);
        Assert.Contains("LA1 1AA", review.Text, StringComparison.Ordinal);
        Assert.Equal(302, approved.Status);
        var supplier = await app.DbAsync(db => db.Suppliers.Include(s => s.Facts).Include(s => s.Identifiers).SingleAsync(s => s.Identifiers.Any(i => i.Value == SuppliersApp.Live)));
        Assert.Equal((SupplierStanding.Registered, true, "private-company", OwnershipModel.WorkerOwned, 7), (supplier.Standing, supplier.IsListed, supplier.LegalForm, supplier.Ownership, supplier.People));
        Assert.Equal(EvidenceKind.Register, supplier.BestFact(SupplierField.LegalForm)!.Evidence);
        Assert.Equal(EvidenceKind.SelfDeclared, supplier.BestFact(SupplierField.Ownership)!.Evidence);
        var profile = await app.DbAsync(db => db.SupplierProfiles.SingleAsync(p => p.SupplierId == supplier.Id));
        Assert.Equal((500L, 50_000L, 5_000_000L, "E07000123;E07000126"), (profile.SmallestJobPounds, profile.LargestJobPounds, profile.PublicLiabilityPounds, profile.AreasServed));
        Assert.True(await app.DbAsync(db => db.SupplierMembers.AnyAsync(m => m.SupplierId == supplier.Id && m.Role == SupplierRole.Administrator)));
        Assert.Contains(await app.DbAsync(db => db.AuditEvents.Where(e => e.Subject == $"registration {id}").Select(e => e.Actor).ToListAsync()), a => a == "editor");
    }

    [Fact]
    public async Task What_a_register_says_is_not_asked_again()
    {
        var number = app.NewNumber();
        await app.AddCompanyAsync(number, "WELLSPRING EXAMPLE LTD", "Active", true);
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.Company, number);

        var organisation = await browser.GetAsync($"{path}/organisation");
        var nature = await browser.GetAsync($"{path}/nature");

        Assert.Null(organisation.Document.QuerySelector("input[name=Name]"));
        Assert.Null(nature.Document.QuerySelector("input[name=LegalForm]"));
        Assert.NotNull(nature.Document.QuerySelector("input[name=Owner]"));
    }

    [Theory]
    [InlineData("", "", "Select which number your organisation has")]
    [InlineData("Company", "", "Enter the number")]
    [InlineData("Company", "12AB", "Enter a company number of 8 digits")]
    [InlineData("Charity", "999", "Enter a charity number")]
    [InlineData("Ppon", "1234", "Enter a PPON")]
    public async Task A_wrong_start_is_told_and_keeps_what_was_typed(string kind, string number, string words)
    {
        var browser = app.Anonymous();
        var start = await browser.GetAsync("/register");

        var page = await browser.PostFormAsync(start, "/register", new() { ["Kind"] = kind, ["Number"] = number });

        Assert.Equal(400, page.Status);
        Assert.Contains(words, page.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Error: ", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal(number, page.Document.QuerySelector("#Number")!.GetAttribute("value") ?? string.Empty);
    }

    [Theory]
    [InlineData("organisation", "Name", "", "Enter the name of your organisation")]
    [InlineData("nature", "LegalForm", "pirate-ship", "Select what your organisation is in law")]
    [InlineData("nature", "Owner", "", "Select who owns your organisation")]
    [InlineData("nature", "Surplus", "", "Select what happens to a surplus")]
    [InlineData("work", "Words", " ", "Enter what you do")]
    [InlineData("work", "Website", "javascript://x.example", "Enter a website")]
    [InlineData("categories", "Chosen", "12345678", "Select categories from the list")]
    [InlineData("capacity", "SmallestJob", "a lot", "Enter the smallest job in pounds")]
    [InlineData("capacity", "People", "-3", "Enter how many people")]
    [InlineData("areas", "Places", "Prestn", "Did you mean Preston?")]
    [InlineData("contact", "ContactName", "", "Enter the name of somebody")]
    [InlineData("contact", "Email", "two@example.org\r\nBcc: all@example.org", "Enter an email address")]
    [InlineData("contact", "Phone", "call me", "Enter a phone number")]
    [InlineData("contact", "Postcode", "PR1", "Enter a full postcode")]
    [InlineData("contact", "Postcode", "ZZ1 1ZZ", "No postcode begins with ZZ")]
    [InlineData("contact", "Postcode", "XQ4 5AB", "No postcode begins with XQ")]
    [InlineData("contact", "Postcode", "ZZ99 3VZ", "ZZ99 stands for no place")]
    [InlineData("contact", "Home", "", "Select yes if somebody lives")]
    [InlineData("accreditations", "Scheme", "best-firm", "Select an accreditation")]
    [InlineData("accreditations", "ExpiresOn", "soon", "Enter the day it ends")]
    [InlineData("accreditations", "ExpiresOn", "1 1 2001", "must not be in the past")]
    public async Task Each_wrong_answer_is_told_at_its_field(string section, string field, string value, string words)
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.None, string.Empty);
        await SuppliersApp.PostAsync(browser, path, "work", new() { ["Words"] = "Window cleaning" });
        var fields = section is "accreditations" ? new Dictionary<string, string> { ["Scheme"] = "iso-9001" } : [];
        fields[field] = value;

        var page = await SuppliersApp.PostAsync(browser, path, section, fields);

        Assert.Equal(400, page.Status);
        Assert.Contains(words, page.Document.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_largest_job_is_not_below_the_smallest()
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.None, string.Empty);

        var page = await SuppliersApp.PostAsync(browser, path, "capacity", new() { ["SmallestJob"] = "2k", ["LargestJob"] = "1,000" });

        Assert.Contains("at least as large", page.Document.QuerySelector("#LargestJob-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_before_every_question_is_answered_and_listing_is_asked_apart()
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.None, string.Empty);
        var early = await SuppliersApp.PostAsync(browser, path, "send", new() { ["Listed"] = "yes" }, "/register");
        await SuppliersApp.AnswerAsync(browser, path, "apart@example.org");

        var unasked = await SuppliersApp.PostAsync(browser, path, "send", [], $"{path}/check");

        Assert.Equal(409, early.Status);
        Assert.Equal(400, unasked.Status);
        Assert.Contains("Select whether the public directory may show you", unasked.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.To == "apart@example.org")));
    }

    [Fact]
    public async Task A_wrong_code_does_not_confirm_and_a_new_one_makes_the_old_one_useless()
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.None, string.Empty);
        await SuppliersApp.AnswerAsync(browser, path, "codes@example.org");
        await SuppliersApp.PostAsync(browser, path, "send", new() { ["Listed"] = "no" }, $"{path}/check");
        var first = await app.CodeToAsync("codes@example.org");

        var again = await SuppliersApp.PostAsync(browser, path, "confirm/again", [], $"{path}/confirm");
        var old = await SuppliersApp.PostAsync(browser, path, "confirm", new() { ["Code"] = first });
        var right = await SuppliersApp.PostAsync(browser, path, "confirm", new() { ["Code"] = (await app.CodeToAsync("codes@example.org")).ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal) });

        Assert.Equal((302, 400, 302), (again.Status, old.Status, right.Status));
        Assert.Equal(RegistrationStatus.AwaitingApproval, await app.DbAsync(db => db.SupplierRegistrations.Where(r => r.Email == "codes@example.org").Select(r => r.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_home_is_kept_from_the_public()
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.None, string.Empty);
        await SuppliersApp.AnswerAsync(browser, path, "home@example.org");
        await SuppliersApp.PostAsync(browser, path, "nature", new() { ["LegalForm"] = "sole-trader", ["Owner"] = "Independent", ["Surplus"] = "Profit" });
        var contact = await browser.GetAsync($"{path}/contact");
        await SuppliersApp.PostAsync(browser, path, "contact", new() { ["ContactName"] = "Example Person", ["Email"] = "home@example.org", ["Postcode"] = "PR1 2HE", ["Home"] = "yes" });
        await app.SendAsync(browser, path, "home@example.org");
        var id = await app.RegistrationOfAsync("home@example.org");

        await app.Editor.PostFormAsync(await app.Editor.GetAsync($"/council/registrations/{id}"), $"/council/registrations/{id}/approve", new() { ["AreTwo"] = "true" });

        Assert.Contains("A home address is never shown to the public", contact.Text, StringComparison.Ordinal);
        Assert.False(await app.DbAsync(db => db.SupplierAddresses.Where(a => db.SupplierRegistrations.Any(r => r.Id == id && r.SupplierId == a.SupplierId)).Select(a => a.IsPublic).SingleAsync()));
    }

    [Fact]
    public async Task Evidence_is_taken_where_its_bytes_and_its_name_agree_and_nothing_in_it_acts()
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.None, string.Empty);

        var script = await UploadAsync(browser, path, "certificate.pdf", "<script>alert(1)</script>"u8.ToArray());
        var empty = await UploadAsync(browser, path, "empty.pdf", []);
        var program = await UploadAsync(browser, path, "certificate.exe", "%PDF-1.7 example"u8.ToArray());
        var acting = await UploadAsync(browser, path, "certificate.pdf", "%PDF-1.7 1 0 obj<</S /JavaScript /JS (x)>>"u8.ToArray());
        var pdf = await UploadAsync(browser, path, "../certificate", "%PDF-1.7 example"u8.ToArray());
        var page = await browser.GetAsync($"{path}/accreditations");

        Assert.Contains("must be a PDF, PNG or JPEG", script.Text, StringComparison.Ordinal);
        Assert.Contains("is empty", empty.Text, StringComparison.Ordinal);
        Assert.Contains("is a PDF, but its name says something else", program.Text, StringComparison.Ordinal);
        Assert.Contains("holds a script", acting.Text, StringComparison.Ordinal);
        Assert.Equal(302, pdf.Status);
        Assert.Contains("certificate.pdf", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("../", page.Document.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        Assert.Single(System.IO.Directory.GetFiles(Path.Combine(app.Folder, "files", "evidence")));
    }

    [Fact]
    public async Task A_draft_is_found_by_its_key_alone_and_is_gone_when_it_is_deleted()
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.None, string.Empty);
        var key = path.Split('/')[^1];
        var kept = await app.DbAsync(db => db.SupplierRegistrations.OrderByDescending(r => r.Id).Select(r => r.KeyHash).FirstAsync());

        var elsewhere = await app.Anonymous().GetAsync(path);
        await SuppliersApp.PostAsync(browser, path, "withdraw", []);

        Assert.Equal(200, elsewhere.Status);
        Assert.NotEqual(key, kept);
        Assert.Equal(404, (await browser.GetAsync(path)).Status);
        Assert.Equal(404, (await browser.GetAsync($"/register/{new string('0', 40)}")).Status);
    }

    [Fact]
    public async Task A_mistyped_address_is_mended_and_nothing_is_lost()
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.None, string.Empty);
        await SuppliersApp.AnswerAsync(browser, path, "mistyped@example.org");
        await SuppliersApp.PostAsync(browser, path, "send", new() { ["Listed"] = "yes" }, $"{path}/check");

        var back = await browser.GetAsync($"{path}/work");
        var change = await SuppliersApp.PostAsync(browser, path, "take-back", new() { ["toContact"] = "true" }, $"{path}/confirm");
        await SuppliersApp.PostAsync(browser, path, "contact", new() { ["ContactName"] = "Example Person", ["Email"] = "mended@example.org", ["Postcode"] = "PR1 2HE", ["Home"] = "no" });
        await app.SendAsync(browser, path, "mended@example.org");

        Assert.Equal(path, back.Location);
        Assert.EndsWith("/contact", change.Location, StringComparison.Ordinal);
        Assert.True(await app.DbAsync(db => db.SupplierRegistrations.AnyAsync(r => r.Email == "mended@example.org" && r.Status == RegistrationStatus.AwaitingApproval)));
    }

    [Fact]
    public async Task What_was_withdrawn_is_taken_up_again_with_its_answers()
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.None, string.Empty);
        await SuppliersApp.AnswerAsync(browser, path, "withdrawn@example.org", "Thistledown Example Co-op");
        await app.SendAsync(browser, path, "withdrawn@example.org");
        await SuppliersApp.PostAsync(browser, path, "withdraw", [], $"{path}/withdraw");

        var withdrawn = await browser.GetAsync(path);
        await SuppliersApp.PostAsync(browser, path, "take-back", [], path);
        var check = await browser.GetAsync($"{path}/check");

        Assert.Contains("Take it up again", withdrawn.Text, StringComparison.Ordinal);
        Assert.Contains("Thistledown Example Co-op", check.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await SuppliersApp.PostAsync(browser, $"/register/{new string('0', 40)}", "take-back", [], $"{path}/contact")).Status);
    }

    private static async Task<BrowserPage> UploadAsync(Browser browser, string path, string name, byte[] bytes)
    {
        var page = await browser.GetAsync($"{path}/accreditations");
        using var content = new MultipartFormDataContent();
        using var file = new ByteArrayContent(bytes);
        using var token = new StringContent(page.Token);
        using var scheme = new StringContent("iso-9001");
        content.Add(file, "File", name);
        content.Add(token, "__RequestVerificationToken");
        content.Add(scheme, "Scheme");
        using var response = await browser.Client.PostAsync(new Uri($"{path}/accreditations", UriKind.Relative), content);
        return new BrowserPage((int)response.StatusCode, response.Headers.Location?.ToString(), await response.Content.ReadAsByteArrayAsync(), response.Headers, null);
    }
}
