using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Registration;

/// <summary>What editors decide, what claims need, and what happens when two register the same organisation.</summary>
public sealed class ApprovalTests(SuppliersApp app) : IClassFixture<SuppliersApp>
{
    [Fact]
    public async Task Declining_needs_words_and_sends_them()
    {
        var id = await WaitingAsync("declined@example.org");
        var review = await app.Editor.GetAsync($"/council/registrations/{id}");

        var wordless = await app.Editor.PostFormAsync(review, $"/council/registrations/{id}/decline", new() { ["Reason"] = " " });
        var declined = await app.Editor.PostFormAsync(review, $"/council/registrations/{id}/decline", new() { ["Reason"] = "We could not reach you." });
        var again = await app.Editor.PostFormAsync(review, $"/council/registrations/{id}/decline", new() { ["Reason"] = "We could not reach you." });
        var late = await app.Editor.PostFormAsync(review, $"/council/registrations/{id}/approve", new() { ["AreTwo"] = "true" });

        Assert.Equal((400, 302, 409), (wordless.Status, declined.Status, late.Status));
        Assert.Equal("/council/registrations?again=true", again.Location);
        Assert.Contains("Enter why", wordless.Document.QuerySelector("#Reason-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("We could not reach you.", await app.MessageToAsync("declined@example.org"), StringComparison.Ordinal);
        Assert.True(await app.DbAsync(db => db.AuditEvents.AnyAsync(e => e.InstitutionId == app.Council.Id && e.Subject == $"registration {id}")));
    }

    /// <summary>One firm that came twice, without a number: two spellings in one street.</summary>
    [Fact]
    public async Task Another_of_the_same_name_in_the_same_place_is_named_and_approving_asks_whether_they_are_two()
    {
        var first = await WaitingAsync("first@quillwort.example", "Quillwort Example Ltd");
        var second = await WaitingAsync("second@quillwort.example", "QUILLWORT EXAMPLE LIMITED");
        var other = await WaitingAsync("other@pimpernel.example", "Pimpernel Example Ltd");
        var path = $"/council/registrations/{second}";
        var whileWaiting = await app.Editor.GetAsync(path);
        await app.Editor.PostFormAsync(whileWaiting, $"/council/registrations/{first}/approve", new() { ["AreTwo"] = "true" });

        var review = await app.Editor.GetAsync(path);
        var refused = await app.Editor.PostFormAsync(review, $"{path}/approve", []);
        var approved = await app.Editor.PostFormAsync(refused, $"{path}/approve", new() { ["AreTwo"] = "true" });

        Assert.NotNull(whileWaiting.Document.QuerySelector($"a[href='/council/registrations/{first}']"));
        Assert.Contains("is registered already, in the same place", review.Text, StringComparison.Ordinal);
        Assert.NotNull(review.Document.QuerySelector("li a[href^='/council/suppliers/']"));
        Assert.Equal((400, 302), (refused.Status, approved.Status));
        Assert.Contains("these are two organisations", refused.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await app.Editor.GetAsync($"/council/registrations/{other}")).Document.QuerySelector("#AreTwo"));
    }

    [Fact]
    public async Task Viewers_do_not_see_registrations_and_auditors_do_not_decide()
    {
        var id = await WaitingAsync("roles@example.org");
        var viewer = await app.SignInAsync("viewer", Role.Viewer, app.Council);
        var auditor = await app.SignInAsync("auditor", Role.Auditor, app.Council);

        var seen = await auditor.GetAsync($"/council/registrations/{id}");

        Assert.Equal(403, (await viewer.GetAsync($"/council/registrations/{id}")).Status);
        Assert.Equal(200, seen.Status);
        Assert.Equal(403, (await auditor.PostFormAsync(await auditor.GetAsync("/account/password"), $"/council/registrations/{id}/approve", new() { ["AreTwo"] = "true" })).Status);
    }

    [Fact]
    public async Task What_does_not_agree_is_marked()
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.Company, SuppliersApp.Ended);
        await SuppliersApp.AnswerAsync(browser, path, "ended@example.org");
        await SuppliersApp.PostAsync(browser, path, "nature", new() { ["Owner"] = "WorkerOwned", ["Surplus"] = "AssetLock" });
        await app.SendAsync(browser, path, "ended@example.org");

        var review = await app.Editor.GetAsync($"/council/registrations/{await app.RegistrationOfAsync("ended@example.org")}");

