using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Features.Suppliers.Matching;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Matching;

/// <summary>People's answers in the queue: for every payee with the name, remembered for later files, and never written over.</summary>
public sealed class DecideMatchesTests(MatchingApp app) : IClassFixture<MatchingApp>
{
    [Fact]
    public async Task Get_ShowsTheQueueWithCandidatesReasonsAndFigures()
    {
        await app.PayAsync(app.Alpha, ("Kestrelmoor Catering", 70_000, "M2 5DB", ""));

        var match = await app.MatchAsync(app.Alpha, "Kestrelmoor Catering");
        var page = await app.Editor.GetAsync($"/alpha/matching?state={(match.State is MatchState.ToReview ? "to-review" : "open")}&words=kestrelmoor");

        Assert.Equal("Which supplier is it?", page.Heading);
        Assert.Contains("KESTRELMOOR CATERING LIMITED", page.Text, StringComparison.Ordinal);
        Assert.Contains("£70,000.00", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".app-reasons li"));
        Assert.Contains("Kestrelmoor Catering,M2 5DB", (await app.Editor.GetAsync("/alpha/matching.csv?state=to-review&words=kestrelmoor")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TiesEveryPayeeWithTheNameAndTheNextFilesToo()
    {
        await app.PayAsync(app.Alpha, ("Brook Joiners Otter", 900, "PR1 2HE", ""), ("BROOK JOINERS OTTER ", 800, "LS1 1UR", ""), ("Brook joiners otter", 700, "", ""));
        var match = (await app.MatchesAsync(app.Alpha, "Brook Joiners Otter"))[0];

        var answered = await app.AnswerAsync(app.Editor, match, "companies-house:09000002");

        Assert.Equal(302, answered.Status);
        await app.PayAsync(app.Alpha, ("brook JOINERS otter", 600, "M2 5DB", ""), ("Brook Joiners Otter", 10, "", "07999999"));
        var supplier = (await app.MatchesAsync(app.Alpha, "Brook Joiners Otter"))[0].SupplierId;
        Assert.Equal("OTTERBROOK JOINERY LIMITED", await app.ReadAsync(db => db.Suppliers.Where(s => s.Id == supplier).Select(s => s.Name).SingleAsync()));
        foreach (var name in new[] { "BROOK JOINERS OTTER", "Brook joiners otter", "brook JOINERS otter" })
        {
            var same = await app.MatchAsync(app.Alpha, name);
            Assert.Equal((MatchState.Confirmed, supplier), (same.State, same.SupplierId));
        }

        var rule = await app.ReadAsync(db => db.MatchRules.SingleAsync(r => r.NameKey == "BROOK JOINERS OTTER"));
        var code = await app.ReadAsync(db => db.Suppliers.Where(s => s.Id == supplier).Select(s => s.Code).SingleAsync());
        var contradicted = (await app.MatchesAsync(app.Alpha, "Brook Joiners Otter")).Single(m => m.Pence == 1_000);
        Assert.Null(contradicted.SupplierId);
        Assert.Contains(await app.ReadAsync(db => db.AuditEvents.Select(e => e.Action + " " + e.Subject).ToListAsync()), a => a == $"MatchRule added rule {rule.Id}: is supplier {code}");
    }

    [Fact]
    public async Task Post_HoldsForEveryWritingOfTheName_AndIsUndoneForAllOfThem()
    {
        await app.PayAsync(app.Alpha, ("Tilers & Slaters (Quarry) Limited", 900, "", ""), ("TILERS AND SLATERS QUARRY LTD.", 800, "", ""), ("Tilers and Slaters Quarry LLP", 700, "", ""));
        await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "Tilers & Slaters (Quarry) Limited"), "companies-house:09000009");
        await app.PayAsync(app.Alpha, ("Tilers  and Slaters - Quarry Ltd", 600, "", ""));

        foreach (var name in new[] { "TILERS AND SLATERS QUARRY LTD.", "Tilers  and Slaters - Quarry Ltd" })
        {
            Assert.Equal(MatchState.Confirmed, (await app.MatchAsync(app.Alpha, name)).State);
        }

        Assert.NotEqual(MatchState.Confirmed, (await app.MatchAsync(app.Alpha, "Tilers and Slaters Quarry LLP")).State);
        await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "TILERS AND SLATERS QUARRY LTD."), "none");
        Assert.Equal(MatchState.Rejected, (await app.MatchAsync(app.Alpha, "Tilers & Slaters (Quarry) Limited")).State);
        Assert.Equal(1, await app.ReadAsync(db => db.MatchRules.CountAsync(r => r.NameKey.StartsWith("TILERS") && r.UndoneAt == null)));
    }

    [Fact]
    public async Task Post_ForOnePostcodeOnly_LeavesTheOthers()
    {
        await app.PayAsync(app.Alpha, ("Catering By K", 900, "M2 5DB", ""), ("Catering By K", 800, "LS1 1UR", ""));
        var matches = await app.MatchesAsync(app.Alpha, "Catering By K");

        await app.AnswerAsync(app.Editor, matches[0], "companies-house:09000004", onlyItsPostcode: true);

        var after = await app.MatchesAsync(app.Alpha, "Catering By K");
        Assert.Equal(MatchState.Confirmed, after[0].State);
        Assert.NotEqual(MatchState.Confirmed, after[1].State);
    }

    [Fact]
    public async Task Post_NoneOfThese_IsNotAskedAgainButANewCandidateIs()
    {
        await app.PayAsync(app.Alpha, ("Lanternfield Prints", 900, "", ""));
        var match = await app.MatchAsync(app.Alpha, "Lanternfield Prints");
        Assert.NotEmpty(CandidateJson.Read(match.Candidates));

        await app.AnswerAsync(app.Editor, match, "none");
        await app.PayAsync(app.Alpha, ("Lanternfield Prints", 100, "", ""));

        Assert.Equal((MatchState.Rejected, (int?)null), await StateAsync("Lanternfield Prints"));
        await app.AddCompanyAsync("LANTERNFIELD PRINTS LIMITED,09000099,6 Example Street,,BLACKPOOL,,,FY1 1NF,Private Limited Company,Active,01/02/2004,18129 - Printing n.e.c.,,");
        Assert.Equal((MatchState.ToReview, (int?)null), await StateAsync("Lanternfield Prints"));
    }

    [Theory]
    [InlineData("Millracedale Poles And Boards", "companies-house:09000008")]
    [InlineData("Millracedale Boards And Poles", "none")]
    public async Task Post_TheSameAnswerTwice_GoesWhereItWentAndChangesNothing(string name, string pick)
    {
        await app.PayAsync(app.Alpha, (name, 900, "", ""));
        var seen = await app.MatchAsync(app.Alpha, name);
        var first = await app.AnswerAsync(app.Editor, seen, pick);
        var decided = await app.MatchAsync(app.Alpha, name);

        var again = await app.AnswerAsync(app.Editor, seen, pick);

        Assert.Equal((302, 302), (first.Status, again.Status));
        Assert.Contains("Done already", (await app.Editor.GetAsync(again.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(decided.Version, (await app.MatchAsync(app.Alpha, name)).Version);
        var written = PayeeName.AsWritten(name);
        Assert.Equal(1, await app.ReadAsync(db => db.MatchRules.CountAsync(r => r.NameKey == written)));
    }

    [Fact]
    public async Task Post_AfterSomebodyElse_IsToldAndOverwritesNothing()
    {
        await app.PayAsync(app.Alpha, ("Millrace Dale Scaffolders", 900, "", ""));
        var seen = await app.MatchAsync(app.Alpha, "Millrace Dale Scaffolders");
        await app.AnswerAsync(app.OtherEditor, seen, "companies-house:09000008");

        var late = await app.AnswerAsync(app.Editor, seen, "none");

        Assert.Equal(409, late.Status);
        Assert.Contains("somebody else decided", late.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Error: ", late.Document.Title, StringComparison.Ordinal);
        Assert.Equal(MatchState.Confirmed, (await app.MatchAsync(app.Alpha, "Millrace Dale Scaffolders")).State);
    }

    [Theory]
    [InlineData("", "Select an answer for one payee at least")]
    [InlineData("nonsense", "Select one of the suppliers that are offered")]
    public async Task Post_WithoutAnAnswer_ShowsTheErrorAndSavesNothing(string pick, string words)
    {
        await app.PayAsync(app.Alpha, ("Quarry Bank Roofs", 900, "", ""));
        var before = await app.ReadAsync(db => db.MatchRules.CountAsync());

        var page = await app.AnswerAsync(app.Editor, (await app.MatchesAsync(app.Alpha, "Quarry Bank Roofs"))[0], pick);

        Assert.Equal(400, page.Status);
        Assert.Contains(words, page.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await app.ReadAsync(db => db.MatchRules.CountAsync()));
    }

    [Fact]
    public async Task Post_OfASupplierWithAnotherRegisterNumber_IsRefused()
    {
        await app.PayAsync(app.Alpha, ("Numbered Roofing", 900, "", "09000001"));

        var page = await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "Numbered Roofing"), "companies-house:09000009");

        Assert.Equal(400, page.Status);
        Assert.Contains("09000001", page.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await app.MatchAsync(app.Alpha, "Numbered Roofing")).SupplierId);
    }

    [Fact]
    public async Task Post_OfAPayeeWithAMistypedNumber_HoldsForThatNumber()
    {
        await app.PayAsync(app.Alpha, ("Quarrybank Roofing Ltd", 900, "", "0900009"), ("Quarrybank Roofing Ltd", 800, "", "0900008"));
        var matches = await app.MatchesAsync(app.Alpha, "Quarrybank Roofing Ltd");
        Assert.All(matches, m => Assert.Equal((MatchState.ToReview, (int?)null), (m.State, m.SupplierId)));
        Assert.Contains(CandidateJson.Read(matches[0].Candidates)[0].Reasons, r => r.Code == "unknown");

        var answered = await app.AnswerAsync(app.Editor, matches[0], "companies-house:09000009");

        Assert.Equal(302, answered.Status);
        Assert.Equal([MatchState.Confirmed, MatchState.ToReview], (await app.MatchesAsync(app.Alpha, "Quarrybank Roofing Ltd")).Select(m => m.State));
    }

    [Fact]
    public async Task Post_NoneOfThese_ForOneNumberLeavesTheOthers()
    {
        await app.PayAsync(app.Alpha, ("Harebell Plumbing", 900, "", "09000001"), ("Harebell Plumbing", 800, "", "09000006"), ("Harebell Plumbing", 700, "", "99999999"));
        var before = await app.MatchesAsync(app.Alpha, "Harebell Plumbing");
        Assert.Equal([MatchState.Joined, MatchState.ToReview, MatchState.ToReview], before.Select(m => m.State));

        await app.AnswerAsync(app.Editor, before[1], "none");

        Assert.Equal([MatchState.Joined, MatchState.Rejected, MatchState.ToReview], (await app.MatchesAsync(app.Alpha, "Harebell Plumbing")).Select(m => m.State));
    }

    [Fact]
    public async Task Post_OfANameWithoutNumber_UntiesNobodyFromHisNumber()
    {
        await app.PayAsync(app.Alpha, ("Lanternfield Print Works", 900, "", "09000006"), ("Lanternfield Print Works", 800, "", ""));
        var before = await app.MatchesAsync(app.Alpha, "Lanternfield Print Works");
        Assert.Equal(MatchState.Joined, before[0].State);

        await app.AnswerAsync(app.Editor, before[1], "none");
        Assert.Equal([MatchState.Joined, MatchState.Rejected], (await app.MatchesAsync(app.Alpha, "Lanternfield Print Works")).Select(m => m.State));
        await app.AnswerAsync(app.Editor, (await app.MatchesAsync(app.Alpha, "Lanternfield Print Works"))[1], "companies-house:09000008");

        var after = await app.MatchesAsync(app.Alpha, "Lanternfield Print Works");
        Assert.Equal([MatchState.Joined, MatchState.Confirmed], after.Select(m => m.State));
        Assert.Equal(before[0].SupplierId, after[0].SupplierId);
    }

    [Fact]
    public async Task Post_ByAViewer_IsForbidden_AndOfAMissingPayee_NotFound()
    {
        await app.PayAsync(app.Alpha, ("Viewed Only", 900, "", ""));
        var match = await app.MatchAsync(app.Alpha, "Viewed Only");

        Assert.Equal(403, (await app.Viewer.PostFormAsync(await app.Viewer.GetAsync("/account/password"), $"/alpha/matching/{match.PayeeId}", new() { ["pick"] = "none" })).Status);
        Assert.Equal(404, (await app.Editor.PostFormAsync(await app.Editor.GetAsync("/account/password"), "/alpha/matching/999999", new() { ["pick"] = "none" })).Status);
        Assert.Equal(404, (await app.Editor.GetAsync("/alpha/matching/999999")).Status);
    }

    [Fact]
    public async Task Post_OfSeveralRows_DecidesAllAtOnce()
    {
        await app.PayAsync(app.Alpha, ("First Of Two", 900, "", ""), ("Second Of Two", 800, "", ""));
        var (first, second) = (await app.MatchAsync(app.Alpha, "First Of Two"), await app.MatchAsync(app.Alpha, "Second Of Two"));
        var form = await app.Editor.GetAsync("/alpha/matching?state=open");

        var answered = await app.Editor.PostFormAsync(form, "/alpha/matching", new()
        {
            ["state"] = "open",
            ["choices[0].payeeId"] = $"{first.PayeeId}",
            ["choices[0].version"] = $"{first.Version}",
            ["choices[0].pick"] = "companies-house:09000001",
            ["choices[1].payeeId"] = $"{second.PayeeId}",
            ["choices[1].version"] = $"{second.Version}",
            ["choices[1].pick"] = "none",
        });

        Assert.True(answered.Location?.Contains("decided=2", StringComparison.Ordinal), $"{answered.Status} {answered.Document.QuerySelector(".govuk-error-summary")?.TextContent}");
        Assert.Equal(MatchState.Confirmed, (await app.MatchAsync(app.Alpha, "First Of Two")).State);
        Assert.Equal(MatchState.Rejected, (await app.MatchAsync(app.Alpha, "Second Of Two")).State);
    }

    private async Task<(MatchState State, int? Supplier)> StateAsync(string name)
    {
        var match = await app.MatchAsync(app.Alpha, name);
        return (match.State, match.SupplierId);
    }
}
