using System.Globalization;
using System.Text;
using System.Text.Json;
using ClosedXML.Excel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Spend;

/// <summary>
/// Every figure of the overview can be walked to its payments and the pence agree, on the page, in every file and in the workbook,
/// also where outward codes lie in several districts (PR2 and PR5 do) and sums have odd pence.
/// </summary>
public sealed class FiguresAgreeTests : IAsyncLifetime
{
    private readonly WebApp _app = new();
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        var institution = await _app.InstitutionAsync("alpha", "Alpha Council", "E07000123");
        await ImportAsync(institution);
        _browser = await _app.SignInAsync("viewer", Role.Viewer, institution);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("")]
    [InlineData("?local=county&scope=all")]
    [InlineData("?category=Goods&category=Works&local=neighbours")]
    [InlineData("?ring=area")]
    public async Task Every_group_comes_to_the_pence_of_its_payments(string query)
    {
        var figures = await FiguresAsync(query);
        var groups = new[] { "months", "years", "departments", "categories", "ownership", "sizes", "sectors", "rings" }
            .SelectMany(g => figures.GetProperty(g).EnumerateArray().Select(e => (Kind: g, Group: e))).Where(g => g.Group.GetProperty("pence").GetInt64() != 0).ToList();

        Assert.True(groups.Count > 12);
        foreach (var (kind, group) in groups)
        {
            var lines = await LinesAsync(Narrowed(query, group.GetProperty("narrow")));

            Assert.Equal((kind, group.GetProperty("key").GetString(), group.GetProperty("pence").GetInt64()), (kind, group.GetProperty("key").GetString(), lines.Sum(l => l.Pence)));
            if (kind != "rings")
            {
                Assert.Equal(group.GetProperty("localPence").GetInt64(), lines.Sum(l => l.Local));
            }
        }
    }

    [Fact]
    public async Task Every_table_of_the_overview_adds_up_to_the_same_local_penny()
    {
        var figures = await FiguresAsync(string.Empty);
        var local = figures.GetProperty("localPence").GetInt64();

        Assert.All(
            new[] { "months", "years", "departments", "categories", "ownership", "sizes", "sectors" },
            table => Assert.Equal((table, local), (table, figures.GetProperty(table).EnumerateArray().Sum(g => g.GetProperty("localPence").GetInt64()))));
        Assert.Equal(local, (await LinesAsync(string.Empty)).Sum(l => l.Local));
        Assert.NotEqual(0, local % 100);
    }

    [Fact]
    public async Task What_a_rule_leaves_out_can_be_walked_to_and_a_rule_switched_off_brings_it_back()
    {
        var figures = await FiguresAsync(string.Empty);
        var rule = figures.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "levies");
        var off = await FiguresAsync("?off=levies");

        Assert.Equal(rule.GetProperty("pence").GetInt64(), (await LinesAsync("?excluded=levies")).Sum(l => l.Pence));
        Assert.Equal(figures.GetProperty("totalPence").GetInt64() + rule.GetProperty("pence").GetInt64(), off.GetProperty("totalPence").GetInt64());
        Assert.Equal(off.GetProperty("totalPence").GetInt64(), (await LinesAsync("?off=levies")).Sum(l => l.Pence));
    }

    [Fact]
    public async Task The_page_of_payments_says_the_sum_of_the_file_and_shows_the_part_that_counts()
    {
        var lines = await LinesAsync("?ring=area&department=Housing");
        var page = await _browser.GetAsync("/alpha/lines?ring=area&department=Housing");

        Assert.Contains(new Domain.Common.Money(lines.Sum(l => l.Pence)).ToString(), page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(lines, l => l.Pence != l.Whole);
        Assert.Contains("In the area", page.Document.QuerySelector(".app-tags")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Partly in the area", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=garbage")]
    [InlineData("to=2024-02-30")]
    [InlineData("from=2025-04-02&to=2025-04-01")]
    [InlineData("month=2024-13")]
    [InlineData("ring=xyz")]
    [InlineData("local=moon")]
    [InlineData("scope=everything")]
    [InlineData("off=nope")]
    [InlineData("excluded=nope")]
    [InlineData("ownership=mine")]
    [InlineData("size=huge")]
    [InlineData("sector=%C3%B6")]
    public async Task What_a_filter_says_and_cannot_be_read_is_said_and_nothing_is_shown(string query)
    {
        foreach (var path in new[] { "/alpha", "/alpha/suppliers", "/alpha/lines" })
        {
            var page = await _browser.GetAsync($"{path}?{query}");

            Assert.Equal((path, 400), (path, page.Status));
            Assert.NotNull(page.Document.QuerySelector(".govuk-error-summary"));
            Assert.DoesNotContain("£", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        foreach (var path in new[] { "/alpha/suppliers.csv", "/alpha/lines.xlsx", "/alpha/lines.json", "/alpha/share.json", "/alpha/workbook" })
        {
            var answer = await _browser.GetAsync($"{path}?{query}");

            Assert.Equal((path, 400, "application/problem+json"), (path, answer.Status, answer.Type));
            Assert.NotEmpty(JsonDocument.Parse(answer.Text).RootElement.GetProperty("detail").GetString()!);
        }
    }

    [Theory]
    [InlineData("/alpha/imports?page=first")]
    [InlineData("/alpha/lines?page=first")]
    public async Task A_page_that_is_no_number_is_said_too(string path) => Assert.Equal(400, (await _browser.GetAsync(path)).Status);

    [Fact]
    public async Task Without_any_payment_the_overview_says_so()
    {
        var page = await _browser.GetAsync("/alpha?department=Nobody");

        Assert.Contains("no payments that match the filters", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".app-headline"));
    }

    [Fact]
    public async Task The_lines_of_the_workbook_come_to_its_tables_to_the_penny()
    {
        using var stream = new MemoryStream((await _browser.GetAsync("/alpha/workbook")).Bytes);
        using var book = new XLWorkbook(stream);
        var rows = book.Worksheet("Lines").Table("tblLines").DataRange.Rows().ToList();
        var figures = await FiguresAsync(string.Empty);
        var headings = book.Worksheet("Lines").Row(1).CellsUsed().ToDictionary(c => c.GetString(), c => c.Address.ColumnNumber);

        Assert.Equal(figures.GetProperty("localPence").GetInt64(), rows.Sum(r => Pence(r.Cell(headings["Local (£)"]))));
        foreach (var ring in figures.GetProperty("rings").EnumerateArray())
        {
            Assert.Equal(ring.GetProperty("pence").GetInt64(), rows.Sum(r => Pence(r.Cell(headings[ring.GetProperty("name").GetString() + " (£)"]))));
        }

        foreach (var department in figures.GetProperty("departments").EnumerateArray())
        {
            var name = department.GetProperty("key").GetString();
            Assert.Equal(department.GetProperty("localPence").GetInt64(), rows.Where(r => r.Cell(headings["Department"]).GetString() == name).Sum(r => Pence(r.Cell(headings["Local (£)"]))));
        }

        Assert.Contains(rows, r => r.Cell(headings["Ring"]).GetString() == "Partly in the area");
        var verdicts = book.Worksheet("Cover").Column(5).CellsUsed().Where(c => c.HasFormula).Select(c => c.CachedValue.ToString()).ToList();
        Assert.True(verdicts.Count > 8);
        Assert.All(verdicts, v => Assert.Equal("OK", v));
    }

    private static long Pence(IXLCell cell) => cell.IsEmpty() ? 0 : (long)Math.Round(cell.GetDouble() * 100);

    private static string Narrowed(string query, JsonElement narrow)
    {
        var narrowed = narrow.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !narrowed.ContainsKey(p.Split('=')[0]));
        return "?" + string.Join('&', kept.Concat(narrowed.Select(n => $"{n.Key}={Uri.EscapeDataString(n.Value)}")));
    }

    private async Task<JsonElement> FiguresAsync(string query) => JsonDocument.Parse((await _browser.GetAsync("/alpha/share.json" + query)).Text).RootElement.GetProperty("figures");

    private async Task<List<(long Pence, long Local, long Whole)>> LinesAsync(string query) =>
        [.. JsonDocument.Parse((await _browser.GetAsync("/alpha/lines.json" + query)).Text).RootElement.EnumerateArray()
            .Select(l => (PenceOf(l, "Amount (£)"), PenceOf(l, "Local (£)"), PenceOf(l, "Whole payment (£)")))];

    private static long PenceOf(JsonElement line, string column) => (long)(line.GetProperty(column).GetDecimal() * 100);

    private Task<bool> ImportAsync(Institution institution) => _app.WorkAsync(institution, async services =>
    {
        string[] postcodes = ["PR1 2HE", "PR2 9ZZ", "PR5 6ZZ", "M2 5DB", "PR4 1ZZ", ""];
        string[] departments = ["Housing", "Highways", ""];
        string[] categories = ["Goods", "Works", "Levies", ""];
        var text = new StringBuilder("Supplier Name,Payment Date,Net Amount,Supplier Postcode,Department,Expense Type\n");
        for (var i = 0; i < 240; i++)
        {
            var date = i % 23 == 0 ? string.Empty : new DateOnly(2024, 11, 1).AddDays(i * 2).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            var pence = i % 19 == 0 ? -(1_333 + i) : 10_001 + (i * 777);
            text.Append(CultureInfo.InvariantCulture, $"Example {(char)('A' + (i % 26))} Ltd,{date},{pence / 100m:0.00},{postcodes[i % 6]},{departments[i % 3]},{categories[i % 4]}\n");
        }

        var mediator = services.GetRequiredService<IMediator>();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var received = await mediator.Send(new UploadFile.Command(stream, "figures.csv"));
        var job = await mediator.Send(new CommitImport.Command(received.Value.ImportId!.Value));
        await services.GetRequiredService<JobRunner>().RunOneAsync(job.Value, CancellationToken.None);
        return true;
    });
}
