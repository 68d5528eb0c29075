using System.Globalization;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>A scorer's own page: declares interests, then sees what is left to score.</summary>
public static class ShowScoring
{
    public sealed record Query(int Contract, DeclareForm? Typed = null) : IQuery<Model?>;

    /// <param name="Bidders">Names to declare by; empty once declared.</param>
    public sealed record Model(EvaluationWork Work, IReadOnlyList<Choice> Bidders, DeclareForm Form)
    {
        // The form's fields stand here under their own names, so that labels and errors find them.
        public string? Interest => Form.Interest;

        public string[] With => Form.With;

        public string? Words => Form.Words;

        /// <summary>How many criteria of a quote for a lot the scorer has scored.</summary>
        public int ScoredOf(OpenedBid bid, int lot) => Work.Scored.Count(c => Work.Own!.ScoreOf(new ScoreKey(bid.QuoteId, lot, c.Id)) is not null);
    }

    internal sealed class Handler(EvaluationDesk desk) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(request.Contract, cancellationToken) is not { } work)
            {
                return null;
            }

            var bidders = work.Own is { DeclaredAt: null } ? await desk.BiddersAsync(work, cancellationToken) : [];
            return new Model(work, [.. bidders.Select(b => new Choice(b, b))], request.Typed ?? new DeclareForm());
        }
    }
}

/// <summary>What a scorer declares, as its form has it.</summary>
public sealed record DeclareForm
{
    public string? Interest { get; init; }

    /// <summary>Names of bidders.</summary>
    public string[] With { get; init; } = [];

    public string? Words { get; init; }
}

/// <summary>A scorer declares own interests, before it sees any quote.</summary>
public static class DeclareInterest
{
    public sealed record Command(int Contract, DeclareForm Form) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, EvaluationDesk desk, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.Contract, cancellationToken) is not { } work)
            {
                return new Problem.NotFound();
            }

            if (!work.IsOpened)
            {
                return new Problem.Conflict("The quotes are not opened yet: from whom they are is not known before");
            }

            if (!Enum.TryParse<Interest>(command.Form.Interest, out var interest) || !Enum.IsDefined(interest))
            {
                return new Problem.Invalid([new FieldError(nameof(DeclareForm.Interest), "Select whether you have a conflict of interest")]);
            }

            var bidders = await desk.BiddersAsync(work, cancellationToken);
            var declared = work.Evaluation?.Declare(actor.UserId ?? 0, interest, [.. command.Form.With.Intersect(bidders, StringComparer.Ordinal)], FormText.Said(command.Form.Words), clock.GetUtcNow()) ?? EvaluationErrors.NoScorer;
            if (declared.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return declared;
        }
    }
}

/// <summary>A scorer's scores for one quote, as the form has them: in the order of the criteria that people score.</summary>
public sealed record ScoresForm
{
    public string?[] Points { get; init; } = [];

    public string?[] Reason { get; init; } = [];

    public GivenScore Read(int place, ScoreKey key, string of) => new(key, int.TryParse(Points.ElementAtOrDefault(place), NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : null, FormText.Said(Reason.ElementAtOrDefault(place)), of);
}

/// <summary>Scores one quote for one lot, every criterion with a reason.</summary>
public static class ScoreQuote
{
    public sealed record Query(int Contract, int Quote, int Lot, ScoresForm? Typed = null) : IQuery<Model?>;

    public sealed record Model(EvaluationWork Work, OpenedBid Bid, WeighedLot Lot, ScoresForm Form, bool IsFinished);

    public sealed record Command(int Contract, int Quote, int Lot, ScoresForm Form) : ICommand<Result<Done>>
    {
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

            var known = work.Scored.Select(c => own.ScoreOf(new ScoreKey(bid.QuoteId, request.Lot, c.Id))).ToList();
            var form = request.Typed ?? new ScoresForm { Points = [.. known.Select(k => k?.Points.ToString(CultureInfo.InvariantCulture))], Reason = [.. known.Select(k => k?.Reason)] };
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

            var given = work.Scored.Select(c => new ScoreKey(command.Quote, command.Lot, c.Id)).Select((k, i) => command.Form.Read(i, k, work.NameOf(k))).ToList();
            var scored = work.Evaluation!.Score(actor.UserId ?? 0, given, clock.GetUtcNow());
            if (scored.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return scored;
        }
    }
}

/// <summary>A scorer says that everything is scored; its scores stay from then on.</summary>
public static class FinishScoring
{
    public sealed record Command(int Contract) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, EvaluationDesk desk, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.Contract, cancellationToken) is not { } work)
            {
                return new Problem.NotFound();
            }

            var finished = work.Evaluation?.Finish(actor.UserId ?? 0, work.Keys, clock.GetUtcNow()) ?? EvaluationErrors.NoScorer;
            if (finished.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return finished;
        }
    }
}
