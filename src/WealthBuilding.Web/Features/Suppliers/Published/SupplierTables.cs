using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>The tables that suppliers' answers are read by, held in memory and shared: numbers, areas, accreditations, categories.</summary>
public sealed class SupplierTables(SeedFiles seeds)
{
    private readonly Lazy<CompanyNumbers> _numbers = new(() => Load(seeds, "company-number-prefixes.csv", CompanyNumbers.Load));
    private readonly Lazy<ServedAreas> _areas = new(() => Load(seeds, "local-authorities.csv", ServedAreas.Load));
    private readonly Lazy<Accreditations> _accreditations = new(() => Load(seeds, "accreditations.csv", Accreditations.Load));
    private readonly Lazy<CategorySuggester> _suggester = new(() =>
        new CategorySuggester(Load(seeds, "cpv-2008.csv", cpv => Load(seeds, "trade-words.csv", words => CategoryIndex.Load(cpv, words)))));

    private readonly Lazy<CategoryKin> _kin = new(() => Load(seeds, "category-kin.csv", CategoryKin.Load));

    public CompanyNumbers Numbers => _numbers.Value;

    public ServedAreas Areas => _areas.Value;

    public Accreditations Accreditations => _accreditations.Value;

    /// <summary>The vocabulary and the words of trades.</summary>
    public CategoryIndex Categories => _suggester.Value.Index;

    /// <summary>Categories that one trade covers.</summary>
    public CategoryKin Kin => _kin.Value;

    /// <summary>Finds the categories of a text: the one of the whole product.</summary>
    public CategorySuggester Suggester => _suggester.Value;

    private static T Load<T>(SeedFiles seeds, string name, Func<TextReader, T> load)
    {
        using var reader = seeds.OpenReference(name);
        return load(reader);
    }
}
