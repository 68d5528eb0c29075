using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Tests.Features.Procurement.Consortia;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Evaluation;

/// <summary>A supplier that bids, with a browser of its administrator.</summary>
internal sealed record Bidder(string Code, Browser Browser, string Email, string Name);

/// <summary>An opportunity whose quotes were opened, with its bidders and two scorers who were named.</summary>
internal sealed record Weighed(int Id, string Here, Browser One, Browser Two, IReadOnlyList<Bidder> Suppliers, IReadOnlyList<int> Quotes)
{
    public IReadOnlyList<string> Names => [.. Suppliers.Select(s => s.Name)];
}

/// <summary>What tests of weighing share: from criteria to scores and the award, all through the front door.</summary>
internal static class EvaluationSteps
{
    private static readonly string[] Scorers = ["scorer-one", "scorer-two"];

    /// <summary>Criteria of a price and a method.</summary>
    public static async Task<BrowserPage> CriteriaAsync(this QuotesApp app, int id, string price, string method) => await app.Editor.SubmitAsync(
        $"/council/contracts/{id}/evaluation/criteria", "/criteria",
        new() { ["Rows[0].Kind"] = "Price", ["Rows[0].Title"] = "Price", ["Rows[0].Weight"] = price, ["Rows[1].Kind"] = "Quality", ["Rows[1].Title"] = "Method", ["Rows[1].Weight"] = method });

    /// <summary>An opportunity for the whole with criteria of price 40 and method 60, and a quote at each price.</summary>
    public static Task<Weighed> OpenedAsync(this QuotesApp app, string title, params string[] prices) =>
        app.OpenedAsync(title, "30000", [], [.. prices.Select(p => new[] { (0, p) })]);

    /// <summary>The same in lots, each bid with its prices by lot.</summary>
    public static async Task<Weighed> OpenedAsync(this QuotesApp app, string title, string value, (string Title, string Pounds, string Cpv)[] lots, (int Lot, string Price)[][] bids)
    {
        var id = await app.PublishedAsync(title, value, lots);
        var suppliers = new List<Bidder>();
        foreach (var prices in bids)
        {
            suppliers.Add(await app.BidderAsync(title, suppliers.Count));
            Assert.Equal(302, (await LodgeAsync(suppliers[^1], id, prices)).Status);
        }

        return await app.CloseAsync(id, suppliers);
    }

