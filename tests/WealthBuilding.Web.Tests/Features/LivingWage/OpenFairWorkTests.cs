using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Tests.Features.Commitments;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>What anybody sees of fair work in an institution's contracts.</summary>
public sealed class OpenFairWorkTests(QuotesApp app) : IClassFixture<QuotesApp>
{
    [Fact]
    public async Task The_summary_is_public_with_the_register_and_tells_of_three_suppliers_at_least()
    {
        Assert.Equal(404, (await app.Anonymous().GetAsync("/open-data/council/fair-work")).Status);
        await app.DbAsync(async db =>
        {
            (await db.Institutions.SingleAsync(i => i.Slug == "council")).PublishContracts(true);
            return await db.SaveChangesAsync();
        });
        await PromiseAsync("First Example Ltd", "repair");
        await PromiseAsync("Second Example Ltd", "repair");

        var few = await app.Anonymous().GetAsync("/open-data/council/fair-work");
        Assert.Equal($"{few.Heading} - WealthBuilding", few.Document.Title);
        Assert.NotNull(few.Document.QuerySelector("#no-commitments"));
        Assert.NotNull(few.Document.QuerySelector("#no-wages"));

        await PromiseAsync("Third Example Ltd", "repair");
        await PromiseAsync("Fourth Example Ltd", "carbon");
        var enough = await app.Anonymous().GetAsync("/open-data/council/fair-work");
        Assert.Contains("Suppliers have made 4 commitments with its contracts", Words(enough), StringComparison.Ordinal);
        Assert.Contains("Climate", enough.Document.QuerySelector("#commitments")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("4 contracts are in its scope, or may be", Words(enough), StringComparison.Ordinal);
        Assert.Contains("Not known", enough.Document.QuerySelector("#wages")!.TextContent, StringComparison.Ordinal);

        using var json = JsonDocument.Parse((await app.Anonymous().GetAsync("/open-data/council/fair-work.json")).Text);
        Assert.Equal(4, json.RootElement.EnumerateArray().Single(r => r.GetProperty("row").GetString() == "Climate").GetProperty("number").GetInt32());
        var csv = (await app.Anonymous().GetAsync("/open-data/council/fair-work.csv")).Text;
        Assert.Contains("Contracts and the real Living Wage,Not known,4,100", csv, StringComparison.Ordinal);
        Assert.All([enough.Text, csv], t => Assert.DoesNotContain("First Example", t, StringComparison.Ordinal));
        Assert.Contains("/open-data/council/fair-work", (await app.Anonymous().GetAsync("/open-data")).Text, StringComparison.Ordinal);
        Assert.Contains("/open-data/council/fair-work", (await app.Anonymous().GetAsync("/open-data/council/contracts")).Text, StringComparison.Ordinal);
    }

    private async Task PromiseAsync(string supplier, string measure)
    {
        var form = await app.Editor.GetAsync("/council/contracts/add");
        var added = await app.Editor.PostFormAsync(form, "/council/contracts/add", new() { ["Title"] = $"Work of {supplier}", ["Value"] = "50000", ["Suppliers"] = supplier, ["Start"] = "2026-01-01", ["End"] = "2028-03-31" });
        await app.PromisedAsync(int.Parse(added.Location!.Split('/')[^1], CultureInfo.InvariantCulture), measure, "4");
    }
}
