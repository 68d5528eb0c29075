using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Tests.Features.Procurement.Evaluation;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Quotes;

/// <summary>What is done at once about one contract on PostgreSQL comes one after the other there too.</summary>
public sealed class QuotesOnPostgresTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [PostgresFact]
    public async Task Six_first_quotes_at_once_are_one_quote_and_the_others_are_told()
    {
        await using var app = new PostgresApp(server.ConnectionTo("sixquotes"));
        await app.InitializeAsync();
        await AtOnce.QuoteSixTimesAsync(app);
    }

    [PostgresFact]
    public async Task Criteria_lots_and_the_last_day_wait_for_a_quote_that_is_being_lodged_and_then_stay()
    {
        await using var app = new PostgresApp(server.ConnectionTo("turns"));
        await app.InitializeAsync();
        var id = await app.PublishedAsync("Turned sweeping", "30000", ("North hall", "15000", "90910000"), ("South hall", "15000", "90910000"));
        var bidder = await app.BidderAsync("Turned sweeping", 0);
        var (own, contract) = ($"/my-suppliers/{bidder.Code}/opportunities/{id}/quote", $"/council/contracts/{id}");
        var (page, step) = (await bidder.Browser.GetAsync(own), await app.Editor.GetAsync($"{contract}/steps/Defer"));
        var version = step.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!;

        var (quoted, others) = await app.DbAsync(async db =>
        {
            // The profile that a quote takes along cannot be read for now: the quote is under way while the buyer acts.
            await using var hold = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("LOCK TABLE \"SupplierProfiles\" IN ACCESS EXCLUSIVE MODE");
            var lodged = bidder.Browser.PostFormAsync(page, own, new() { ["Lot"] = "2", ["Price"] = "9000", ["Method"] = "With brooms." });
            await WaitingAsync(app, 1);
            Task<BrowserPage>[] acts =
            [
                app.Editor.PostFormAsync(step, $"{contract}/evaluation/criteria", new() { ["Version"] = version, ["Rows[0].Kind"] = "Price", ["Rows[0].Title"] = "Price", ["Rows[0].Weight"] = "100" }),
                app.Editor.PostFormAsync(step, $"{contract}/lots", new() { ["lotTitle"] = "East hall", ["lotValue"] = "1000" }),
                app.Editor.PostFormAsync(step, $"{contract}/lots/2/remove", []),
                app.Editor.PostFormAsync(step, $"{contract}/steps/Defer", new() { ["Version"] = version, ["On"] = Day(0), ["Deadline"] = Day(3) }),
            ];
            await WaitingAsync(app, 5);
            await hold.CommitAsync();
            return (await lodged, await Task.WhenAll(acts));
        });

        Assert.Equal(302, quoted.Status);
        Assert.DoesNotContain(others, o => o.Status is 302 or 500);
        var entry = await app.DbAsync(db => db.ContractEntries.AsNoTracking().Include(c => c.Lots).Include(c => c.Criteria).SingleAsync(c => c.Id == id));
        Assert.Equal((2, 2, Day(30)), (entry.Lots.Count, entry.Criteria.Count, $"{entry.Deadline:yyyy-MM-dd}"));
    }

    [PostgresFact]
    public async Task A_partner_that_leaves_waits_for_the_quote_that_is_being_lodged_for_its_consortium_and_takes_it_along()
    {
        await using var app = new PostgresApp(server.ConnectionTo("leaving"));
        await app.InitializeAsync();
        var id = await app.PublishedAsync("Parted sweeping", "30000");
        var (lead, partner) = (await app.BidderAsync("Parted sweeping", 0), await app.BidderAsync("Parted sweeping", 1));
        var consortium = (await EvaluationSteps.TogetherAsync(id, lead, partner)).Split('/')[^1];
        var (own, leave) = ($"/my-suppliers/{lead.Code}/opportunities/{id}/quote", $"/my-suppliers/{partner.Code}/consortia/{consortium}");
        var (page, there) = (await lead.Browser.GetAsync(own), await partner.Browser.GetAsync(leave));

        var answers = await app.DbAsync(async db =>
        {
            await using var hold = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("LOCK TABLE \"SupplierProfiles\" IN ACCESS EXCLUSIVE MODE");
            var lodged = lead.Browser.PostFormAsync(page, own, new() { ["Lot"] = "0", ["Price"] = "20000", ["Method"] = "With brooms.", ["Whose"] = consortium });
            await WaitingAsync(app, 1);
            var left = partner.Browser.PostFormAsync(there, $"{leave}/leave", []);
            await Task.WhenAny(left, WaitingAsync(app, 2));
            await hold.CommitAsync();
            return await Task.WhenAll(lodged, left);
        });

        Assert.All(answers, a => Assert.Equal(302, a.Status));
        Assert.Equal([QuoteState.Withdrawn], await app.DbAsync(db => db.Quotes.Where(q => q.EntryId == id).Select(q => q.State).ToListAsync()));
    }

    // Each look is a transaction of its own: within one the server shows what it saw first.
    private static Task WaitingAsync(QuotesApp app, int least) => Patience.UntilAsync($"{least} wait", async () =>
        await app.DbAsync(db => db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE wait_event_type = 'Lock'").SingleAsync()) >= least);

    private sealed class PostgresApp(string connection) : QuotesApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Database:Connection", connection);
        }
    }
}
