using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Matching;

/// <summary>The queue, a decision, a rule undone, a cluster and a merge on PostgreSQL.</summary>
public sealed class MatchingOnPostgresTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [PostgresFact]
    public async Task Payees_are_tied_decided_and_undone_as_on_sqlite()
    {
        await using var app = new PostgresMatchingApp(server.ConnectionTo("matching"));
        await app.InitializeAsync();
        await app.PayAsync(app.Alpha, ("Harebell Plumbing Limited", 500, "PR1 2HE", ""), ("Otter Brook Joiners", 400, "", ""), ("Otter Brook Joiners", 30, "LS1 1UR", ""), ("Thistledown Tutors Group", 9, "PR1 2HE", ""), ("Thistledown Tutors Grp", 8, "PR1 2HE", ""));
        Assert.Equal(MatchState.Joined, (await app.MatchAsync(app.Alpha, "Harebell Plumbing Limited")).State);

        var seen = (await app.MatchesAsync(app.Alpha, "Otter Brook Joiners"))[0];
        Assert.Equal(302, (await app.AnswerAsync(app.Editor, seen, "companies-house:09000002")).Status);
        Assert.Equal(409, (await app.AnswerAsync(app.OtherEditor, seen, "none")).Status);
        Assert.All(await app.MatchesAsync(app.Alpha, "Otter Brook Joiners"), m => Assert.Equal(MatchState.Confirmed, m.State));

        foreach (var path in new[] { "/alpha/matching", "/alpha/matching?state=confirmed&words=otter", "/alpha/matching.csv?state=joined", "/alpha/matching/rules", "/alpha/matching/rules.json", "/alpha/matching/thresholds?join=99&review=40", "/alpha/matching/clusters", "/alpha", "/alpha/suppliers", "/alpha/find-suppliers?need=plumbing", "/alpha/find-suppliers.csv?need=plumbing" })
        {
            Assert.Equal(200, (await app.Editor.GetAsync(path)).Status);
        }

        var rule = await app.ReadAsync(db => db.MatchRules.SingleAsync());
        await app.Editor.PostFormAsync(await app.Editor.GetAsync($"/alpha/matching/rules/{rule.Id}/undo"), $"/alpha/matching/rules/{rule.Id}/undo", []);
        Assert.All(await app.MatchesAsync(app.Alpha, "Otter Brook Joiners"), m => Assert.NotEqual(MatchState.Confirmed, m.State));
        var code = await app.ReadAsync(db => db.Suppliers.Where(s => s.Name.StartsWith("HAREBELL")).Select(s => s.Code).SingleAsync());
        Assert.Equal(200, (await app.Editor.GetAsync($"/alpha/suppliers/{code}")).Status);
        Assert.Equal(200, (await app.Editor.GetAsync($"/alpha/suppliers/{code}/merge")).Status);
    }

    private sealed class PostgresMatchingApp(string connection) : MatchingApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Database:Connection", connection);
        }
    }
}
