using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>How many payees are in a state, and how much of the money.</summary>
public sealed record StateTotal(MatchState State, int Payees, long Pence, decimal? Share);

/// <summary>Counts the states of an institution.</summary>
internal sealed class MatchTotals(AppDbContext db)
{
    /// <summary>Every state in the order of the tabs, those without payees too.</summary>
    public async Task<IReadOnlyList<StateTotal>> OfAsync(CancellationToken cancellationToken)
    {
        var sums = await db.PayeeMatches.AsNoTracking().Where(m => m.Payments > 0).GroupBy(m => m.State)
            .Select(g => new { State = g.Key, Payees = g.Count(), Pence = g.Sum(m => m.Pence) }).ToListAsync(cancellationToken);
        var all = sums.Sum(s => s.Pence);
        return [.. MatchWords.States.Select(s => (s.State, Sum: sums.Find(x => x.State == s.State)))
            .Select(s => new StateTotal(s.State, s.Sum?.Payees ?? 0, s.Sum?.Pence ?? 0, all > 0 ? (decimal)(s.Sum?.Pence ?? 0) / all : null))];
    }
}
