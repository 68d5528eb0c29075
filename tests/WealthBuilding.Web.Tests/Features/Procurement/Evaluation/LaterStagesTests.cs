using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Tests.Features.Procurement.Ocds;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Evaluation.EvaluationSteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Evaluation;

/// <summary>What everybody reads as OCDS after an award: lots of which one is won by a consortium and one by nobody, what is signed, changed and ended, what is given up and what is opened again.</summary>
public sealed partial class LaterStagesTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    private const string Kestrel = "Kestrel Example Ltd";
    private static readonly (string, string, string)[] Halls = [("North hall", "15000", "90910000"), ("South hall", "15000", "90910000")];

    private string Today => app.Time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [NodeFact]
    public async Task Every_stage_after_an_award_is_valid_against_the_schema()
    {
        // All are published before the clock is put forward: their last days for bids are counted from the day that it is.
        var (joined, lead, partner, rival) = await JoinedAsync();
        var (again, first, second) = await RivalsAsync("Reopened sweeping");
        var (given, ended) = (await PlainAsync("Given-up sweeping"), await PlainAsync("Ended sweeping"));
        var (joinedWork, againWork) = (await app.CloseAsync(joined, [lead, rival]), await app.CloseAsync(again, [first, second]));
        await SignedChangedTerminatedAsync(joinedWork);
        await OpenedAgainAsync(againWork);
        await StepAsync(given, "Award", new() { ["Supplier"] = Kestrel });
        await StepAsync(given, "Withdraw", new() { ["Reason"] = "No longer needed" });
        await StepAsync(ended, "Award", new() { ["Supplier"] = Kestrel });
        await StepAsync(ended, "Sign", new() { ["Start"] = Today });
        await StepAsync(ended, "End", []);
        await PublishAsync();

        var all = (Releases: await BytesAsync("/ocds/council"), Records: await BytesAsync("/ocds/council/records"));
        int[] ids = [joined, again, given, ended];
        var alone = await Task.WhenAll(ids.Select(i => BytesAsync($"/ocds/council/ocds-000000-council-{i}")));

        Assert.Equal((0, string.Empty), await Validation.RunOnAsync([all.Releases, all.Records, .. alone]));
        Assert.All(ids.Zip(alone), p => Assert.Equal(TagsOf(all.Releases, p.First), TagsOf(p.Second, p.First)));
        Assert.All(ids, i => Assert.Equal(TagsOf(all.Releases, i), TagsOf(all.Records, i)));
        AssertHasInOrder(["tender", "award", "award", "contract", "contractAmendment", "contractTermination"], TagsOf(all.Records, joined));
        AssertHasInOrder(["tender", "award", "awardCancellation+tenderUpdate", "tenderAmendment"], TagsOf(all.Records, again));
        Assert.Equal(["tender", "award", "awardCancellation+tenderCancellation"], TagsOf(all.Records, given));
        Assert.Equal(["tender", "award", "contract", "contractUpdate"], TagsOf(all.Records, ended));
        AssertJoined(alone[0], lead, partner, rival);
        AssertOpenedAgain(alone[1]);
        await AssertWouldBeToldAsync(all.Releases, all.Records);
    }

    private static void AssertJoined(byte[] json, Bidder lead, Bidder partner, Bidder rival)
    {
        using var document = JsonDocument.Parse(json);
        var last = document.RootElement.GetProperty("releases").EnumerateArray().Last();
        Assert.Equal([("1", "complete"), ("2", "unsuccessful")], last.GetProperty("tender").GetProperty("lots").EnumerateArray().Select(l => (Said(l, "id"), Said(l, "status"))));
        var award = Assert.Single(last.GetProperty("awards").EnumerateArray());
        Assert.Equal(new[] { lead.Name, partner.Name }.Order(StringComparer.Ordinal), award.GetProperty("suppliers").EnumerateArray().Select(s => Said(s, "name")).Order(StringComparer.Ordinal));
        Assert.Equal(["1"], award.GetProperty("relatedLots").EnumerateArray().Select(l => l.GetString()));
        var contract = Assert.Single(last.GetProperty("contracts").EnumerateArray());
        Assert.Equal("terminated", Said(contract, "status"));
        Assert.NotEmpty(contract.GetProperty("amendments").EnumerateArray());
        Assert.DoesNotContain(rival.Name, Encoding.UTF8.GetString(json), StringComparison.Ordinal);
    }

    private static void AssertOpenedAgain(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var last = document.RootElement.GetProperty("releases").EnumerateArray().Last();
        Assert.Equal("active", Said(last.GetProperty("tender"), "status"));
        Assert.Equal([("1", "active"), ("2", "complete")], last.GetProperty("tender").GetProperty("lots").EnumerateArray().Select(l => (Said(l, "id"), Said(l, "status"))));
        Assert.Contains("cancelled", last.GetProperty("awards").EnumerateArray().Select(a => Said(a, "status")));
    }

    // The judge is no yes-man: a status that the code list does not have, and a day that is none, are told in a file of either kind.
    private static async Task AssertWouldBeToldAsync(params byte[][] packages)
    {
        foreach (var text in packages.Select(Encoding.UTF8.GetString))
        {
            foreach (var (wrong, told) in new[] { (TerminatedPattern().Replace(text, "\"status\":\"over and done\""), "allowed values"), (DatePattern().Replace(text, "\"date\":\"the other day\""), "date-time") })
            {
                Assert.NotEqual(text, wrong);
                var (exit, words) = await Validation.RunOnAsync(Encoding.UTF8.GetBytes(wrong));
                Assert.Equal(1, exit);
                Assert.Contains(told, words, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>The tags of a process's releases, oldest first, of a package of releases or of records.</summary>
    private static List<string> TagsOf(byte[] json, int id)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var releases = root.TryGetProperty("records", out var records) ? records.EnumerateArray().SelectMany(r => r.GetProperty("releases").EnumerateArray()) : root.GetProperty("releases").EnumerateArray();
        return [.. releases.Where(r => Said(r, "ocid") == $"ocds-000000-council-{id}").Select(r => string.Join('+', r.GetProperty("tag").EnumerateArray().Select(t => t.GetString())))];
    }

    private static void AssertHasInOrder(string[] wanted, List<string> tags)
    {
        var from = -1;
        foreach (var tag in wanted)
        {
            from = tags.IndexOf(tag, from + 1);
            Assert.True(from >= 0, $"{tag} is not in its place: {string.Join(", ", tags)}");
        }
    }

    private static string? Said(JsonElement element, string name) => element.GetProperty(name).GetString();

    private async Task<(int Id, Bidder Lead, Bidder Partner, Bidder Rival)> JoinedAsync()
    {
        var id = await app.PublishedAsync("Joined sweeping", "30000", Halls);
        var (lead, partner, rival) = (await app.BidderAsync("Joined sweeping", 0), await app.BidderAsync("Joined sweeping", 1), await app.BidderAsync("Joined sweeping", 2));
        await TogetherAsync(id, lead, partner);
        Assert.Equal(302, (await app.LodgeForAsync(lead, id, (1, "14000"), (2, "15000"))).Status);
        Assert.Equal(302, (await LodgeAsync(rival, id, (1, "14500"), (2, "13000"))).Status);
        return (id, lead, partner, rival);
    }

    private async Task<(int Id, Bidder First, Bidder Second)> RivalsAsync(string title)
    {
        var id = await app.PublishedAsync(title, "30000", Halls);
        var (first, second) = (await app.BidderAsync(title, 0), await app.BidderAsync(title, 1));
        Assert.Equal(302, (await LodgeAsync(first, id, (1, "14000"), (2, "14100"))).Status);
        Assert.Equal(302, (await LodgeAsync(second, id, (1, "13000"), (2, "13100"))).Status);
        return (id, first, second);
    }

    private Task<int> PlainAsync(string title) => app.AdvertisedAsync(new() { ["Title"] = title, ["Value"] = "30000", ["Cpv"] = "90910000" });

    private async Task SignedChangedTerminatedAsync(Weighed work)
    {
        await AgreeAsync(work, (work.Quotes[0], 1, 5), (work.Quotes[0], 2, 1), (work.Quotes[1], 1, 2), (work.Quotes[1], 2, 1));
        Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", "Name the days", lot: 1)).Status);
        await DecideAsync(work.Id, 2, "Leave", "Nobody named days");
        await app.GoOnAsync(TimeSpan.FromDays(20));
        await StepAsync(work.Id, "Sign", new() { ["Start"] = Today, ["End"] = Day(800) });
        await StepAsync(work.Id, "Change", new() { ["Value"] = "16000", ["Period"] = "Whole", ["End"] = Day(900), ["Reason"] = "One more floor" });
        await app.GoOnAsync(TimeSpan.FromDays(2));
        await StepAsync(work.Id, "Terminate", new() { ["Reason"] = "The hall burnt down" });
    }

    private async Task OpenedAgainAsync(Weighed work)
    {
        await AgreeAsync(work, (work.Quotes[0], 1, 5), (work.Quotes[0], 2, 5), (work.Quotes[1], 1, 2), (work.Quotes[1], 2, 2));
        foreach (var lot in new[] { 1, 2 })
        {
            Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", $"Name the days of lot {lot}", lot: lot)).Status);
        }

        await DecideAsync(work.Id, 1, "Reopen", "The hall is larger");

        // Quotes for it are asked for anew only where none of those that were opened is good enough.
        await DecideAsync(work.Id, 1, "Leave", "Nobody quoted for the larger hall");
        await DecideAsync(work.Id, 1, "Reopen", "Others may quote for it");
        await StepAsync(work.Id, "Defer", new() { ["Deadline"] = app.Time.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
    }

    private async Task DecideAsync(int id, int lot, string decision, string reason) => Assert.Equal(
        302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/lots/{lot}/{decision}", $"/lots/{lot}/{decision}", new() { ["On"] = Today, ["Reason"] = reason })).Status);

    private async Task StepAsync(int id, string step, Dictionary<string, string> fields)
    {
        var path = $"/council/contracts/{id}/steps/{step}";
        var form = await app.Editor.GetAsync(path);
        var taken = await app.Editor.PostFormAsync(form, path, new(fields) { ["Version"] = form.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!, ["On"] = Today, ["Sure"] = "yes" });
        Assert.True(taken.Status == 302, $"{step}: {taken.Status} {taken.Document.QuerySelector(".govuk-error-summary")?.TextContent}");
    }

    private Task<int> PublishAsync() => app.DbAsync(async db =>
    {
        (await db.Institutions.SingleAsync(i => i.Slug == "council")).PublishContracts(true);
        return await db.SaveChangesAsync();
    });

    private async Task<byte[]> BytesAsync(string path)
    {
        var page = await app.Anonymous().GetAsync(path);
        Assert.True(page.Status == 200, $"{path}: {page.Status}");
        return page.Bytes;
    }

    [GeneratedRegex("\"status\":\\s*\"terminated\"")]
    private static partial Regex TerminatedPattern();

    [GeneratedRegex("\"date\":\\s*\"[^\"]*\"")]
    private static partial Regex DatePattern();
}
