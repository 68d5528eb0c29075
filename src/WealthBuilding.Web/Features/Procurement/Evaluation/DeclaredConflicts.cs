using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>Whether whoever acts has declared a conflict with a bidder of a contract: then somebody else decides on it.</summary>
internal sealed class DeclaredConflicts(AppDbContext db, Actor actor)
{
    public static readonly Problem InConflict = new Problem.Forbidden("You have declared a conflict of interest with a bidder: somebody else names scorers, moderates, awards and withdraws here");

    /// <summary>At whatever time of asking it was declared.</summary>
    public async Task<bool> HasAsync(int contract, CancellationToken cancellationToken)
    {
        var user = actor.UserId;
        return user is not null && await db.QuoteEvaluations.AnyAsync(e => e.EntryId == contract && e.Scorers.Any(s => s.UserId == user && s.Interest == Interest.Conflict), cancellationToken);
    }
}
