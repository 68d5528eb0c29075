namespace WealthBuilding.Domain.Places;

/// <summary>An area made of districts, with the ring that every other district is in, seen from it.</summary>
public sealed class Area
{
    private readonly Dictionary<string, Ring> _rings;
    private readonly HashSet<string> _sameCounty;
    private readonly HashSet<string> _sameRegion;

    private Area(
        string name,
        IReadOnlyList<string> districts,
        Dictionary<string, Ring> rings,
        HashSet<string> sameCounty,
        HashSet<string> sameRegion)
    {
        Name = name;
        Districts = districts;
        _rings = rings;
        _sameCounty = sameCounty;
        _sameRegion = sameRegion;
    }

    public string Name { get; }

    /// <summary>Codes of today, sorted.</summary>
    public IReadOnlyList<string> Districts { get; }

    /// <summary>Makes an area of districts, counties or combined authorities of any time; codes that are not known are left out.</summary>
    public static Area Of(string name, IEnumerable<string> codes, AuthorityDirectory authorities)
    {
        var own = codes.SelectMany(authorities.DistrictsOf).Distinct().Order(StringComparer.Ordinal).ToList();
        var members = own.Select(code => authorities.Find(code)!).ToList();
        var bordering = own.SelectMany(authorities.NeighboursOf).ToHashSet();
        var sameCounty = authorities.Districts.Where(d => members.Exists(m => ShareCounty(m, d))).Select(d => d.Code).ToHashSet();
        var sameRegion = authorities.Districts.Where(d => members.Exists(m => Same(m.RegionOrNation, d.RegionOrNation))).Select(d => d.Code).ToHashSet();
        var rings = authorities.Districts.ToDictionary(d => d.Code, d =>
            own.Contains(d.Code) ? Ring.Area
            : bordering.Contains(d.Code) ? Ring.Bordering
            : sameCounty.Contains(d.Code) ? Ring.County
            : sameRegion.Contains(d.Code) ? Ring.Region
            : Ring.RestOfUk);
        return new Area(name, own, rings, sameCounty, sameRegion);
    }

    /// <summary>The ring of a district of today; one that is not known is somewhere in the United Kingdom.</summary>
    public Ring RingOf(string district) => _rings.GetValueOrDefault(district, Ring.RestOfUk);

    /// <summary>Whether a district is local in a given meaning. A bordering district is of the same county, or is not, all the same.</summary>
    public bool IsLocal(string district, LocalMeaning meaning) => RingOf(district) is var ring && (ring == Ring.Area || meaning switch
    {
        LocalMeaning.Area or LocalMeaning.Branch => false,
        LocalMeaning.Neighbours => ring == Ring.Bordering,
        LocalMeaning.County => _sameCounty.Contains(district),
        LocalMeaning.Region => _sameRegion.Contains(district),
    });

    private static bool ShareCounty(Authority a, Authority b) =>
        Same(a.County, b.County) || Same(a.CombinedAuthority, b.CombinedAuthority) || Same(a.CeremonialCounty, b.CeremonialCounty);

    private static bool Same(string? a, string? b) => a is not null && a == b;
}
