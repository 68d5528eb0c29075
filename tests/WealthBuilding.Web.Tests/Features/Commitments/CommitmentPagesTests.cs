using Microsoft.EntityFrameworkCore;
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

        var decider = await app.SignInAsync("decider", Domain.Identity.Role.Editor, app.Council);
        var page = await decider.GetAsync(path);
        Assert.Contains("0 of 2 people", Words(page), StringComparison.Ordinal);
        var decide = CommitmentSteps.DecisionOn(page);
        var wrong = await decider.PostFormAsync(page, decide, new() { ["isVerified"] = "false" });
        Assert.Equal(400, wrong.Status);
        Assert.NotNull(wrong.Document.QuerySelector(wrong.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!));
        Assert.Equal(302, (await decider.PostFormAsync(page, decide, new() { ["isVerified"] = "true" })).Status);
        Assert.Contains("1 of 2 people", Words(await app.Editor.GetAsync(path)), StringComparison.Ordinal);

        var board = await app.Editor.GetAsync("/council/commitments");
        Assert.Contains("Preston: 1 people, Apprenticeships that were begun", Words(board), StringComparison.Ordinal);
        Assert.Contains("Agreement 17-B,2026-06-01,1,Preston", (await app.Editor.GetAsync("/council/commitments/evidence.csv")).Text, StringComparison.Ordinal);
        Assert.Contains("Cleaning heath,Cleaners heath Example Ltd,Apprenticeships that were begun,people", (await app.Editor.GetAsync("/council/commitments.csv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_made_once_by_somebody_else_is_taken_back_with_a_reason_and_all_of_it_stands_in_the_trail()
    {
        var path = await PromisedAsync("linnet");
        await EvidenceAsync(path, "Agreement 31", "1");
        var decider = await app.SignInAsync("second", Domain.Identity.Role.Editor, app.Council);
        var page = await decider.GetAsync(path);
        var decide = CommitmentSteps.DecisionOn(page);

        Assert.DoesNotContain(decide, (await app.Editor.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.Equal(409, (await app.Editor.PostFormAsync(await app.Editor.GetAsync(path), decide, new() { ["isVerified"] = "true" })).Status);
        Assert.Equal(302, (await decider.PostFormAsync(page, decide, new() { ["isVerified"] = "false", ["reason"] = "Not of this contract" })).Status);
        Assert.Equal(409, (await decider.PostFormAsync(page, decide, new() { ["isVerified"] = "true" })).Status);
        Assert.Equal(409, (await decider.PostFormAsync(page, decide, new() { ["isVerified"] = "false", ["reason"] = "Again" })).Status);

        // What was rejected keeps its reference from nobody; once that stands elsewhere the rejection cannot be taken back.
        Assert.Equal(302, (await EvidenceAsync(path, "agreement-31", "1")).Status);
        Assert.Equal(409, (await decider.PostFormAsync(page, $"{decide}/take-back", new() { ["reason"] = "It was" })).Status);
        var later = await decider.GetAsync(path);
        var again = CommitmentSteps.DecisionOn(later);
        Assert.Equal(302, (await decider.PostFormAsync(later, again, new() { ["isVerified"] = "true" })).Status);
        Assert.Equal(400, (await decider.PostFormAsync(later, $"{again}/take-back", [])).Status);
        Assert.Equal(302, (await decider.PostFormAsync(later, $"{again}/take-back", new() { ["reason"] = "Seen twice" })).Status);
        Assert.Contains("An earlier decision was taken back: Seen twice (second)", Words(await decider.GetAsync(path)), StringComparison.Ordinal);

        var subject = $"evidence {again.Split('/')[^1]} of commitment";
        var events = await app.DbAsync(db => db.AuditEvents.Where(e => e.Subject.StartsWith(subject)).OrderBy(e => e.Id).Select(e => new { e.Action, e.Actor, e.Detail }).ToListAsync());
        Assert.Equal(["CommitmentEvidence added", "CommitmentEvidence changed", "CommitmentEvidence changed"], events.Select(e => e.Action));
        Assert.Equal(["editor", "second", "second"], events.Select(e => e.Actor));
        Assert.Contains("Seen twice", events[2].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_names_a_place_that_is_one_where_its_measure_has_a_place_and_amounts_mean_one_thing()
    {
        var path = await PromisedAsync("plover");
        var page = await app.Editor.GetAsync(path);
        Dictionary<string, string> With(string amount, string place) => new() { ["For"] = page.Document.QuerySelector("input[name=For]")!.GetAttribute("value")!, ["Amount"] = amount, ["On"] = "2026-06-01", ["Reference"] = "Agreement 51", ["Place"] = place };

        foreach (var (amount, place, field) in new[] { ("1", "", "#Place"), ("1", "Nowhere at all", "#Place"), ("2,5", "Preston", "#Amount"), ("1.250", "Preston", "#Amount") })
        {
            var wrong = await app.Editor.PostFormAsync(page, $"{path}/evidence", With(amount, place));
            Assert.Equal([field], wrong.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")));
        }

        Assert.Equal(302, (await app.Editor.PostFormAsync(page, $"{path}/evidence", With("1", "pr1 2he"))).Status);
        Assert.Equal(["PR1"], await app.DbAsync(db => db.CommitmentEvidence.Where(e => e.Reference == "Agreement 51").Select(e => e.Place).ToListAsync()));
    }

    [Fact]
    public async Task A_list_that_is_too_long_or_cut_leaves_the_one_before_and_a_new_one_stands_in_the_trail()
    {
        const string path = "/council/commitments/measures";
        var page = await app.Editor.GetAsync(path);
        Assert.Equal(200, (await app.Editor.UploadAsync(page, path, "own.csv", "code,name,unit\nKEEP1,Hedgehog houses,houses\n"u8.ToArray())).Status);
        foreach (var text in new[] { "code,name,unit\n" + string.Concat(Enumerable.Range(1, 2_500).Select(r => $"X{r},Measure,people\n")), "code,name,unit\nX1,Short,people\nX2,\"Cut", "code,name,unit\n,,\n" })
        {
            Assert.Equal(400, (await app.Editor.UploadAsync(page, path, "own.csv", System.Text.Encoding.UTF8.GetBytes(text))).Status);
            Assert.Contains("Hedgehog houses", (await app.Editor.GetAsync(path)).Text, StringComparison.Ordinal);
        }

        Assert.Contains(await app.DbAsync(db => db.AuditEvents.Where(e => e.Subject == "own measures").Select(e => e.Action).ToListAsync()), a => a == "List replaced");
    }

    [Fact]
    public async Task Measures_are_proposed_for_the_priorities_that_are_chosen()
    {
        var page = await app.Editor.GetAsync("/council/commitments/measures");
        Assert.Equal(302, (await app.Editor.PostFieldsAsync(page, "/council/commitments/priorities", [new("Priority", "environment"), new("Priority", "fair-work")])).Status);

        var chosen = await app.Editor.GetAsync("/council/commitments/measures");
        Assert.Equal(["environment", "fair-work"], chosen.Document.QuerySelectorAll("input[name=Priority][checked]").Select(i => i.GetAttribute("value")));
        Assert.Contains("Waste kept from landfill, in tonnes serves: Environment and climate", Words(chosen), StringComparison.Ordinal);
        var (id, _, _, _) = await app.ContractedAsync("redpoll");
        Assert.Equal("For the priorities of the place", (await app.Editor.GetAsync($"/council/contracts/{id}/commitments")).Document.QuerySelector("#Measure optgroup")!.GetAttribute("label"));
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
        return await app.PromisedAsync(id, "apprenticeships", "2");
    }

    private async Task<BrowserPage> EvidenceAsync(string path, string reference, string amount)
    {
        var page = await app.Editor.GetAsync(path);
        var commitment = page.Document.QuerySelector("input[name=For]")!.GetAttribute("value")!;
        return await app.Editor.PostFormAsync(page, $"{path}/evidence", new() { ["For"] = commitment, ["Amount"] = amount, ["On"] = "2026-06-01", ["Reference"] = reference, ["Place"] = "Preston" });
    }
}
