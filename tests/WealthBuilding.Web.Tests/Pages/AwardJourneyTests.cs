using System.Text.RegularExpressions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.SavedSearches;

namespace WealthBuilding.Web.Tests.Pages;

/// <summary>
/// A buyer publishes criteria and an opportunity, invites, and answers a question; a supplier hears of it by its saved search, asks, quotes, withdraws and quotes again; a consortium
/// quotes for one lot; two scorers score, the buyer moderates, awards and sends feedback; the consortium has won, and who lost reads why. Without script, at the width of a phone; axe on every page.
/// </summary>
public sealed partial class AwardJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private const string Supplier = "E3K4YSA2";
    private const string Name = "Dovecote Legal Services Example LLP";
    private const string Public = "reader@example.org";
    private const string Asked = "Our office in Deepdale Road is on the first floor: may clients come there?";
    private const string Reworded = "May clients come to an office on a first floor?";
    private const string Improvement = "Say on which days advisers sit with clients, and who stands in for them.";

    /// <summary>Who else loses: a supplier and its price.</summary>
    private static readonly (string Code, string Name, string Pounds)[] Others = [("PCA1GM2P", "Thistle Legal Services Example CIC", "39000"), ("BXN5AAM9", "Tanglewood Legal Services Example Ltd", "39900")];

    private readonly Journey _journey = new(browser, 320);

    [Support.BrowserFact]
    public async Task A_consortium_wins_a_lot_over_three_suppliers_and_each_of_them_reads_why()
    {
        await SaveSearchAsync(await BySupplierAsync(Supplier));
        await SaveSearchAsync();
        var contract = await PublishAsync(await ByAsync(Role.Editor));
        await browser.WorkAsync(null, services => services.GetRequiredService<IMediator>().Send(new SendDigests.Command()));
        Assert.DoesNotContain(Journey.Title, await MessagesToAsync(Public), StringComparison.Ordinal);

        browser.Time.Ahead = TimeSpan.FromDays(1);
        await browser.WorkAsync(null, services => services.GetRequiredService<IMediator>().Send(new SendDigests.Command()));
        await StopSearchAsync();
        var supplier = await HearAndAskAsync();
        await AnswerAsync(await ByAsync(Role.Editor), contract);
        await QuoteTwiceAsync(supplier, contract);
        foreach (var (code, _, pounds) in Others)
        {
            var other = await BySupplierAsync(code);
            await _journey.GoToQuoteAsync(other, code);
            await LodgeAsync(other, pounds, "One adviser takes all appointments.");
        }

        await QuoteTogetherAsync();

        browser.Time.Ahead = TimeSpan.FromDays(32);
        var buyer = await ByAsync(Role.Editor);
        await _journey.GoAsync(buyer, $"{contract}/quotes");
        await _journey.GoOnAsync(buyer, "Open the quotes");
        await ScoreAsync(await ByAsync(Role.Viewer), contract, quality: 3);
        await ScoreAsync(await ByAsync(Role.Administrator), contract, quality: 2);
        await ModerateAsync(buyer, contract);
        await AwardAsync(buyer);
        await ReadWhyAsync(contract);
        await SeeRecordAsync(buyer, contract);
        _journey.NothingIsWrong();
    }

    private Task<IPage> ByAsync(Role role) => browser.PageAsync(320, script: false, role: role);

    private Task<IPage> BySupplierAsync(string code) => browser.SupplierPageAsync(320, code, script: false);

    private Task<string> MessagesToAsync(string address) => browser.WorkAsync(null, async services =>
        string.Join('\n', await services.GetRequiredService<AppDbContext>().OutgoingMessages.Where(m => m.To == address).OrderBy(m => m.Id).Select(m => m.Text).ToListAsync()));

    private async Task SaveSearchAsync(IPage page)
    {
        await _journey.GoAsync(page, $"/my-suppliers/{Supplier}");
        await _journey.FollowAsync(page, "Saved searches");
        await page.GetByLabel("Words (optional)").FillAsync("legal advice");
        await _journey.GoOnAsync(page, "Save the search");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "legal advice" })).ToBeVisibleAsync();
    }

    private async Task SaveSearchAsync()
    {
        var page = await browser.PageAsync(320, script: false);
        await _journey.GoAsync(page, "/opportunities/saved?q=tenants");
        await _journey.RefusedAsync(page, "Save the search", "email address");
        await page.GetByLabel("Your email address").FillAsync(Public);
        await _journey.GoOnAsync(page, "Save the search");
        await _journey.GoAsync(page, SavedPattern().Match(await MessagesToAsync(Public)).Value);
        await _journey.GoOnAsync(page, "Yes, write to me");
    }

    private async Task StopSearchAsync()
    {
        var told = await MessagesToAsync(Public);
        Assert.Contains(Journey.Title, told, StringComparison.Ordinal);
        var page = await browser.PageAsync(320, script: false);
        await _journey.GoAsync(page, SavedPattern().Matches(told)[^1].Value);
        await _journey.GoOnAsync(page, "Stop this search");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The search is stopped" })).ToBeVisibleAsync();
    }

    private async Task<string> PublishAsync(IPage page)
    {
        var contract = await _journey.AddAsync(page);
        await _journey.FollowAsync(page, "How quotes are weighed");
        await _journey.FollowAsync(page, "Set criteria and weights");
        await CriterionAsync(page, 1, "Price", "Price", "40");
        await Assertions.Expect(page.GetByLabel("Name of criterion")).ToHaveCountAsync(1);
        await _journey.GoOnAsync(page, "Add another criterion");
        await CriterionAsync(page, 2, "Quality", "How it would be done", "40");
        await _journey.GoOnAsync(page, "Add another criterion");
        await CriterionAsync(page, 3, "SocialValue", "Advice in the place", "10");
        var promise = page.GetByRole(AriaRole.Group, new() { Name = "Criterion 3" });
        await promise.GetByText("For a social value promise").ClickAsync();
        foreach (var (label, words) in new[] { ("Measure", "Hours of free advice to tenants' groups"), ("Unit", "Hours a year"), ("Baseline", "None is given now"), ("Evidence", "A log that the groups sign") })
        {
            await promise.GetByLabel(label).FillAsync(words);
        }

        await _journey.RefusedAsync(page, "Save the criteria", "they add to 90%");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Enter the remedy of criterion 3");
        await page.GetByLabel("Weight of criterion 3").FillAsync("20");
        await page.GetByRole(AriaRole.Group, new() { Name = "Criterion 3" }).GetByLabel("Remedy").FillAsync("The hours are given in the next year");
        await _journey.GoOnAsync(page, "Save the criteria");
        foreach (var scorer in new[] { Role.Viewer, Role.Administrator })
        {
            await ByAsync(scorer);
            await page.ReloadAsync();
            await page.GetByLabel($"browser-{scorer}", new() { Exact = true }).CheckAsync();
            await _journey.GoOnAsync(page, "Name as scorer");
        }

        await _journey.OpenAsync(page, contract);
        await InviteAsync(page, contract);
        return contract;
    }

    private static async Task CriterionAsync(IPage page, int place, string kind, string name, string weight)
    {
        await page.GetByLabel($"Kind of criterion {place}").SelectOptionAsync(kind);
        await page.GetByLabel($"Name of criterion {place}").FillAsync(name);
        await page.GetByLabel($"Weight of criterion {place}").FillAsync(weight);
    }

    private async Task InviteAsync(IPage page, string contract)
    {
        await page.GotoAsync(contract);
        await _journey.FollowAsync(page, "Invitations to quote");
        foreach (var box in await page.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.UncheckAsync();
        }

        await _journey.RefusedAsync(page, "Invite them all at once", "Select whom you invite");
        foreach (var name in Others.Select(o => o.Name).Append(Name).Append(Journey.Consortium))
        {
            await page.GetByLabel(name).CheckAsync();
        }

        if (await page.GetByLabel("Why do you leave out the rule's choice?").CountAsync() > 0)
        {
            await page.GetByLabel("Why do you leave out the rule's choice?").FillAsync("It told us that it takes on no work this winter.");
        }

        await _journey.GoOnAsync(page, "Invite them all at once");
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = Name })).ToBeVisibleAsync();
    }

    private async Task<IPage> HearAndAskAsync()
    {
        var told = await MessagesToAsync($"supplier-{Supplier}@example.org");
        Assert.Contains("Your search: legal advice", told, StringComparison.Ordinal);
        var page = await BySupplierAsync(Supplier);
        await _journey.GoAsync(page, OwnPattern().Match(told[told.IndexOf("Your search:", StringComparison.Ordinal)..]).Value);
        await Assertions.Expect(page.GetByText("The buyer invited you to quote.")).ToBeVisibleAsync();
        await _journey.FollowAsync(page, "Questions and answers");
        await page.GetByLabel("Your question").FillAsync(Asked);
        await _journey.GoOnAsync(page, "Ask");
        await Assertions.Expect(page.GetByText("Your questions that wait for an answer")).ToBeVisibleAsync();
        await _journey.GoAsync(page, $"/my-suppliers/{Supplier}/invitations");
        return page;
    }

    private async Task AnswerAsync(IPage page, string contract)
    {
        await _journey.GoAsync(page, $"{Journey.Council}/contracts/questions");
        await _journey.FollowAsync(page, Journey.Title);
        Assert.DoesNotContain("Dovecote", await page.ContentAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Answer the question of" }).ClickAsync();
        await page.GetByLabel("The question as everybody will read it").FillAsync(Reworded);
        await _journey.RefusedAsync(page, "Answer to everybody", "answer");
        await page.GetByLabel("Your answer").FillAsync("Yes, where a room on the ground floor can be had for those who need it.");
        await _journey.GoOnAsync(page, "Answer to everybody");
        foreach (var path in new[] { $"/opportunities/{contract.Split('/')[^1]}", $"/opportunities/{contract.Split('/')[^1]}/questions" })
        {
            await _journey.GoAsync(page, path);
            await Assertions.Expect(page.GetByText(Reworded)).ToBeVisibleAsync();
            Assert.DoesNotContain("Deepdale", await page.ContentAsync(), StringComparison.Ordinal);
        }
    }

    private async Task QuoteTwiceAsync(IPage page, string contract)
    {
        Assert.Contains(Reworded, await MessagesToAsync($"supplier-{Supplier}@example.org"), StringComparison.Ordinal);
        await _journey.GoToQuoteAsync(page, Supplier);
        await LodgeAsync(page, "37000", "Advisers come to clients.");
        await _journey.GoOnAsync(page, "Withdraw it");
        await Assertions.Expect(page.GetByText("You withdrew your quote on")).ToBeVisibleAsync();
        await LodgeAsync(page, "36000", "Advisers sit in the community centre.");
        await Assertions.Expect(page.GetByText("£36,000.00")).ToBeVisibleAsync();
        await _journey.FollowAsync(page, "Questions and answers");
        await Assertions.Expect(page.GetByText("You asked this")).ToBeVisibleAsync();

        var buyer = await ByAsync(Role.Editor);
        await _journey.GoAsync(buyer, $"{contract}/quotes");
        await Assertions.Expect(buyer.GetByText("1 quote lies sealed")).ToBeVisibleAsync();
        Assert.DoesNotContain("Dovecote", await buyer.ContentAsync(), StringComparison.Ordinal);
    }

    private async Task LodgeAsync(IPage page, string pounds, string method)
    {
        await page.GetByLabel("Lot 1: Legal advice").FillAsync(pounds);
        await page.GetByLabel("How would you do it?").FillAsync(method);
        await _journey.GoOnAsync(page, "Lodge the quote");
        await Assertions.Expect(page.GetByText("Received", new() { Exact = true })).ToBeVisibleAsync();
    }

    private async Task QuoteTogetherAsync()
    {
        var lead = await BySupplierAsync(Journey.Legal);
        await _journey.DeclareConsortiumAsync(lead, await BySupplierAsync(Journey.Interpreting));
        await _journey.GoToQuoteAsync(lead, Journey.Legal);
        await lead.GetByLabel("The consortium of").CheckAsync();
        await LodgeAsync(lead, "38000", "Advisers and interpreters sit together, two mornings a week.");
    }

    private async Task ScoreAsync(IPage page, string contract, int quality)
    {
        await _journey.GoAsync(page, $"{contract}/evaluation/score");
        Assert.DoesNotContain("£36,000", await page.ContentAsync(), StringComparison.Ordinal);
        await _journey.RefusedAsync(page, "Declare", "conflict of interest");
        await page.GetByLabel("I have no conflict of interest with any of them").CheckAsync();
        await _journey.GoOnAsync(page, "Declare");
        await _journey.RefusedAsync(page, "I have finished", "8 scores are still missing");
        foreach (var (name, points) in Others.Select(o => (o.Name, Points: 1)).Append((Name, quality)).Append((Journey.Consortium, 5)))
        {
            await _journey.FollowAsync(page, name);
            await Assertions.Expect(page.GetByText("Prices are hidden from you until you have finished scoring")).ToBeVisibleAsync();
            await page.GetByLabel("Score for How it would be done (40%)", new() { Exact = true }).SelectOptionAsync($"{points}");
            await page.GetByLabel("Reason for the score for How it would be done").FillAsync(points == 5 ? "Days, places and stand-ins are named." : "No days are named.");
            await page.GetByLabel("Score for Advice in the place (20%)", new() { Exact = true }).SelectOptionAsync(points == 5 ? "4" : "2");
            await page.GetByLabel("Reason for the score for Advice in the place").FillAsync(points == 5 ? "Sixty hours, with two groups that are named." : "Some hours, with no group named.");
            await _journey.GoOnAsync(page, "Save the scores");
        }

        await _journey.GoOnAsync(page, "I have finished");
        await Assertions.Expect(page.GetByText("Your scores stay as they are.")).ToBeVisibleAsync();
    }

    private async Task ModerateAsync(IPage page, string contract)
    {
        await _journey.GoAsync(page, $"{contract}/evaluation");
        await _journey.FollowAsync(page, "Declare your interests");
        await page.GetByLabel("I have no conflict of interest with any of them").CheckAsync();
        await _journey.GoOnAsync(page, "Declare");
        await _journey.FollowAsync(page, "Moderate the scores");
        await _journey.RefusedAsync(page, "Save what was agreed", "Dovecote");
        await page.Locator("#Points-1").SelectOptionAsync("3");
        await page.Locator("#Reason-1").FillAsync("The place is named, the days are not.");
        await _journey.GoOnAsync(page, "Save what was agreed");
        // Totals are exact: 40 x 36,000/38,000 is 37.8947, with 40 + 16; 40 + 24 + 8; 36.92 + 8 + 8; 36.09 + 8 + 8.
        Assert.Equal(["93.89", "72.00", "52.92", "52.09"], await page.Locator("td[data-label=Total]").AllInnerTextsAsync());
        await page.Locator("summary").Filter(new() { HasText = "Would the winner change?" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Promises of social value" })).ToContainTextAsync("stays first, by");
    }

    private async Task AwardAsync(IPage page)
    {
        await _journey.GoOnAsync(page, "Award lot 1 with feedback");
        await Assertions.Expect(page.GetByLabel($"What did the winner do better? To {Name}")).ToHaveValueAsync(new Regex("5 of 5 against your 3"));
        await _journey.RefusedAsync(page, "Award it and tell everybody", Name);
        foreach (var name in Others.Select(o => o.Name).Append(Name))
        {
            await page.GetByLabel($"What one thing would have made it better? To {name}").FillAsync(Improvement);
        }

        await _journey.GoOnAsync(page, "Keep what is written");
        await _journey.GoOnAsync(page, "Award it and tell everybody");
        await Assertions.Expect(page.GetByText("everybody who bid was told why")).ToBeVisibleAsync();
    }

    private async Task ReadWhyAsync(string contract)
    {
        foreach (var (code, own) in Others.Select(o => (o.Code, "1 of 5")).Append((Supplier, "3 of 5")))
        {
            Assert.Contains($"was awarded to {Journey.Consortium}", await MessagesToAsync($"supplier-{code}@example.org"), StringComparison.Ordinal);
            var page = await BySupplierAsync(code);
            await _journey.GoAsync(page, $"/my-suppliers/{code}/feedback");
            var feedback = page.GetByRole(AriaRole.Region, new() { Name = "What came of your quote" });
            foreach (var words in new[] { own, "5 of 5", "Days, places and stand-ins are named.", Improvement, "standstill" })
            {
                await Assertions.Expect(feedback).ToContainTextAsync(words);
            }

            await _journey.GoAsync(page, $"/my-suppliers/{code}/opportunities/{contract.Split('/')[^1]}/quote");
            await Assertions.Expect(page.GetByText(Improvement)).ToBeVisibleAsync();
        }

        var winner = await BySupplierAsync(Journey.Legal);
        await _journey.GoAsync(winner, $"/my-suppliers/{Journey.Legal}/feedback");
        await Assertions.Expect(winner.GetByRole(AriaRole.Heading, new() { Name = "You have won" })).ToBeVisibleAsync();
    }

    private async Task SeeRecordAsync(IPage page, string contract)
    {
        await _journey.GoAsync(page, $"{Journey.Council}/contracts/competition");
        var record = page.GetByRole(AriaRole.Row).Filter(new() { HasText = Journey.Title });
        await Assertions.Expect(record).ToContainTextAsync("£38,000.00");
        Assert.Equal("2 local, 2 other", await record.Locator("td[data-label=Invited]").InnerTextAsync());
        Assert.Equal("2 local, 2 other", await record.Locator("td[data-label=Bid]").InnerTextAsync());
        await _journey.GoAsync(page, $"{contract}/evaluation/moderation");
        await _journey.GoAsync(page, contract);
        await Assertions.Expect(page.GetByText("Standstill until the end of")).ToBeVisibleAsync();
    }

    [GeneratedRegex("/opportunities/saved/[A-Za-z0-9_-]+")]
    private static partial Regex SavedPattern();

    [GeneratedRegex($"/my-suppliers/{Supplier}/opportunities/[0-9]+")]
    private static partial Regex OwnPattern();
}
