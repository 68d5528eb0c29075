using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>Scores one quote for one lot, every criterion with a reason.</summary>
public static class ScoreQuote
{
    public sealed record Query(int Contract, int Quote, int Lot, ScoresForm? Typed = null) : IQuery<Model?>;

    public sealed record Model(EvaluationWork Work, OpenedBid Bid, WeighedLot Lot, ScoresForm Form, bool IsFinished);

    public sealed record Command(int Contract, int Quote, int Lot, ScoresForm Form) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Contract;

        /// <summary>Without the scores: commands are logged.</summary>
        public override string ToString() => $"{nameof(ScoreQuote)} {Contract} {Quote} {Lot}";
    }

    internal sealed class QueryHandler(EvaluationDesk desk) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(request.Contract, cancellationToken) is not { Own: { } own } work
                || work.BidsFor(request.Lot).FirstOrDefault(b => b.QuoteId == request.Quote) is not { } bid)
            {
                return null;
            }

            List<ScoreKey> keys = [.. work.Scored.Select(c => new ScoreKey(bid.QuoteId, request.Lot, c.Id))];
            var form = request.Typed?.For(keys, null) ?? ScoresForm.Of([.. keys.Select(k => (k, own.ScoreOf(k)?.Points, own.ScoreOf(k)?.Reason))], null);
            return new Model(work, bid, work.Lots.Single(l => l.Number == request.Lot), form, own.FinishedAt is not null);
        }
    }

    internal sealed class Handler(AppDbContext db, EvaluationDesk desk, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.Contract, cancellationToken) is not { } work)
            {
                return new Problem.NotFound();
            }

            if (work.Own is null || work.Withheld is not null)
            {
                return new Problem.Forbidden(work.Withheld ?? EvaluationErrors.NoScorer.Message);
            }

            if (work.BidsFor(command.Lot).All(b => b.QuoteId != command.Quote))
            {
                return new Problem.NotFound();
            }

            if (work.Lots.Single(l => l.Number == command.Lot).WhyNotScored is { } why)
            {
                return new Problem.Conflict(why);
            }

            var given = work.Scored.Select(c => new ScoreKey(command.Quote, command.Lot, c.Id)).Select(k => command.Form.Read(k, work.NameOf(k))).ToList();
            var scored = work.Evaluation!.Score(actor.UserId ?? 0, given, clock.GetUtcNow());
            if (scored.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return scored;
        }
    }
}
