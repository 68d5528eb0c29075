using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Tests.Suppliers.People;

public sealed class PayeeRecogniserTests
{
    [Theory]
    [InlineData("Example Ltd")]
    [InlineData("EXAMPLE (UK) LIMITED")]
    [InlineData("Example P.L.C. Holdings plc")]
    [InlineData("Mr J Park Ltd")]
    [InlineData("John Example Joinery Limited")]
    [InlineData("Example, Sample & Co LLP")]
    [InlineData("EXAMPLE CHEMICAL COMPANY, LIMITED")]
    [InlineData("Example Limited (The)")]
    [InlineData("Anytown Borough Council")]
    [InlineData("London Borough of Anytown")]
    [InlineData("Anytown Hospitals NHS Foundation Trust")]
    [InlineData("University of Anytown")]
    [InlineData("St Zebedee's C of E Primary School")]
    [InlineData("Sir Example Sample Primary School")]
    [InlineData("Anytown Housing Association")]
    [InlineData("Diocese of Anytown")]
    [InlineData("HMRC")]
    [InlineData("Preston Council")]
    [InlineData("Royal Mail")]
    [InlineData("Disability Action")]
    [InlineData("Age UK Anytown")]
    public void An_organisation_is_shown_whole(string name)
    {
        var finding = PeopleSeeds.Recogniser.Recognise(name);

        Assert.Equal(PayeeNature.Organisation, finding.Nature);
        Assert.Equal(name, PublicName.Of(name, finding));
    }

    [Theory]
    [InlineData("Example Ltd t/a Sample Foods", "Example Ltd")]
    [InlineData("Example Ltd - John Sample", "Example Ltd")]
    [InlineData("Example Ltd (J Sample)", "Example Ltd")]
    [InlineData("Example Solicitors LLP re Mrs Sample", "Example Solicitors LLP")]
    [InlineData("Anytown Primary School - Zola Sample", "Anytown Primary School")]
    public void What_stands_beside_an_organisation_and_may_be_a_person_is_cut_off(string name, string shown)
        => Assert.Equal(shown, PublicName.Of(name, PeopleSeeds.Recogniser.Recognise(name)));

    [Theory]
    [InlineData("John Church")]
    [InlineData("Mary School")]
    [InlineData("Peter Council")]
    [InlineData("J Banks")]
    [InlineData("Price Council")]
    [InlineData("Grace Church")]
    [InlineData("Farm Services (J Example)")]
    [InlineData("Example & Sons")]
    [InlineData("A B Example Builder")]
    [InlineData("J EXAMPLE PLUMBING")]
    [InlineData("Example Taxis")]
    [InlineData("Premier Taxis")]
    [InlineData("Royal Taxis")]
    [InlineData("Charity Example")]
    [InlineData("Example Limited Edition Prints")]
    [InlineData("EXAMPLE SA")]
    [InlineData("Example P L C")]
    [InlineData("Zola Example (Sample Ltd)")]
    [InlineData("Zola Example, Anytown Borough Council")]
    [InlineData("Ltd")]
    [InlineData("Xolani Example")]
    [InlineData("李小明")]
    [InlineData("REDACTED PERSONAL DATA")]
    [InlineData("")]
    [InlineData("   ")]
    public void What_may_be_a_person_is_not_named(string name)
    {
        var finding = PeopleSeeds.Recogniser.Recognise(name);

        Assert.NotEqual(PayeeNature.Organisation, finding.Nature);
        Assert.Equal(PublicName.Redacted, PublicName.Of(name, finding));
    }

    [Theory]
    [InlineData("Mr J Example", PayeeReason.Title)]
    [InlineData("EXAMPLE JOHN MR", PayeeReason.Title)]
    [InlineData("Dr A Example", PayeeReason.Title)]
    [InlineData("Executors of Zola Example", PayeeReason.ActsForPerson)]
    [InlineData("Zola Example Foster Carer", PayeeReason.Role)]
    [InlineData("EXAMPLE J R", PayeeReason.Initials)]
    [InlineData("Example, Zola", PayeeReason.SurnameFirst)]
    [InlineData("Mary Example", PayeeReason.GivenName)]
    [InlineData("Mary Example t/a Sample Cakes", PayeeReason.SoleTrader)]
    public void A_person_is_one_for_a_reason(string name, PayeeReason reason)
    {
        var finding = PeopleSeeds.Recogniser.Recognise(name);

        Assert.Equal(PayeeNature.Person, finding.Nature);
        Assert.Contains(reason, finding.Reasons);
    }

    [Fact]
    public void A_register_number_is_evidence_for_a_bare_name()
    {
        var finding = PeopleSeeds.Recogniser.Recognise("Example", new PayeeFacts { CompanyNumber = "4142000" });

        Assert.Equal(PayeeNature.Organisation, finding.Nature);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("99999999")]
    [InlineData("N/A")]
    public void What_is_no_register_number_is_no_evidence(string number) =>
        Assert.Equal(PayeeNature.Unclear, PeopleSeeds.Recogniser.Recognise("Example", new PayeeFacts { CompanyNumber = number, CharityNumber = number }).Nature);

    [Fact]
    public void A_register_number_beside_a_title_is_asked_about() =>
        Assert.Equal(PayeeNature.Unclear, PeopleSeeds.Recogniser.Recognise("Mrs Example", new PayeeFacts { CharityNumber = "1090095" }).Nature);

    [Fact]
    public void A_VAT_number_is_no_evidence() =>
        Assert.NotEqual(PayeeNature.Organisation, PeopleSeeds.Recogniser.Recognise("Zola Example", new PayeeFacts { VatNumber = "GB123456789" }).Nature);

    [Fact]
    public void A_payment_to_a_person_makes_an_unclear_name_a_person() =>
        Assert.Equal(PayeeNature.Person, PeopleSeeds.Recogniser.Recognise("Example", new PayeeFacts { Category = "Foster care allowances" }).Nature);

    [Fact]
    public void A_payment_to_a_person_does_not_hide_a_company() =>
        Assert.Equal(PayeeNature.Organisation, PeopleSeeds.Recogniser.Recognise("Example Fostering Ltd", new PayeeFacts { Category = "Foster care" }).Nature);

    [Fact]
    public void Every_reason_has_words() => Assert.All(Enum.GetValues<PayeeReason>(), r => Assert.EndsWith(".", PayeeReasons.Words(r), StringComparison.Ordinal));
}
