using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Tests.Features.Procurement.Consortia;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Evaluation.EvaluationSteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Evaluation;

/// <summary>Who stands behind the bid of a consortium: those who lodged it, whatever becomes of the consortium.</summary>
public sealed class ConsortiumBidTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task A_lead_withdraws_the_quote_before_it_goes_and_a_partner_that_goes_takes_it_with_it()
    {
        var (id, lead, partner, own) = await LodgedAsync("Parted sweeping");
        var page = await lead.Browser.GetAsync(own);
        var next = await app.DbAsync(db => db.Consortia.Where(c => c.EntryId == id).SelectMany(c => c.Members).Where(m => !m.IsLead).Select(m => m.Id).SingleAsync());

        foreach (var act in new[] { "give-up", $"partners/{next}/lead" })
        {
            var refused = await lead.Browser.PostFormAsync(page, $"{own}/{act}", []);
            Assert.Equal(409, refused.Status);
            Assert.Contains("withdraw the quote first", Words(refused), StringComparison.Ordinal);
        }

        Assert.Equal((ConsortiumState.Declared, QuoteState.Lodged), (await StateAsync(id), await QuoteAsync(id)));
        var partners = own.Replace(lead.Code, partner.Code, StringComparison.Ordinal);
        Assert.Equal(302, (await partner.Browser.PostFormAsync(await partner.Browser.GetAsync(partners), $"{partners}/leave", [])).Status);
        Assert.Equal((ConsortiumState.Forming, QuoteState.Withdrawn), (await StateAsync(id), await QuoteAsync(id)));
        Assert.False(await app.DbAsync(async db => (await db.ContractEntries.IgnoreQueryFilters().Include(c => c.Notice).SingleAsync(c => c.Id == id)).HasQuotes));
        foreach (var member in new[] { lead, partner })
        {
            Assert.Equal(1, await app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.To == member.Email && m.Subject == "The quote of your consortium was withdrawn")));
        }

        Assert.Equal(302, (await LodgeAsync(lead, id, (0, "21000"))).Status);
    }

    [Fact]
    public async Task After_the_close_the_bid_is_of_those_who_lodged_it_whatever_becomes_of_the_consortium()
    {
        var (id, lead, partner, own) = await LodgedAsync("Standing sweeping");
        var rival = await app.BidderAsync("Standing sweeping", 2);
        Assert.Equal(302, (await LodgeAsync(rival, id, (0, "27000"))).Status);
        var work = await app.CloseAsync(id, [lead, rival]);
        Assert.Equal(302, (await lead.Browser.PostFormAsync(await lead.Browser.GetAsync(own), $"{own}/give-up", [])).Status);
        await app.DbAsync(db => db.Set<ConsortiumMember>().Where(m => db.Consortia.Any(c => c.Id == m.ConsortiumId && c.EntryId == id) && m.IsLead).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, PartnerState.Left)));

        var bidders = (await work.One.GetAsync($"{work.Here}/score")).Document.QuerySelectorAll("main ul.govuk-list--bullet li").Select(l => l.TextContent.Trim());
        Assert.Equal(new[] { lead.Name, partner.Name, rival.Name }.Order(StringComparer.Ordinal), bidders.Order(StringComparer.Ordinal));
        await AgreeAsync(work, (work.Quotes[0], 0, 5), (work.Quotes[1], 0, 2));
        Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", "Name the days")).Status);

        Assert.Equal($"{lead.Name}, {partner.Name}", await app.DbAsync(db => db.EvaluationAwards.Where(a => a.EntryId == id).Select(a => a.Winner).SingleAsync()));
        foreach (var member in new[] { lead, partner })
        {
            Assert.Contains("You have won", await app.MessageToAsync(member.Email), StringComparison.Ordinal);
        }

        Assert.Contains($"{lead.Name}, {partner.Name}", Words(await app.Editor.GetAsync($"/council/contracts/{id}/quotes")), StringComparison.Ordinal);
    }

    private async Task<(int Id, Bidder Lead, Bidder Partner, string Own)> LodgedAsync(string title)
    {
        var id = await app.PublishedAsync(title, "30000");
        var (lead, partner) = (await app.BidderAsync(title, 0), await app.BidderAsync(title, 1));
        var own = await TogetherAsync(id, lead, partner);
        Assert.Equal(302, (await app.LodgeForAsync(lead, id, (0, "20000"))).Status);
        return (id, lead, partner, own);
    }

    private Task<ConsortiumState> StateAsync(int id) => app.DbAsync(db => db.Consortia.Where(c => c.EntryId == id).Select(c => c.State).SingleAsync());

    private Task<QuoteState> QuoteAsync(int id) => app.DbAsync(db => db.Quotes.Where(q => q.EntryId == id).Select(q => q.State).SingleAsync());
}
