using System.Diagnostics;
using MediatR;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Finds out at once which supplier each payee of the institution is, and says what came of it: for the command line.</summary>
public static class ResolveNow
{
    public sealed record Command : IStepwise<Outcome>;

    /// <param name="Moved">Payees that are another supplier's now, or nobody's any more.</param>
    public sealed record Outcome(string Institution, int Payees, int Moved, IReadOnlyList<StateCount> States, double Seconds);

    public sealed record StateCount(string State, int Payees, long Pence, decimal? Share);

    internal sealed class Handler(PayeeResolution resolution, MatchTotals totals, CurrentInstitution institution) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken cancellationToken)
        {
            var started = Stopwatch.GetTimestamp();
            var moved = await resolution.ResolveAsync(institution.RequiredId, cancellationToken);
            var states = await totals.OfAsync(cancellationToken);
            return new Outcome(
                institution.Slug ?? string.Empty, states.Sum(s => s.Payees), moved,
                [.. states.Select(s => new StateCount(MatchWords.KeyOf(s.State), s.Payees, s.Pence, s.Share is { } share ? Math.Round(share, 6) : null))],
                Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 1));
        }
    }
}
