using System.Globalization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Places;

/// <summary>Reads the tables of authorities, of their successors and of their neighbours.</summary>
internal static class AuthorityTables
{
    internal static AuthorityDirectory Load(Func<string, TextReader> open)
    {
        var changes = Read(open, "local-authority-successors.csv", ToChange);
        var current = Read(open, "local-authorities.csv", ToAuthority).Select(a => WithStart(a, changes));
        var former = changes.GroupBy(c => c.OldCode).Select(ToFormer);
        return new AuthorityDirectory(
            [.. current, .. former],
            Pairs(open, "district-neighbours.csv", "district"),
            Pairs(open, "county-neighbours.csv", "county"),
            Read(open, "district-neighbours.csv", t => (t["district"], t["neighbour"], t["kind"])).Where(p => p.Item3 == "estuary").Select(p => (p.Item1, p.Item2)));
    }

    private static List<T> Read<T>(Func<string, TextReader> open, string file, Func<CsvTable, T> toRow)
    {
        using var reader = open(file);
        var table = new CsvTable(reader);
        var rows = new List<T>();
        while (table.Read())
        {
            rows.Add(toRow(table));
        }

        return rows;
    }

    private static ILookup<string, string> Pairs(Func<string, TextReader> open, string file, string from) =>
        Read(open, file, t => (From: t[from], To: t["neighbour"])).ToLookup(p => p.From, p => p.To, StringComparer.Ordinal);

    private static Authority ToAuthority(CsvTable t) => new()
    {
        Code = t["gss_code"],
        Name = t["name"],
        CommonName = t["common_name"],
        WelshName = t.Optional("welsh_name"),
        Type = t["type"],
        Nation = t.Optional("nation"),
        Region = t.Optional("region"),
        CountyCode = t.Optional("county_code"),
        County = t.Optional("county"),
        CombinedAuthorityCode = t.Optional("combined_authority_code"),
        CombinedAuthority = t.Optional("combined_authority"),
        CeremonialCounty = t.Optional("ceremonial_county"),
        Latitude = ReferenceTables.Degrees(t["lat"]),
        Longitude = ReferenceTables.Degrees(t["long"]),
    };

    private static Change ToChange(CsvTable t) => new(
        t["old_code"],
        t["old_name"],
        t["old_type"],
        t["effective"] is { Length: > 0 } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        t["successor_code"],
        t["current_code"]);

    // A code of today begins when what it follows ended; without a row it has been there for as long as we look back.
    private static Authority WithStart(Authority authority, List<Change> changes)
    {
        var before = changes.Where(c => c.SuccessorCode == authority.Code && authority.Code.Length > 0).ToList();
        return before.Count == 0 ? authority : authority with
        {
            ValidFrom = before.Max(c => c.Effective),
            HasUndatedChange = before.Exists(c => c.Effective is null),
        };
    }

    private static Authority ToFormer(IGrouping<string, Change> changes)
    {
        var first = changes.First();
        return new Authority
        {
            Code = first.OldCode,
            Name = first.OldName,
            CommonName = first.OldName,
            Type = first.OldType,
            ValidTo = first.Effective?.AddDays(-1),
            HasUndatedChange = first.Effective is null,
            CurrentCodes = [.. changes.Select(c => c.CurrentCode).Distinct()],
        };
    }

    private sealed record Change(string OldCode, string OldName, string OldType, DateOnly? Effective, string SuccessorCode, string CurrentCode);
}
