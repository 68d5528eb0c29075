using System.Text;
using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Demand;

/// <summary>What the public may read of what a place's members buy: pooled figures, and never one buyer's.</summary>
public sealed class DemandTests(DemandTests.ThreeBuyers app) : IClassFixture<DemandTests.ThreeBuyers>
{
    [Fact]
    public async Task A_category_that_three_buy_is_shown_with_pounds_firms_and_size()
    {
        var page = await app.Anonymous().GetAsync("/demand?place=three&words=window%20cleaner");
        var text = Words(page);

        Assert.Contains("paid about £6,000 to under 5 firms", text, StringComparison.Ordinal);
        Assert.Contains("£1,000 to £3,000, middle £2,000", text, StringComparison.Ordinal);
        Assert.Contains("of the pounds could be placed", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_buys_alone_is_hidden_and_cannot_be_worked_out_from_the_rest()
    {
        var page = await app.Anonymous().GetAsync("/demand?place=three");
        var hidden = page.Document.QuerySelectorAll("tbody tr").Where(r => r.TextContent.Contains("Cannot be shown", StringComparison.Ordinal)).ToList();

        Assert.DoesNotContain("777", Words(page), StringComparison.Ordinal);
        Assert.Contains(hidden, r => r.TextContent.Contains("Printing", StringComparison.OrdinalIgnoreCase) || r.TextContent.Contains("Business services", StringComparison.Ordinal));
        Assert.True(hidden.Count >= 2, "One hidden row alone is the total less the others.");
    }

    [Fact]
    public async Task A_place_with_two_members_is_not_offered_nor_told_of()
    {
        var all = await app.Anonymous().GetAsync("/demand");
        var asked = await app.Anonymous().GetAsync("/demand?place=two&words=cleaning");

        Assert.DoesNotContain("Place of two<", all.Text, StringComparison.Ordinal);
        Assert.Equal(404, asked.Status);
        Assert.DoesNotContain("Place of two<", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_where_one_buyer_is_nearly_all_shows_nothing()
    {
        var page = await app.Anonymous().GetAsync("/demand?place=lopsided&words=cleaning");

        Assert.Contains("at least 3 must have bought", Words(page), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_place_with_one_member_more_than_another_is_not_shown_and_says_why()
    {
        var browser = app.Anonymous();
        var page = await browser.GetAsync("/demand?place=three-and-one&words=cleaning");
        var file = await browser.GetAsync("/demand.json?place=three-and-one");

        Assert.Contains("so nearly those of other places", Words(page), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("tbody tr"));
        Assert.Equal("[]", file.Text);
        Assert.Contains("paid about £6,000", Words(await browser.GetAsync("/demand?place=three&words=window%20cleaner")), StringComparison.Ordinal);
    }

    /// <summary>The attacker takes every published place's file from every other's.</summary>
    [Fact]
    public async Task Nobody_is_read_off_by_taking_one_places_file_from_anothers()
    {
        var browser = app.Anonymous();
        var offered = (await browser.GetAsync("/demand")).Document.QuerySelectorAll("#place option").Select(o => o.GetAttribute("value")!).ToList();
        var shown = new Dictionary<string, Dictionary<string, decimal>>();
        foreach (var place in offered)
        {
            var rows = JsonDocument.Parse((await browser.GetAsync($"/demand.json?place={place}")).Text).RootElement.EnumerateArray();
            shown[place] = rows.Where(r => r.GetProperty("Amount, roughly (£)").ValueKind is JsonValueKind.Number).ToDictionary(r => r.GetProperty("What").GetString()!, r => r.GetProperty("Amount, roughly (£)").GetDecimal());
        }

        var left = from a in shown from b in shown from row in a.Value let other = b.Value.GetValueOrDefault(row.Key) where row.Value != other select row.Value - other;

        Assert.Contains("three-and-one", offered);
        Assert.NotEmpty(shown["three"]);
        Assert.NotEmpty(shown["six"]);
        Assert.DoesNotContain(5000m, left); // cleaning of the fourth
        Assert.DoesNotContain(4321m, left.Select(Math.Abs));
        Assert.DoesNotContain(4300m, left.Select(Math.Abs)); // catering, which of three more members one alone buys
    }

    [Fact]
    public async Task Who_publishes_its_payments_is_no_third_buyer()
    {
        var browser = app.Anonymous();
        var page = await browser.GetAsync("/demand?place=two-and-public");
        var rows = JsonDocument.Parse((await browser.GetAsync("/demand.json?place=three-and-public")).Text).RootElement.EnumerateArray().ToList();
        var shown = rows.Select(r => r.GetProperty("Amount, roughly (£)")).Where(a => a.ValueKind is JsonValueKind.Number).Select(a => a.GetDecimal());

        Assert.Contains("Of its 3 members one publishes its payments", Words(page), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("tbody tr"));
        Assert.Equal("[]", (await browser.GetAsync("/demand.json?place=two-and-public")).Text);

        // Cleaning is bought by three others; catering by two, whose sum is the figure less what is published.
        Assert.Contains(4000m, shown);
        Assert.DoesNotContain(1800m, shown);
        Assert.Contains(rows, r => r.GetProperty("Firms").GetString() == "Cannot be shown");
    }

    [Theory]
    [InlineData("/demand?place=nope", 404)]
    [InlineData("/demand.csv?place=nope", 404)]
    [InlineData("/demand.json?place=two", 404)]
    [InlineData("/demand?place=three&category=99999", 400)]
    [InlineData("/demand.json?place=three&category=99999", 400)]
    [InlineData("/demand.xlsx?place=three&category=cleaning", 400)]
    [InlineData("/suppliers.json?near=PR2+9NZ&miles=abc", 400)]
    [InlineData("/suppliers?near=PR2+9NZ&miles=0", 400)]
    [InlineData("/demand?place=three&category=90000000", 200)]
    [InlineData("/demand?place=&category=&words=", 200)]
    [InlineData("/suppliers.json?near=PR2+9NZ&miles=5", 200)]
    public async Task What_cannot_be_read_is_said_and_a_place_that_is_not_there_is_not_found(string address, int status)
    {
        var page = await app.Anonymous().GetAsync(address);

        Assert.Equal(status, page.Status);
        if (status == 400)
        {
            Assert.Contains("write it like", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("json")]
    public async Task The_page_is_a_file_too_under_the_same_control(string format)
    {
        var file = await app.Anonymous().GetAsync($"/demand.{format}?place=three");
        var text = format == "xlsx" ? Sheet(file.Bytes) : file.Text;

        Assert.Equal(200, file.Status);
        Assert.Contains("6000", text, StringComparison.Ordinal);
        Assert.Contains("under 5", text, StringComparison.Ordinal);
        Assert.Contains("Cannot be shown", text, StringComparison.Ordinal);
        Assert.DoesNotContain("777", text, StringComparison.Ordinal);
    }

    private static string Sheet(byte[] bytes)
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(bytes));
        return string.Join('\n', workbook.Worksheet(1).CellsUsed().Select(c => c.GetString()));
    }

    [Fact]
    public async Task Words_that_lead_nowhere_are_told()
    {
        var page = await app.Anonymous().GetAsync("/demand?place=three&words=zzzz");

        Assert.Equal(200, page.Status);
        Assert.Contains("Your words lead to no field", Words(page), StringComparison.Ordinal);
    }

    private static string Words(BrowserPage page) => System.Text.RegularExpressions.Regex.Replace(page.Document.QuerySelector("main")!.TextContent, @"\s+", " ");

    /// <summary>Institutions that buy alike, one that outweighs the others, and places that overlap.</summary>
    public sealed class ThreeBuyers : WebApp, IAsyncLifetime
    {
        public async Task InitializeAsync()
        {
            var one = await BuyerAsync("one", "Cleaning,1000.00,A Ltd", "Catering,500.00,D Ltd", "Printing,777.00,P Ltd", "Gizmos,50.00,Z Ltd");
            var two = await BuyerAsync("two-buyer", "Cleaning,2000.00,B Ltd", "Catering,600.00,E Ltd");
            var three = await BuyerAsync("three-buyer", "Cleaning,3000.00,C Ltd", "Catering,700.00,F Ltd");
            var giant = await BuyerAsync("giant", "Cleaning,900000.00,G Ltd");
            var four = await BuyerAsync("four", "Cleaning,5000.00,H Ltd");
            var five = await BuyerAsync("five", "Cleaning,4000.00,I Ltd", "Catering,4321.00,J Ltd");
            var six = await BuyerAsync("six-buyer", "Cleaning,3500.00,K Ltd");
            await PlaceAsync("three", "Place of three", ["E07000123"], one, two, three);
            await PlaceAsync("two", "Place of two", ["E07000123"], one, two);
            var seven = await BuyerAsync("seven", "Cleaning,10.00,L Ltd");
            var eight = await BuyerAsync("eight", "Cleaning,20.00,M Ltd");
            await PlaceAsync("lopsided", "Place of a giant", ["E07000123"], seven, eight, giant);
            await PlaceAsync("three-and-one", "Place of three and one", ["E07000123"], one, two, three, four);
            await PublicAsync();
            await PlaceAsync("six", "Place of six", ["E07000123"], one, two, three, four, five, six);
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

        private async Task PublicAsync()
        {
            var nine = await BuyerAsync("nine", "Cleaning,1000.00,C9 Ltd", "Catering,500.00,D9 Ltd", "Plumbing,10.00,E9 Ltd");
            var ten = await BuyerAsync("ten", "Cleaning,1100.00,C10 Ltd", "Catering,600.00,D10 Ltd", "Plumbing,20.00,E10 Ltd");
            var eleven = await BuyerAsync("eleven", "Cleaning,1200.00,C11 Ltd", "Plumbing,30.00,E11 Ltd");
            var open = await BuyerAsync("open", "Cleaning,700.00,C12 Ltd", "Catering,700.00,D12 Ltd", "Printing,800.00,P12 Ltd");
            await WorkAsync(null, async services =>
            {
                var db = services.GetRequiredService<AppDbContext>();
                (await db.Institutions.SingleAsync(i => i.Slug == "open")).PublishSpend(true);
                await db.SaveChangesAsync();
                return true;
            });
            await PlaceAsync("three-and-public", "Place of three and a publisher", ["E07000123"], nine, ten, eleven, open);
            await PlaceAsync("two-and-public", "Place of two and a publisher", ["E07000123"], nine, ten, open);
        }

        private async Task<Institution> BuyerAsync(string slug, params string[] lines)
        {
            var institution = await InstitutionAsync(slug, slug, "E07000123");
            await WorkAsync(institution, async services =>
            {
                var (mediator, db) = (services.GetRequiredService<IMediator>(), services.GetRequiredService<AppDbContext>());
                using var content = new MemoryStream(Encoding.UTF8.GetBytes("Expense Type,Net Amount,Supplier Name,Payment Date\r\n" + string.Join("\r\n", lines.Select(l => l + ",13/04/2026")) + "\r\n"));
                var uploaded = await mediator.Send(new UploadFile.Command(content, $"{slug}.csv"));
                await mediator.Send(new CommitImport.Command(uploaded.Value.ImportId!.Value));
                await services.GetRequiredService<JobRunner>().RunOneAsync(null, CancellationToken.None);
                await Patience.UntilAsync("the ledger is imported", async () => await db.SpendLines.CountAsync() == lines.Length);
                return true;
            });
            return institution;
        }
    }
}