        Assert.Contains("has it as ended (Dissolved)", review.Text, StringComparison.Ordinal);
        Assert.Contains("Asset lock:", review.Text, StringComparison.Ordinal);
        Assert.Contains("Ownership:", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_the_same_as_a_page_and_as_a_file()
    {
        await WaitingAsync("listed@example.org");

        var page = await app.Editor.GetAsync("/council/registrations?show=all");
        var csv = await app.Editor.GetAsync("/council/registrations.csv?show=all");
        var json = await app.Editor.GetAsync("/council/registrations.json?show=all");

        var rows = page.Document.QuerySelectorAll("tbody tr").Length;
        Assert.True(rows > 0);
        Assert.Equal(rows, csv.Text.Trim().Split('\n').Length - 1);
        Assert.Equal(rows, System.Text.Json.JsonDocument.Parse(json.Text).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Evidence_is_for_editors_as_a_download_and_for_nobody_else()
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.None, string.Empty);
        await SuppliersApp.AnswerAsync(browser, path, "evidence@example.org");
        await AddEvidenceAsync(browser, path);
        await app.SendAsync(browser, path, "evidence@example.org");
        var id = await app.RegistrationOfAsync("evidence@example.org");
        var link = (await app.Editor.GetAsync($"/council/registrations/{id}")).Document.QuerySelector("a[download]")!.GetAttribute("href")!;

        using var response = await app.Editor.Client.GetAsync(new Uri(link, UriKind.Relative));

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(302, (await app.Anonymous().GetAsync(link)).Status);
        Assert.Equal(404, (await app.Editor.GetAsync(link.Replace("evidence/", "evidence/0", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_registered_organisation_is_not_registered_twice_and_its_administrators_stay_unnamed()
    {
        var number = app.NewNumber();
        var (code, administrator) = await app.RegisteredAsync("owner@cornflower.example", number);
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.Company, number);

        var told = await browser.GetAsync($"{path}/ask");
        var asked = await SuppliersApp.PostAsync(browser, path, "ask", new() { ["ContactName"] = "Second Person", ["Email"] = "second@cornflower.example" });
        await SuppliersApp.PostAsync(browser, path, "confirm", new() { ["Code"] = await app.CodeToAsync("second@cornflower.example") });
        var id = await app.RegistrationOfAsync("second@cornflower.example");
        var people = await administrator.GetAsync($"/my-suppliers/{code}/people");
        var letIn = await administrator.PostFormAsync(people, $"/my-suppliers/{code}/people/requests/{id}", new() { ["letIn"] = "true" });

        Assert.Equal("This organisation is registered", told.Heading);
        Assert.DoesNotContain("owner@cornflower.example", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Example Person", told.Text, StringComparison.Ordinal);
        Assert.Equal(302, asked.Status);
        Assert.Contains("Second Person", await app.MessageToAsync("owner@cornflower.example"), StringComparison.Ordinal);
        Assert.Contains("second@cornflower.example", people.Text, StringComparison.Ordinal);
        Assert.Equal(302, letIn.Status);
        Assert.Contains("/invitations/", await app.MessageToAsync("second@cornflower.example"), StringComparison.Ordinal);
        Assert.Equal(404, (await app.Editor.GetAsync($"/council/registrations/{id}")).Status);
    }

    [Fact]
    public async Task Of_two_who_register_the_same_number_at_once_the_second_asks_the_first()
    {
        var number = app.NewNumber();
        var (first, second) = (app.Anonymous(), app.Anonymous());
        var (one, two) = (await SuppliersApp.StartAsync(first, NumberKind.Company, number), await SuppliersApp.StartAsync(second, NumberKind.Company, number));
        await SuppliersApp.AnswerAsync(first, one, "one@twins.example");
        await SuppliersApp.AnswerAsync(second, two, "two@twins.example");
        await app.SendAsync(first, one, "one@twins.example");
        await app.SendAsync(second, two, "two@twins.example");
        var (ids, review) = ((await app.RegistrationOfAsync("one@twins.example"), await app.RegistrationOfAsync("two@twins.example")), await app.Editor.GetAsync("/account/password"));

        var approved = await app.Editor.PostFormAsync(review, $"/council/registrations/{ids.Item1}/approve", new() { ["AreTwo"] = "true" });
        var refused = await app.Editor.PostFormAsync(review, $"/council/registrations/{ids.Item2}/approve", new() { ["AreTwo"] = "true" });

        Assert.Equal(302, approved.Status);
        Assert.Contains(refused.Status, new[] { 404, 409 });
        Assert.Equal(1, await app.DbAsync(db => db.SupplierIdentifiers.CountAsync(i => i.Value == number)));
        Assert.Contains("two@twins.example", (await (await app.SignInByMessageAsync("one@twins.example")).GetAsync($"/my-suppliers/{await CodeOfAsync(number)}/people")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_is_decided_by_an_institution_that_has_paid()
    {
        var number = app.NewNumber();
        var record = await FoundAsync(number, paidBy: app.Council);
        var other = await app.InstitutionAsync($"other-{number}", "Other Council", "E07000178");
        var stranger = await app.SignInAsync($"stranger-{number}", Role.Editor, other);
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.Company, number);
        await SuppliersApp.AnswerAsync(browser, path, "claim@example.org");
        await app.SendAsync(browser, path, "claim@example.org");
        var id = await app.RegistrationOfAsync("claim@example.org");

        var elsewhere = await stranger.GetAsync($"/other-{number}/registrations/{id}");
        var approved = await app.Editor.PostFormAsync(await app.Editor.GetAsync($"/council/registrations/{id}"), $"/council/registrations/{id}/approve", new() { ["AreTwo"] = "true" });

        Assert.Equal((404, 302), (elsewhere.Status, approved.Status));
        Assert.Equal(SupplierStanding.Registered, await app.DbAsync(db => db.Suppliers.Where(s => s.Id == record).Select(s => s.Standing).SingleAsync()));
        Assert.Equal(1, await app.DbAsync(db => db.SupplierIdentifiers.CountAsync(i => i.Value == number)));
    }

    [Fact]
    public async Task A_claim_is_proved_by_a_code_to_the_published_contact()
    {
        var number = app.NewNumber();
        var record = await FoundAsync(number, contact: "office@campion.example");
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.Company, number);
        await SuppliersApp.AnswerAsync(browser, path, "me@elsewhere.example");
        await app.SendAsync(browser, path, "me@elsewhere.example");

        var offered = await browser.GetAsync(path);
        await SuppliersApp.PostAsync(browser, path, "claim/code", [], $"{path}/claim");
        var wrong = await SuppliersApp.PostAsync(browser, path, "claim", new() { ["Code"] = "0000-0000" });
        var right = await SuppliersApp.PostAsync(browser, path, "claim", new() { ["Code"] = await app.CodeToAsync("office@campion.example") });

        Assert.Contains("o…@campion.example", offered.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("office@campion.example", offered.Text, StringComparison.Ordinal);
        Assert.Equal((400, 302), (wrong.Status, right.Status));
        Assert.Equal(SupplierStanding.Registered, await app.DbAsync(db => db.Suppliers.Where(s => s.Id == record).Select(s => s.Standing).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_reads_the_published_address_needs_no_editor()
    {
        var number = app.NewNumber();
        var record = await FoundAsync(number, contact: "desk@campion.example");
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.Company, number);
        await SuppliersApp.AnswerAsync(browser, path, "desk@campion.example");

        await app.SendAsync(browser, path, "desk@campion.example");

        Assert.Equal("Your registration is approved", (await browser.GetAsync(path)).Heading);
        Assert.Equal(SupplierStanding.Registered, await app.DbAsync(db => db.Suppliers.Where(s => s.Id == record).Select(s => s.Standing).SingleAsync()));
    }

    private async Task<int> WaitingAsync(string email, string name = "Bellflower Example Co-op")
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.None, string.Empty);
        await SuppliersApp.AnswerAsync(browser, path, email, name);
        await app.SendAsync(browser, path, email);
        return await app.RegistrationOfAsync(email);
    }

    private Task<string> CodeOfAsync(string number) =>
        app.DbAsync(db => db.Suppliers.Where(s => s.Identifiers.Any(i => i.Value == number)).Select(s => s.Code).SingleAsync());

    private Task<int> FoundAsync(string number, Institution? paidBy = null, string? contact = null) => app.DbAsync(async db =>
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(56);
        var supplier = new Supplier($"F{number[1..]}", $"Found {number} Example Ltd") { CreatedAt = now };
        supplier.Identifiers.Add(new SupplierIdentifier { Scheme = SupplierIdentifier.CompaniesHouse, Value = number, Source = "Companies House", AsAt = new DateOnly(2026, 1, 1) });
        db.Suppliers.Add(supplier);
        await db.SaveChangesAsync();
        if (paidBy is not null)
        {
            db.PayeeMatches.Add(new PayeeMatch { InstitutionId = paidBy.Id, PayeeId = supplier.Id + 1000, SupplierId = supplier.Id, State = MatchState.Confirmed, Pence = 12_500, DecidedAt = now });
        }

        if (contact is not null)
        {
            db.SupplierProfiles.Add(new SupplierProfile { SupplierId = supplier.Id, ContactEmail = contact, ContactName = "Office", ContactIsPublic = true, ConfirmedAt = now });
        }

        await db.SaveChangesAsync();
        return supplier.Id;
    });

    private static async Task AddEvidenceAsync(Browser browser, string path)
    {
        var page = await browser.GetAsync($"{path}/accreditations");
        using var content = new MultipartFormDataContent();
        using var file = new ByteArrayContent([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]);
        using var token = new StringContent(page.Token);
        using var scheme = new StringContent("b-corp");
        content.Add(file, "File", "certificate.png");
        content.Add(token, "__RequestVerificationToken");
        content.Add(scheme, "Scheme");
        using var response = await browser.Client.PostAsync(new Uri($"{path}/accreditations", UriKind.Relative), content);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
    }
}
