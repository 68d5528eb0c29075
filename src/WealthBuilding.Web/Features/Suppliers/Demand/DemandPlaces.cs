using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Demand;

/// <summary>A place that has members enough to be told of.</summary>
/// <param name="Members">Ids of its institutions, as text.</param>
/// <param name="Published">Ids of those among them whose payments are public: anybody can take their part off a sum.</param>
/// <param name="IsPublishable">False where its figures, with those of places that were there before it, would give a member away.</param>
internal sealed record DemandPlace(int Id, string Slug, string Name, IReadOnlyCollection<string> Members, IReadOnlySet<string> Published, bool IsPublishable)
{
    /// <summary>Whether too few would be left once the published parts are taken off.</summary>
    public bool HasFewUnpublished => Members.Count - Published.Count is > 0 and var left && left < Disclosure.Default.LeastContributors;
}

/// <summary>The places that demand may be asked for, the oldest first.</summary>
internal static class DemandPlaces
{
    /// <summary>A place with fewer members than disclosure control asks for can show nothing: it is not offered, nor is it told that it is there.</summary>
    public static async Task<List<DemandPlace>> LoadAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var least = Disclosure.Default.LeastContributors;
        var places = await db.Places.AsNoTracking().Where(p => p.Members.Count >= least).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Slug, p.Name, Members = p.Members.Select(m => m.InstitutionId).ToList() }).ToListAsync(cancellationToken);
        var publishers = await db.Institutions.AsNoTracking().Where(i => i.PublishesSpend).Select(i => i.Id).ToListAsync(cancellationToken);
        var members = places.ConvertAll(IReadOnlyCollection<string> (p) => p.Members.ConvertAll(Key));
        var published = publishers.Select(Key).ToHashSet(StringComparer.Ordinal);
        var publishable = Differencing.Publishable(members.ConvertAll(IReadOnlyCollection<string> (m) => [.. m.Where(i => !published.Contains(i))]), least);
        return [.. places.Select((p, i) => new DemandPlace(p.Id, p.Slug, p.Name, members[i], members[i].Where(published.Contains).ToHashSet(StringComparer.Ordinal), publishable[i]))];
    }

    private static string Key(int institution) => institution.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
