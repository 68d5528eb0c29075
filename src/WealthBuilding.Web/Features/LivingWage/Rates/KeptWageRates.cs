using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>The rates that hold: those that are shipped, and what administrators have added since.</summary>
internal sealed class KeptWageRates(AppDbContext db, ShippedWageRates shipped)
{
    /// <remarks>Of what was added, a row that a later shipment has as well is left out.</remarks>
    public async Task<WageRates> AllAsync(CancellationToken cancellationToken)
    {
        var (living, statutory) = await AddedAsync(cancellationToken);
        var (ours, law) = (shipped.Rates.LivingWages, shipped.Rates.Statutory);
        var newLiving = living.Select(r => r.ToRow()).Where(r => !ours.Any(s => s.PayBy >= r.PayBy)).ToList();
        var newLaw = statutory.Select(r => r.ToRow()).Where(r => !law.Any(s => s.IsForTheSameAs(r) && s.From >= r.From)).ToList();
        return newLiving.Count + newLaw.Count == 0 ? shipped.Rates : shipped.Rates.With(newLiving, newLaw);
    }

    public async Task<(List<AddedLivingWage> Living, List<AddedStatutoryWage> Statutory)> AddedAsync(CancellationToken cancellationToken) =>
        (await db.AddedLivingWages.AsNoTracking().OrderByDescending(r => r.Announced).ToListAsync(cancellationToken),
            await db.AddedStatutoryWages.AsNoTracking().OrderByDescending(r => r.From).ThenBy(r => r.AgeFrom).ToListAsync(cancellationToken));
}
