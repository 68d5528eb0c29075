using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>What 'local area' can mean for an authority (Order of 2026, art. 3): its own area, what borders it, what it lies wholly inside.</summary>
/// <remarks>
/// A 'county' is read as the county of the Lieutenancies Act 1997, so that unitary authorities and metropolitan districts lie in one
/// too; in London the boroughs stand in its place, and the City of London is a county of its own. The Order's words do not settle this.
/// </remarks>
internal sealed class LocalAreas
{
    internal const string CountyReading = "A county is read as the ceremonial county (Lieutenancies Act 1997); the wording is called convoluted, and a unitary council may also be read as a county of its own.";

    private const string CityOfLondon = "E09000001";
    private const string TidalWater = "It meets the area only across tidal water: ask whether that is bordering.";
    private readonly AuthorityDirectory _authorities;
    private readonly ILookup<string, string> _splits;
    private readonly HashSet<string> _own;

    /// <param name="codes">GSS codes of districts, counties or combined authorities.</param>
    internal LocalAreas(IEnumerable<string> codes, AuthorityDirectory authorities, ILookup<string, string> splits)
    {
        (_authorities, _splits) = (authorities, splits);
        _own = codes.SelectMany(authorities.DistrictsOf).ToHashSet(StringComparer.Ordinal);
        Own = [.. _own.Order(StringComparer.Ordinal).Select(DistrictArea)];
        Container = FindContainer();
        (Bordering, Abroad) = FindBordering();
    }

    /// <summary>The districts of the area; none where the codes are not known.</summary>
    internal IReadOnlyList<ReservationArea> Own { get; }

    /// <summary>The one county or London borough that the whole area lies in; null where it is in several.</summary>
    internal ReservationArea? Container { get; }

    /// <summary>English counties and London boroughs that border the area, without the one that it lies in.</summary>
    internal IReadOnlyList<ReservationArea> Bordering { get; }

    /// <summary>Of those that border the area the ones that a buyer named; all of them where it named none.</summary>
    internal IReadOnlyList<ReservationArea> Taken(IReadOnlyList<string> named) => named.Count == 0 ? Bordering : [.. Bordering.Where(b => named.Any(b.IsCalled))];

    /// <summary>Names of Welsh and Scottish areas that border it.</summary>
    internal IReadOnlyList<string> Abroad { get; }

    /// <summary>The counties and London boroughs that the area lies in, one or several.</summary>
    internal IReadOnlyList<ReservationArea> Containers => [.. _own.SelectMany(PlacesOf).DistinctBy(p => p.Name).OrderBy(p => p.Name, StringComparer.Ordinal)];

    internal bool IsInside(string nation) => _own.Count > 0 && _own.All(d => _authorities.Find(d)?.Nation == nation);

    private ReservationArea? FindContainer() => Containers is [var only] && _own.All(only.Districts.Contains) && !_own.Any(d => _splits[d].Any()) ? only : null;

    private (List<ReservationArea> Bordering, List<string> Abroad) FindBordering()
    {
        var pairs = _own.SelectMany(d => _authorities.NeighboursOf(d).Where(n => !_own.Contains(n)).Select(n => (Own: d, Other: n))).ToList();
        var abroad = pairs.Select(p => _authorities.Find(p.Other)!).Where(a => a.Nation != "England").Select(a => a.CommonName).Distinct().Order(StringComparer.Ordinal);
        var bordering = pairs.SelectMany(p => PlacesOf(p.Other).Select(place => (Place: place, IsWater: _authorities.IsAcrossWater(p.Own, p.Other))))
            .Where(b => b.Place.Name != Container?.Name)
            .GroupBy(b => b.Place.Name)
            .Select(g => g.All(b => b.IsWater) ? g.First().Place with { Doubt = TidalWater } : g.First().Place)
            .OrderBy(p => p.Name, StringComparer.Ordinal);
        return ([.. bordering], [.. abroad]);
    }

    // In London the borough is the unit; elsewhere in England the ceremonial county, and both of them for a district that lies in two.
    private IEnumerable<ReservationArea> PlacesOf(string district)
    {
        var authority = _authorities.Find(district)!;
        return authority.Nation != "England" ? []
            : IsBorough(district) ? [new ReservationArea(authority.CommonName, "london-borough", district, [district])]
            : (_splits[district].Any() ? _splits[district] : [authority.CeremonialCounty!]).Select(County);
    }

    private ReservationArea County(string name)
    {
        var districts = _authorities.Districts.Where(d => !IsBorough(d.Code) && (d.CeremonialCounty == name || _splits[d.Code].Contains(name))).Select(d => d.Code).ToList();
        var parted = districts.Where(d => _splits[d].Any()).Select(d => _authorities.Find(d)!.CommonName).ToList();
        return new ReservationArea(name, "county", GssOf(name, districts), districts, parted.Count == 0 ? null : $"Only a part of {string.Join(" and ", parted)} lies in it.");
    }

    // A code stands for the county only where it covers the same districts: Lancashire County Council is less than Lancashire.
    private string? GssOf(string county, List<string> districts) => districts is [var only] ? only
        : _authorities.All.FirstOrDefault(a => a.IsCurrent && a.CommonName == county && a.Code.Length > 0 && !a.IsDistrict && _authorities.DistrictsOf(a.Code).SequenceEqual(districts))?.Code;

    private ReservationArea DistrictArea(string code) => new(_authorities.Find(code)!.CommonName, IsBorough(code) ? "london-borough" : "district", code, [code]);

    private static bool IsBorough(string district) => district.StartsWith("E09", StringComparison.Ordinal) && district != CityOfLondon;
}
