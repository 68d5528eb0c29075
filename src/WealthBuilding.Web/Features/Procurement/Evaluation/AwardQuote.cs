using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>Awards a contract, or one lot of it, to the best of its quotes, and tells everybody who bid why, in one act.</summary>
public static class AwardQuote
{
    public sealed record Query(int Contract, int Lot, AwardForm? Typed = null) : IQuery<Model?>;

    /// <param name="Result">Null while there is none.</param>
    /// <param name="Losers">Everybody but the winner; where several are equal, everybody, for one of them is still to be chosen.</param>
    /// <param name="Award">What came of it; null while nothing has.</param>
    public sealed record Model(EvaluationWork Work, WeighedLot Lot, EvaluationResult? Result, IReadOnlyList<RankedBid> Losers, AwardForm Form, EvaluationAward? Award)
    {
        // The form's fields stand here under their own names, so that labels and errors find them.
        public string? Kind => Form.Kind;

        public string? Winner => Form.Winner;

        public string? TieReason => Form.TieReason;

        public static IReadOnlyList<Choice> Kinds => [.. RuleWords.Kinds.Select(k => new Choice(RuleWords.KeyOf(k), RuleWords.NameOf(k)))];

        public IReadOnlyList<Choice> Tied => [.. (Result?.Winners ?? []).Select(w => new Choice(w.Bid.QuoteId.ToString(CultureInfo.InvariantCulture), w.Bid.Name))];
    }

    public sealed record Command(int Contract, int Lot, AwardForm Form) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Contract;

        /// <summary>Without what suppliers are told: commands are logged.</summary>
        public override string ToString() => $"{nameof(AwardQuote)} {Contract} {Lot}";
    }

    internal sealed class QueryHandler(AppDbContext db, EvaluationDesk desk, AwardDrafts drafts) : IRequestHandler<Query, Model?>
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
            var award = lot.IsOpen ? null : await db.EvaluationAwards.AsNoTracking().Where(a => a.EntryId == work.Entry.Id && a.Lot == lot.Number).OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancellationToken);
            return new Model(work, lot, result, losers, request.Typed ?? await FreshAsync(work, lot, losers, winner, cancellationToken), award);
        }

        private async Task<AwardForm> FreshAsync(EvaluationWork work, WeighedLot lot, List<RankedBid> losers, RankedBid? winner, CancellationToken cancellationToken)
        {
            var kept = await drafts.ReadAsync(work, lot.Number, cancellationToken);
            return new AwardForm
            {
                Kind = RuleWords.KeyOf(ContractKind.GoodsServices),
                Version = work.Entry.Version,
                Rows = [.. losers.Select(l => (Loser: l, Draft: kept.GetValueOrDefault(l.Bid.QuoteId)))
                    .Select(l => new FeedbackRow { Quote = l.Loser.Bid.QuoteId, Advantage = l.Draft?.Advantage ?? AdvantageOf(work, l.Loser, winner, lot), Improvement = l.Draft?.Improvement })],
            };
        }

        // Of several with the same total nothing is drafted: what one of them did better is no affair of the others' where another wins.
        private static string AdvantageOf(EvaluationWork work, RankedBid own, RankedBid? winner, WeighedLot lot) =>
            winner is null || own.Bid.QuoteId == winner.Bid.QuoteId ? string.Empty : FeedbackWords.Advantage(own, winner, c => work.EvaluationFor(lot.Number)!.ReasonOf(new ScoreKey(winner.Bid.QuoteId, lot.Number, c)));
    }

    internal sealed class Handler(AppDbContext db, EvaluationDesk desk, AwardDrafts drafts, AwardRecorder recorder) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.Contract, cancellationToken) is not { } work || work.Lots.FirstOrDefault(l => l.Number == command.Lot) is not { } lot)
            {
                return new Problem.NotFound();
            }

            if (WhyNot(work, lot, command.Form) is { } problem)
            {
                // What was read may be old: the page that follows reads anew.
                db.ChangeTracker.Clear();
                return problem;
            }

            if (work.ResultFor(lot.Number) is not { } result)
            {
                return EvaluationErrors.NoResult;
            }

            var written = await drafts.WriteAsync(work, lot, result, command.Form, cancellationToken);
            var settled = command.Form.IsSent ? await SendAsync(work, lot, result, written, command.Form, cancellationToken) : await KeepAsync(cancellationToken);
            if (!settled.IsDone)
            {
                db.ChangeTracker.Clear();
            }

            return settled;
        }

        private static Problem? WhyNot(EvaluationWork work, WeighedLot lot, AwardForm form) =>
            work.Withheld is { } why ? new Problem.Forbidden(why)
            : !lot.IsOpen ? EvaluationErrors.NotOpen
            : !work.HasDeclared ? EvaluationErrors.NotDeclared
            : form.IsSent && form.Version != work.Entry.Version ? ContractErrors.ChangedMeanwhile
            : null;

        private async Task<Result<Done>> KeepAsync(CancellationToken cancellationToken)
        {
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }

        private async Task<Result<Done>> SendAsync(EvaluationWork work, WeighedLot lot, EvaluationResult result, Dictionary<int, AwardFeedback> written, AwardForm form, CancellationToken cancellationToken)
        {
            var choice = AwardReader.Read(work, result, form);
            return choice.IsDone ? await recorder.RecordAsync(work, lot, result, choice.Value, written, cancellationToken) : choice.Problem;
        }
    }
}
