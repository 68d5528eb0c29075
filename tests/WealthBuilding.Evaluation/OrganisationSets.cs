using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Evaluation;

/// <summary>Names of real organisations by kind: what a register says they are, not what our words say.</summary>
internal static class OrganisationSets
{
    private static readonly string[] Forms = [" LTD", " LIMITED", " PLC", " LLP", " CIC", " C.I.C.", " P.L.C.", " LTD.", " COMMUNITY INTEREST COMPANY"];

    /// <param name="IsPublic">Whether its names come from public registers of organisations and may be printed.</param>
    internal sealed record Set(string What, IReadOnlyList<string> Names, double Aim, bool IsPublic);

    public static IEnumerable<Set> Read(string folder, IReadOnlyList<PeopleSpend.Payee> spend, SeedFiles seeds)
    {
        var rules = Rules(seeds);
        var register = Rows(Path.Combine(folder, "evaluation", "ready", "resolution", "register.csv"));
        var employers = Rows(Path.Combine(folder, "evaluation", "gender-pay-gap", "gpg_sup.csv"));
        var variants = Rows(Path.Combine(folder, "evaluation", "gender-pay-gap", "gpg_fmt.csv"));
        var plain = employers.Where(r => !HasForm(r["name"])).ToList();
        // Half of this register are clubs and co-operatives called after villages that no table has.
        yield return Of("register, with a legal form", register.Select(r => r["name"]).Where(HasForm), 0.89);
        yield return Of("employers, with a legal form", employers.Select(r => r["name"]).Where(HasForm), 0.95);
        yield return Of("employers' other spellings, with a legal form", variants.Select(r => r["variant"]).Where(HasForm), 0.95);
        yield return new Set("payees in the spend files, with a legal form at the end", [.. spend.Select(p => p.Name).Where(HasForm)], 0.95, false);
        yield return new Set("payees in the spend files that the scope rules hold for public bodies or schools", [.. spend.Select(p => p.Name).Where(n => !HasForm(n) && IsPublicBody(rules, n))], 0.70, false);
        yield return Of("names of councils", Councils(seeds), 0.95);
        yield return Of("employers of public administration (SIC 84), without a form", plain.Where(r => IsOf(r, "84")).Select(r => r["name"]), 0);
        yield return Of("employers in education (SIC 85), without a form", plain.Where(r => IsOf(r, "85")).Select(r => r["name"]), 0.35);
        yield return Of("employers in hospitals (SIC 861), without a form", plain.Where(r => IsOf(r, "861")).Select(r => r["name"]), 0);
        yield return Of("employers without a SIC code, without a form", plain.Where(r => r["sic"].Length == 0).Select(r => r["name"]), 0);
        yield return Of("charities of the register, without a form", register.Where(r => r["charityNumber"].Length > 0 && !HasForm(r["name"])).Select(r => r["name"]), 0);
        yield return Of("charities that say so in their names, without a form", register.Where(r => r["charityNumber"].Length > 0 && !HasForm(r["name"]) && SaysSo(r["name"])).Select(r => r["name"]), 0.55);
        yield return Of("all employers, without a form", plain.Select(r => r["name"]), 0);
    }

    /// <summary>Keys of all names in the register and among the employers: what an installation that holds registers would know.</summary>
    public static HashSet<string> RegisterKeys(string folder) =>
        Rows(Path.Combine(folder, "evaluation", "ready", "resolution", "register.csv")).Concat(Rows(Path.Combine(folder, "evaluation", "gender-pay-gap", "gpg_sup.csv")))
            .Select(r => RegisterName.Key(r["name"])).ToHashSet(StringComparer.Ordinal);

    private static Set Of(string what, IEnumerable<string> names, double aim) => new(what, [.. names.Distinct(StringComparer.OrdinalIgnoreCase)], aim, true);

    private static bool IsOf(Dictionary<string, string> row, string sic) => row["sic"].Split(';', ',', ' ').Any(s => s.StartsWith(sic, StringComparison.Ordinal));

    private static bool HasForm(string name) => Forms.Any(f => name.TrimEnd(' ', '.', '*').EndsWith(f.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));

    private static ScopeRules Rules(SeedFiles seeds)
    {
        using var table = seeds.OpenReference("scope-rules.csv");
        return ScopeRulesTable.Load(table, ReferenceTables.Load(seeds.OpenReference).Authorities);
    }

    private static bool IsPublicBody(ScopeRules rules, string name) => rules.First(rules.HitsOfPayee(name, PayeeTraits.None))?.Code is "public-bodies" or "schools";

    private static IEnumerable<string> Councils(SeedFiles seeds) =>
        ReferenceTables.Load(seeds.OpenReference).Authorities.All.SelectMany(a => new[] { a.CommonName + " Council", a.CommonName + " Borough Council", "London Borough of " + a.CommonName, "City of " + a.CommonName + " Council" });

    // Words by which a reader knows a charity; wider than the recogniser's own evidence.
    private static bool SaysSo(string name) =>
        name.ToUpperInvariant().Split(' ', ',', '(', ')', '-', '\'').Any(w => w is "TRUST" or "ASSOCIATION" or "SOCIETY" or "FOUNDATION" or "CHARITY" or "CHARITIES" or "CHARITABLE" or "FUND" or "CENTRE" or "COUNCIL" or "COLLEGE" or "SCHOOL" or "ACADEMY"
            or "INSTITUTE" or "UNIVERSITY" or "HOSPICE" or "HOSPITAL" or "CLUB" or "CHURCH" or "COMMUNITY" or "FEDERATION" or "LEAGUE" or "UNION" or "MUSEUM" or "COMMITTEE" or "FRIENDS" or "VOLUNTARY" or "NATIONAL" or "ROYAL" or "BRITISH");

    private static List<Dictionary<string, string>> Rows(string path)
    {
        using var reader = File.OpenText(path);
        var cursor = new CsvCursor(reader);
        _ = cursor.Read();
        var columns = cursor.ToArray();
        var rows = new List<Dictionary<string, string>>();
        while (cursor.Read())
        {
            var cells = cursor.ToArray();
            rows.Add(columns.Select((column, i) => (column, Text: i < cells.Length ? cells[i] : string.Empty)).ToDictionary(c => c.column, c => c.Text));
        }

        return rows;
    }
}
