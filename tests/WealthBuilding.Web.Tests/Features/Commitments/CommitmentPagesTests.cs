using WealthBuilding.Web.Tests.Features.LivingWage;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Commitments;

/// <summary>From a promise to what was verified of it, at the front door.</summary>
public sealed class CommitmentPagesTests(QuotesApp app) : IClassFixture<QuotesApp>
{
    [Fact]
    public async Task A_promise_is_kept_by_evidence_that_somebody_verified_and_one_piece_counts_once()
    {
        var path = await PromisedAsync("heath");
        var other = await PromisedAsync("moor");

        Assert.Equal(302, (await EvidenceAsync(path, "Agreement 17-B", "1")).Status);
        var again = await EvidenceAsync(other, "agreement 17b", "1");
        Assert.Equal(400, again.Status);
        Assert.Contains("This evidence stands already with 'Cleaning heath', Apprenticeships that were begun. One piece counts once", Words(again), StringComparison.Ordinal);
        Assert.Equal("agreement 17b", again.Document.QuerySelector("#Reference")!.GetAttribute("value"));

        var page = await app.Editor.GetAsync(path);
        Assert.Contains("0 of 2 people", Words(page), StringComparison.Ordinal);
        var decide = page.Document.QuerySelectorAll("form").Select(f => f.GetAttribute("action")!).Single(a => System.Text.RegularExpressions.Regex.IsMatch(a, "/evidence/[0-9]+$"));
        Assert.Equal(400, (await app.Editor.PostFormAsync(page, decide, new() { ["isVerified"] = "false" })).Status);
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, decide, new() { ["isVerified"] = "true" })).Status);
        Assert.Contains("1 of 2 people", Words(await app.Editor.GetAsync(path)), StringComparison.Ordinal);

        var board = await app.Editor.GetAsync("/council/commitments");
        Assert.Contains("Preston: 1 people, Apprenticeships that were begun", Words(board), StringComparison.Ordinal);
        Assert.Contains("Cleaning heath,Apprenticeships that were begun,people", (await app.Editor.GetAsync("/council/commitments.csv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_of_the_institutions_own_can_be_promised_and_a_wrong_form_leads_to_its_fields()
    {
        var (id, _, _, _) = await app.ContractedAsync("fen");
        var measures = await app.Editor.GetAsync("/council/commitments/measures");
        var taken = await app.Editor.UploadAsync(measures, "/council/commitments/measures", "own.csv", "code,name,unit\nEX1,Bat boxes put up,boxes\n"u8.ToArray());
        Assert.Contains("1 measure is yours now", Words(taken), StringComparison.Ordinal);

        var path = $"/council/contracts/{id}/commitments";
        var page = await app.Editor.GetAsync(path);
        var wrong = await app.Editor.PostFormAsync(page, path, new() { ["Measure"] = "none", ["Target"] = "many", ["DueOn"] = "31/2/2027" });
        Assert.Equal(["#Measure", "#Promise", "#Target", "#DueOn"], wrong.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, path, new() { ["Measure"] = "EX1", ["Promise"] = "Boxes on every school", ["Target"] = "12", ["DueOn"] = "2027-03-31" })).Status);
        Assert.Contains("Bat boxes put up", Words(await app.Editor.GetAsync(path)), StringComparison.Ordinal);
    }

    private async Task<string> PromisedAsync(string word)
    {
        var (id, _, _, _) = await app.ContractedAsync(word);
        var path = $"/council/contracts/{id}/commitments";
        var page = await app.Editor.GetAsync(path);
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, path, new() { ["Measure"] = "apprenticeships", ["Promise"] = "Two apprentices", ["Target"] = "2", ["DueOn"] = "2027-03-31" })).Status);
        return path;
    }

    private async Task<BrowserPage> EvidenceAsync(string path, string reference, string amount)
    {
        var page = await app.Editor.GetAsync(path);
        var commitment = page.Document.QuerySelector("input[name=For]")!.GetAttribute("value")!;
        return await app.Editor.PostFormAsync(page, $"{path}/evidence", new() { ["For"] = commitment, ["Amount"] = amount, ["On"] = "2026-06-01", ["Reference"] = reference, ["Place"] = "Preston" });
    }
}
