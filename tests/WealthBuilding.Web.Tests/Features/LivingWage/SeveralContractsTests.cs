using System.Globalization;
using System.Text.Json;
using ClosedXML.Excel;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.CommandLine;
using WealthBuilding.Web.Features.LivingWage.Compliance;
using WealthBuilding.Web.Tests.Features.Procurement.Consortia;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using static WealthBuilding.Web.Tests.Features.LivingWage.WageSteps;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>
/// Suppliers in several contracts: page, CSV, JSON, workbook and command agree to the penny with <c>several-contracts.csv</c>, which was worked out by hand:
/// avocet is short of 14,430.00 and bittern of 5,616.00, each once, 20,046.00 together.
/// </summary>
public sealed class SeveralContractsTests(QuotesApp app) : IClassFixture<QuotesApp>
{
    private const string Total = "£20,046.00";

    [Fact]
    public async Task Each_supplier_is_short_once_wherever_it_is_told()
    {
        var rows = Rows();
        await PrepareAsync(rows);

        var page = await app.Editor.GetAsync("/council/living-wage");
        Assert.Contains(Total, page.Document.QuerySelector("#short")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Expected(rows, r => r.Short is "" ? "–" : Pounds(r.Short)), page.Document.QuerySelectorAll("#contracts tbody tr").ToDictionary(r => r.QuerySelector("a")!.TextContent, r => r.QuerySelector("[data-label='Short a year']")!.TextContent.Trim()));

        var csv = Cells((await app.Editor.GetAsync("/council/living-wage.csv")).Text);
        Assert.Equal(Expected(rows, r => $"{r.Short}|{r.Counted}|{r.Standing}"), csv.ToDictionary(r => r["Contract"], r => $"{r["Short a year (£)"]}|{r["Counted in the total (£)"]}|{r["Standing"]}"));
        Assert.All(csv.Where(r => r["Contract"] != "L3"), r => Assert.Equal("Sewage, refuse, cleaning and environmental services", r["Sector"]));
        Assert.All(csv, r => Assert.Contains(r["Newer rate missing"], (string[])["Yes", "No"]));

        using var json = JsonDocument.Parse((await app.Editor.GetAsync("/council/living-wage.json")).Text);
        Assert.Equal(20_046m, json.RootElement.EnumerateArray().Sum(r => r.GetProperty("shortYearCounted") is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : 0));
        using var suppliers = JsonDocument.Parse((await app.Editor.GetAsync("/council/living-wage.json?by=supplier")).Text);
        Assert.Equal([("Cleaners avocet Example Ltd", 14_430m), ("Cleaners bittern Example Ltd", 5_616m), ("Cleaners crake Example Ltd", 0m), ("Silent Example Ltd", 0m)], suppliers.RootElement.EnumerateArray().Select(r => (r.GetProperty("name").GetString()!, r.GetProperty("shortYear").GetDecimal())));
        Assert.Equal([2L, 0L, 0L], suppliers.RootElement.EnumerateArray().Where(r => r.GetProperty("name").GetString() == "Silent Example Ltd").SelectMany(r => new[] { r.GetProperty("contractsNotKnown").GetInt64(), r.GetProperty("contractsNotMet").GetInt64(), r.GetProperty("contractsMet").GetInt64() }));
        Assert.Contains("20046.00", (await app.Editor.GetAsync("/council/living-wage.csv?by=place")).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await app.Editor.GetAsync("/council/living-wage.csv?by=colour")).Status);

        var report = WageCheckReport.Of(await app.WorkAsync(app.Council, s => s.GetRequiredService<IMediator>().Send(new ListWages.Query())));
        Assert.Equal((20_046_00, 20_046_00), (report.ShortYearPence, report.Contracts.Sum(c => c.ShortYearCountedPence ?? 0)));
        Assert.Equal(report.RatesStale, page.Document.QuerySelector("#stale") is not null);
        Assert.Equal(report.RatesStale, WageCheckReport.WordsOf(report).Contains("A newer real Living Wage", StringComparison.Ordinal));
        Assert.Contains($"workers miss {Total} a year, each supplier counted once", WageCheckReport.WordsOf(report), StringComparison.Ordinal);

