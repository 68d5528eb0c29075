using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Evaluation;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.TagHelpers;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>The quotes for one of the buyer's contracts: how many lie sealed, and after they were opened what they say.</summary>
public static class ShowQuotes
{
    public sealed record Query(int Contract) : IQuery<Model?>;

    /// <param name="Lodged">How many lie there, sealed or opened.</param>
    /// <param name="Rows">Empty before they were opened; the lowest price for the most lots first, or by code where prices are hidden.</param>
    public sealed record Model(int Contract, string Title, bool Takes, int Lodged, DateTimeOffset? ClosesAt, bool CanOpen, DateTimeOffset? OpenedAt, IReadOnlyList<LotTitle> Lots, IReadOnlyList<Row> Rows)
    {
        /// <summary>Which time quotes are asked for.</summary>
        public int Round { get; init; } = 1;

        /// <summary>Why those that lie there are not opened, beside that they have not closed; null where nothing else stands against it.</summary>
        public string? WhySealed { get; init; }

        /// <summary>Whether quotes can still be lodged.</summary>
        public bool IsTaking { get; init; }

        /// <summary>How it stands with what is sealed, in words that are of the time: before the close, after it, and where nobody will read them.</summary>
        public string SealWords =>
            IsTaking && ClosesAt is { } closes ? $"Nobody can read a quote, or see from whom it is, until the end of {Figures.Day(QuoteClose.LastDayOf(closes))}. Then all are opened at once."
            : ClosesAt is null ? "No last day for bids is recorded: add one first."
            : WhySealed is { } why ? $"{why}."
            : Lodged > 0 ? $"Quotes closed at the end of {Figures.Day(QuoteClose.LastDayOf(ClosesAt.Value))}. Nobody has read one yet, or seen from whom it is: all are opened at once."
            : $"Quotes closed at the end of {Figures.Day(QuoteClose.LastDayOf(ClosesAt.Value))}, or are not taken any more.";

        /// <summary>How the opportunity reads now; null where suppliers never saw it.</summary>
        public SeenOpportunity? Seen { get; init; }

        /// <summary>The last day for bids is over, and nobody has quoted.</summary>
        public bool IsEmpty { get; init; }

        /// <summary>What was changed since a quote was made; empty where nothing.</summary>
        public IReadOnlyList<string> ChangesSince(QuoteContent content) => Seen is not null && content.MadeOn is { } made ? [.. SeenOpportunity.Between(made.Lines, Seen.Lines)] : [];

        /// <summary>Why this user, a scorer who has not declared its interests or is in conflict, sees none of them; null where it does.</summary>
        public string? Withheld { get; init; }

        /// <summary>Why this user, who still scores, sees no price, in a sentence; null where it does.</summary>
        public string? WhyNoPrices { get; init; }
    }

    /// <param name="Number">0 for the whole.</param>
    public sealed record LotTitle(int Number, string Title);

