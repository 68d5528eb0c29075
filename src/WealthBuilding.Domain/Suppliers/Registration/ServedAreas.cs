using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>What sort of area a supplier says it works in, the widest first.</summary>
public enum ServedAreaKind
{
    Country,
    Nation,
    Region,
    CombinedAuthority,
    County,
    District,
}

/// <summary>An area that a supplier can say it works in.</summary>
/// <param name="Code">ONS code; <c>UK</c> for everywhere in the United Kingdom.</param>
public sealed record ServedArea(string Code, string Name, ServedAreaKind Kind);

/// <summary>The districts, counties, combined authorities, regions and nations by name, from <c>local-authorities.csv</c>.</summary>
public sealed class ServedAreas
{
    /// <summary>Stands for everywhere in the United Kingdom.</summary>
    public const string Everywhere = "UK";

    private const int MostSlips = 2;

    private static readonly Dictionary<string, string> Nations = new(StringComparer.Ordinal)
    {
        ["England"] = "E92000001",
        ["Wales"] = "W92000004",
        ["Scotland"] = "S92000003",
        ["Northern Ireland"] = "N92000002",
    };

    private static readonly string[] Endings = [" county council", " city council", " borough council", " district council", " metropolitan borough", " council", " borough", " district"];

    private readonly Dictionary<string, ServedArea> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<ServedArea>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<ServedArea>> _ceremonial = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _districts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The whole country, then the nations other than England, then the English regions: short enough to tick.</summary>
    public IReadOnlyList<ServedArea> Wide =>
        [.. _byCode.Values.Where(a => a.Kind <= ServedAreaKind.Region && a.Name != "England").OrderBy(a => a.Kind).ThenBy(a => a.Name, StringComparer.Ordinal)];

    public static ServedAreas Load(TextReader localAuthorities)
    {
        var areas = new ServedAreas();
        areas.Add(new ServedArea(Everywhere, "Everywhere in the UK", ServedAreaKind.Country), "United Kingdom", "UK");
        var table = new CsvTable(localAuthorities);
        while (table.Read())
        {
            areas.AddRow(table);
        }

        return areas;
    }

    public ServedArea? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>What a name means, 'council' and the like left off; empty where nothing is called so.</summary>
    /// <remarks>
    /// Where a region and a combined authority share a name, the wider is meant. A ceremonial county that has no council of its own
    /// (Merseyside, Cumbria) is all its districts.
    /// </remarks>
    public IReadOnlyList<ServedArea> Named(string name) => _byName.TryGetValue(KeyOf(name), out var named)
        ? [named.MinBy(a => a.Kind)!]
        : _ceremonial.GetValueOrDefault(KeyOf(name)) is { } ceremonial ? [.. ceremonial] : Short(name) is [var only] ? [only] : [];

    /// <summary>Districts that a short name may mean: Hull, Newcastle. One where it is plain.</summary>
    public IReadOnlyList<ServedArea> Short(string name) =>
        [.. _byCode.Values.Where(a => a.Kind is ServedAreaKind.District && AreaNames.IsShortFor(KeyOf(name), a.Name, a.Code)).OrderBy(a => a.Name, StringComparer.Ordinal)];

    /// <summary>Parts a list of names by lines, semicolons and commas; a comma within a name ('Bournemouth, Christchurch and Poole') parts nothing.</summary>
    public IReadOnlyList<string> NamesIn(string? text) => AreaNames.Parted(text ?? string.Empty, n => _byName.ContainsKey(KeyOf(n)));

    /// <summary>A name that is very like this one, for 'did you mean'; null where none is.</summary>
    public string? Nearest(string name)
    {
        var key = KeyOf(name);
        return _byName.Keys.Select(k => (Name: k, Slips: Slips(key, k.ToLowerInvariant()))).Where(k => k.Slips <= MostSlips)
            .OrderBy(k => k.Slips).ThenBy(k => k.Name, StringComparer.Ordinal).Select(k => _byName[k.Name][0].Name).FirstOrDefault();
    }

    /// <summary>Whether work in an area is, or can be, work in a district.</summary>
    public bool Covers(string code, string district) =>
        code == Everywhere || code.Equals(district, StringComparison.OrdinalIgnoreCase) || _districts.GetValueOrDefault(code)?.Contains(district) == true;

    private static string KeyOf(string name)
    {
        var key = AreaNames.Plain(name);
        var ending = Endings.FirstOrDefault(e => key.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? key : key[..^ending.Length];
    }

    private void AddRow(CsvTable table)
    {
        var code = table["gss_code"];
        if (code.Length == 0)
        {
            return;
        }

        var isDistrict = Places.Gss.IsDistrict(code);
        var kind = isDistrict ? ServedAreaKind.District : table["type"].Contains("county council", StringComparison.Ordinal) ? ServedAreaKind.County : ServedAreaKind.CombinedAuthority;
        Add(new ServedArea(code, table["common_name"], kind), table["name"], table["welsh_name"]);
        if (isDistrict)
        {
            AddCeremonial(table["ceremonial_county"], _byCode[code]);
            AddWider(Nations.GetValueOrDefault(table["nation"]), table["nation"], ServedAreaKind.Nation, code);
            AddWider(table.Optional("region_code"), table["region"], ServedAreaKind.Region, code);
            AddWider(table.Optional("county_code"), table["county"], ServedAreaKind.County, code);
            AddWider(table.Optional("combined_authority_code"), table["combined_authority"], ServedAreaKind.CombinedAuthority, code);
        }
    }

    private void AddCeremonial(string county, ServedArea district)
    {
        if (county.Length > 0)
        {
            (_ceremonial.TryGetValue(KeyOf(county), out var within) ? within : _ceremonial[KeyOf(county)] = []).Add(district);
        }
    }

    private void AddWider(string? code, string name, ServedAreaKind kind, string district)
    {
        if (code is null)
        {
            return;
        }

        Add(new ServedArea(code, name, kind));
        if (!_districts.TryGetValue(code, out var within))
        {
            _districts[code] = within = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        }

        within.Add(district);
    }

    private void Add(ServedArea area, params string[] otherNames)
    {
        _byCode.TryAdd(area.Code, area);
        var kept = _byCode[area.Code];
        foreach (var key in otherNames.Append(area.Name).Where(n => n.Length > 0).Select(KeyOf).Distinct(StringComparer.Ordinal))
        {
            if (!_byName.TryGetValue(key, out var named))
            {
                _byName[key] = named = [];
            }

            if (!named.Contains(kept))
            {
                named.Add(kept);
            }
        }
    }

    // Levenshtein's distance, given up where it cannot stay within what is wanted.
    private static int Slips(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > MostSlips)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
