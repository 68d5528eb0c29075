using System.Text;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Tests.Features.Procurement.Contracts;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Quotes;

/// <summary>What a competition on this site settles, no file and no form settles otherwise.</summary>
public sealed class SettledHereTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    private const string Upload = "/council/contracts/imports/upload";
    private const string Names = "Contract Reference,Contract Title,Status,Supplier Name,Value,Tender Deadline,Award Date\n";

    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task A_register_sets_aside_what_is_settled_here_with_the_page_to_use_and_takes_what_is_harmless()
    {
        var (id, supplier, code) = await QuotedAsync("Registered sweeping", "SH-1");

        await ImportAsync(1, $"SH-1,Registered sweeping,Open for bids,,31000,{Day(30)},");
        Assert.Contains("Value: £31,000.00; before: £30,000.00", await app.MessageToAsync("settled@registered.example"), StringComparison.Ordinal);

        foreach (var (row, page) in new[]
        {
            ($"SH-1,Registered sweeping,Awarded,Rival Example Ltd,32000,{Day(30)},{Day(0)}", "How quotes are weighed"), ($"SH-1,Registered sweeping,,Rival Example Ltd,32000,{Day(30)},", "How quotes are weighed"),
            ($"SH-1,Registered sweeping,Withdrawn,,32000,{Day(30)},", "How quotes are weighed"), ($"SH-1,Registered sweeping,Open for bids,,32000,{Day(5)},", "Change the last day for bids"), ($"SH-1,Registered sweeping,Open for bids,,32000,{Day(60)},", "Change the last day for bids"),
        })
        {
            var report = await ImportAsync(0, row);
            Assert.Contains("It is open to suppliers here", report, StringComparison.Ordinal);
            Assert.Contains(page, report, StringComparison.Ordinal);
        }

        var entry = await EntryAsync(id);
        Assert.Equal((ContractState.Opportunity, Day(30), null, 3_100_000L, 0), (entry.State, entry.Deadline!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), entry.AwardedOn, entry.ValuePence, entry.Suppliers.Count));
        Assert.Contains("It is sealed until the end of", Words(await supplier.GetAsync($"/my-suppliers/{code}/opportunities/{id}/quote")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_awards_nothing_while_quotes_lie_sealed_or_are_weighed_or_after_it_was_withdrawn()
    {
        var (id, _, _) = await QuotedAsync("Closed sweeping", "SH-2");
        var award = $"SH-2,Closed sweeping,Live,Rival Example Ltd,32000,{Day(30)},{Day(0)}";
        await app.GoOnAsync(TimeSpan.FromDays(32));
        Assert.Contains("Quotes for it lie sealed here", await ImportAsync(0, award), StringComparison.Ordinal);

        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/quotes", "/quotes/open")).Status);
        Assert.Contains("Its quotes are weighed here", await ImportAsync(0, award.Replace("32000", "32001", StringComparison.Ordinal)), StringComparison.Ordinal);

        var step = await app.Editor.GetAsync($"/council/contracts/{id}/steps/Withdraw");
        Assert.Equal(302, (await app.Editor.PostFormAsync(step, $"/council/contracts/{id}/steps/Withdraw", new() { ["Version"] = (await EntryAsync(id)).Version.ToString(), ["On"] = Day(32), ["Reason"] = "No money" })).Status);
        Assert.Contains("It was withdrawn here after suppliers had quoted", await ImportAsync(0, award.Replace("32000", "32002", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal((ContractState.Withdrawn, 0), ((await EntryAsync(id)).State, (await EntryAsync(id)).Suppliers.Count));
    }

    [Fact]
    public async Task Who_may_bid_and_who_has_it_are_not_edited_while_it_is_open()
    {
        var (id, _, _) = await QuotedAsync("Edited sweeping", "SH-3");
        var form = await app.Editor.GetAsync($"/council/contracts/{id}/edit");
        Dictionary<string, string> Said(string field, string value) => new()
        {
            ["Version"] = form.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!,
            ["Title"] = "Edited sweeping",
            ["Reference"] = "SH-3",
            ["Value"] = "30000",
            ["Cpv"] = "90910000",
            ["ReservationReason"] = "The council's policy",
            [field] = value,
        };

        var reserved = await app.Editor.PostFormAsync(form, $"/council/contracts/{id}/edit", Said("Reserved", "SmeOrVcse"));
        var named = await app.Editor.PostFormAsync(form, $"/council/contracts/{id}/edit", Said("Suppliers", "Favoured Example Ltd"));

        Assert.Equal(400, reserved.Status);
        Assert.Contains("Who alone may bid is settled before it is opened for bids", Words(reserved), StringComparison.Ordinal);
        Assert.Equal(400, named.Status);
        Assert.Contains("its suppliers are those that it is awarded to", Words(named), StringComparison.Ordinal);
        Assert.Equal((Reservation.None, 0), ((await EntryAsync(id)).Reservation, (await EntryAsync(id)).Suppliers.Count));
    }

    private async Task<(int Id, Browser Supplier, string Code)> QuotedAsync(string title, string reference)
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = title, ["Reference"] = reference, ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        var (code, supplier) = await app.SupplierAsync($"settled@{title.Split(' ')[0].ToLowerInvariant()}.example", $"Settled {title} Example Ltd", "We clean halls.", "90910000");
        var path = $"/my-suppliers/{code}/opportunities/{id}/quote";
        Assert.Equal(302, (await supplier.PostFormAsync(await supplier.GetAsync(path), path, new() { ["Lot"] = "0", ["Price"] = "27000", ["Method"] = "With brooms." })).Status);
        return (id, supplier, code);
    }

    // Answers what became of the rows, as the report's files have it.
    private async Task<string> ImportAsync(int changed, string row)
    {
        var review = await app.Editor.FollowAsync(await app.Editor.UploadAsync(await app.Editor.GetAsync(Upload), Upload, "register.csv", Encoding.UTF8.GetBytes(Names + row + "\n")));
        var report = await app.Editor.CommitRegisterAsync(review);
        var import = await app.DbAsync(db => db.ContractImports.OrderByDescending(i => i.Id).FirstAsync());
        Assert.Equal((changed, 1 - changed), (import.RowsChanged, import.RowsQuarantined));
        return Words(review) + Words(report);
    }

    private Task<ContractEntry> EntryAsync(int id) => app.DbAsync(db => db.ContractEntries.AsNoTracking().Include(c => c.Suppliers).SingleAsync(c => c.Id == id));
}
