using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Demand;

/// <summary>A place that has members enough to be told of.</summary>
/// <param name="Members">Ids of its institutions, as text.</param>
/// <param name="IsPublishable">False where its figures, with those of places that were there before it, would give a member away.</param>
internal sealed record DemandPlace(int Id, string Slug, string Name, IReadOnlyCollection<string> Members, bool IsPublishable);

/// <summary>The places that demand may be asked for, the oldest first.</summary>
internal static class DemandPlaces
{
    /// <summary>A place with fewer members than disclosure control asks for can show nothing: it is not offered, nor is it told that it is there.</summary>
    public static async Task<List<DemandPlace>> LoadAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var least = Disclosure.Default.LeastContributors;
        var places = await db.Places.AsNoTracking().Where(p => p.Members.Count >= least).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Slug, p.Name, Members = p.Members.Select(m => m.InstitutionId).ToList() }).ToListAsync(cancellationToken);
        var members = places.ConvertAll(IReadOnlyCollection<string> (p) => p.Members.ConvertAll(m => m.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var publishable = Differencing.Publishable(members, least);
        return [.. places.Select((p, i) => new DemandPlace(p.Id, p.Slug, p.Name, members[i], publishable[i]))];
    }
}
