namespace WealthBuilding.Domain.Places;

/// <summary>All authorities that we know, of today and abolished, by code, with what borders what.</summary>
public sealed class AuthorityDirectory
{
    /// <summary>The day that the table of authorities describes.</summary>
    public static readonly DateOnly AsAt = new(2025, 5, 1);

    private readonly Dictionary<string, Authority> _byCode;
    private readonly ILookup<string, string> _neighbours;
    private readonly ILookup<string, string> _countyNeighbours;
    private readonly HashSet<(string, string)> _acrossWater;
    private readonly Lazy<AreaNames> _names;

    internal AuthorityDirectory(
        IReadOnlyList<Authority> authorities,
        ILookup<string, string> neighbours,
        ILookup<string, string> countyNeighbours,
        IEnumerable<(string District, string Neighbour)> acrossWater)
    {
        All = authorities;
        Districts = [.. authorities.Where(a => a.IsCurrent && a.IsDistrict).OrderBy(a => a.Code, StringComparer.Ordinal)];
        _byCode = authorities.Where(a => a.Code.Length > 0).ToDictionary(a => a.Code, StringComparer.OrdinalIgnoreCase);
        _neighbours = neighbours;
        _countyNeighbours = countyNeighbours;
        _acrossWater = [.. acrossWater];
        _names = new Lazy<AreaNames>(() => new AreaNames(this));
    }

    /// <summary>Of today first, then those that are no more.</summary>
    public IReadOnlyList<Authority> All { get; }

    /// <summary>The councils of the lower or only tier of today, in the order of their codes.</summary>
    public IReadOnlyList<Authority> Districts { get; }

    /// <summary>Reads names as people type them.</summary>
    public AreaNames Names => _names.Value;

    /// <summary>The authority with this code, of today or abolished; null for a code that the tables do not have.</summary>
    public Authority? Find(string code) => _byCode.GetValueOrDefault(code.Trim());

    /// <summary>The district of today for a district's code of any time; null where it is no district that we know.</summary>
    public string? CurrentDistrict(string code) => Find(code) switch
    {
        null => null,
        { IsCurrent: true, IsDistrict: true } district => district.Code,
        { CurrentCodes: [var only] } when Gss.IsDistrict(only) => only,
        _ => null,
    };

    /// <summary>The districts of today that a district, a county or a combined authority of any time covers.</summary>
    public IReadOnlyList<string> DistrictsOf(string code) => Find(code) switch
    {
        null => [],
        { IsCurrent: false } former => former.CurrentCodes,
        { IsDistrict: true } district => [district.Code],
        var wider => CodesWhere(d => d.CountyCode == wider.Code || d.CombinedAuthorityCode == wider.Code),
    };

    /// <summary>Districts that border this one by land or face it across an estuary; none for an island.</summary>
    public IEnumerable<string> NeighboursOf(string district) => _neighbours[district];

    /// <summary>Whether two districts share no land and only face each other across tidal water.</summary>
    public bool IsAcrossWater(string district, string neighbour) => _acrossWater.Contains((district, neighbour));

    /// <summary>English ceremonial counties that border this one.</summary>
    public IEnumerable<string> CountyNeighboursOf(string county) => _countyNeighbours[county];

    /// <summary>Whether the code was in use on a day; null where the tables do not say.</summary>
    public bool? IsValidOn(string code, DateOnly day) => Find(code) switch
    {
        null => null,
        { ValidFrom: { } from } when day < from => false,
        { ValidTo: { } to } when day > to => false,
        { HasUndatedChange: true, IsCurrent: var current } => day >= AsAt ? current : null,
        _ => true,
    };

    /// <summary>Authorities whose official, usual or Welsh name is this, case ignored; those of today first.</summary>
    public IReadOnlyList<Authority> Named(string name) =>
        [.. All.Where(a => new[] { a.Name, a.CommonName, a.WelshName }.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase))];

    private List<string> CodesWhere(Func<Authority, bool> isWanted) => [.. Districts.Where(isWanted).Select(d => d.Code)];
}