    /// <summary>Published with criteria of price 40 and method 60, and open to suppliers, who quote here.</summary>
    public static async Task<int> PublishedAsync(this QuotesApp app, string title, string value, params (string Title, string Pounds, string Cpv)[] lots)
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = title, ["Value"] = value, ["Cpv"] = "90910000" }, lots);
        Assert.Equal(302, (await app.CriteriaAsync(id, "40", "60")).Status);
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        return id;
    }

    public static async Task<Bidder> BidderAsync(this QuotesApp app, string title, int place)
    {
        var key = $"{title.Split(' ')[0]} {(char)('A' + place)}";
        var (email, name) = ($"{key.Replace(' ', '-').ToLowerInvariant()}@weighed.example", $"{key} Example Ltd");
        var (code, browser) = await app.SupplierAsync(email, name, "We clean halls.", "90910000");
        return new Bidder(code, browser, email, name);
    }

    /// <summary>Puts the clock behind the last day for bids, opens the quotes and names two scorers.</summary>
    public static async Task<Weighed> CloseAsync(this QuotesApp app, int id, IReadOnlyList<Bidder> suppliers)
    {
        await app.GoOnAsync(TimeSpan.FromDays(32));
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/quotes", "/quotes/open")).Status);
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/evaluation/declare", "/declare", new() { ["Interest"] = nameof(Interest.None) })).Status);
        var round = await app.DbAsync(db => db.Quotes.Where(q => q.EntryId == id).MaxAsync(q => q.Round));
        var quotes = await app.DbAsync(db => db.Quotes.Where(q => q.EntryId == id && q.Round == round).OrderBy(q => q.Id).Select(q => q.Id).ToListAsync());
        var scorers = new List<Browser>();
        foreach (var name in Scorers)
        {
            scorers.Add(await app.SignInAsync(name, Role.Viewer, app.Council));
            await app.NameAsync(id, name);
        }

        return new Weighed(id, $"/council/contracts/{id}/evaluation", scorers[0], scorers[1], suppliers, quotes);
    }

    public static async Task NameAsync(this QuotesApp app, int id, string scorer)
    {
        var user = await app.DbAsync(db => db.Users.Where(u => u.FullName == scorer).Select(u => u.Id).SingleAsync());
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/evaluation", "/scorers", new() { ["User"] = Text(user) })).Status);
    }

    public static async Task<BrowserPage> LodgeAsync(Bidder bidder, int id, params (int Lot, string Price)[] prices)
    {
        var path = $"/my-suppliers/{bidder.Code}/opportunities/{id}/quote";
        var page = await bidder.Browser.GetAsync(path);
        var fields = new List<KeyValuePair<string, string>> { new("Method", "Teams sweep at dawn."), new("Stands", StandsIn(page)) };
        fields.AddRange(prices.SelectMany(p => new KeyValuePair<string, string>[] { new("Lot", Text(p.Lot)), new("Price", p.Price) }));
        return await bidder.Browser.PostFieldsAsync(page, path, fields);
    }

    /// <summary>A consortium of two that is declared to the buyer; answers its lead's page of it.</summary>
    public static async Task<string> TogetherAsync(int id, Bidder lead, Bidder partner)
    {
        var path = $"/my-suppliers/{lead.Code}/opportunities/{id}";
        var started = await lead.Browser.PostFormAsync(await lead.Browser.GetAsync(path), $"{path}/consortium", new() { ["partner"] = partner.Code });
        Assert.Equal(302, started.Status);
        var (own, number) = (started.Location!, started.Location!.Split('/')[^1]);
        Assert.Equal(302, (await partner.Browser.SubmitAsync($"/my-suppliers/{partner.Code}/consortia/{number}", "/answer", new() { ["accepts"] = "true" })).Status);
        Assert.Equal(302, (await lead.Browser.SubmitAsync(own, "/declare")).Status);
        return own;
    }

    public static async Task<BrowserPage> LodgeForAsync(this QuotesApp app, Bidder lead, int id, params (int Lot, string Price)[] prices)
    {
        var consortium = await app.DbAsync(db => db.Consortia.Where(c => c.EntryId == id).Select(c => c.Id).SingleAsync());
        var path = $"/my-suppliers/{lead.Code}/opportunities/{id}/quote";
        var page = await lead.Browser.GetAsync(path);
        var fields = new List<KeyValuePair<string, string>> { new("Method", "Two teams sweep at dawn."), new("Whose", $"{consortium}"), new("Stands", StandsIn(page)) };
        fields.AddRange(prices.SelectMany(p => new KeyValuePair<string, string>[] { new("Lot", $"{p.Lot}"), new("Price", p.Price) }));
        return await lead.Browser.PostFieldsAsync(page, path, fields);
    }

    /// <summary>Which quote stood when a form was opened, as the form says; none where it has no such field.</summary>
    public static string StandsIn(BrowserPage page) => page.Document.QuerySelector("input[name=Stands]")?.GetAttribute("value") ?? string.Empty;

    /// <summary>Declares, and scores the method of every quote for the whole.</summary>
    public static Task ScoreAsync(Weighed work, Browser scorer, string reason, params int[] points) =>
        ScoreAsync(work, scorer, reason, [.. work.Quotes.Zip(points).Select(p => (p.First, 0, p.Second))]);

    /// <summary>Declares, and scores the method of quotes for lots.</summary>
    public static async Task ScoreAsync(Weighed work, Browser scorer, string reason, (int Quote, int Lot, int Points)[] scores)
    {
        Assert.Equal(302, (await scorer.SubmitAsync($"{work.Here}/score", "/declare", new() { ["Interest"] = nameof(Interest.None) })).Status);
        foreach (var (quote, lot, points) in scores)
        {
            Assert.Equal(302, (await scorer.SubmitAsync($"{work.Here}/score/{quote}/{lot}", $"/score/{quote}/{lot}", new() { ["Points[0]"] = Text(points), ["Reason[0]"] = reason })).Status);
        }
    }

    public static async Task FinishAsync(Weighed work, Browser scorer) => Assert.Equal(302, (await scorer.SubmitAsync($"{work.Here}/score", "/finish")).Status);

    /// <summary>Both scorers give the same, and have finished.</summary>
    public static async Task AgreeAsync(Weighed work, params (int Quote, int Lot, int Points)[] scores)
    {
        foreach (var scorer in new[] { work.One, work.Two })
        {
            await ScoreAsync(work, scorer, "Clear", scores);
            await FinishAsync(work, scorer);
        }
    }

    /// <summary>Sends the form of an award as its page has it, with an improvement for everybody who lost.</summary>
    /// <param name="seen">The page that was looked at; null to look at it now.</param>
    /// <param name="others">Fields that say something else than the page.</param>
    public static async Task<BrowserPage> AwardAsync(Weighed work, Browser browser, string button, string improvement, BrowserPage? seen = null, int lot = 0, Dictionary<string, string>? others = null)
    {
        var action = $"{work.Here}/award/{Text(lot)}";
        var page = seen ?? await browser.GetAsync(action);
        var fields = page.Document.QuerySelectorAll($"form[method=post][action$='/award/{Text(lot)}'] input[type=hidden]").Where(i => i.GetAttribute("name") != "__RequestVerificationToken").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        (fields["Button"], fields["Kind"]) = (button, "goods-services");
        foreach (var area in page.Document.QuerySelectorAll("textarea[name^='Rows']"))
        {
            fields[area.GetAttribute("name")!] = area.GetAttribute("name")!.EndsWith("Improvement", StringComparison.Ordinal) ? improvement : area.TextContent;
        }

        foreach (var (name, value) in others ?? [])
        {
            fields[name] = value;
        }

        return await browser.PostFormAsync(page.Token.Length > 0 ? page : await browser.GetAsync("/account/password"), action, fields);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
