using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Record;
using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Tests.Suppliers.Record;

public sealed class RegisterFactsTests
{
    [Theory]
    [InlineData("Workers", OwnershipModel.WorkerOwned)]
    [InlineData("Consumers", OwnershipModel.ConsumerOwned)]
    [InlineData("Tenants", OwnershipModel.ConsumerOwned)]
    [InlineData("Multi-stakeholder", OwnershipModel.MultiStakeholder)]
    [InlineData("Enterprises", OwnershipModel.Secondary)]
    [InlineData("Co-operatives", OwnershipModel.Secondary)]
    [InlineData("Self-employed", OwnershipModel.Secondary)]
    [InlineData("Community of Interest", OwnershipModel.CommunityOwned)]
    [InlineData("Employee Trust", OwnershipModel.EmployeeOwned)]
    [InlineData("", OwnershipModel.Unknown)]
    public void Ownership_is_what_the_list_of_cooperatives_says(string classification, OwnershipModel expected) =>
        Assert.Equal(expected, RegisterFacts.OwnershipOf(classification));

    [Theory]
    [InlineData("COOPER LTD")]
    [InlineData("THE EXAMPLE CO-OPERATIVE RETAIL LIMITED")]
    [InlineData("EXAMPLE WORKERS CO-OP LIMITED")]
    [InlineData("EXAMPLE CHARITABLE TRADING LIMITED")]
    [InlineData("EXAMPLE EMPLOYEE OWNERSHIP TRUSTEE LIMITED")]
    [InlineData("EXAMPLE CIC")]
    public void No_name_proves_who_owns(string name)
    {
        var facts = Of(new RegisterRecord { Register = RegisterKind.CompaniesHouse, Name = name, Category = "Private Limited Company", CompanyNumber = Number("01234567") });

        Assert.DoesNotContain(facts.Values, v => v.Field is SupplierField.Ownership);
        Assert.DoesNotContain(facts.Values, v => v.Field is SupplierField.Purpose);
    }

    [Theory]
    [InlineData("Harebell Example C.I.C.", "cic")]
    [InlineData("Harebell Example Community Interest Company", "cic")]
    [InlineData("HAREBELL CWMNI BUDDIANT CYMUNEDOL", "cic")]
    [InlineData("Harebell Example PLC", "public-company")]
    [InlineData("Harebell Example Public Limited Company", "public-company")]
    [InlineData("Harebell & Otter LLP", "llp")]
    [InlineData("Harebell Example CIO", "cio")]
    public void A_statutory_ending_proves_the_form_by_name(string name, string category)
    {
        var form = Of(new RegisterRecord { Register = RegisterKind.CooperativesUk, Name = name }).Values.Single(v => v.Field is SupplierField.LegalForm);

        Assert.Equal((category, EvidenceKind.Name), (form.Value, form.Evidence));
    }

    [Theory]
    [InlineData("MEDICIC")]
    [InlineData("SAMPLETON CBC")]
    [InlineData("SAMPLESHIRE CCC")]
    [InlineData("PLC")]
    [InlineData("CIC SERVICES LTD")]
    [InlineData("HAREBELL LTD")]
    public void Other_endings_prove_nothing(string name) => Assert.Null(NameEnding.CategoryOf(name));

    [Fact]
    public void The_registers_form_stands_before_the_name()
    {
        var form = Of(new RegisterRecord { Register = RegisterKind.CompaniesHouse, Name = "EXAMPLE PLC", Category = "Private Limited Company" }).Values.Single(v => v.Field is SupplierField.LegalForm);

        Assert.Equal(("private-company", EvidenceKind.Register), (form.Value, form.Evidence));
    }

    [Theory]
    [InlineData(RegisterKind.CompaniesHouse, "Community Interest Company", SupplierPurpose.AssetLock)]
    [InlineData(RegisterKind.CompaniesHouse, "Charitable Incorporated Organisation", SupplierPurpose.Charitable)]
    [InlineData(RegisterKind.CompaniesHouse, "PRI/LTD BY GUAR/NSC (Private, limited by guarantee, no share capital)", SupplierPurpose.Unknown)]
    [InlineData(RegisterKind.Societies, "Community Benefit Society", SupplierPurpose.SocialPurpose)]
    [InlineData(RegisterKind.Societies, "Co-operative Society", SupplierPurpose.Unknown)]
    [InlineData(RegisterKind.Charities, "Trust", SupplierPurpose.Charitable)]
    public void Purpose_is_what_the_form_or_the_register_locks(RegisterKind register, string category, SupplierPurpose expected) =>
        Assert.Equal(expected, RegisterFacts.PurposeOf(new RegisterRecord { Register = register, Name = "Example", Category = category }, Seeds.LegalForms));

    [Fact]
    public void A_charity_that_was_removed_is_charitable_no_more() =>
        Assert.Equal(SupplierPurpose.Unknown, RegisterFacts.PurposeOf(new RegisterRecord { Register = RegisterKind.Charities, Name = "Example", Status = "Removed" }, Seeds.LegalForms));

    [Fact]
    public void Numbers_carry_their_schemes_and_names_their_kinds()
    {
        var facts = Of(new RegisterRecord
        {
            Register = RegisterKind.CompaniesHouse,
            Name = "NEW EXAMPLE LTD",
            PreviousNames = ["OLD EXAMPLE LTD"],
            CompanyNumber = Number("ip28999r"),
            SocietyNumber = "28999R",
            CharityNumber = "SC004321",
        });

        Assert.Equal([new("GB-COH", "IP28999R"), new("GB-MPR", "28999R"), new IdentifierValue("GB-SC", "SC004321")], facts.Identifiers);
        Assert.Equal([new("NEW EXAMPLE LTD", SupplierNameKind.Registered), new NameValue("OLD EXAMPLE LTD", SupplierNameKind.Previous)], facts.Names);
    }

    [Fact]
    public void A_charity_without_a_company_keeps_its_address_from_the_public()
    {
        var home = Of(new RegisterRecord { Register = RegisterKind.Charities, Name = "Example", CharityNumber = "9000001", Postcode = "PR1 2HE" });
        var office = Of(new RegisterRecord { Register = RegisterKind.Charities, Name = "Example", CharityNumber = "9000001", CompanyNumber = Number("01234567"), Postcode = "PR1 2HE" });

        Assert.Equal((false, true), (home.Address!.IsPublic, office.Address!.IsPublic));
    }

    [Fact]
    public void Every_form_of_the_real_wording_is_known()
    {
        string[] companies = ["Private Limited Company", "Public Limited Company", "Community Interest Company", "Limited Liability Partnership", "Registered Society", "Overseas Entity", "PRI/LBG/NSC (Private, Limited by guarantee, no share capital, use of 'Limited' exemption)"];
        string[] scottish = ["Company (the charity is registered with Companies House)", "Trust (founding document is a deed of trust) (other than educational endowment)", "Unincorporated association (the charity's members have a constitution)"];

        Assert.All(companies, c => Assert.NotNull(Seeds.LegalForms.Find(RegisterKind.CompaniesHouse, c)));
        Assert.All(scottish, c => Assert.NotNull(Seeds.LegalForms.Find(RegisterKind.ScottishCharities, c)));
    }

    private static RegisterFacts Of(RegisterRecord record) => RegisterFacts.Of(record, Seeds.LegalForms);

    private static CompanyNumber Number(string text)
    {
        Assert.True(Seeds.CompanyNumbers.TryParse(text, out var number));
        return number;
    }
}
