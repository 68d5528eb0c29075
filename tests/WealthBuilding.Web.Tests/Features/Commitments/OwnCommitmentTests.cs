using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Tests.Features.LivingWage;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Commitments.CommitmentSteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Commitments;

/// <summary>The supplier's side: evidence with files, payments of subcontractors, and who may see which.</summary>
public sealed class OwnCommitmentTests(QuotesApp app) : IClassFixture<QuotesApp>
{
    [Fact]
    public async Task A_supplier_claims_evidence_with_a_file_and_the_institution_decides()
    {
        var (id, code, _, supplier) = await app.ContractedAsync("curlew");
        var (_, otherCode, _, other) = await app.ContractedAsync("whimbrel");
        var path = await app.PromisedAsync(id, "apprenticeships", "1");
        var own = $"/my-suppliers/{code}/commitments";
        var page = await supplier.GetAsync(own);
        Assert.Equal($"{page.Heading} - WealthBuilding", page.Document.Title);
        Assert.Contains("Example Council: Apprenticeships that were begun", Words(page), StringComparison.Ordinal);
        Dictionary<string, string> fields = new() { ["For"] = page.Document.QuerySelector("input[name=For]")!.GetAttribute("value")!, ["Amount"] = "1", ["On"] = "2026-06-01", ["Reference"] = "Agreement 71", ["Place"] = "Preston" };

        Assert.Equal(400, (await supplier.SendFileAsync(own, $"{own}/evidence", "agreement.pdf", "MZ program"u8.ToArray(), fields)).Status);
        Assert.Equal(404, (await other.SendFileAsync($"/my-suppliers/{otherCode}/commitments", $"/my-suppliers/{otherCode}/commitments/evidence", "agreement.pdf", Pdf, fields)).Status);
        Assert.Equal(302, (await supplier.SendFileAsync(own, $"{own}/evidence", "../agreement.pdf", Pdf, fields)).Status);

        var evidence = await app.DbAsync(db => db.CommitmentEvidence.SingleAsync(e => e.Reference == "Agreement 71"));
        Assert.Equal(("agreement.pdf", 64), (evidence.FileName, evidence.FileSha256!.Length));
        Assert.Equal((200, "application/pdf", "attachment", Pdf.Length), await supplier.FileAsync($"{own}/evidence/{evidence.Id}"));
        Assert.Equal((200, "application/pdf", "attachment", Pdf.Length), await app.Editor.FileAsync($"{path}/evidence/{evidence.Id}"));
        Assert.Equal(404, (await other.FileAsync($"/my-suppliers/{otherCode}/commitments/evidence/{evidence.Id}")).Status);
        Assert.Equal(404, (await app.Editor.FileAsync($"/council/contracts/{id + 1000}/commitments/evidence/{evidence.Id}")).Status);
        Assert.Equal(302, (await app.Anonymous().FileAsync($"{path}/evidence/{evidence.Id}")).Status);

        var seen = await app.Editor.GetAsync(path);
        Assert.Contains("for the supplier", Words(seen), StringComparison.Ordinal);
        Assert.Equal(302, (await app.Editor.PostFormAsync(seen, DecisionOn(seen), new() { ["isVerified"] = "false", ["reason"] = "It is unsigned" })).Status);
        Assert.Contains("It does not count: It is unsigned", Words(await supplier.GetAsync(own)), StringComparison.Ordinal);
        Assert.Contains("does not count: It is unsigned", await app.MessageToAsync("pay@curlew.example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_speaks_for_the_supplier_does_not_decide_for_the_institution()
    {
        var (id, code, _, supplier) = await app.ContractedAsync("avocet");
        var path = await app.PromisedAsync(id, "apprenticeships", "1");
        var own = $"/my-suppliers/{code}/commitments";
        var form = (await supplier.GetAsync(own)).Document.QuerySelector("input[name=For]")!.GetAttribute("value")!;
        await supplier.SendFileAsync(own, $"{own}/evidence", "a.pdf", Pdf, new() { ["For"] = form, ["Amount"] = "1", ["On"] = "2026-06-01", ["Reference"] = "Agreement 72", ["Place"] = "Preston" });
        await app.DbAsync(async db =>
        {
            db.SupplierMembers.Add(new Domain.Suppliers.Registration.SupplierMember { SupplierId = (await db.Suppliers.SingleAsync(s => s.Code == code)).Id, UserId = (await db.Users.SingleAsync(u => u.FullName == "editor")).Id, Role = Domain.Suppliers.Registration.SupplierRole.Viewer });
            return await db.SaveChangesAsync();
        });

        var page = await app.Editor.GetAsync(path);

        Assert.DoesNotContain("It counts", Words(page), StringComparison.Ordinal);
        var evidence = await app.DbAsync(db => db.CommitmentEvidence.Where(e => e.Reference == "Agreement 72").Select(e => e.Id).SingleAsync());
        Assert.Equal(409, (await app.Editor.PostFormAsync(page, $"{path}/evidence/{evidence}", new() { ["isVerified"] = "true" })).Status);
    }

    [Fact]
    public async Task Of_a_contract_with_several_suppliers_each_sees_its_own_promises_alone()
    {
        var (id, code, name, supplier) = await app.ContractedAsync("godwit");
        await app.DbAsync(async db =>
        {
            (await db.ContractEntries.Include(c => c.Suppliers).SingleAsync(c => c.Id == id)).Suppliers.Add(new Domain.Procurement.Contracts.ContractSupplier { InstitutionId = app.Council.Id, Name = "Rival Example Ltd" });
            return await db.SaveChangesAsync();
        });
        var path = $"/council/contracts/{id}/commitments";
        var page = await app.Editor.GetAsync(path);
        Dictionary<string, string> fields = new() { ["Measure"] = "repair", ["Promise"] = "Mended chairs", ["Target"] = "9", ["DueOn"] = "2027-03-31" };
        Assert.Equal(["#Supplier"], (await app.Editor.PostFormAsync(page, path, fields)).Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, path, new(fields) { ["Supplier"] = "Rival Example Ltd" })).Status);

        Assert.DoesNotContain("Mended chairs", (await supplier.GetAsync($"/my-suppliers/{code}/commitments")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, path, new(fields) { ["Supplier"] = name })).Status);
        Assert.Contains("Mended chairs", (await supplier.GetAsync($"/my-suppliers/{code}/commitments")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_of_a_subcontractor_is_said_by_the_one_and_confirmed_or_disputed_by_the_other()
    {
        var (id, code, _, payer) = await app.ContractedAsync("teal");
        var (_, subCode, subName, payee) = await app.ContractedAsync("garganey");
        var path = $"/my-suppliers/{code}/subcontractors";
        var page = await payer.GetAsync(path);
        Assert.Equal($"{page.Heading} - WealthBuilding", page.Document.Title);
        Dictionary<string, string> Fields(string invoice, string paid, string who) => new() { ["Contract"] = $"{id}", ["Code"] = who, ["Invoice"] = invoice, ["ReceivedOn"] = "2026-05-01", ["PaidOn"] = paid, ["Amount"] = "1,250.50" };

        Assert.Equal(302, (await payer.PostFormAsync(page, path, Fields("INV 1/23", "2026-05-21", subCode))).Status);
        Assert.Equal(302, (await payer.PostFormAsync(page, path, Fields("INV 12/3", "2026-06-20", subCode.ToLowerInvariant()))).Status);
        Assert.Equal(302, (await payer.PostFormAsync(page, path, new(Fields("9", "2026-05-31", string.Empty)) { ["Name"] = "Corner Example Shop" })).Status);
        Assert.Equal(["#Invoice"], Errors(await payer.PostFormAsync(page, path, Fields("inv-1-23", "2026-05-21", subCode))));
        Assert.Equal(["#Code"], Errors(await payer.PostFormAsync(page, path, Fields("8", "2026-05-21", code))));
        Assert.Equal(["#Code"], Errors(await payer.PostFormAsync(page, path, Fields("8", "2026-05-21", "NONE2345"))));
        Assert.Equal(["#PaidOn", "#Amount"], Errors(await payer.PostFormAsync(page, path, new(Fields("8", "2026-04-21", subCode)) { ["Amount"] = "2,5" })));
        Assert.Equal(["#Contract"], Errors(await payer.PostFormAsync(page, path, new(Fields("8", "2026-05-21", subCode)) { ["Contract"] = $"{id + 1}" })));

        var had = await payee.GetAsync($"/my-suppliers/{subCode}/subcontractors");
        var answers = had.Document.QuerySelectorAll("form[action$='/answer']").Select(f => f.GetAttribute("action")!).ToList();
        Assert.Equal(2, answers.Count);
        Assert.Equal(404, (await payer.PostFormAsync(page, answers[0].Replace(subCode, code, StringComparison.Ordinal), new() { ["isPaid"] = "true" })).Status);
        Assert.Equal(400, (await payee.PostFormAsync(had, answers[0], new() { ["isPaid"] = "false" })).Status);
        Assert.Equal(302, (await payee.PostFormAsync(had, answers[0], new() { ["isPaid"] = "false", ["reason"] = "It came in July" })).Status);
        Assert.Equal(302, (await payee.PostFormAsync(had, answers[1], new() { ["isPaid"] = "true" })).Status);
        Assert.Equal(409, (await payee.PostFormAsync(had, answers[1], new() { ["isPaid"] = "false", ["reason"] = "No" })).Status);

        var seen = await app.Editor.GetAsync($"/council/contracts/{id}/subcontractors");
        Assert.Equal(
            ["Confirmed by the one who was paid|1|£1,250.50|20|0%", "Disputed|1|£1,250.50|50|100%", "Not confirmed yet|0|£0.00|–|–", "Known by name alone: nobody can confirm|1|£1,250.50|30|0%"],
            seen.Document.QuerySelectorAll("#groups tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim()))));
        Assert.Contains("It came in July", Words(seen), StringComparison.Ordinal);
        Assert.Contains($"{subName},INV 1/23,2026-05-01,2026-05-21,20,1250.50,Confirmed", (await app.Editor.GetAsync($"/council/contracts/{id}/subcontractors.csv")).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Errors(BrowserPage page) => page.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href"));
}
