using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Domain.Suppliers.Record;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.ReferenceData.Published;

/// <summary>The small tables by which registers are read, loaded once.</summary>
public sealed class RegisterReferences(SeedFiles seeds)
{
    private readonly Lazy<CompanyNumbers> _numbers = new(() => Load(seeds, "company-number-prefixes.csv", CompanyNumbers.Load));
    private readonly Lazy<PeopleWords> _people = new(() => PeopleWords.Load(seeds.OpenReference));
    private readonly Lazy<LegalForms> _forms = new(() => Load(seeds, "legal-forms.csv", LegalForms.Load));
    private readonly Lazy<SupplierDefinitions> _definitions = new(() => Load(seeds, "supplier-definitions.csv", SupplierDefinitions.Load));

    public CompanyNumbers Numbers => _numbers.Value;

    /// <summary>The words by which names of people are told.</summary>
    public PeopleWords People => _people.Value;

    public LegalForms Forms => _forms.Value;

    /// <summary>The official definitions of an SME, of the sizes within, and of a VCSE, each with the days between which it holds.</summary>
    public SupplierDefinitions Definitions => _definitions.Value;

    private static T Load<T>(SeedFiles seeds, string name, Func<TextReader, T> load)
    {
        using var reader = seeds.OpenReference(name);
        return load(reader);
    }
}
