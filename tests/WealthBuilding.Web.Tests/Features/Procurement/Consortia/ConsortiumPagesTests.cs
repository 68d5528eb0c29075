using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Web.Tests.Features.Suppliers;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Consortia;

/// <summary>Two suppliers stand together for an opportunity that neither can carry: from the proposal to the declaration, and what others see of it.</summary>
public sealed class ConsortiumPagesTests(SuppliersApp app) : IClassFixture<SuppliersApp>
{
    [Fact]
    public async Task Two_that_the_page_proposes_form_a_consortium_and_the_buyer_sees_it_when_it_is_declared()
    {
        var (first, lead) = await app.SupplierAsync("lead@whole.example", "Wholewheel Cycles Example Co-op", "We repair cycles.", "50111000");
        var (second, partner) = await app.SupplierAsync("partner@whole.example", "Sorrel Interpreting Example Co-op", "Interpreters for appointments.", "79540000");
        var (third, stranger) = await app.SupplierAsync("stranger@whole.example", "Outsider Printing Example Ltd", "We print leaflets.", "79810000");
        var id = await app.TwoLotsAsync("Cycling lessons in many languages", ("Repair of cycles", "40000", "50111000"), ("Interpreters for lessons", "40000", "79540000"));

        var seen = await lead.GetAsync($"/my-suppliers/{first}/opportunities/{id}");
        Assert.Contains("Of your size", Words(seen), StringComparison.Ordinal);
        Assert.Contains("Sorrel Interpreting Example Co-op brings lot 2 (Interpreters for lessons) (£40k)", Words(seen), StringComparison.Ordinal);

        var started = await lead.SubmitAsync($"/my-suppliers/{first}/opportunities/{id}", $"/opportunities/{id}/consortium");
        var own = started.Location!;
        var number = own.Split('/')[^1];
        Assert.Contains("Wholewheel Cycles Example Co-op invites Sorrel Interpreting Example Co-op", await app.MessageToAsync("partner@whole.example"), StringComparison.Ordinal);
        Assert.Contains("Nobody does lot 2", Words(await lead.GetAsync(own)), StringComparison.Ordinal);
        Assert.Equal(409, (await lead.PostFormAsync(await lead.GetAsync(own), $"{own}/declare", [])).Status);

        var theirs = $"/my-suppliers/{second}/consortia/{number}";
        Assert.Contains("Waits for your answer", Words(await partner.GetAsync($"/my-suppliers/{second}/consortia")), StringComparison.Ordinal);
        Assert.Equal(302, (await partner.SubmitAsync(theirs, "/answer", new() { ["accepts"] = "true", ["shows"] = "Contact" })).Status);
        Assert.Contains("has accepted your invitation", await app.MessageToAsync("lead@whole.example"), StringComparison.Ordinal);

        var together = Words(await lead.GetAsync(own));
        Assert.Contains("Together the partners cover all of it", together, StringComparison.Ordinal);
        Assert.Contains("partner@whole.example", together, StringComparison.Ordinal);
        Assert.Equal("No consortium was declared", await DeclaredAsync(id));
        Assert.DoesNotContain("Sorrel", Words(await app.Editor.GetAsync($"/council/contracts/{id}/consortia")), StringComparison.Ordinal);

        Assert.Equal(302, (await lead.SubmitAsync(own, "/declare")).Status);
        await SealedAsync(id, "Wholewheel", "Sorrel", "lead@whole.example", "partner@whole.example");
        var last = await app.DbAsync(db => db.ContractEntries.Where(c => c.Id == id).Select(c => c.Deadline).SingleAsync());
        await LastDayAsync(id, new DateOnly(2020, 1, 1));
        var declared = Words(await app.Editor.GetAsync($"/council/contracts/{id}/consortia"));
        var history = Words(await app.Editor.GetAsync($"/council/contracts/{id}"));
        await LastDayAsync(id, last);
        Assert.Contains("Wholewheel Cycles Example Co-op with Sorrel Interpreting Example Co-op", declared, StringComparison.Ordinal);
        Assert.Contains("lead@whole.example", declared, StringComparison.Ordinal);
        Assert.DoesNotContain("partner@whole.example", declared, StringComparison.Ordinal);
        Assert.Contains("1 consortium declared to you", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Sorrel", history, StringComparison.Ordinal);

        foreach (var (browser, path) in new[] { (stranger, $"/my-suppliers/{third}/consortia/{number}"), (stranger, own), (app.Editor, own), (partner, own) })
        {
            Assert.Equal(404, (await browser.GetAsync(path)).Status);
        }

        Assert.DoesNotContain("Cycling lessons", (await stranger.GetAsync($"/my-suppliers/{third}/consortia")).Text, StringComparison.Ordinal);
        var form = await stranger.GetAsync("/account/password");
        foreach (var step in new[] { "invite", "answer", "shows", "leave", "declare", "give-up", "partners/1/lead", "partners/1/take-back" })
        {
            Assert.Equal(404, (await stranger.PostFormAsync(form, $"/my-suppliers/{third}/consortia/{number}/{step}", [])).Status);
        }

        var events = await app.DbAsync(db => db.AuditEvents.Where(e => e.Subject == $"consortium {number} for contract {id}").Select(e => new { e.Action, e.InstitutionId }).ToListAsync());
        Assert.Equal(["Consortium added", "Consortium changed"], events.Select(e => e.Action).Distinct().Order());
        Assert.All(events, e => Assert.Null(e.InstitutionId));
    }

    [Fact]
    public async Task Each_partner_shows_what_it_ticked_and_sees_exactly_that()
    {
        var (first, lead) = await app.SupplierAsync("lead@shown.example", "Shown Cleaning Example Co-op", "We clean schools and offices.", "90910000");
        var (second, partner) = await app.SupplierAsync("partner@shown.example", "Shown Kitchen Example Co-op", "School meals and catering for pupils.", "55500000");
        var document = await EvidenceAsync(partner, second);
        var (own, theirs) = await StartedAsync(lead, first, second, "What partners show");

        Assert.DoesNotContain("Shown exactly", Words(await partner.GetAsync(theirs)), StringComparison.Ordinal);
        Assert.Equal(302, (await partner.SubmitAsync(theirs, "/answer", new() { ["accepts"] = "true" })).Status);
        var least = Words(await lead.GetAsync(own));
        Assert.Contains("It shows you nothing more.", least, StringComparison.Ordinal);
        Assert.DoesNotContain("partner@shown.example", least, StringComparison.Ordinal);
        Assert.Equal(404, (await lead.GetAsync($"{own}/documents/{document}")).Status);

        Assert.Equal(302, (await partner.SubmitAsync(theirs, "/shows", new() { ["shows"] = "Documents" })).Status);
        var shown = await lead.GetAsync(own);
        Assert.Contains("certificate.pdf", Words(shown), StringComparison.Ordinal);
        Assert.DoesNotContain("£5,000,000", Words(shown), StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await lead.GetAsync($"{own}/documents/{document}")).Type);
        var mirror = Words(await partner.GetAsync(theirs));
        Assert.Contains("What the others see of you, exactly:", mirror, StringComparison.Ordinal);
        Assert.Contains("certificate.pdf", mirror, StringComparison.Ordinal);

        Assert.Equal(302, (await partner.SubmitAsync(theirs, "/shows", new() { ["shows"] = "Insurances" })).Status);
        Assert.Contains("Public liability: £5,000,000", Words(await lead.GetAsync(own)), StringComparison.Ordinal);
        Assert.Equal(404, (await lead.GetAsync($"{own}/documents/{document}")).Status);
    }

