using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Tests.Suppliers.People;

public sealed class PayeeRecogniserTests
{
    [Theory]
    [InlineData("Kelolabran ex Roofing Ltd")]
    [InlineData("Siobhan Halbrancrow late of Premier Building Services Ltd")]
    [InlineData("S KELOLABRAN PATIENT AT MOTORS LTD")]
    [InlineData("KELOLABRAN CARED FOR BY FENCING LTD")]
    [InlineData("HALBRANCROW TENANT OF TESCO STORES LTD")]
    [InlineData("HALBRANCROW PUPIL AT PREMIER BUILDING SERVICES LTD")]
    [InlineData("Hélène de la Kelolabran locum at Roofing Ltd")]
    [InlineData("Halbrancrow formerly Banks Ltd")]
    [InlineData("HALBRANCROW D PREMIER BUILDING SERVICES LTD")]
    public void Somebody_tied_to_a_firm_is_not_named_as_one(string name) =>
        Assert.NotEqual(PayeeNature.Organisation, PeopleSeeds.Recogniser.Recognise(name).Nature);

    [Theory]
    [InlineData("HALBRANCROWS OF OLDHAM LTD")]
    [InlineData("Kelolabran of Preston and Bolton Limited")]
    [InlineData("KELOLABRAN CARE SERVICES LTD")]
    [InlineData("D HALBRANCROW BUILDING SERVICES LTD")]
    [InlineData("TASTE OF THE SEA LTD")]
    public void A_firm_whose_name_ties_it_to_a_place_or_a_trade_is_named(string name) =>
        Assert.Equal(PayeeNature.Organisation, PeopleSeeds.Recogniser.Recognise(name).Nature);

    [Fact]
    public void Whoever_has_an_account_behind_an_organisation_is_not_named() =>
        Assert.DoesNotContain("Wells", PeopleSeeds.Recogniser.Recognise("Age UK Oldham A/C Wells").OrganisationName ?? string.Empty, StringComparison.Ordinal);

    [Theory]
    [InlineData("Example Ltd")]
    [InlineData("EXAMPLE (UK) LIMITED")]
    [InlineData("Example P.L.C. Holdings plc")]
    [InlineData("J Park Ltd")]
    [InlineData("John Example Joinery Limited")]
    [InlineData("Example, Sample & Co LLP")]
    [InlineData("EXAMPLE CHEMICAL COMPANY, LIMITED")]
    [InlineData("Example Limited (The)")]
    [InlineData("Oldham Borough Council")]
    [InlineData("London Borough of Camden")]
    [InlineData("Bolton Hospitals NHS Foundation Trust")]
    [InlineData("University of Salford")]
    [InlineData("St Zebedee's C of E Primary School")]
    [InlineData("Holy Cross Primary School")]
    [InlineData("Bolton Housing Association")]
    [InlineData("Diocese of Salford")]
    [InlineData("HMRC")]
    [InlineData("Preston Council")]
    [InlineData("Royal Mail")]
    [InlineData("Disability Action")]
    [InlineData("Age UK Bolton")]
    public void An_organisation_is_shown_whole(string name)
    {
        var finding = PeopleSeeds.Recogniser.Recognise(name);

        Assert.Equal(PayeeNature.Organisation, finding.Nature);
        Assert.Equal(name, PublicName.Of(name, finding));
    }

    /// <summary>A given name that is a word, and an institution's word that is a surname: nobody is named on such evidence.</summary>
    [Theory]
    [InlineData("Sherry English")]
    [InlineData("Precious Power")]
    [InlineData("Christian Power")]
    [InlineData("India English")]
    [InlineData("Opal English")]
    [InlineData("SUCCESS POWER")]
    [InlineData("August School")]
    [InlineData("Wednesday Church")]
    [InlineData("Summer Bank")]
    [InlineData("Saffron Abbey")]
    [InlineData("Kenya Welfare")]
    [InlineData("Mason Council")]
    [InlineData("English, Sherry")]
    [InlineData("Power Precious")]
    [InlineData("Summer Precious Power")]
    [InlineData("August School Transport")]
    [InlineData("Opal English (Oldham)")]
    [InlineData("Opal English - Oldham")]
    [InlineData("Tonge Inc")]
    [InlineData("Imelda Inc")]
    [InlineData("Tonge Cio")]
    [InlineData("Imelda Tonge Cio")]
    [InlineData("I Tonge Ltd Employee")]
    [InlineData("Tonge Limited (tenant)")]
    public void Words_that_may_be_somebodys_whole_name_are_no_evidence(string name) =>
        Assert.Equal(PublicName.Redacted, PublicName.Of(name, PeopleSeeds.Recogniser.Recognise(name)));

    [Theory]
    [InlineData("Oldham Council")]
    [InlineData("Preston College")]
    [InlineData("Oldham Carers CIO")]
    [InlineData("Precious Power Ltd")]
    [InlineData("Oldham Food Bank")]
    [InlineData("Housing Board")]
    [InlineData("British Council")]
    [InlineData("Employee Benefits Ltd")]
    public void Evidence_that_nobody_could_be_called_stays_evidence(string name) =>
        Assert.Equal(name, PublicName.Of(name, PeopleSeeds.Recogniser.Recognise(name)));

