using System.Text.Json;
using ClosedXML.Excel;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Matching;
using WealthBuilding.Web.Tests.Features.Suppliers;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Matching;

/// <summary>A buyer tells a need and sees who could do it: registered suppliers, and those of the own ledger, never people and never another's ledger.</summary>
public sealed class FindSuppliersTests(FindSuppliersApp app) : IClassFixture<FindSuppliersApp>
{
    private const string Page = "/council/find-suppliers";

    [Fact]
    public async Task A_need_in_plain_words_gives_categories_with_why_and_suppliers_with_reasons()
    {
        var page = await app.Editor.GetAsync($"{Page}?need=cleaning%20of%20two%20schools&value=20k&near=Preston");

        Assert.Equal(200, page.Status);
        Assert.Contains(page.Document.QuerySelectorAll("input[name=category][checked]"), i => i.GetAttribute("value")!.StartsWith("909", StringComparison.Ordinal));
        Assert.Matches("because of: [^;]*cleaning", Words(page));
        var first = page.Document.QuerySelector(".app-found__item")!;
        Assert.Contains("Bellflower Example Co-op", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("Says of itself: We clean offices and schools.", first.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Speaks against it", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("How far this list goes", Words(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_too_large_and_far_away_says_what_speaks_against_and_the_filter_leaves_such_out()
    {
        var address = $"{Page}?need=cleaning%20of%20two%20schools&value=90000&near=Exeter";

        var all = await app.Editor.GetAsync(address);
        var free = await app.Editor.GetAsync(address + "&show=free");

        Assert.Contains("larger than the largest it takes, £50,000", Words(all), StringComparison.Ordinal);
        Assert.Contains("It does not say that it works in this area", Words(all), StringComparison.Ordinal);
        Assert.DoesNotContain("Bellflower", Words(free), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lots_that_let_a_local_supplier_in_are_suggested_with_the_counts()
    {
        var page = await app.Editor.GetAsync($"{Page}?need=cleaning%20of%20two%20schools&value=90000&near=Preston&picked=true&category=90910000");

        Assert.Contains("As one lot 0 local suppliers could bid (0 of any place). In 2 lots of up to £45,000 1 local supplier could (1 of any place).", Words(page), StringComparison.Ordinal);
        Assert.Contains("Nobody known here can carry Cleaning services in full, alone or together.", Words(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_the_own_ledger_paid_for_it_is_found_and_only_by_its_own_institution()
    {
        var own = await app.Editor.GetAsync($"{Page}?need=tree%20surgery");
        var theirs = await app.Other.GetAsync("/other/find-suppliers?need=tree%20surgery");

        Assert.Contains("Otterbrook Tree Services Ltd", Words(own), StringComparison.Ordinal);
        Assert.Contains("Has been paid for: Tree surgery", Words(own), StringComparison.Ordinal);
        Assert.Contains("we paid it", Words(own), StringComparison.Ordinal);
        Assert.DoesNotContain("Otterbrook", Words(theirs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_who_were_paid_are_never_listed()
    {
        var page = await app.Editor.GetAsync($"{Page}.json?need=tree%20surgery");

        Assert.Contains("Otterbrook", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quillfeather", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_nothing_shows_to_be_an_organisation_is_shown_to_staff_who_are_told_so_and_to_nobody_else()
    {
        var own = await app.Editor.GetAsync($"{Page}?need=hedge%20laying");
        var theirs = await app.Other.GetAsync("/other/find-suppliers?need=hedge%20laying");
        var everybody = await app.WorkAsync(null, services => services.GetRequiredService<IMediator>().Send(new MatchOpportunity.Query(new() { Title = "Hedge laying", Day = default }, null, 50)));

        var row = own.Document.QuerySelectorAll(".app-found__item").Single(i => i.TextContent.Contains("Thornybrook Hedgelaying", StringComparison.Ordinal));
        Assert.Contains("Whether it is an organisation: nothing in its name shows it", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Whether it is an organisation", Words(await app.Editor.GetAsync($"{Page}?need=printing")), StringComparison.Ordinal);
        Assert.DoesNotContain("Thornybrook", Words(theirs), StringComparison.Ordinal);
        Assert.DoesNotContain(everybody.Rows, r => r.Supplier.Name.Contains("Thornybrook", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contract_of_the_own_register_is_past_work_of_its_supplier()
    {
        await app.AddContractAsync(app.Council, "Grit for winter roads", "Bellflower Example Co-op", true, "R-1");
        await app.AddContractAsync(app.Council, "Grit bins", "Gritstone Example Ltd", false, "R-2");
        await app.AddContractAsync(app.Council, "Grit by hand", "Mr Fenwick Quillfeather", false, "R-3");

        var page = await app.Editor.GetAsync($"{Page}?need=grit%20for%20roads%20in%20winter");
        var theirs = await app.Other.GetAsync("/other/find-suppliers?need=grit%20for%20roads%20in%20winter");

        Assert.Contains("Was awarded: Grit for winter roads (April 2025)", page.Document.QuerySelector(".app-found__item")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Has worked for this buyer", page.Document.QuerySelector(".app-found__item")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Gritstone Example Ltd", Words(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Quillfeather", Words(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Was awarded", Words(theirs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_contract_of_another_institution_is_past_work_unless_it_may_tell_of_a_person()
    {
        await app.AddContractAsync(app.OtherInstitution, "Lighthouse painting", "Bellflower Example Co-op", true, "L-1");
        await app.AddContractAsync(app.OtherInstitution, "Lighthouse lamps, Quillfeather", "Mr Fenwick Quillfeather", false, "L-2");
        var before = await app.Editor.GetAsync($"{Page}?need=lighthouse%20painting");
        await app.PublishContractsAsync(app.OtherInstitution);

        var after = await app.Editor.GetAsync($"{Page}?need=lighthouse%20painting");
        var everybody = await app.WorkAsync(null, services => services.GetRequiredService<IMediator>().Send(new MatchOpportunity.Query(new() { Title = "Lighthouse painting", Day = default }, null, 5)));

        Assert.DoesNotContain("Lighthouse", before.Document.QuerySelector(".app-found__item")?.TextContent ?? string.Empty, StringComparison.Ordinal);
        Assert.Contains("Was awarded: Lighthouse painting", Words(after), StringComparison.Ordinal);
        Assert.DoesNotContain("Quillfeather", after.Text, StringComparison.Ordinal);
        Assert.Contains(everybody.Rows[0].Reasons, r => r.Text.StartsWith("Was awarded: Lighthouse painting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contract_of_the_register_is_a_need_by_its_reference_its_number_and_its_link()
    {
        var id = await app.AddContractAsync(app.Council, "Cleaning of two schools", null, false, "DN 77/1");

        var byReference = await app.WorkAsync(app.Council, services => services.GetRequiredService<IMediator>().Send(new ReadContractNeed.Query("dn77-1")));
        var byNumber = await app.WorkAsync(app.Council, services => services.GetRequiredService<IMediator>().Send(new ReadContractNeed.Query($"{id}")));
        var theirs = await app.WorkAsync(app.OtherInstitution, services => services.GetRequiredService<IMediator>().Send(new ReadContractNeed.Query($"{id}")));
        var page = await app.Editor.FollowAsync(await app.Editor.GetAsync($"/council/contracts/{id}/find-suppliers"));

        Assert.Equal(("Cleaning of two schools", 2_000_000L, "90911000"), (byReference.Value.Title, byReference.Value.Need().ValuePence, byReference.Value.Need().Cpv.Single()));
        Assert.Equal(byReference.Value.Title, byNumber.Value.Title);
        Assert.IsType<Domain.Common.Problem.NotFound>(theirs.Problem);
        Assert.Contains("Bellflower Example Co-op", page.Document.QuerySelector(".app-found__item")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["90911000"], page.Document.QuerySelectorAll("input[name=category][checked]").Select(i => i.GetAttribute("value")!));
        Assert.Equal("20000", page.Document.QuerySelector("#value")!.GetAttribute("value"));
        Assert.Contains($"/council/contracts/{id}/find-suppliers", (await app.Editor.GetAsync($"/council/contracts/{id}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Exeter", @"about \d{3} miles from Exeter")]
    [InlineData("EX1", @"about \d{3} miles from EX1")]
    [InlineData("PR1 2HE", "in or near PR1")]
    public async Task How_far_away_a_supplier_is_stands_beside_it_and_in_the_export(string near, string words)
    {
        var page = await app.Editor.GetAsync($"{Page}?need=cleaning%20of%20two%20schools&near={Uri.EscapeDataString(near)}");
        using var json = JsonDocument.Parse((await app.Editor.GetAsync($"{Page}.json?need=cleaning%20of%20two%20schools&near={Uri.EscapeDataString(near)}")).Text);

        var row = page.Document.QuerySelectorAll(".app-found__item").Single(i => i.TextContent.Contains("Bellflower Example Co-op", StringComparison.Ordinal));
        Assert.Matches(words, row.TextContent);
        Assert.Contains("Among equal scores the nearest stands first", Words(page), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Number, json.RootElement.EnumerateArray().Single(r => r.GetProperty("Supplier").GetString() == "Bellflower Example Co-op").GetProperty("Miles away, about").ValueKind);
        Assert.DoesNotContain("miles from", (await app.Editor.GetAsync($"{Page}?need=cleaning%20of%20two%20schools")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_comes_as_csv_xlsx_and_json()
    {
        const string Query = "?need=cleaning%20of%20two%20schools&value=20000";

        var csv = await app.Editor.GetAsync($"{Page}.csv{Query}");
        var json = await app.Editor.GetAsync($"{Page}.json{Query}");
        using var stream = new MemoryStream((await app.Editor.GetAsync($"{Page}.xlsx{Query}")).Bytes);
        using var workbook = new XLWorkbook(stream);

        Assert.Contains("Bellflower Example Co-op", csv.Text, StringComparison.Ordinal);
        using var rows = JsonDocument.Parse(json.Text);
        Assert.Equal(1, rows.RootElement[0].GetProperty("Rank").GetInt32());
        Assert.Contains("clean", rows.RootElement[0].GetProperty("Why it is shown").GetString(), StringComparison.Ordinal);
        Assert.Equal(XLDataType.Number, workbook.Worksheets.First().Cell(2, 5).DataType);
    }

    [Fact]
    public async Task A_pasted_specification_of_any_length_leads_to_an_address_that_fits()
    {
        var specification = string.Join('\n', Enumerable.Range(0, 2000).Select(i => $"Clause {i} of the terms of the portal applies to the documents.")) + "\nCleaning of classrooms in two schools.";
        var form = await app.Editor.GetAsync(Page);

        var sent = await app.Editor.PostFormAsync(form, Page, new() { ["need"] = specification, ["value"] = "20k", ["near"] = "PR1" });
        var page = await app.Editor.FollowAsync(sent);

        Assert.Equal(302, sent.Status);
        Assert.True(sent.Location!.Length < 8000, $"{sent.Location.Length} characters");
        Assert.Contains("Cleaning of classrooms", Words(page), StringComparison.Ordinal);
        Assert.Contains("Bellflower Example Co-op", Words(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("near=Nowhereville", "Enter a postcode, its first half, or the name of a district")]
    [InlineData("value=lots", "Enter the value in pounds")]
    public async Task What_cannot_be_read_is_said_beside_its_field(string query, string message)
    {
        var page = await app.Editor.GetAsync($"{Page}?need=cleaning&{query}");

        Assert.Contains(message, page.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".govuk-error-message"));
    }

    [Fact]
    public async Task Ticks_are_the_readers_own_once_chosen()
    {
        var page = await app.Editor.GetAsync($"{Page}?need=cleaning%20of%20two%20schools&picked=true&category=90910000");

        Assert.Equal(["90910000"], page.Document.QuerySelectorAll("input[name=category][checked]").Select(i => i.GetAttribute("value")!));
    }

    [Fact]
    public async Task A_change_of_the_register_is_seen_at_the_next_question()
    {
        await app.Editor.GetAsync($"{Page}?need=falconry");
        await app.DbAsync(async db =>
        {
            var supplier = await db.Suppliers.Where(s => s.IsListed).OrderBy(s => s.Id).FirstAsync();
            db.SupplierCapabilities.Add(new() { SupplierId = supplier.Id, Words = "Falconry displays", Cpv = null, SaidAt = DateTimeOffset.UnixEpoch });
            return await db.SaveChangesAsync();
        });

        var page = await app.Editor.GetAsync($"{Page}?need=falconry");

        Assert.Contains("Bellflower Example Co-op", Words(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opportunity_for_the_command_line_is_matched_in_the_shape_of_the_interface()
    {
        var file = OpportunityFile.Read("""{"title":"Cleaning of two schools","cpv":["90911000-6"],"value":12000000,"postcode":"PR1 2HE","lots":[{"title":"North","value":6000000},{"title":"South","value":6000000}]}""");

        var model = await app.WorkAsync(app.Council, services => services.GetRequiredService<IMediator>().Send(new MatchOpportunity.Query(file.Value.Need(), file.Value.Where, 5)));
        var row = model.Rows.Single(r => r.Supplier.Name == "Bellflower Example Co-op");

        Assert.StartsWith("GB-COH-", row.Supplier.Identifiers.Single(), StringComparison.Ordinal);
        Assert.InRange(row.Score, 0.01, 1);
        Assert.Contains(row.Reasons, r => r.Code == "category");
        Assert.Equal("too-large", row.Blockers.Single().Code);
    }

    [Fact]
    public void Gaps_in_the_lists_of_a_file_say_nothing_and_its_lots_are_the_needs()
    {
        var need = OpportunityFile.Read("""{"title":"Cleaning","cpv":[null,"90911000-6"],"lots":[null,{"title":"North","value":4000000,"cpv":[null]},{"value":5000000}]}""").Value.Need();

        Assert.Equal(["90911000"], need.Cpv);
        Assert.Equal([("lot 1 (North)", 4_000_000L), ("lot 2 (no title)", 5_000_000L)], need.Lots.Select(l => (l.Part.Name, l.Part.Pence)));
        Assert.Equal(["90911000"], need.Lots[1].Cpv);
    }

    [Theory]
    [InlineData("{}", "neither a title nor a description")]
    [InlineData("[1", "not JSON")]
    [InlineData("null", "neither a title nor a description")]
    [InlineData("""{"title":"Cleaning","lots":[{"title":"North","value":-1}]}""", "Values and cover must be 0 pence or more")]
    public void A_file_that_is_no_opportunity_says_so(string json, string message) => Assert.Contains(message, OpportunityFile.Read(json).Problem!.Message, StringComparison.Ordinal);

    private static string Words(BrowserPage page) => System.Text.RegularExpressions.Regex.Replace(page.Document.QuerySelector("main")!.TextContent, @"\s+", " ");
}
