using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.SavedSearches;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.Procurement.SavedSearches;

/// <summary>Looks through the saved searches that are due and writes to each address once, of what it was not told before; what would close before the next look is told at once. Searches that nobody confirmed are forgotten.</summary>
public static class SendDigests
{
    /// <summary>Answers how many messages were written.</summary>
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(AppDbContext db, OpenOpportunities opportunities, SearchReader reader, SearchReaders readers, DigestMail mail, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var all = await db.SavedSearches.ToListAsync(cancellationToken);
            db.SavedSearches.RemoveRange(all.Where(s => s.ConfirmedAt is null && s.CreatedAt + SavedSearch.ConfirmWithin < now));
            var wanted = await readers.WithReaderAsync(all.FindAll(s => s.ConfirmedAt is not null), cancellationToken);
            var news = wanted.Count == 0 ? [] : await NewsAsync(wanted, now, cancellationToken);
            wanted.FindAll(s => s.IsDue(now)).ForEach(s => s.Looked(now));
            db.ToldOpportunities.AddRange(news.Select(n => new ToldOpportunity { SavedSearchId = n.Search.Id, EntryId = n.Opportunity.Id }));
            var written = 0;
            foreach (var address in news.GroupBy(n => n.Search.Email, StringComparer.OrdinalIgnoreCase))
            {
                await mail.WriteAsync(address.Key, [.. address], cancellationToken);
                written++;
            }

            await db.SaveChangesAsync(cancellationToken);
            return written;
        }

        private async Task<List<SearchNews>> NewsAsync(List<SavedSearch> wanted, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var open = await opportunities.ListAsync(cancellationToken);
            var due = wanted.FindAll(s => s.IsDue(now) || open.Any(o => CannotWait(s, o)));
            if (due.Count == 0)
            {
                return [];
            }

            var index = new SearchIndex(due.Select(s => (s.Id, reader.Read(OpportunityFilter.Of(s.Query)))).Where(s => s.Item2.Errors.Count == 0).Select(s => (s.Id, s.Item2.Search)), reader.Covers);
            var byId = due.ToDictionary(s => s.Id);
            var told = (await db.ToldOpportunities.AsNoTracking().Where(t => db.SavedSearches.Any(s => s.Id == t.SavedSearchId)).Select(t => new { t.SavedSearchId, t.EntryId }).ToListAsync(cancellationToken)).Select(t => (t.SavedSearchId, t.EntryId)).ToHashSet();
            return [.. open.SelectMany(o => index.Find(SearchReader.Of(o), opportunities.Today).Where(id => !told.Contains((id, o.Id)) && (byId[id].IsDue(now) || CannotWait(byId[id], o))).Select(id => new SearchNews(byId[id], o)))];
        }

        private static bool CannotWait(SavedSearch search, OpenOpportunity opportunity) => opportunity.Entry.QuotesCloseAt is { } close && search.CannotWaitFor(close);
    }
}

/// <summary>An opportunity that a saved search has found and not told yet.</summary>
internal sealed record SearchNews(SavedSearch Search, OpenOpportunity Opportunity);

/// <summary>Writes a digest: each search of an address with what is new; for a supplier's search how each fits it and what speaks against it.</summary>
internal sealed class DigestMail(AppDbContext db, OwnFits fits, Outbox outbox, SearchKeys keys)
{
    public async Task WriteAsync(string address, IReadOnlyList<SearchNews> news, CancellationToken cancellationToken)
    {
        var parts = new List<string>();
        foreach (var search in news.GroupBy(n => n.Search))
        {
            parts.Add(await PartAsync(search.Key, [.. search.Select(n => n.Opportunity)], cancellationToken));
        }

        var count = news.Select(n => n.Opportunity.Id).Distinct().Count();
        outbox.AddOwed(address, count == 1 ? "A new opportunity" : $"{count} new opportunities", string.Join("\n\n", parts) + "\n");
    }

    private async Task<string> PartAsync(SavedSearch search, IReadOnlyList<OpenOpportunity> found, CancellationToken cancellationToken)
    {
        var code = await db.Suppliers.Where(s => s.Id == search.SupplierId).Select(s => s.Code).SingleOrDefaultAsync(cancellationToken);
        var own = code is null ? null : await fits.IndexAsync(code, cancellationToken);
        var lines = found.Select(o => string.Join('\n', LinesOf(o, own, code)));
        return $"Your search: {SearchWording.Of(search.Query)}\n\n{string.Join("\n\n", lines)}\n\nStop hearing of this search: {outbox.LinkTo($"/opportunities/saved/{keys.Of(search.Id)}")}";
    }

    private IEnumerable<string> LinesOf(OpenOpportunity opportunity, OwnIndex? own, string? code)
    {
        yield return $"- {opportunity.Entry.Title.ReplaceLineEndings(" ")}, {opportunity.Buyer}";
        yield return $"  Bids until {Figures.Day(opportunity.Entry.Deadline)}{(opportunity.Pence is { } pence ? $", {Figures.Short(pence)}" : string.Empty)}";
        if (own is not null)
        {
            var fit = fits.FitOf(opportunity, own);
            yield return fit.Match is { } match ? $"  Fit {Figures.Percent((decimal)match.Score)}" : "  Nothing in common with what you say you do";
            foreach (var blocker in fit.Blockers)
            {
                yield return $"  Speaks against it: {blocker.Text}";
            }
        }

        yield return "  " + outbox.LinkTo(code is null ? $"/opportunities/{opportunity.Id}" : $"/my-suppliers/{code}/opportunities/{opportunity.Id}");
    }
}

/// <summary>Sends digests while the site runs; what was not sent stays due.</summary>
internal sealed class DigestService(IServiceScopeFactory scopes, ILogger<DigestService> logger) : PeriodicService(scopes, logger, TimeSpan.FromMinutes(20), "digest")
{
    protected override Task SendAsync(IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new SendDigests.Command(), cancellationToken);
}
