using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>What analysis groups suppliers by: ownership, size and sector, as keys and in words.</summary>
public sealed class SupplierTraits(SeedFiles seeds)
{
    private readonly Lazy<SicSections> _sections = new(() =>
    {
        using var reader = seeds.OpenReference("sic-2007.csv");
        return SicSections.Load(reader);
    });

    public string? SectorOf(Supplier supplier) => _sections.Value.SectionOf(supplier.SicCodes);

    public string SectorName(string key) => _sections.Value.NameOf(key);

    /// <summary>Size by the official bands; null where too little is known to say.</summary>
    public string? SizeOf(Supplier supplier) => null;

    public static string SizeName(string key) => key switch
    {
        "micro" => "Micro: fewer than 10 people",
        "small" => "Small: fewer than 50 people",
        "medium" => "Medium: fewer than 250 people",
        "large" => "Large: 250 people or more",
        _ => "Not known",
    };
}
