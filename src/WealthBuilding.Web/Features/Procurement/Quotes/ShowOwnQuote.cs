using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Features.Procurement.Evaluation;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>A supplier's own quote for an opportunity: its form while quotes are taken, what was lodged, and its receipt.</summary>
public static class ShowOwnQuote
{
    public sealed record Query(string OwnSupplier, int Id, QuoteForm? Typed = null) : IQuery<Model?>;

    /// <param name="Takes">Whether it can be lodged, replaced or withdrawn now.</param>
    /// <param name="Content">What stands; null where nothing does.</param>
    /// <param name="Partners">The partners of the consortium that it was lodged for; null where it was lodged for itself.</param>
    /// <param name="Consortia">For whom it can be: itself first; one choice alone is not asked.</param>
    public sealed record Model(
        string Code, string Name, int Id, string Title, string Buyer, IReadOnlyList<LotRow> Lots, bool Takes, DateTimeOffset? ClosesAt, bool IsOpened, Quote? Quote, QuoteContent? Content, string? Partners,
        IReadOnlyList<Choice> Consortia, IReadOnlyList<StatedAnswer> Stated, QuoteForm Form)
    {
        /// <summary>Why no quote is taken now, in a sentence; null where one is.</summary>
        public string? WhyNot { get; init; }

        /// <summary>Whether what stands can be withdrawn now, also where no other is taken.</summary>
        public bool LetsGo { get; init; }

        /// <summary>What it quoted when quotes were asked for before, the newest first.</summary>
        public IReadOnlyList<(DateTimeOffset LodgedAt, QuoteContent Content)> Earlier { get; init; } = [];

        /// <summary>Every lot by its number, also those that are decided; 0 for the whole.</summary>
        public required IReadOnlyDictionary<int, string> Titles { get; init; }

        /// <summary>Files that the buyer gives with it.</summary>
        public required CardFiles Files { get; init; }

        /// <summary>How the opportunity reads now.</summary>
        public required SeenOpportunity Seen { get; init; }

        /// <summary>By what it is weighed, in the published order; empty where the buyer has set none.</summary>
        public IReadOnlyList<AwardCriterion> Criteria { get; init; } = [];

        /// <summary>What the buyer has changed since the quote was made; empty where nothing.</summary>
        public IReadOnlyList<string> Changes => Content?.MadeOn is { } made ? [.. SeenOpportunity.Between(made.Lines, Seen.Lines)] : [];

        /// <summary>What the buyer told the supplier when it was awarded; empty before.</summary>
        public IReadOnlyList<Feedback> Feedback { get; init; } = [];

        /// <summary>When what stands in the form was kept, as its person typed it and without being sent; null where something else stands there.</summary>
        public DateTimeOffset? KeptAt { get; init; }

        /// <summary>Which draft the form is made from.</summary>
        public string Draft { get; init; } = UnsentDraft.None;

        /// <summary>What other windows had saved, the newest first; empty where nothing is kept beside the form.</summary>
        public IReadOnlyList<OtherDraft> Others { get; init; } = [];

        /// <summary>Whether the buyer has changed the opportunity since what was kept was typed.</summary>
        public bool ChangedSinceKept => KeptAt is not null && Form.Seen is { Length: > 0 } seen && seen != Seen.Code;

        // The form's fields stand here under their own names, so that labels and errors find them.
        public string? Method => Form.Method;

        public bool Nought => Form.Nought;

        /// <summary>Whether it is asked if a price of nought is meant: where one is typed, or stands.</summary>
        public bool AsksNought => Form.Nought || Form.Price.Any(p => FormText.Pence(p, nameof(Form.Price), string.Empty, []) == 0);

        public string? Whose => Form.Whose ?? string.Empty;
    }

    /// <param name="Number">0 for the whole.</param>
    public sealed record LotRow(int Number, string Title);

    internal sealed class Handler(QuoteDesk desk, QuoteSeal seal, UnsentQuotes unsent, ReceivedFeedback received, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(request.OwnSupplier, request.Id, cancellationToken) is not { } work)
            {
                return null;
            }

            var content = work.Quote is null ? null : seal.ForSupplier(work.Quote);
            var consortia = await desk.ConsortiaAsync(work, cancellationToken);
            var names = await desk.NamesAsync(consortia, cancellationToken);
            List<Choice> whose = [new(string.Empty, work.Own.Name), .. consortia.Select(c => new Choice(c.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), $"The consortium of {names[c.Id]}"))];
            var held = await unsent.FindAsync(work, cancellationToken);
            var kept = request.Typed is null ? held : null;
            var form = request.Typed ?? kept?.Form ?? (content is null ? await FreshAsync(work, cancellationToken) : QuoteForm.Of(content, work.Quote!.ConsortiumId, work.Lots));
            return new Model(
                work.Own.Code, work.Own.Name, work.Entry.Id, work.Entry.Title, work.Buyer, LotsOf(work), work.Entry.TakesQuotes(clock.GetUtcNow()), work.Entry.QuotesCloseAt, work.Entry.Notice!.QuotesOpenedAt is not null,
                work.Quote, content, work.Quote?.ConsortiumId is { } own ? content is { Members.Count: > 0 } ? content.MemberNames : names.GetValueOrDefault(own) : null, whose, await desk.StatedAsync(work.Own.Id, cancellationToken), form)
            {
                KeptAt = kept?.At,
                Draft = request.Typed?.Draft ?? held?.Code ?? UnsentDraft.None,
                Others = held is null ? [] : request.Typed is { Draft: { } from } && from != held.Code ? [new OtherDraft(held.Code, held.Form, held.At), .. held.Others] : held.Others,
                WhyNot = work.Entry.WhyNoQuotes(clock.GetUtcNow()),
                LetsGo = work.Entry.LetsQuotesGo(clock.GetUtcNow()),
                Earlier = [.. work.Earlier.Select(q => (q.LodgedAt, seal.ForSupplier(q)!))],
                Titles = work.Entry.Lots.ToDictionary(l => l.Number, l => l.Title),
                Files = new CardFiles(work.Entry.Id, work.Entry.ShowsFiles, CardFile.Of(work.Entry)),
                Seen = desk.SeenOf(work.Entry, work.Buyer),
                Criteria = [.. work.Entry.Criteria.OrderBy(c => c.Number)],
                Feedback = await received.OfAsync(work.Own.Id, work.Entry.Id, cancellationToken),
            };
        }

        private static List<LotRow> LotsOf(QuoteWork work) =>
            work.Entry.Lots.Count == 0 ? [new LotRow(0, work.Entry.Title)] : [.. work.Entry.Lots.Where(l => l.IsOpen).OrderBy(l => l.Number).Select(l => new LotRow(l.Number, l.Title))];

        // References are given once: those of the last quote stand in the next.
        private async Task<QuoteForm> FreshAsync(QuoteWork work, CancellationToken cancellationToken) => new()
        {
            Lot = [.. work.Lots],
            Price = [.. work.Lots.Select(_ => (string?)null)],
            Reference = [.. await desk.ReferencesAsync(work.Own.Id, cancellationToken)],
        };
    }
}
