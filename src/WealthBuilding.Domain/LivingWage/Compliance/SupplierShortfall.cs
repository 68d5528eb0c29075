using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Assurance;

namespace WealthBuilding.Domain.LivingWage.Compliance;

/// <summary>What the workers of one supplier miss in 52 weeks, however many contracts it has.</summary>
/// <param name="Key"><see cref="SupplierWageFinding.Key"/>.</param>
public sealed record SupplierShortfall(string Key, string Name, Money ShortYear);

/// <summary>What it costs to put right what fails, each supplier once: it declares all its workers, so that two contracts with it are the same workers.</summary>
public static class SupplierShortfalls
{
    /// <summary>Of the contracts that ask for it, in their order. Where contracts ask for different things of a group, the most counts: whoever pays that has put right all.</summary>
    public static IReadOnlyList<SupplierShortfall> Of(IEnumerable<ContractWageFinding> contracts) =>
        [.. contracts.Where(c => c.IsAsked).SelectMany(c => c.Suppliers).GroupBy(s => s.Key)
            .Select(g => new SupplierShortfall(g.Key, g.First().Evidence.Name, Most([.. g])))
            .Where(s => s.ShortYear > Money.Zero)];

    public static Money Sum(IEnumerable<ContractWageFinding> contracts) => new(Of(contracts).Sum(s => s.ShortYear.Pence));

    /// <summary>For every contract the part of the sum that is counted there: a supplier's whole shortfall in the first of its contracts that asks for it. The parts add up to <see cref="Sum"/>.</summary>
    public static IReadOnlyList<Money> Counted(IReadOnlyList<ContractWageFinding> contracts)
    {
        var left = Of(contracts).ToDictionary(s => s.Key, s => s.ShortYear);
        return [.. contracts.Select(c => new Money(c.IsAsked ? c.Suppliers.Sum(s => left.Remove(s.Key, out var part) ? part.Pence : 0) : 0))];
    }

    private static Money Most(List<SupplierWageFinding> findings)
    {
        var bands = findings.Max(f => f.Bands.Count);
        return new Money(Enumerable.Range(0, bands).Sum(i => findings.Max(f => i < f.Bands.Count ? ShortOf(f.Bands[i]) : 0)));
    }

    private static long ShortOf(BandFinding band) => band.Outcome is BandOutcome.Fails or BandOutcome.BelowTheLaw ? band.ShortYear.Pence : 0;
}