        WorkbookAgrees((await app.Editor.GetAsync("/council/living-wage.xlsx")).Bytes);
    }

    private static void WorkbookAgrees(byte[] bytes)
    {
        using var book = new XLWorkbook(new MemoryStream(bytes));
        Assert.Equal(
            ["Cover", "Coverage", "Over the year", "Contracts", "By sector", "By place", "By supplier", "Phased plan", "Groups of workers", "Open cases", "Data dictionary"],
            book.Worksheets.Select(w => w.Name));
        Assert.All(book.Worksheets.Skip(1), w => Assert.StartsWith("tbl", Assert.Single(w.Tables).Name, StringComparison.Ordinal));
        var cover = book.Worksheet("Cover");
        Assert.Contains(cover.CellsUsed(), c => c.GetString().StartsWith(Total, StringComparison.Ordinal));
        Assert.DoesNotContain(cover.Column(5).CellsUsed().Skip(1), c => c.CachedValue?.ToString() != "OK");
        Assert.True(cover.CellsUsed().Count(c => c.HasFormula) >= 9);
        var contracts = book.Worksheet("Contracts");
        var counted = contracts.Row(5).CellsUsed().Single(c => c.GetString() == "Counted in the total (£)").Address.ColumnNumber;
        Assert.StartsWith("SUBTOTAL(109,", contracts.Cell(4, counted).FormulaA1, StringComparison.Ordinal);
        Assert.Equal(20_046, Convert.ToDouble(contracts.Cell(4, counted).CachedValue, CultureInfo.InvariantCulture), 0.001);
        Assert.DoesNotContain(book.Worksheets.SelectMany(w => w.CellsUsed()).Where(c => !c.HasFormula), c => c.GetString() is "UnitedKingdom" or "BelowTheLaw" or "From21");
    }

    private async Task PrepareAsync(List<Row> rows)
    {
        var codes = new Dictionary<string, (int Id, string Code, string Name)>();
        foreach (var (word, lowest, workers, hours) in new[] { ("avocet", "12.71", "10", "37.5"), ("bittern", "13.00", "12", "20"), ("crake", "14.00", "12", "20") })
        {
            var name = $"Cleaners {word} Example Ltd";
            var (code, browser) = await app.SupplierAsync($"pay@{word}.example", name, "We clean halls.", "90910000");
            await browser.DeclareAsync(code, lowest, workers, hours);
            codes[$"Cleaners {word}"] = (await app.DbAsync(db => db.Suppliers.Where(s => s.Code == code).Select(s => s.Id).SingleAsync()), code, name);
        }

        foreach (var row in rows)
        {
            var names = row.Suppliers.Split("; ").Select(n => codes.TryGetValue(n, out var known) ? known.Name : n);
            var added = await app.Editor.PostFormAsync(await app.Editor.GetAsync("/council/contracts/add"), "/council/contracts/add", new()
            {
                ["Title"] = row.Contract,
                ["Value"] = "50000",
                ["Suppliers"] = string.Join('\n', names),
                ["Start"] = "2026-01-01",
                ["End"] = "2028-03-31",
                ["Cpv"] = "90910000",
            });
            Assert.Equal(302, added.Status);
            var id = int.Parse(added.Location!.Split('/')[^1], CultureInfo.InvariantCulture);
            await app.DbAsync(async db =>
            {
                foreach (var supplier in await db.ContractSuppliers.Where(s => s.EntryId == id).ToListAsync())
                {
                    supplier.Decide(codes.Values.Where(c => c.Name == supplier.Name).Select(c => (int?)c.Id).SingleOrDefault());
                }

                return await db.SaveChangesAsync();
            });
            await SayAsync(id, row.Contract);
        }
    }

    private async Task SayAsync(int id, string contract)
    {
        var path = $"/council/contracts/{id}/living-wage";
        var fields = new Dictionary<string, string> { ["Work"] = contract == "L3" ? "goods" : "work", ["Wording"] = "hours-a-week", ["Hours"] = "10", ["Weeks"] = "52", ["MilestoneOn"] = contract == "L5" ? "2099-01-01" : string.Empty };
        Assert.Equal(302, (await app.Editor.PostFormAsync(await app.Editor.GetAsync(path), path, fields)).Status);
    }

    private static List<Row> Rows()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "Features", "LivingWage", "several-contracts.csv"));
        return [.. Cells(reader.ReadToEnd()).Select(r => new Row(r["contract"], r["supplier"], r["short a year"], r["counted"], r["standing"]))];
    }

    private static List<Dictionary<string, string>> Cells(string text)
    {
        var cursor = new CsvCursor(new StringReader(text.TrimStart('\uFEFF')));
        cursor.Read();
        var header = cursor.ToArray();
        var rows = new List<Dictionary<string, string>>();
        while (cursor.Read())
        {
            rows.Add(header.Zip(cursor.ToArray()).ToDictionary(p => p.First, p => p.Second));
        }

        return rows;
    }

    private static Dictionary<string, string> Expected(List<Row> rows, Func<Row, string> told) => rows.ToDictionary(r => r.Contract, told);

    private static string Pounds(string amount) => $"£{decimal.Parse(amount, CultureInfo.InvariantCulture).ToString("#,##0.00", CultureInfo.InvariantCulture)}";

    private sealed record Row(string Contract, string Suppliers, string Short, string Counted, string Standing);
}