    /// <summary>A bracket that says what somebody is paid for belongs to a person, whatever legal form a ledger puts behind it.</summary>
    [Theory]
    [InlineData("Zola Example (Personal Budget) Ltd")]
    [InlineData("Quillon Harebottle (Direct Payment) Limited")]
    [InlineData("QUILLON HAREBOTTLE (DP) LTD")]
    [InlineData("Imelda Tonge (Respite) Ltd")]
    [InlineData("Harebottle (Bursary) Ltd")]
    [InlineData("Precious Power (Personal Budget) Ltd")]
    [InlineData("Imelda Care (Direct Payments) Ltd")]
    [InlineData("I Harebottle [Personal Budget] Ltd")]
    public void A_payment_to_a_person_in_brackets_makes_no_firm(string name) =>
        Assert.Equal(PublicName.Redacted, PublicName.Of(name, PeopleSeeds.Recogniser.Recognise(name)));

    [Theory]
    [InlineData("Personal Budget Services Ltd")]
    [InlineData("Example Care (Personal Budget) Ltd")]
    [InlineData("Oldham Care (Personal Budget) Ltd")]
    [InlineData("Oldham Care (Respite) Ltd")]
    [InlineData("Zola Example (Oldham) Ltd")]
    [InlineData("Harebottle Homes (UK) Ltd")]
    public void A_firm_that_works_for_such_payments_stays_a_firm(string name) =>
        Assert.Equal(name, PublicName.Of(name, PeopleSeeds.Recogniser.Recognise(name)));

    [Theory]
    [InlineData("Example Ltd t/a Sample Foods", "Example Ltd")]
    [InlineData("Example Ltd - John Sample", "Example Ltd")]
    [InlineData("Example Ltd (J Sample)", "Example Ltd")]
    [InlineData("Example Solicitors LLP re Mrs Sample", "Example Solicitors LLP")]
    [InlineData("Bolton Primary School - Zola Sample", "Bolton Primary School")]
    [InlineData("University of Salford Zola Sample", "University of Salford")]
    [InlineData("Oldham Borough Council & Sample", "Oldham Borough Council")]
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
    [InlineData("Zola Example Oldham Borough Council")]
    [InlineData("Example Oldham Borough Council")]
    [InlineData("Zola Example NHS Foundation Trust")]
    [InlineData("Zola Example University of Salford")]
    [InlineData("Zola Example St Mary's Primary School")]
    [InlineData("Example DP Sample Housing Association Ltd")]
    [InlineData("Mr Example and Sample Ltd")]
    [InlineData("Care of Example Sample Ltd")]
    [InlineData("Example Zola rent Sample Ltd")]
    [InlineData("Sample (Example) Ltd")]
    [InlineData("Zola Example Nationwide Building Society")]
    [InlineData("Zola Example P L C")]
    [InlineData("Zola College")]
    [InlineData("University of Example")]
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

    [Theory]
    [InlineData("Example Group", "EXAMPLE GROUP LIMITED", PayeeNature.Organisation)]
    [InlineData("Premier Taxis", "PREMIER TAXIS LTD", PayeeNature.Organisation)]
    [InlineData("Example Group", "SAMPLE GROUP LIMITED", PayeeNature.Unclear)]
    [InlineData("Zolani Example", "ZOLANI EXAMPLE LIMITED", PayeeNature.Unclear)]
    [InlineData("Example", "EXAMPLE LIMITED", PayeeNature.Unclear)]
    [InlineData("John Example", "JOHN EXAMPLE LIMITED", PayeeNature.Unclear)]
    [InlineData("Mrs Example Trust", "MRS EXAMPLE TRUST", PayeeNature.Unclear)]
    [InlineData("Example Group", null, PayeeNature.Unclear)]
    public void A_number_speaks_only_for_an_organisations_name_that_agrees_with_the_registers(string name, string? registered, PayeeNature nature) =>
        Assert.Equal(nature, PeopleSeeds.Recogniser.Recognise(name, new PayeeFacts { RegisteredName = registered }).Nature);

    [Theory]
    [InlineData("Example Group", PayeeNature.Organisation)]
    [InlineData("John Smith", PayeeNature.Unclear)]
    [InlineData("Zolani Example", PayeeNature.Unclear)]
    [InlineData("Zolani Example Plumbing", PayeeNature.Unclear)]
    [InlineData("John Smith Ltd", PayeeNature.Organisation)]
    public void A_confirmed_match_names_nobody_who_may_be_the_man_and_not_his_company(string name, PayeeNature nature) =>
        Assert.Equal(nature, PeopleSeeds.Recogniser.Recognise(name, new PayeeFacts { IsRegisterMatchConfirmed = true }).Nature);

    [Theory]
    [InlineData("Example Sample Harebell Ltd", PayeeNature.Organisation)]
    [InlineData("Harebell Quillon Primary School", PayeeNature.Organisation)]
    [InlineData("Zolani Example", PayeeNature.Unclear)]
    [InlineData("Executors of Example Ltd", PayeeNature.Unclear)]
    public void The_very_name_in_a_register_is_shown_where_it_is_an_organisations(string name, PayeeNature nature)
    {
        Assert.NotEqual(PayeeNature.Organisation, PeopleSeeds.Recogniser.Recognise(name).Nature);
        var found = PeopleSeeds.Recogniser.Recognise(name, new PayeeFacts { IsNameInRegister = true }).Nature;

        Assert.Equal(nature is PayeeNature.Organisation, found is PayeeNature.Organisation);
    }

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
