using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>Awards a contract, or one lot of it, to the best of its quotes, and tells everybody who bid why, in one act.</summary>
public static class AwardQuote
{
    public sealed record Query(int Contract, int Lot, AwardForm? Typed = null) : IQuery<Model?>;

    /// <param name="Result">Null while there is none.</param>
    /// <param name="Losers">Everybody but the winner; where several are equal, everybody, for one of them is still to be chosen.</param>
    public sealed record Model(EvaluationWork Work, WeighedLot Lot, EvaluationResult? Result, IReadOnlyList<RankedBid> Losers, AwardForm Form)
    {
        // The form's fields stand here under their own names, so that labels and errors find them.
        public string? Kind => Form.Kind;

        public string? Winner => Form.Winner;

        public string? TieReason => Form.TieReason;

        public static IReadOnlyList<Choice> Kinds => [.. RuleWords.Kinds.Select(k => new Choice(RuleWords.KeyOf(k), RuleWords.NameOf(k)))];

        public IReadOnlyList<Choice> Tied => [.. (Result?.Winners ?? []).Select(w => new Choice(w.Bid.QuoteId.ToString(CultureInfo.InvariantCulture), w.Bid.Name))];
    }

    public sealed record Command(int Contract, int Lot, AwardForm Form) : ICommand<Result<Done>>
    {
        /// <summary>Without what suppliers are told: commands are logged.</summary>
        public override string ToString() => $"{nameof(AwardQuote)} {Contract} {Lot}";
    }

