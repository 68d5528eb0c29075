using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>The words for what an organisation is in law, who owns it and what binds its surplus.</summary>
public static class NatureWords
{
    /// <summary>Legal forms that a supplier can say it has, by category of <c>legal-forms.csv</c>.</summary>
    public static readonly IReadOnlyList<Choice> LegalForms =
    [
        new("private-company", "Company limited by shares", "Ends in Ltd or Limited"),
        new("guarantee-company", "Company limited by guarantee", "Has members who guarantee a sum, and no shareholders"),
        new("cic", "Community interest company (CIC)"),
        new("co-operative", "Co-operative society", "Registered with the Financial Conduct Authority"),
        new("community-benefit", "Community benefit society", "Registered with the Financial Conduct Authority"),
        new("llp", "Limited liability partnership (LLP)"),
        new("cio", "Charitable incorporated organisation (CIO or SCIO)"),
        new("charity", "Charitable trust or another charity"),
        new("public-company", "Public limited company (PLC)"),
        new("partnership", "Partnership", "Two or more people in business together"),
        new("sole-trader", "Sole trader", "You are the business"),
        new("unincorporated-association", "Group or club without a legal form of its own", "An unincorporated association"),
        new("other", "Something else"),
    ];

    /// <summary>Who owns it, each with an example.</summary>
    public static readonly IReadOnlyList<Choice> Owners =
    [
        Of(OwnershipModel.WorkerOwned, "The people who work here, one member, one vote (worker co-operative)", "For example a wholefood shop or a design studio run by its workers"),
        Of(OwnershipModel.ConsumerOwned, "The people who buy from us or live in our homes (consumer or housing co-operative)"),
        Of(OwnershipModel.MultiStakeholder, "Several kinds of members together (multi-stakeholder co-operative)", "For example workers and customers of a care co-operative"),
        Of(OwnershipModel.Secondary, "Businesses or co-operatives that are our members (consortium)", "For example farmers who sell together"),
        Of(OwnershipModel.CommunityOwned, "A community of a place or an interest", "For example a village shop or a community energy society"),
        Of(OwnershipModel.EmployeeOwned, "A trust for the employees, or the employees by their shares", "Employee ownership, without being a co-operative"),
        Of(OwnershipModel.PublicServiceMutual, "Its staff, after leaving the public sector (public service mutual)"),
        Of(OwnershipModel.Independent, "One person, a family or independent partners"),
        Of(OwnershipModel.GroupOwned, "A group of companies or investors"),
        Of(OwnershipModel.Overseas, "Owners outside the United Kingdom"),
        Of(OwnershipModel.Charity, "Nobody: it is a charity, or a charity owns it"),
        Of(OwnershipModel.PublicBody, "A public body"),
    ];

    /// <summary>What binds the surplus, each with an example.</summary>
    public static readonly IReadOnlyList<Choice> Purposes =
    [
        Of(SupplierPurpose.Profit, "It goes to the owners or is put back as they decide"),
        Of(SupplierPurpose.SocialPurpose, "Most of it goes to a social purpose that our rules name", "A social enterprise without a legal lock"),
        Of(SupplierPurpose.AssetLock, "The law locks it for the community (asset lock)", "Community interest companies, and societies with a statutory lock"),
        Of(SupplierPurpose.Charitable, "It is for charitable purposes only"),
        Of(SupplierPurpose.Statutory, "We are a public body: the law says"),
    ];

    private static readonly HashSet<string> WithoutOffice = new(StringComparer.Ordinal) { "sole-trader", "partnership", "individual", "unincorporated-association" };

    private static readonly HashSet<string> Registered = new(StringComparer.Ordinal) { "private-company", "guarantee-company", "public-company", "cic", "llp", "cio", "co-operative", "community-benefit", "registered-society", "credit-union" };

    /// <summary>Whether the form comes to be only by being entered in a register, so that whoever has it has a number.</summary>
    public static bool IsRegistered(string? legalForm) => legalForm is not null && Registered.Contains(legalForm);

    /// <summary>Whether the form has no registered office, so that its address may be somebody's home.</summary>
    public static bool MayBeHome(string? legalForm) => legalForm is null || WithoutOffice.Contains(legalForm);

    public static string LegalFormName(string? key) => LegalForms.FirstOrDefault(c => c.Key == key)?.Name ?? (string.IsNullOrEmpty(key) ? "Not known" : Sentence(key));

    public static string NameOf(OwnershipModel ownership) => Owners.FirstOrDefault(c => c.Key == ownership.ToString())?.Name ?? "Not known";

    public static string NameOf(SupplierPurpose purpose) => Purposes.FirstOrDefault(c => c.Key == purpose.ToString())?.Name ?? "Not known";

    private static Choice Of(Enum value, string name, string? hint = null) => new(value.ToString(), name, hint);

    private static string Sentence(string key) => char.ToUpperInvariant(key[0]) + key[1..].Replace('-', ' ');
}
