using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Assurance;

namespace WealthBuilding.Domain.LivingWage.Compliance;

/// <summary>One class with its count and its share; the shares of all classes add up to exactly 100.</summary>
/// <param name="Percent">Null where there is nothing to divide.</param>
public sealed record CoverageShare(CoverageClass Class, long Amount, decimal? Percent);

/// <summary>How far the relevant contracts pay the real Living Wage: by number, by pounds, by workers. What is not known has its own share.</summary>
/// <param name="Workers">Each supplier once: those that it declared; where nothing counts, those whom it declared before or whom its record has, as not known.</param>
/// <param name="WithoutValue">Relevant contracts whose value is not known: they are missing from the pounds.</param>
/// <param name="WithoutWorkers">Suppliers of relevant contracts of whom nobody knows how many work for them: they are missing from the workers.</param>
public sealed record WageCoverage(IReadOnlyList<CoverageShare> Contracts, IReadOnlyList<CoverageShare> Pounds, IReadOnlyList<CoverageShare> Workers, int WithoutValue, int WithoutWorkers)
{
    private static readonly CoverageClass[] Classes = Enum.GetValues<CoverageClass>();

    /// <param name="contracts">Each with the pence that it is worth; null where that is not known.</param>
    public static WageCoverage Of(IReadOnlyCollection<(ContractWageFinding Finding, long? Pence)> contracts)
    {
        var relevant = contracts.Select(c => (Class: WageStandings.ClassOf(c.Finding.Standing), c.Finding, c.Pence)).Where(c => c.Class is not null).ToList();
        var suppliers = relevant.SelectMany(c => c.Finding.Suppliers.Select(s => new Part(c.Finding, s))).GroupBy(p => p.Supplier.Key).Select(g => g.ToList()).ToList();
        var workers = suppliers.SelectMany(WorkersOf).ToList();
        return new WageCoverage(
            SharesOf(k => relevant.Count(c => c.Class == k)),
            SharesOf(k => relevant.Where(c => c.Class == k).Sum(c => c.Pence ?? 0)),
            SharesOf(k => workers.Where(w => w.Class == k).Sum(w => w.Workers)),
            relevant.Count(c => c.Pence is null),
            suppliers.Count(s => !WorkersOf(s).Any()));
    }

    // One supplier in all its contracts: its groups one by one, else as many as are known of.
    private static IEnumerable<(CoverageClass Class, long Workers)> WorkersOf(List<Part> parts)
    {
        var first = parts[0].Supplier;
        if (first.Bands.Count > 0)
        {
            return first.Bands.Select((band, i) => (ClassOf(parts, i), (long)band.Band.Workers));
        }

        var known = first.Declaration?.Workers ?? first.Evidence.People;
        return known is { } workers ? [(first.Standing is WageStanding.Accredited ? CoverageClass.Met : CoverageClass.NotKnown, workers)] : [];
    }

    // The same groups stand in every contract; what they are owed differs by what each contract asks for.
    private static CoverageClass ClassOf(List<Part> parts, int band)
    {
        var classes = parts.Select(p => ClassOf(p.Contract, p.Supplier.Bands[band].Outcome)).ToHashSet();
        return classes.Contains(CoverageClass.NotMet) ? CoverageClass.NotMet
            : classes.Contains(CoverageClass.Planned) ? CoverageClass.Planned
            : classes.Contains(CoverageClass.NotKnown) ? CoverageClass.NotKnown
            : CoverageClass.Met;
    }

    private static CoverageClass ClassOf(ContractWageFinding contract, BandOutcome outcome) => outcome switch
    {
        BandOutcome.Passes or BandOutcome.DueBy => CoverageClass.Met,
        BandOutcome.BelowTheLaw => CoverageClass.NotMet,
        BandOutcome.NotJudged => CoverageClass.NotKnown,
        BandOutcome.Fails when contract.IsAsked => CoverageClass.NotMet,
        BandOutcome.Fails => contract is { IsPlanned: true, Scope.Outcome: Scope.ScopeOutcome.InScope } ? CoverageClass.Planned : CoverageClass.NotKnown,
    };

    private static CoverageShare[] SharesOf(Func<CoverageClass, long> amount)
    {
        var amounts = Array.ConvertAll(Classes, k => amount(k));
        var percent = Shares.Percentages(amounts);
        return [.. Classes.Select((k, i) => new CoverageShare(k, amounts[i], percent?[i]))];
    }

    private readonly record struct Part(ContractWageFinding Contract, SupplierWageFinding Supplier);
}
