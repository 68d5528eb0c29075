using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>A scorer's own page: declares interests, then sees what is left to score.</summary>
public static class ShowScoring
{
    /// <param name="Decides">For somebody who moderates or awards.</param>
    public sealed record Query(int Contract, DeclareForm? Typed = null, bool Decides = false) : IQuery<Model?>;

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

            var bidders = work.Own is { DeclaredAt: null } || (request.Decides && !work.HasDeclared) ? await desk.BiddersAsync(work, cancellationToken) : [];
            return new Model(work, [.. bidders.Select(b => new Choice(b, b))], request.Typed ?? new DeclareForm());
        }
    }
}
