using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Tests.Features.Procurement.Ocds;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Evaluation.EvaluationSteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Evaluation;

/// <summary>What everybody reads of a procurement as OCDS while it is weighed: each stage, valid, and nothing that is sealed.</summary>
public sealed class PublishedStagesTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task What_is_published_as_OCDS_tells_nothing_that_is_sealed_and_nothing_of_who_lost_or_asked()
    {
        var sealedId = await SealedAsync();
        var before = await ReleasesAsync(sealedId);
        Assert.DoesNotContain(before.Releases, r => r.TryGetProperty("bids", out _));
        Assert.Equal("Sealed sweeping of gullies, job L", before.Releases[^1].GetProperty("tender").GetProperty("title").GetString());
        Assert.All(["31313", "31,313", "Unopened", "dawn"], w => Assert.DoesNotContain(w, before.Text, StringComparison.Ordinal));
        var question = before.Releases[^1].GetProperty("tender").GetProperty("enquiries")[0];
        Assert.Equal(("Are the stairs part of it?", "They are."), (question.GetProperty("description").GetString(), question.GetProperty("answer").GetString()));
        Assert.Equal(["id", "description", "answer", "dateAnswered"], question.EnumerateObject().Select(m => m.Name));
        Assert.Equal(404, (await app.Anonymous().GetAsync($"/ocds/council/ocds-000000-council-{sealedId + 1000}")).Status);

        var work = await app.OpenedAsync("Published sweeping", "27100", "20200", "24300");
        Assert.Equal(["1"], (await ReleasesAsync(work.Id)).Releases[^1].GetProperty("tender").GetProperty("lots").EnumerateArray().Select(l => l.GetProperty("id").GetString()));
        await AwardedAsync(work);

        var after = await ReleasesAsync(work.Id);
        Assert.Equal(["tender", "tenderUpdate", "award"], after.Releases.Where(r => r.GetProperty("tag")[0].GetString() is not "tenderAmendment").Select(r => r.GetProperty("tag")[0].GetString()));
        var last = after.Releases[^1];
        Assert.Equal(("pending", 27100m, work.Names[0]), (last.GetProperty("awards")[0].GetProperty("status").GetString(), last.GetProperty("awards")[0].GetProperty("value").GetProperty("amount").GetDecimal(), last.GetProperty("awards")[0].GetProperty("suppliers")[0].GetProperty("name").GetString()));
        Assert.Equal(3, last.GetProperty("bids").GetProperty("statistics")[0].GetProperty("value").GetInt32());
        Assert.All([.. work.Names.Skip(1), "20200", "24300", "20,200", "24,300", "dawn", "Name the days", "Clear", "scorer-", .. work.Suppliers.Select(s => s.Email)], w => Assert.DoesNotContain(w, after.Text, StringComparison.Ordinal));
        var known = after.Releases.Select(r => r.GetProperty("id").GetString()).ToList();

        await app.GoOnAsync(TimeSpan.FromDays(20));
        var over = await ReleasesAsync(work.Id);
        Assert.Equal(known, over.Releases.Select(r => r.GetProperty("id").GetString()).Take(known.Count));
        Assert.Equal(("awardUpdate", "active"), (over.Releases[^1].GetProperty("tag")[0].GetString(), over.Releases[^1].GetProperty("awards")[0].GetProperty("status").GetString()));
    }

    [NodeFact]
    public async Task Every_stage_is_valid_against_the_schema()
    {
        var step = $"/council/contracts/{await SealedAsync()}/steps/Withdraw";
        var form = await app.Editor.GetAsync(step);
        Assert.Equal(302, (await app.Editor.PostFormAsync(form, step, new() { ["Version"] = form.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!, ["On"] = Day(0), ["Reason"] = "No longer needed" })).Status);
        await AwardedAsync(await app.OpenedAsync("Valid sweeping", "27100", "20200", "24300"));
        await app.GoOnAsync(TimeSpan.FromDays(20));
        await PublishAsync();
        var (releases, records) = ((await app.Anonymous().GetAsync("/ocds/council")).Bytes, (await app.Anonymous().GetAsync("/ocds/council/records")).Bytes);

        using var json = JsonDocument.Parse(releases);
        Assert.Superset(
            new HashSet<string?> { "tender", "tenderUpdate", "tenderCancellation", "award", "awardUpdate" },
            json.RootElement.GetProperty("releases").EnumerateArray().SelectMany(r => r.GetProperty("tag").EnumerateArray()).Select(t => t.GetString()).ToHashSet());
        Assert.Equal((0, string.Empty), await Validation.RunOnAsync(releases, records));
    }

    private async Task AwardedAsync(Weighed work)
    {
        foreach (var scorer in new[] { work.One, work.Two })
        {
            await ScoreAsync(work, scorer, "Clear", 5, 2, 3);
            await FinishAsync(work, scorer);
        }

        Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", "Name the days")).Status);
    }

    /// <summary>An opportunity with an answered question and a quote that nobody has opened.</summary>
    private async Task<int> SealedAsync()
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Sealed sweeping of gullies, job L", ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        var (code, supplier) = await app.SupplierAsync($"unopened-{id}@sealed.example", $"Unopened {id} Example Ltd", "We clean halls.", "90910000");
        Assert.Equal(302, (await supplier.SubmitAsync($"/my-suppliers/{code}/opportunities/{id}/questions", "/questions", new() { ["Question"] = "Are the stairs part of it?" })).Status);
        var question = await app.DbAsync(db => db.OpportunityQuestions.Where(q => q.EntryId == id).Select(q => q.Id).SingleAsync());
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/questions/{question}", $"/questions/{question}", new() { ["Shown"] = "Are the stairs part of it?", ["Answer"] = "They are." })).Status);
        Assert.Equal(302, (await LodgeAsync(new Bidder(code, supplier, string.Empty, string.Empty), id, (0, "31313"))).Status);
        return id;
    }

    private Task<int> PublishAsync() => app.DbAsync(async db =>
    {
        (await db.Institutions.SingleAsync(i => i.Slug == "council")).PublishContracts(true);
        return await db.SaveChangesAsync();
    });

    private async Task<(string Text, IReadOnlyList<JsonElement> Releases)> ReleasesAsync(int id)
    {
        await PublishAsync();
        var page = await app.Anonymous().GetAsync($"/ocds/council/ocds-000000-council-{id}");
        Assert.Equal(200, page.Status);
        using var json = JsonDocument.Parse(page.Bytes);
        return (page.Text, [.. json.RootElement.GetProperty("releases").EnumerateArray().Select(r => r.Clone())]);
    }
}
