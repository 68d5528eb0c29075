using System.Text.Json;
using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Leaves one event for each run in which payees were joined by their score, or came into another state: with counts, and without names.</summary>
internal sealed class ResolutionTrail(AppDbContext db, Actor actor, TimeProvider clock)
{
    public const string Action = "Payees resolved";

    /// <param name="became">How many payees came into each state.</param>
    public Task<int> WriteAsync(int institutionId, IReadOnlyDictionary<MatchState, int> became, CancellationToken cancellationToken)
    {
        if (became.Count == 0)
        {
            return Task.FromResult(0);
        }

        db.AuditEvents.Add(new AuditEvent
        {
            InstitutionId = institutionId,
            At = clock.GetUtcNow(),
            UserId = actor.UserId,
            Actor = actor.Name,
            Action = Action,
            Subject = $"{became.Values.Sum()} payees",
            Detail = JsonSerializer.Serialize(became.OrderBy(b => b.Key).ToDictionary(b => Words(b.Key), b => b.Value)),
        });
        return db.SaveChangesAsync(cancellationToken);
    }

    private static string Words(MatchState state) => state switch
    {
        MatchState.Joined => "joined by the score",
        MatchState.ToReview => "to review",
        MatchState.Open => "open",
        MatchState.Confirmed => "confirmed by a rule",
        MatchState.Rejected => "rejected by a rule",
    };
}