    [Fact]
    public async Task A_partner_declines_leaves_and_leads_and_the_buyer_is_told_what_is_declared_no_longer()
    {
        var (first, lead) = await app.SupplierAsync("lead@moves.example", "Moves Cleaning Example Co-op", "We clean schools and offices.", "90910000");
        var (second, partner) = await app.SupplierAsync("partner@moves.example", "Moves Kitchen Example Co-op", "School meals and catering for pupils.", "55500000");
        var (own, theirs) = await StartedAsync(lead, first, second, "What partners do");

        Assert.EndsWith("/consortia", (await partner.SubmitAsync(theirs, "/answer", new() { ["accepts"] = "false" })).Location, StringComparison.Ordinal);
        Assert.Equal(404, (await partner.GetAsync(theirs)).Status);
        var found = await lead.GetAsync($"{own}?find=moves+kitchen");
        Assert.Contains(found.Document.QuerySelectorAll("input[name=partner]"), i => i.GetAttribute("value") == second);
        Assert.Equal(302, (await lead.PostFormAsync(found, $"{own}/invite", new() { ["partner"] = second })).Status);
        Assert.Equal(302, (await partner.SubmitAsync(theirs, "/answer", new() { ["accepts"] = "true" })).Status);
        Assert.Equal(403, (await partner.PostFormAsync(await partner.GetAsync(theirs), $"{theirs}/declare", [])).Status);
        Assert.Equal(302, (await lead.SubmitAsync(own, "/declare")).Status);

        Assert.Equal(302, (await lead.SubmitAsync(own, "/lead")).Status);
        Assert.Contains("has handed the lead", await app.MessageToAsync("partner@moves.example"), StringComparison.Ordinal);
        Assert.Equal(302, (await lead.SubmitAsync(own, "/leave")).Status);
        Assert.Equal(404, (await lead.GetAsync(own)).Status);
        var number = int.Parse(own.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var contract = await app.DbAsync(db => db.Consortia.Where(c => c.Id == number).Select(c => new { c.EntryId, c.State }).SingleAsync());
        Assert.Equal(ConsortiumState.Forming, contract.State);
        Assert.Contains("is no longer declared", Words(await app.Editor.GetAsync($"/council/contracts/{contract.EntryId}")), StringComparison.Ordinal);
        Assert.DoesNotContain("Moves Kitchen", Words(await app.Editor.GetAsync($"/council/contracts/{contract.EntryId}/consortia")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_buyer_takes_the_opportunity_back_the_consortium_has_run_out()
    {
        var (first, lead) = await app.SupplierAsync("lead@ends.example", "Ends Cleaning Example Co-op", "We clean schools and offices.", "90910000");
        var (second, partner) = await app.SupplierAsync("partner@ends.example", "Ends Kitchen Example Co-op", "School meals and catering for pupils.", "55500000");
        var (own, theirs) = await StartedAsync(lead, first, second, "What ends");
        var page = await partner.GetAsync(theirs);
        var entry = await app.DbAsync(db => db.Consortia.OrderByDescending(c => c.Id).Select(c => c.EntryId).FirstAsync());

        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{entry}/suppliers-see", "/suppliers-see/close")).Status);

        Assert.Equal(409, (await partner.PostFormAsync(page, $"{theirs}/answer", new() { ["accepts"] = "true" })).Status);
        Assert.Contains("Has run out", Words(await lead.GetAsync(own)), StringComparison.Ordinal);
        Assert.Equal(404, (await app.Anonymous().GetAsync($"/opportunities/{entry}")).Status);
    }

    // A consortium with one open invitation: the lead's page of it, and that of the invited.
    private async Task<(string Own, string Theirs)> StartedAsync(Browser lead, string first, string second, string title)
    {
        var id = await app.TwoLotsAsync(title);
        var page = await lead.GetAsync($"/my-suppliers/{first}/opportunities/{id}");
        var started = await lead.PostFormAsync(page, $"/my-suppliers/{first}/opportunities/{id}/consortium", new() { ["partner"] = second });
        return (started.Location!, $"/my-suppliers/{second}/consortia/{started.Location!.Split('/')[^1]}");
    }

    private async Task<int> EvidenceAsync(Browser browser, string code)
    {
        var page = await browser.GetAsync($"/my-suppliers/{code}/accreditations");
        using var content = new MultipartFormDataContent();
        using var file = new ByteArrayContent("%PDF-1.7 example"u8.ToArray());
        using var scheme = new StringContent("fair-tax-mark");
        using var token = new StringContent(page.Token);
        content.Add(file, "File", "certificate.pdf");
        content.Add(scheme, "Scheme");
        content.Add(token, "__RequestVerificationToken");
        using var answer = await browser.Client.PostAsync(new Uri($"/my-suppliers/{code}/accreditations", UriKind.Relative), content);
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        return await app.DbAsync(db => db.SupplierAccreditations.Where(a => a.EvidenceFileName == "certificate.pdf" && db.Suppliers.Any(s => s.Id == a.SupplierId && s.Code == code)).Select(a => a.Id).SingleAsync());
    }

    // As every role of the buyer reads it, on pages and in files: that one was declared, and not by whom, nor by how many.
    private async Task SealedAsync(int id, params string[] secrets)
    {
        Assert.Equal("A consortium was declared", await DeclaredAsync(id));
        foreach (var role in Enum.GetValues<Domain.Identity.Role>())
        {
            var browser = await app.SignInAsync($"sealed-{role}".ToLowerInvariant(), role, app.Council);
            var audit = role is Domain.Identity.Role.Administrator or Domain.Identity.Role.Auditor ? new[] { "/council/audit", "/council/audit.json", "/council/audit.csv" } : [];
            foreach (var path in new[] { $"/council/contracts/{id}", $"/council/contracts/{id}/consortia", "/council/contracts", "/council/contracts/register.csv", "/council/contracts/register.json" })
            {
                var page = await browser.GetAsync(path);
                Assert.Equal(200, page.Status);
                Assert.All(secrets, s => Assert.False(page.Text.Contains(s, StringComparison.Ordinal), $"{path} tells {role} of {s}"));
            }

            foreach (var path in audit)
            {
                Assert.DoesNotContain("onsortium", (await browser.GetAsync(path)).Text, StringComparison.Ordinal);
            }

            Assert.Contains("A consortium was declared", Words(await browser.GetAsync($"/council/contracts/{id}/consortia")), StringComparison.Ordinal);
        }
    }

    private Task LastDayAsync(int id, DateOnly? day) => app.DbAsync(db => db.ContractEntries.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Deadline, day)));

    private async Task<string> DeclaredAsync(int id) => (await app.Editor.GetAsync($"/council/contracts/{id}")).Document.QuerySelector($"a[href$='/contracts/{id}/consortia']")!.TextContent;
}
