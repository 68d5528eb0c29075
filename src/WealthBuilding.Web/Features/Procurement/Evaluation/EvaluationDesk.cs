using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Quotes;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>Reads a contract of the institution with its quotes and how far they are weighed, as the user at hand may know it.</summary>
internal sealed class EvaluationDesk(AppDbContext db, QuoteSeal seal, CurrentInstitution institution, Actor actor, TimeProvider clock)
{
    /// <summary>Null where there is no such contract. Quotes stand in it once they were opened, and never for a scorer who has not declared or is in conflict.</summary>
    public async Task<EvaluationWork?> FindAsync(int contract, CancellationToken cancellationToken)
    {
        var entry = await db.ContractEntries.Include(c => c.Suppliers).Include(c => c.Lots).Include(c => c.Notice).Include(c => c.Criteria).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == contract, cancellationToken);
        if (entry is null)
        {
            return null;
        }

        var evaluations = await db.QuoteEvaluations.Include(e => e.Scorers).ThenInclude(s => s.Scores).Include(e => e.Moderated).AsSplitQuery().Where(e => e.EntryId == entry.Id).OrderBy(e => e.Round).ToListAsync(cancellationToken);
        var withheld = WithheldFrom(evaluations, entry.Round, actor.UserId);
        var opened = entry.Notice?.QuotesOpenedAt is null ? entry.Round - 1 : entry.Round;
        return new EvaluationWork(entry, evaluations, withheld is null ? await BidsAsync(entry, cancellationToken) : [], OwnIn(evaluations, entry.Round) is { IsScoring: true } own ? own : null, withheld)
        { HasDeclared = OwnIn(evaluations, opened)?.DeclaredAt is not null };
    }

    private EvaluationScorer? OwnIn(List<QuoteEvaluation> evaluations, int round) => evaluations.Find(e => e.Round == round)?.ScorerOf(actor.UserId);

    /// <summary>Names of those who have bid, once quotes were opened: what a scorer declares its interests by.</summary>
    public async Task<IReadOnlyList<string>> BiddersAsync(EvaluationWork work, CancellationToken cancellationToken)
    {
        if (!work.IsOpened)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var quotes = (await QuotesAsync(work.Entry.Id, cancellationToken)).FindAll(q => q.Round == work.Entry.Round);
        var members = await MembersAsync([.. quotes.Select(q => (q, seal.ForBuyer(q, now)))], cancellationToken);
        return [.. members.Values.SelectMany(m => m).Select(m => m.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Why a user sees nothing of the quotes, being a scorer of them; null for one who does, and for whoever is no scorer. A conflict that was declared once holds whenever quotes are asked for anew.</summary>
    public static string? WithheldFrom(IReadOnlyCollection<QuoteEvaluation> evaluations, int round, int? userId)
    {
        List<EvaluationScorer> own = [.. evaluations.Where(e => e.Round <= round).OrderByDescending(e => e.Round).Select(e => e.ScorerOf(userId)).OfType<EvaluationScorer>()];
        return own.Exists(s => s.Interest is Interest.Conflict) ? "You have declared a conflict of interest: you see and score nothing of these quotes."
            : evaluations.FirstOrDefault(e => e.Round == round)?.ScorerOf(userId) is { Interest: null } ? "You were named to score these quotes: declare your interests before you see them."
            : null;
    }

    // Those of the present time of asking once they were opened, and those of times before, which were.
    private async Task<IReadOnlyList<OpenedBid>> BidsAsync(ContractEntry entry, CancellationToken cancellationToken)
    {
        var (now, isOpened) = (clock.GetUtcNow(), entry.Notice?.QuotesOpenedAt is not null);
        var quotes = (await QuotesAsync(entry.Id, cancellationToken)).FindAll(q => isOpened || q.Round < entry.Round);
        List<(Quote Quote, QuoteContent? Content)> opened = [.. quotes.Select(q => (q, seal.ForBuyer(q, now)))];
        var members = await MembersAsync(opened, cancellationToken);
        return [.. opened.Where(q => q.Content is not null)
            .Select(q => new OpenedBid(q.Quote.Id, q.Quote.SupplierId, string.Join(", ", members[q.Quote.Id].Select(m => m.Name)), members[q.Quote.Id], q.Content!, q.Quote.Round))
            .OrderBy(b => b.Name, StringComparer.Ordinal).ThenBy(b => b.QuoteId)];
    }

    /// <summary>Whether any quote for the present time of asking lies there, sealed or opened. From whom is not told.</summary>
    public async Task<bool> HasQuotesAsync(ContractEntry entry, CancellationToken cancellationToken) => (await QuotesAsync(entry.Id, cancellationToken)).Exists(q => q.Round == entry.Round);

    // Quotes are their suppliers', so no filter holds for them: the buyer is named.
    private Task<List<Quote>> QuotesAsync(int contract, CancellationToken cancellationToken)
    {
        var buyer = institution.RequiredId;
        return db.Quotes.AsNoTracking().Where(q => q.EntryId == contract && q.InstitutionId == buyer && q.State == QuoteState.Lodged).OrderBy(q => q.Id).ToListAsync(cancellationToken);
    }

    // Whoever stands behind each quote as it was lodged, its supplier first. Only quotes from before that was kept have the partners that their consortium has now.
    private async Task<Dictionary<int, IReadOnlyList<BidMember>>> MembersAsync(List<(Quote Quote, QuoteContent? Content)> quotes, CancellationToken cancellationToken)
    {
        var ids = quotes.Where(q => q.Content is not { Members.Count: > 0 }).Select(q => q.Quote.ConsortiumId).OfType<int>().ToList();
        var consortia = await db.Consortia.AsNoTracking().Include(c => c.Members).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var suppliers = quotes.ToDictionary(q => q.Quote.Id, q => StandingBehind(q.Quote, q.Content, consortia).Prepend(q.Quote.SupplierId).Distinct().ToList());
        var all = suppliers.Values.SelectMany(s => s).Distinct().ToList();
        var names = await db.Suppliers.AsNoTracking().Where(s => all.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        return suppliers.ToDictionary(s => s.Key, s => (IReadOnlyList<BidMember>)[.. s.Value.Where(names.ContainsKey).Select(id => new BidMember(id, names[id]))]);
    }

    private static IEnumerable<int> StandingBehind(Quote quote, QuoteContent? content, Dictionary<int, Consortium> consortia) =>
        content is { Members.Count: > 0 } ? content.Members.Select(m => m.SupplierId)
        : quote.ConsortiumId is { } id ? consortia[id].Partners.OrderByDescending(m => m.IsLead).ThenBy(m => m.Id).Select(m => m.SupplierId)
        : [];
}
