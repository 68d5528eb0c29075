using System.Text.Json;
using ClosedXML.Excel;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Directory;

public sealed class SearchSuppliersTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Theory]
    [InlineData("Oldham", "Show suppliers near Oldham, the nearest first", "/suppliers?near=Oldham&sort=distance")]
    [InlineData("cleaning in west Lancashire", "Show 'cleaning' near West Lancashire, the nearest first", "/suppliers?q=cleaning&near=West%20Lancashire&sort=distance")]
    [InlineData("PR1 2HE window cleaning", "Show 'window cleaning' near PR1, the nearest first", "/suppliers?q=window%20cleaning&near=PR1&sort=distance")]
    public async Task A_place_among_the_words_is_offered_as_a_place(string words, string offer, string address)
    {
        var meant = (await app.Anonymous().GetAsync($"/suppliers?q={Uri.EscapeDataString(words)}")).Document.QuerySelector("#meant a")!;

        Assert.Equal(offer, meant.TextContent);
        Assert.Equal(address, meant.GetAttribute("href"));
    }

    [Theory]
    [InlineData("q=cleaning")]
    [InlineData("q=Oldham&near=PR1")]
    [InlineData("")]
    public async Task No_place_is_offered_where_none_is_named_or_one_was_given(string query) =>
        Assert.Null((await app.Anonymous().GetAsync($"/suppliers?{query}")).Document.QuerySelector("#meant"));

    [Fact]
    public async Task Anybody_finds_a_listed_supplier_by_its_words_and_opens_its_page()
    {
        var browser = app.Anonymous();

        var list = await browser.GetAsync("/suppliers?q=cleaner");
        var link = list.Document.QuerySelectorAll(".app-found a").Single(a => a.TextContent == "Harebell Cleaning Example Ltd");
        var page = await browser.GetAsync(link.GetAttribute("href")!);

        Assert.Equal("Harebell Cleaning Example Ltd", page.Heading);
        Assert.Contains("Office cleaning services", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("previous example name")]
    [InlineData("harebell trading")]
    [InlineData("school cleaning")]
    [InlineData("daytime")]
    public async Task Names_of_all_kinds_capabilities_categories_and_descriptions_are_searched(string words) =>
        Assert.Contains("Harebell Cleaning Example Ltd", await NamesAsync($"q={words}"));

    [Theory]
    [InlineData("q")]
    [InlineData("near")]
    [InlineData("category")]
    [InlineData("other")]
    public async Task A_very_long_value_is_cut_so_that_its_links_do_not_swell_the_page(string parameter)
    {
        var told = await app.Anonymous().GetAsync($"/suppliers?{parameter}={new string('x', 3000)}&sort=name");
        var page = await app.Anonymous().GetAsync(told.Location ?? "/nowhere");

        Assert.Equal($"/suppliers?{parameter}={new string('x', 100)}&sort=name", told.Location);
        Assert.Equal(200, page.Status);
        Assert.True(page.Text.Length < 60_000);
    }

    [Fact]
    public async Task A_spelling_learnt_from_a_ledger_is_not_searched() =>
        Assert.Empty(await NamesAsync("q=HARBEL"));

    [Fact]
    public async Task Nobody_who_is_not_listed_registered_and_standing_is_found()
    {
        Assert.Empty(await NamesAsync("q=hidden"));
        Assert.Empty(await NamesAsync("q=Withdrawn"));
        Assert.Empty(await NamesAsync("q=Merged"));
        Assert.Empty(await NamesAsync("q=Unregistered"));
    }

    [Fact]
    public async Task Near_a_postcode_or_a_district_the_nearest_come_first_and_distance_narrows()
    {
        Assert.Equal(["Harebell Cleaning Example Ltd", "Meadowsweet Plumbing Example", "Otterbrook Windows Example CIC"], await NamesAsync("near=PR1 2HE&sort=distance&q=example"));
        Assert.Equal(["Harebell Cleaning Example Ltd"], await NamesAsync("near=Preston&within=10&q=cleaning"));
        Assert.DoesNotContain("Otterbrook Windows Example CIC", await NamesAsync("near=Preston&within=10"));
    }

    [Fact]
    public async Task A_sole_traders_place_is_no_finer_than_the_district()
    {
        var near = await app.Anonymous().GetAsync("/suppliers.json?near=PR2 9NZ&q=plumbing");

        var row = JsonDocument.Parse(near.Text).RootElement.EnumerateArray().Single();
        Assert.Equal("Preston", row.GetProperty("District").GetString());
        Assert.NotEqual(0, row.GetProperty("Miles").GetDecimal());
    }

    [Fact]
    public async Task A_place_that_is_not_known_is_said_and_the_list_stays()
    {
        var page = await app.Anonymous().GetAsync("/suppliers?near=Atlantis");

        Assert.StartsWith("Error: ", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal("#near", page.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Contains("'Atlantis' is no place that we know", page.Document.QuerySelector("#near-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("#unknown"));
        Assert.DoesNotContain("suppliers.csv", page.Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".app-found li"));
    }

    [Theory]
    [InlineData("/suppliers.json?near=Atlantis")]
    [InlineData("/suppliers.csv?near=ZZ1+1ZZ")]
    [InlineData("/suppliers.xlsx?q=cleaning&near=Atlantis")]
    [InlineData("/open-data/suppliers.json?near=Atlantis")]
    [InlineData("/opportunities.json?place=Atlantis")]
    [InlineData("/opportunities.csv?least=lots")]
    public async Task A_file_for_a_place_that_is_not_known_is_refused_with_a_sentence(string path)
    {
        var refused = await app.Anonymous().GetAsync(path);

        Assert.Equal((400, "application/problem+json"), (refused.Status, refused.Type));
        Assert.Contains("Enter", JsonDocument.Parse(refused.Text).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facets_narrow_and_can_be_taken_away()
    {
        var browser = app.Anonymous();

        var all = await browser.GetAsync("/suppliers");
        Assert.Contains("Worker co-operative", all.Document.QuerySelectorAll(".app-facet a").Select(a => a.TextContent));
        var link = all.Document.QuerySelectorAll(".app-facet a").Single(a => a.TextContent == "Worker co-operative").GetAttribute("href")!;
        var narrowed = await browser.GetAsync(link);
        var tag = narrowed.Document.QuerySelectorAll(".app-tags a").Single(a => a.TextContent.Contains("Worker co-operative", StringComparison.Ordinal));

        Assert.Equal("/suppliers?ownership=worker-owned", link);
        Assert.Equal(["Otterbrook Windows Example CIC"], narrowed.Document.QuerySelectorAll(".app-found h3").Select(h => h.TextContent));
        Assert.Equal("/suppliers", tag.GetAttribute("href"));
    }

    [Fact]
    public async Task Empty_parts_of_the_address_are_taken_out_and_a_page_past_the_end_is_the_first()
    {
        var browser = app.Anonymous();

        Assert.Equal("/suppliers?q=example", (await browser.GetAsync("/suppliers?q=example&near=&within=")).Location);
        Assert.Equal("/suppliers?q=example", (await browser.GetAsync("/suppliers?q=example&page=99")).Location);
    }

    [Theory]
    [InlineData("page=two")]
    [InlineData("within=far")]
    [InlineData("within=-3")]
    [InlineData("sort=sideways")]
    public async Task What_cannot_be_read_is_said_and_no_supplier_is_shown(string query)
    {
        var page = await app.Anonymous().GetAsync("/suppliers?" + query);
        var file = await app.Anonymous().GetAsync("/suppliers.json?" + query);

        Assert.Equal((400, 400), (page.Status, file.Status));
        Assert.NotNull(page.Document.QuerySelector(".govuk-error-summary"));
        Assert.Equal("application/problem+json", file.Type);
    }

    [Fact]
    public async Task What_nobody_offers_shows_an_empty_list_with_a_way_on()
    {
        var page = await app.Anonymous().GetAsync("/suppliers?q=submarines");

        Assert.Equal(200, page.Status);
        Assert.Contains("Nobody in the directory fits", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=example")]
    [InlineData("q=cleaning&near=PR1")]
    [InlineData("ownership=worker-owned")]
    [InlineData("category=90&category=45&sort=name")]
    [InlineData("q=nobody has this")]
    public async Task The_page_csv_xlsx_and_json_have_the_same_suppliers_in_the_same_order(string query)
    {
        var browser = app.Anonymous();
        var page = (await browser.GetAsync($"/suppliers?{query}")).Document.QuerySelectorAll(".app-found h3").Select(h => h.TextContent).ToList();

        var json = JsonDocument.Parse((await browser.GetAsync($"/suppliers.json?{query}")).Text).RootElement.EnumerateArray().Select(r => r.GetProperty("Name").GetString()!).ToList();
        var csv = (await browser.GetAsync($"/suppliers.csv?{query}")).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[1]).ToList();
        using var workbook = new XLWorkbook(new MemoryStream((await browser.GetAsync($"/suppliers.xlsx?{query}")).Bytes));
        var xlsx = workbook.Worksheets.Single().RowsUsed().Skip(1).Select(r => r.Cell(2).GetString()).ToList();

        Assert.Equal(page, json);
        Assert.Equal(page, csv);
        Assert.Equal(page, xlsx);
    }

    private async Task<List<string>> NamesAsync(string query) =>
        [.. (await app.Anonymous().GetAsync($"/suppliers?{query}")).Document.QuerySelectorAll(".app-found h3").Select(h => h.TextContent)];
}