    /// <param name="Code">Of the supplier's record.</param>
    /// <param name="Partners">Of the consortium that it stands for; null where for the supplier alone.</param>
    /// <param name="Round">Which time of asking it answers; those of times before are not weighed again where quotes were asked for anew.</param>
    public sealed record Row(string Code, string Name, string? Partners, QuoteContent Content, DateTimeOffset LodgedAt, string Fingerprint, int Round);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Supplier", CellType.Text), new("Consortium", CellType.Text), new("Lot", CellType.Number), new("What", CellType.Text), new("Price without VAT (£)", CellType.Pounds), new("How", CellType.Text), new("Promises", CellType.Text), new("References", CellType.Text),
            new("Made on version", CellType.Text), new("Lodged", CellType.Text), new("Receipt", CellType.Text), new("Time of asking", CellType.Number),
        ],
        model.Rows.SelectMany(r => r.Content.Prices.Select(p => new object?[]
        {
            r.Name, r.Partners, p.Lot, model.Lots.FirstOrDefault(l => l.Number == p.Lot)?.Title, model.WhyNoPrices is null ? p.Pence : null, r.Content.Method, string.Join("\n", r.Content.Promises.Select(s => $"{s.Criterion}: {s.Text}")), string.Join("; ", r.Content.References), r.Content.MadeOn?.Code, r.LodgedAt.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), r.Fingerprint, r.Round,
        })));

    internal sealed class Handler(AppDbContext db, QuoteDesk desk, QuoteSeal seal, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Lots).Include(c => c.Criteria).Include(c => c.Files).Include(c => c.Notice).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == request.Contract, cancellationToken);
            if (entry is null)
            {
                return null;
            }

            // Quotes are their suppliers', so no filter holds for them: the buyer is named.
            var (buyer, now) = (institution.RequiredId, clock.GetUtcNow());
            var quotes = await db.Quotes.AsNoTracking().Where(q => q.EntryId == entry.Id && q.InstitutionId == buyer && q.State == QuoteState.Lodged).OrderBy(q => q.Id).ToListAsync(cancellationToken);
            var openedAt = entry.Notice?.QuotesOpenedAt;
            var (present, opened) = (quotes.FindAll(q => q.Round == entry.Round), quotes.FindAll(q => q.Round < entry.Round || openedAt is not null));
            var evaluations = await db.QuoteEvaluations.AsNoTracking().Include(e => e.Scorers).Where(e => e.EntryId == entry.Id).ToListAsync(cancellationToken);
            var withheld = EvaluationDesk.WithheldFrom(evaluations, entry.Round, actor.UserId);
            var hidden = evaluations.Find(e => e.Round == entry.Round)?.WhyNoPrices(actor.UserId, entry.Criteria.Any(c => c.IsScored));
            return new Model(
                entry.Id, entry.Title, entry.Notice?.TakesQuotes == true, present.Count, entry.QuotesCloseAt, openedAt is null && present.Count > 0 && entry.WhyStaySealed(now) is null, openedAt,
                entry.Lots.Count == 0 ? [new LotTitle(0, entry.Title)] : [.. entry.Lots.OrderBy(l => l.Number).Select(l => new LotTitle(l.Number, l.Title))],
                opened.Count == 0 || withheld is not null ? [] : await RowsAsync(opened, hidden is null, now, cancellationToken))
            { Withheld = opened.Count == 0 ? null : withheld, WhyNoPrices = hidden, Round = entry.Round, IsTaking = entry.TakesQuotes(now), WhySealed = entry.TakesQuotes(now) ? null : entry.WhyStaySealed(now), Seen = entry.Notice is null ? null : desk.SeenOf(entry, institution.Name ?? string.Empty), IsEmpty = openedAt is null && present.Count == 0 && entry.WhyStaySealed(now) is null && now >= entry.QuotesCloseAt };
        }

        private async Task<IReadOnlyList<Row>> RowsAsync(List<Quote> quotes, bool byPrice, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var ids = quotes.Select(q => q.SupplierId).ToList();
            var suppliers = await db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
            var consortia = quotes.Select(q => q.ConsortiumId).OfType<int>().ToList();
            var partners = await desk.NamesAsync(await db.Consortia.AsNoTracking().Include(c => c.Members).Where(c => consortia.Contains(c.Id)).ToListAsync(cancellationToken), cancellationToken);
            return [.. quotes.Select(q => (Quote: q, Content: seal.ForBuyer(q, now))).Where(q => q.Content is not null)
                .Select(q => new Row(suppliers[q.Quote.SupplierId].Code, suppliers[q.Quote.SupplierId].Name, q.Quote.ConsortiumId is { } c ? q.Content!.Members.Count > 0 ? q.Content.MemberNames : partners[c] : null, q.Content!, q.Quote.LodgedAt, q.Quote.Fingerprint, q.Quote.Round))
                .OrderByDescending(r => r.Round).ThenByDescending(r => r.Content.Prices.Count).ThenBy(r => byPrice ? r.Content.TotalPence : 0).ThenBy(r => r.Code, StringComparer.Ordinal)];
        }
    }
}
