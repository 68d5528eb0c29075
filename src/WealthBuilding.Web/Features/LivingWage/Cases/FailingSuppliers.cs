using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Web.Features.LivingWage.Compliance;

namespace WealthBuilding.Web.Features.LivingWage.Cases;

/// <summary>A supplier that fails, with all contracts of the institution on which it does: one shortfall, and one case.</summary>
/// <param name="Key">See <see cref="WageFailing"/>.</param>
/// <param name="On">The contracts in the order of the register, with what the supplier comes to on each: their terms may differ.</param>
internal sealed record FailingSupplier(int? SupplierId, string Name, string Key, IReadOnlyList<(JudgedContract Contract, SupplierWageFinding Finding)> On)
{
    public bool IsAbout(WageCase item) => On.Any(p => item.IsAbout(SupplierId, Name, p.Contract.Entry.Id));

    /// <summary>The case to open: from the first contract that nobody has settled; null where one is open, or all are settled.</summary>
    public WageCase? ToOpen(IEnumerable<WageCase> all, DateOnly today, string by)
    {
        var own = all.Where(IsAbout).ToList();
        var left = own.Exists(c => c.IsOpen) ? [] : On.Where(p => !own.Exists(c => c.Settles(Key, p.Contract.Entry.Id))).ToList();
        return left.Count == 0 ? null : OpenCase.Of(left[0].Contract, left.Select(p => p.Finding).OrderBy(f => f.Standing).ThenByDescending(f => f.ShortYear.Pence).First(), Key, today, by);
    }
}

/// <summary>Finds who fails on the contracts of an institution.</summary>
internal static class FailingSuppliers
{
    public static IEnumerable<FailingSupplier> Of(IReadOnlyList<JudgedContract> judged) =>
        judged.Where(c => WageStandings.ClassOf(c.Finding.Standing) is CoverageClass.NotMet)
            .SelectMany(c => c.Finding.Suppliers.Where(s => WageStandings.ClassOf(s.Standing) is CoverageClass.NotMet).Select(s => (Contract: c, Finding: s)))
            .GroupBy(p => (p.Finding.Evidence.SupplierId, Name: p.Finding.Evidence.SupplierId is null ? p.Finding.Evidence.Name : string.Empty))
            .Select(g => new FailingSupplier(
                g.Key.SupplierId, g.First().Finding.Evidence.Name, WageFailing.KeyOf(g.First().Finding.Declaration?.Id ?? 0, g.SelectMany(p => p.Finding.Bands)) ?? string.Empty, [.. g]));

    /// <summary>What a case's supplier comes to on a contract; null where the contract does not name it.</summary>
    public static SupplierWageFinding? In(JudgedContract contract, WageCase item) =>
        contract.Finding.Suppliers.FirstOrDefault(s => item.IsAbout(s.Evidence.SupplierId, s.Evidence.Name, contract.Entry.Id));
}
