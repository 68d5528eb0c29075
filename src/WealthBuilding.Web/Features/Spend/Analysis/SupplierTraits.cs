using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Record;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>What analysis groups suppliers by: ownership, size and sector, as keys and in words.</summary>
public sealed class SupplierTraits(SeedFiles seeds, RegisterReferences references, TimeProvider clock)
{
    /// <summary>Keys of sizes.</summary>
    public static readonly IReadOnlyList<string> Sizes = ["micro", "small", "medium", "sme", "large"];

    /// <summary>Letters of the sections of SIC 2007.</summary>
    public static readonly IReadOnlyList<string> Sections = [.. "ABCDEFGHIJKLMNOPQRSTU".Select(c => c.ToString())];

    private readonly Lazy<SicSections> _sections = new(() =>
    {
        using var reader = seeds.OpenReference("sic-2007.csv");
        return SicSections.Load(reader);
    });

    private readonly Lazy<OrganisationSize> _sizes = new(() => new OrganisationSize(references.Definitions));

    public string? SectorOf(Supplier supplier) => _sections.Value.SectionOf(supplier.SicCodes);

    public string SectorName(string key) => _sections.Value.NameOf(key);

    /// <summary>Size by the official definition of today; null where too little is known to say.</summary>
    public string? SizeOf(Supplier supplier)
    {
        var figures = new SizeFigures(supplier.People, supplier.TurnoverPounds, supplier.BalanceSheetPounds);
        var isGroupOwned = supplier.Ownership is OwnershipModel.GroupOwned || supplier.GroupParent is not null;
        var answer = _sizes.Value.AsAt(figures, isGroupOwned, null, clock.Today());
        return answer.Size is SizeClass.Unknown ? null : answer.Size.ToString().ToLowerInvariant();
    }

    public static string SizeName(string key) => key switch
    {
        "micro" => "Micro: fewer than 10 people",
        "small" => "Small: fewer than 50 people",
        "medium" => "Medium: fewer than 250 people",
        "sme" => "Small or medium: fewer than 250 people",
        "large" => "Large: 250 people or more",
        _ => "Not known",
    };
}