    internal sealed class QueryHandler(AppDbContext db, EvaluationDesk desk) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(request.Contract, cancellationToken) is not { } work || work.Lots.FirstOrDefault(l => l.Number == request.Lot) is not { } lot)
            {
                return null;
            }

            var result = work.ResultFor(request.Lot);
            var winner = result?.Winners is [var only] ? only : null;
            List<RankedBid> losers = [.. (result?.Ranking ?? []).Where(r => r.Bid.QuoteId != winner?.Bid.QuoteId)];
            var drafts = await db.AwardFeedbacks.AsNoTracking().Where(f => f.EntryId == work.Entry.Id && f.Lot == request.Lot && f.SentAt == null).ToDictionaryAsync(f => f.QuoteId, cancellationToken);
            var form = request.Typed ?? new AwardForm
            {
                Kind = RuleWords.KeyOf(ContractKind.GoodsServices),
                Version = work.Entry.Version,
                Rows = [.. losers.Select(l => new FeedbackRow { Quote = l.Bid.QuoteId, Advantage = drafts.GetValueOrDefault(l.Bid.QuoteId)?.Advantage ?? AdvantageOf(work, l, winner ?? result!.Winners[0], request.Lot), Improvement = drafts.GetValueOrDefault(l.Bid.QuoteId)?.Improvement })],
            };
            return new Model(work, lot, result, losers, form);
        }

        private static string AdvantageOf(EvaluationWork work, RankedBid own, RankedBid winner, int lot) =>
            own.Bid.QuoteId == winner.Bid.QuoteId ? string.Empty : FeedbackWords.Advantage(own, winner, c => work.Evaluation!.ReasonOf(new ScoreKey(winner.Bid.QuoteId, lot, c)));
    }

    internal sealed class Handler(AppDbContext db, EvaluationDesk desk, StandstillRules standstills, BidderPlaces places, AwardLetters letters, ContractSuppliersFinder finder, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.Contract, cancellationToken) is not { } work || work.Lots.FirstOrDefault(l => l.Number == command.Lot) is not { } lot)
            {
                return new Problem.NotFound();
            }

            if (work.Withheld is { } why)
            {
                return new Problem.Forbidden(why);
            }

            if (!lot.IsOpen || (command.Form.IsSent && command.Form.Version != work.Entry.Version))
            {
                return lot.IsOpen ? ContractErrors.ChangedMeanwhile : EvaluationErrors.NotOpen;
            }

            if (work.ResultFor(lot.Number) is not { } result)
            {
                return EvaluationErrors.NoResult;
            }

            var drafts = await DraftAsync(work, lot, result, command.Form, cancellationToken);
            return command.Form.IsSent ? await SendAsync(work, lot, result, drafts, command.Form, cancellationToken) : await KeepAsync(cancellationToken);
        }

        private async Task<Result<Done>> KeepAsync(CancellationToken cancellationToken)
        {
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }

        // What was written so far stands in drafts, one for each quote for the lot; an award needs them all.
        private async Task<Dictionary<int, AwardFeedback>> DraftAsync(EvaluationWork work, WeighedLot lot, EvaluationResult result, AwardForm form, CancellationToken cancellationToken)
        {
            var drafts = await db.AwardFeedbacks.Where(f => f.EntryId == work.Entry.Id && f.Lot == lot.Number && f.SentAt == null).ToDictionaryAsync(f => f.QuoteId, cancellationToken);
            foreach (var bid in result.Ranking.Select(r => work.Bids.Single(b => b.QuoteId == r.Bid.QuoteId)))
            {
                if (!drafts.TryGetValue(bid.QuoteId, out var draft))
                {
                    drafts[bid.QuoteId] = draft = new AwardFeedback { InstitutionId = work.Entry.InstitutionId, EntryId = work.Entry.Id, Lot = lot.Number, QuoteId = bid.QuoteId, SupplierId = bid.SupplierId };
                    db.AwardFeedbacks.Add(draft);
                }

                var row = form.RowOf(bid.QuoteId);
                draft.Draft(Cut(row.Advantage), Cut(row.Improvement));
            }

            return drafts;
        }

        private async Task<Result<Done>> SendAsync(EvaluationWork work, WeighedLot lot, EvaluationResult result, Dictionary<int, AwardFeedback> drafts, AwardForm form, CancellationToken cancellationToken)
        {
            var errors = new List<FieldError>();
            var winner = WinnerOf(result, form, errors);
            if (form.ReadKind is not { } kind)
            {
                errors.Add(new FieldError(nameof(form.Kind), "Select what kind of contract it is"));
                kind = ContractKind.GoodsServices;
            }

            errors.AddRange(form.Rows.Select((r, i) => (Row: r, Place: i + 1)).Where(r => r.Row.Quote != winner?.Bid.QuoteId && drafts.ContainsKey(r.Row.Quote))
                .SelectMany(r => AwardFeedback.ErrorsOf(r.Row.Advantage, r.Row.Improvement, work.Bids.Single(b => b.QuoteId == r.Row.Quote).Name, r.Place)));
            if (winner is not null && result.Ranking.Any(r => r.Bid.QuoteId != winner.Bid.QuoteId && form.Rows.All(f => f.Quote != r.Bid.QuoteId)))
            {
                errors.Add(new FieldError(string.Empty, "Somebody who lost would not be told why: look at the page again"));
            }

            if (errors.Count > 0 || winner is null)
            {
                db.ChangeTracker.Clear();
                return new Problem.Invalid(errors);
            }

            return await AwardAsync(work, lot, result, winner, kind, drafts, form.ReadTieReason, cancellationToken);
        }

        private static RankedBid? WinnerOf(EvaluationResult result, AwardForm form, List<FieldError> errors)
        {
            if (result.Winners is [var only])
            {
                return only;
            }

            var chosen = result.Winners.FirstOrDefault(w => w.Bid.QuoteId.ToString(CultureInfo.InvariantCulture) == form.Winner);
            if (chosen is null)
            {
                errors.Add(new FieldError(nameof(form.Winner), "Several have the same total: select which of them wins"));
            }

            if (form.ReadTieReason is null or { Length: > 2000 })
            {
                errors.Add(new FieldError(nameof(form.TieReason), "Enter why it wins and not another of the same total, in 2000 characters or fewer"));
            }

            return chosen;
        }

        private async Task<Result<Done>> AwardAsync(
            EvaluationWork work, WeighedLot lot, EvaluationResult result, RankedBid winner, ContractKind kind, Dictionary<int, AwardFeedback> drafts, string? tieReason, CancellationToken cancellationToken)
        {
            var (entry, now) = (work.Entry, clock.GetUtcNow());
            var today = QuoteClose.DayOf(now);
            var standstill = await standstills.OfAsync(entry, kind, winner.Bid.Pence, today, cancellationToken);
            if (!standstill.IsDone)
            {
                db.ChangeTracker.Clear();
                return standstill.Problem;
            }

            var bid = work.Bids.Single(b => b.QuoteId == winner.Bid.QuoteId);
            var details = new StepDetails { Value = new ContractValue(winner.Bid.Pence, null, null, ValuePeriod.Whole, VatSaid.Excluded), Suppliers = [.. bid.Members.Select(m => new NamedSupplier(m.Name, null))], IsEvaluated = true };
            var act = new ContractAct(today, tieReason, actor.Name, now);
            var awarded = lot.Number == 0 ? entry.Step(ContractStep.Award, details, act) : entry.Decide(lot.Number, LotDecision.Award, details, act);
            if (!awarded.IsDone)
            {
                db.ChangeTracker.Clear();
                return awarded;
            }

            entry.KeepStandstill(standstill.Value);
            Tie(entry, bid);
            var award = await AwardOfAsync(work, lot, result, winner, bid, standstill.Value, tieReason, now, cancellationToken);
            db.EvaluationAwards.Add(award);
            await letters.SendAsync(work, lot, result, winner, award, drafts, cancellationToken);
            return await SaveAsync(entry, cancellationToken);
        }

        // Whoever bid here is known by its record: nothing is guessed from names.
        private static void Tie(ContractEntry entry, OpenedBid bid)
        {
            foreach (var member in bid.Members)
            {
                entry.Suppliers.FirstOrDefault(s => s.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase))?.Decide(member.SupplierId);
            }
        }

        private async Task<EvaluationAward> AwardOfAsync(
            EvaluationWork work, WeighedLot lot, EvaluationResult result, RankedBid winner, OpenedBid bid, Standstill standstill, string? tieReason, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var local = await places.OfAsync([.. work.Bids.Select(b => b.SupplierId).Distinct()], cancellationToken);
            var count = PlaceCount.Of([.. work.BidsFor(lot.Number).Select(b => local[b.SupplierId])]);
            var invited = PlaceCount.Of(await db.QuoteInvitations.Where(i => i.EntryId == work.Entry.Id).Select(i => i.IsLocal).ToListAsync(cancellationToken));
            return new EvaluationAward
            {
                InstitutionId = work.Entry.InstitutionId,
                EntryId = work.Entry.Id,
                Lot = lot.Number,
                QuoteId = bid.QuoteId,
                SupplierId = bid.SupplierId,
                Winner = bid.Name,
                PricePence = winner.Bid.Pence,
                LowestPence = result.Ranking.Min(r => r.Bid.Pence),
                AwardedOn = standstill.From,
                IsStandstillMandatory = standstill.IsMandatory,
                StandstillEnds = standstill.Ends,
                LocalInvited = invited.Local,
                OtherInvited = invited.Other,
                LocalBids = count.Local,
                OtherBids = count.Other,
                UnknownBids = count.Unknown,
                IsWinnerLocal = local[bid.SupplierId],
                TieReason = result.Winners.Count > 1 ? tieReason : null,
                SentAt = now,
                SentBy = actor.Name,
            };
        }

        // Two who award at once: the version of the contract lets one through, and the other is told.
        private async Task<Result<Done>> SaveAsync(ContractEntry entry, CancellationToken cancellationToken)
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
                return ContractErrors.ChangedMeanwhile;
            }

            await finder.FindAsync([entry], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }

        private static string? Cut(string? text) => FormText.Said(text) is { } said ? said.Length > 4000 ? said[..4000] : said : null;
    }
}
