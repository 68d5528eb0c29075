using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Assurance;

namespace WealthBuilding.Domain.LivingWage.Compliance;

/// <summary>One class with its count and its share; the shares of all classes add up to exactly 100.</summary>
/// <param name="Percent">Null where there is nothing to divide.</param>
public sealed record CoverageShare(CoverageClass Class, long Amount, decimal? Percent);

/// <summary>How far the relevant contracts pay the real Living Wage: by number, by pounds, by workers. What is not known has its own share.</summary>
/// <param name="Workers">Of suppliers with a declaration that counts, each supplier once; workers of others are not known and are not counted.</param>
/// <param name="WithoutValue">Relevant contracts whose value is not known: they are missing from the pounds.</param>
/// <param name="WithoutWorkers">Suppliers of relevant contracts who have not declared how many work for them.</param>
public sealed record WageCoverage(IReadOnlyList<CoverageShare> Contracts, IReadOnlyList<CoverageShare> Pounds, IReadOnlyList<CoverageShare> Workers, int WithoutValue, int WithoutWorkers)
{
    private static readonly CoverageClass[] Classes = Enum.GetValues<CoverageClass>();

    /// <param name="contracts">Each with the pence that it is worth; null where that is not known.</param>
    public static WageCoverage Of(IReadOnlyCollection<(ContractWageFinding Finding, long? Pence)> contracts)
    {
        var relevant = contracts.Select(c => (Class: WageStandings.ClassOf(c.Finding.Standing), c.Finding, c.Pence)).Where(c => c.Class is not null).ToList();
        var suppliers = relevant.SelectMany(c => c.Finding.Suppliers).GroupBy(s => (s.Evidence.SupplierId, Name: s.Evidence.SupplierId is null ? s.Evidence.Name : string.Empty)).Select(g => g.First()).ToList();
        return new WageCoverage(
            SharesOf(k => relevant.Count(c => c.Class == k)),
            SharesOf(k => relevant.Where(c => c.Class == k).Sum(c => c.Pence ?? 0)),
            SharesOf(k => suppliers.SelectMany(s => s.Bands).Where(b => ClassOf(b.Outcome) == k).Sum(b => (long)b.Band.Workers)),
            relevant.Count(c => c.Pence is null),
            suppliers.Count(s => s.Bands.Count == 0));
    }

    private static CoverageClass ClassOf(BandOutcome outcome) => outcome switch
    {
        BandOutcome.Passes or BandOutcome.DueBy => CoverageClass.Met,
        BandOutcome.Fails or BandOutcome.BelowTheLaw => CoverageClass.NotMet,
        BandOutcome.NotJudged => CoverageClass.NotKnown,
    };

    private static CoverageShare[] SharesOf(Func<CoverageClass, long> amount)
    {
        var amounts = Array.ConvertAll(Classes, k => amount(k));
        var percent = Shares.Percentages(amounts);
        return [.. Classes.Select((k, i) => new CoverageShare(k, amounts[i], percent?[i]))];
    }
}
