using ClosedXML.Excel;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Evaluation.EvaluationSteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Evaluation;

/// <summary>What people score is not scored by the price: a scorer sees none until it has finished.</summary>
public sealed class HiddenPricesTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    private const string Hidden = "Prices are hidden from you until you have finished scoring";

    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task A_scorer_sees_no_price_on_any_page_or_file_until_it_has_finished_and_others_do()
    {
        var work = await app.OpenedAsync("Hidden sweeping", "27123", "20456");
        await ScoreAsync(work, work.One, "Clear", 5, 2);
        var quotes = $"/council/contracts/{work.Id}/quotes";
        string[] paths = [work.Here, $"{work.Here}/score", $"{work.Here}/score/{work.Quotes[0]}/0", $"{work.Here}/score/{work.Quotes[1]}/0", $"{work.Here}/moderation", $"{work.Here}.csv", $"{work.Here}.json", quotes, $"{quotes}.csv", $"{quotes}.json"];

        foreach (var path in paths)
        {
            var page = await work.One.GetAsync(path);
            Assert.Equal((path, 200), (path, page.Status));
            Assert.DoesNotContain("27123", page.Text.Replace(",", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("20456", page.Text.Replace(",", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Empty(await PricesAsync(work.One, $"{quotes}.xlsx"));
        foreach (var path in new[] { $"{work.Here}/score", $"{work.Here}/score/{work.Quotes[0]}/0", quotes })
        {
            Assert.Contains(Hidden, Words(await work.One.GetAsync(path)), StringComparison.Ordinal);
        }

        Assert.Equal([20456d, 27123d], await PricesAsync(app.Editor, $"{quotes}.xlsx"));
        await FinishAsync(work, work.One);
        Assert.Contains("£27,123", Words(await work.One.GetAsync($"{work.Here}/score/{work.Quotes[0]}/0")), StringComparison.Ordinal);
        Assert.Equal([20456d, 27123d], await PricesAsync(work.One, $"{quotes}.xlsx"));
    }

    [Fact]
    public async Task Where_prices_are_hidden_the_order_of_quotes_tells_nothing_of_them()
    {
        var work = await app.OpenedAsync("Ordered sweeping", "27000", "26000", "25000");
        Assert.Equal(302, (await work.One.SubmitAsync($"{work.Here}/score", "/declare", new() { ["Interest"] = nameof(Interest.None) })).Status);

        var shown = (await work.One.GetAsync($"/council/contracts/{work.Id}/quotes")).Document.QuerySelectorAll("main details > summary").Select(t => t.TextContent.Trim().Replace("The quote of ", string.Empty, StringComparison.Ordinal)).ToList();

        var byCode = work.Suppliers.OrderBy(s => s.Code, StringComparer.Ordinal).Select(s => s.Name).ToList();
        Assert.Equal(byCode, shown);
    }

    private static async Task<List<double>> PricesAsync(Browser browser, string path)
    {
        using var book = new XLWorkbook(new MemoryStream((await browser.GetAsync(path)).Bytes));
        var sheet = book.Worksheets.First();
        var column = sheet.CellsUsed().First(c => c.GetString() == "Price without VAT (£)").Address.ColumnNumber;
        return [.. sheet.Column(column).CellsUsed().Where(c => c.DataType is XLDataType.Number).Select(c => c.GetDouble()).Order()];
    }
}
