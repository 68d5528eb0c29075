using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>The two thresholds in force, and what would move if they were others.</summary>
public static class ShowThresholds
{
    /// <param name="Join">In per cent; what is in force where it is not given.</param>
    /// <param name="Review">In per cent.</param>
    public sealed record Query(decimal? Join = null, decimal? Review = null) : IQuery<Result<Model>>;

    /// <param name="Moves">What changes its state, the most pounds first.</param>
    /// <param name="After">How many payees, and how much, would be in each state that the score decides.</param>
    public sealed record Model(decimal? Join, decimal? Review, decimal JoinNow, decimal ReviewNow, IReadOnlyList<Move> Moves, IReadOnlyList<Count> After, Count Decided)
    {
        /// <summary>What was asked for cannot be: it is shown in the form, and nothing is previewed.</summary>
        public bool IsRefused { get; init; }

        public bool IsPreview => !IsRefused && (Join, Review) != (JoinNow, ReviewNow);
    }

    public sealed record Move(MatchState From, MatchState To, int Payees, long Pence);

    public sealed record Count(MatchState State, int Payees, long Pence);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Join).MayJoin();
            RuleFor(q => q.Review).MayReview();
        }
    }

    internal sealed class Handler(AppDbContext db, MatchContexts contexts, CurrentInstitution institution) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = await contexts.ThresholdsAsync(institution.RequiredId, cancellationToken);
            var then = new ResolutionThresholds((double)(request.Join ?? Percent(now.Join)) / 100, (double)(request.Review ?? Percent(now.Review)) / 100);
            if (then.Review > then.Join)
            {
                return new Problem.Invalid([new FieldError(nameof(Query.Review), ThresholdRules.ReviewAboveJoin)]);
            }

            var matches = await db.PayeeMatches.AsNoTracking().Where(m => m.Payments > 0).Select(m => new { m.State, m.Score, m.Pence }).ToListAsync(cancellationToken);

            // What a person decided stays whatever the thresholds are.
            var scored = matches.Where(m => m.State is not (MatchState.Confirmed or MatchState.Rejected)).Select(m => (m.State, To: StateOf(m.Score, then), m.Pence)).ToList();
            var moves = scored.Where(m => m.State != m.To).GroupBy(m => (m.State, m.To)).Select(g => new Move(g.Key.State, g.Key.To, g.Count(), g.Sum(m => m.Pence)));
            var after = new[] { MatchState.Joined, MatchState.ToReview, MatchState.Open }.Select(s => new Count(s, scored.Count(m => m.To == s), scored.Where(m => m.To == s).Sum(m => m.Pence)));
            var decided = matches.Where(m => m.State is MatchState.Confirmed or MatchState.Rejected).ToList();
            return new Model(
                request.Join ?? Percent(now.Join), request.Review ?? Percent(now.Review), Percent(now.Join), Percent(now.Review),
                [.. moves.OrderByDescending(m => m.Pence)], [.. after], new Count(MatchState.Confirmed, decided.Count, decided.Sum(m => m.Pence)));
        }

        private static decimal Percent(double score) => Math.Round((decimal)score * 100, 2);

        private static MatchState StateOf(double score, ResolutionThresholds thresholds) => score <= 0 ? MatchState.Open : thresholds.Of(score) switch
        {
            ResolutionOutcome.Joined => MatchState.Joined,
            ResolutionOutcome.ToReview => MatchState.ToReview,
            ResolutionOutcome.Open => MatchState.Open,
        };
    }
}
