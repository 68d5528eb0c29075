using WealthBuilding.Domain.LivingWage.Compliance;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>Contracts that have something in common.</summary>
/// <param name="ShortYearPence">What workers miss a year, each supplier once in the group.</param>
public sealed record WageGroup(string Name, WageCoverage Coverage, long ShortYearPence);

/// <summary>By what contracts are put together.</summary>
public enum WageGrouping
{
    Sector,
    Place,
    Supplier,
}

/// <summary>Puts the relevant contracts together by sector, by place or by supplier.</summary>
/// <remarks>A contract of several suppliers counts for each, by where that supplier stands and not by the worst: the sums of groups may be more than the whole.</remarks>
public static class WageGroups
{
    public const string NotSaid = "Not said";
    private const string NotKnown = "Not known";
    private const string NoSupplier = "No supplier named";

    public static WageGrouping[] All { get; } = Enum.GetValues<WageGrouping>();

    public static string TitleOf(WageGrouping grouping) => grouping switch
    {
        WageGrouping.Sector => "Sector",
        WageGrouping.Place => "Place",
        WageGrouping.Supplier => "Supplier",
    };

    /// <summary>What a group is, in a sentence.</summary>
    public static string NoteOf(WageGrouping grouping) => grouping switch
    {
        WageGrouping.Sector => "By the register's own kind of purchase, else by the first two digits of its CPV code. A supplier in two sectors is counted in both.",
        WageGrouping.Place => "By the district that a supplier's registered office or branch lies in. A contract with suppliers of two places is counted in both.",
        WageGrouping.Supplier => "Each supplier by what it declares itself. A contract of several suppliers is counted for each.",
    };

    public static IReadOnlyList<WageGroup> Of(ListWages.Model model, WageGrouping grouping) =>
        [.. model.Contracts.SelectMany(c => PartsOf(c, grouping)).Where(p => WageStandings.ClassOf(p.Finding.Standing) is not null)
            .GroupBy(p => p.Key, StringComparer.OrdinalIgnoreCase)
            .Select(g => new WageGroup(g.First().Name, WageCoverage.Of([.. g.Select(p => (p.Finding, p.Pence))]), SupplierShortfalls.Sum(g.Select(p => p.Finding)).Pence))
            .OrderByDescending(g => g.ShortYearPence).ThenBy(g => g.Name, StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<Part> PartsOf(JudgedContract contract, WageGrouping grouping)
    {
        var (finding, pence) = (contract.Finding, contract.Entry.WholePence);
        if (grouping is WageGrouping.Sector)
        {
            return [new Part(contract.Sector ?? NotSaid, contract.Sector ?? NotSaid, finding, pence)];
        }

        if (finding.Suppliers.Count == 0)
        {
            return [new Part(NoSupplier, NoSupplier, finding, pence)];
        }

        var suppliers = finding.Suppliers.Zip(contract.Districts, (s, d) => (Supplier: s, District: d ?? NotKnown));
        return grouping is WageGrouping.Place
            ? suppliers.GroupBy(s => s.District).Select(g => new Part(g.Key, g.Key, finding.With([.. g.Select(s => s.Supplier)]), pence))
            : suppliers.DistinctBy(s => s.Supplier.Key).Select(s => new Part(s.Supplier.Key, s.Supplier.Evidence.Name, finding.With(s.Supplier), pence));
    }

    private readonly record struct Part(string Key, string Name, ContractWageFinding Finding, long? Pence);
}
