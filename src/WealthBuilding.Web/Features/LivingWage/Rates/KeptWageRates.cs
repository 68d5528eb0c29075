using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>The rates that hold: those that are shipped, and what administrators have added since.</summary>
internal sealed class KeptWageRates(AppDbContext db, ShippedWageRates shipped)
{
    /// <remarks>Of what was added, a row that a later shipment has as well is left out, and what was taken back.</remarks>
    public Task<WageRates> AllAsync(CancellationToken cancellationToken) => WithoutAsync(null, cancellationToken);

    /// <summary>The rates as they would be without one that was added.</summary>
    /// <exception cref="InvalidDataException">What is left contradicts itself.</exception>
    public async Task<WageRates> WithoutAsync(AddedRate? without, CancellationToken cancellationToken)
    {
        var (living, statutory) = await AddedAsync(cancellationToken);
        var (ours, law) = (shipped.Rates.LivingWages, shipped.Rates.Statutory);
        var newLiving = living.Where(Holds).Select(r => r.ToRow()).Where(r => !ours.Any(s => s.PayBy >= r.PayBy)).ToList();
        var newLaw = statutory.Where(Holds).Select(r => r.ToRow()).Where(r => !law.Any(s => s.Overlaps(r) && s.From >= r.From)).ToList();
        return newLiving.Count + newLaw.Count == 0 ? shipped.Rates : shipped.Rates.With(newLiving, newLaw);

        bool Holds(AddedRate rate) => rate.WithdrawnAt is null && !(rate.GetType() == without?.GetType() && rate.Id == without.Id);
    }

    /// <summary>All that were ever added, those that were taken back among them.</summary>
    public async Task<(List<AddedLivingWage> Living, List<AddedStatutoryWage> Statutory)> AddedAsync(CancellationToken cancellationToken) =>
        (await db.AddedLivingWages.AsNoTracking().OrderByDescending(r => r.Announced).ToListAsync(cancellationToken),
            await db.AddedStatutoryWages.AsNoTracking().OrderByDescending(r => r.From).ThenBy(r => r.AgeFrom).ToListAsync(cancellationToken));
}
