using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>The sector of a contract: what the institution's register calls its kind of purchase, else the division of the Common Procurement Vocabulary. Never the department, which says who buys.</summary>
public sealed class WageSectors(SeedFiles seeds)
{
    private const int Division = 2;

    private readonly Lazy<CpvNames> _cpv = new(() =>
    {
        using var reader = seeds.OpenReference("cpv-2008.csv");
        return CpvNames.Load(reader);
    });

    /// <summary>Null where the register says neither.</summary>
    public string? Of(ContractEntry entry) =>
        entry.Category ?? (entry.Cpv.FirstOrDefault(c => c.Length >= Division) is { } code ? _cpv.Value.Find(code[..Division]) : null);
}
