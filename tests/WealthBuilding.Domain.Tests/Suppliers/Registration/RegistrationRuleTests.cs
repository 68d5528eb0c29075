using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;

namespace WealthBuilding.Domain.Tests.Suppliers.Registration;

public sealed class RegistrationRuleTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly CompanyNumbers Numbers = new(["", "SC", "IP", "OC"]);

    [Theory]
    [InlineData(NumberKind.Company, " 4142000 ", "GB-COH", "04142000")]
    [InlineData(NumberKind.Company, "sc 140062", "GB-COH", "SC140062")]
    [InlineData(NumberKind.Company, "\"SC-140062\".", "GB-COH", "SC140062")]
    [InlineData(NumberKind.Charity, "1090095", "GB-CHC", "1090095")]
    [InlineData(NumberKind.Charity, "sc42386", "GB-SC", "SC042386")]
    [InlineData(NumberKind.Charity, "NIC100019", "GB-NIC", "100019")]
    [InlineData(NumberKind.Charity, "100019", "GB-NIC", "100019")]
    [InlineData(NumberKind.Charity, "200027", "GB-CHC", "200027")]
    [InlineData(NumberKind.Society, "ip28116r", "GB-MPR", "28116R")]
    [InlineData(NumberKind.Society, "7269", "GB-MPR", "7269")]
    [InlineData(NumberKind.Ppon, "pabc 1234 abcd", "GB-PPON", "PABC-1234-ABCD")]
    [InlineData(NumberKind.Ppon, "GB-PPON: PABC-1234-ABCD", "GB-PPON", "PABC-1234-ABCD")]
    public void Numbers_are_read_as_people_type_them(NumberKind kind, string typed, string scheme, string value) =>
        Assert.Equal(new RegisterNumber(scheme, value), OrganisationNumber.Read(kind, typed, Numbers).Value);

    [Theory]
    [InlineData(NumberKind.Company, "")]
    [InlineData(NumberKind.Company, "123456789")]
    [InlineData(NumberKind.Charity, "12345")]
    [InlineData(NumberKind.Charity, "SC1234567")]
    [InlineData(NumberKind.Society, "coop")]
    [InlineData(NumberKind.Ppon, "PABC-12-ABCD")]
    [InlineData(NumberKind.Company, "=1+1")]
    [InlineData(NumberKind.Company, "=5")]
    [InlineData(NumberKind.Company, "+4142000")]
    [InlineData(NumberKind.Company, "-5")]
    [InlineData(NumberKind.Company, "4142000*2")]
    [InlineData(NumberKind.Charity, "=200719")]
    [InlineData(NumberKind.Society, "=7269")]
    public void What_is_no_number_is_told(NumberKind kind, string typed) => Assert.False(OrganisationNumber.Read(kind, typed, Numbers).IsDone);

    [Theory]
    [InlineData("sole-trader", OwnershipModel.Independent, SupplierPurpose.Profit, false, false)]
    [InlineData("sole-trader", OwnershipModel.WorkerOwned, SupplierPurpose.Charitable, true, true)]
    [InlineData("sole-trader", OwnershipModel.Independent, SupplierPurpose.SocialPurpose, false, false)]
    [InlineData("partnership", OwnershipModel.WorkerOwned, SupplierPurpose.AssetLock, false, true)]
    [InlineData("guarantee-company", OwnershipModel.WorkerOwned, SupplierPurpose.Charitable, false, false)]
    [InlineData("cic", OwnershipModel.CommunityOwned, SupplierPurpose.AssetLock, false, false)]
    [InlineData(null, OwnershipModel.Charity, SupplierPurpose.Charitable, false, false)]
    public void Answers_that_cannot_hold_together_are_told(string? form, OwnershipModel owner, SupplierPurpose purpose, bool isOwnerWrong, bool isSurplusWrong) =>
        Assert.Equal((isOwnerWrong, isSurplusWrong), (NatureRules.OfOwner(form, owner) is not null, NatureRules.OfSurplus(form, purpose) is not null));

    [Fact]
    public void A_profile_with_nulls_where_lists_stand_is_read_without_them()
    {
        var document = ProfileDocument.Read("""{"format":"wealthbuilding-supplier-profile","version":1,"identifiers":null,"categories":[null,{"cpv":null},{"cpv":"90910000"}],"areas":[null],"accreditations":[{"scheme":null}]}"""u8).Value;

        Assert.Empty(document.Identifiers);
        Assert.Equal("90910000", Assert.Single(document.Categories!).Cpv);
        Assert.Empty(document.Areas!);
        Assert.Empty(document.Accreditations!);
    }

    [Theory]
    [InlineData("£1,250", 1250)]
    [InlineData("5k", 5000)]
    [InlineData(" 2m ", 2_000_000)]
    [InlineData("1.5 million", 1_500_000)]
    [InlineData("0", 0)]
    [InlineData("1250.50", 1251)]
    public void Pounds_are_read(string text, long pounds)
    {
        Assert.True(PoundsText.TryParse(text, out var read));
        Assert.Equal(pounds, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("lots")]
    [InlineData("999999999999999999999999999999")]
    [InlineData("999999999bn")]
    public void What_is_no_amount_is_not(string text) => Assert.False(PoundsText.TryParse(text, out _));

    [Theory]
    [InlineData("Name@Example.org", "name@example.org")]
    [InlineData(" a.b+c@sub.example.co.uk ", "a.b+c@sub.example.co.uk")]
    public void Email_addresses_are_taken(string text, string email) => Assert.Equal(email, ContactText.Email(text));

    [Theory]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("a b@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData("a@example")]
    [InlineData("a@-example.org")]
    [InlineData("<a@example.org>")]
    [InlineData("a@example.org,b@example.org")]
    [InlineData(null)]
    public void What_could_be_another_header_is_no_address(string? text) => Assert.Null(ContactText.Email(text));

    [Theory]
    [InlineData("www.example.org", "https://www.example.org")]
    [InlineData("http://example.org/a", "http://example.org/a")]
    [InlineData("javascript://example.org", null)]
    [InlineData("https://user@example.org", null)]
    [InlineData("example", null)]
    public void Websites_are_addresses_that_a_page_may_link_to(string text, string? website) => Assert.Equal(website, ContactText.Website(text));

    [Fact]
    public void Areas_are_found_by_name()
    {
        using var reader = Seeds.Open("local-authorities.csv");
        var areas = ServedAreas.Load(reader);

        Assert.Equal("E07000123", areas.Named(" preston  city council ").Single().Code);
        Assert.Equal("E10000017", areas.Named("Lancashire").Single().Code);
        Assert.Equal(ServedAreaKind.Region, areas.Named("North East").Single().Kind);
        Assert.Equal(5, areas.Named("Merseyside").Count);
        Assert.Empty(areas.Named("Prestn"));
        Assert.Equal("Preston", areas.Nearest("Prestn"));
        Assert.Null(areas.Nearest("Atlantis"));
        Assert.True(areas.Covers("E10000017", "E07000123"));
        Assert.True(areas.Covers(ServedAreas.Everywhere, "S12000036"));
        Assert.False(areas.Covers("E10000017", "E08000003"));
        Assert.Equal(13, areas.Wide.Count);
    }

    [Fact]
    public void What_a_register_says_weighs_more_than_the_own_word_and_both_are_kept()
    {
        var supplier = new Supplier("ABCDEFGH", "Bellflower Example");
        supplier.Learn(FromRegister(SupplierField.Ownership, nameof(OwnershipModel.CommunityOwned)));
        supplier.Learn(FromRegister(SupplierField.Name, "BELLFLOWER EXAMPLE LTD"));
        var answers = Answers() with { Registers = [Said("Co-operatives UK", OwnershipModel.CommunityOwned)] };

        RegistrationRecord.WriteTo(supplier, answers, At);

        Assert.Equal(OwnershipModel.CommunityOwned, supplier.Ownership);
        Assert.Equal(EvidenceKind.Register, supplier.BestFact(SupplierField.Ownership)!.Evidence);
        Assert.Contains(supplier.Facts, f => f is { Field: SupplierField.Ownership, Source: RegistrationRecord.Own });
        Assert.Equal("BELLFLOWER EXAMPLE LTD", supplier.Name);
        Assert.Equal(7, supplier.People);
        Assert.Single(supplier.Addresses);
    }

    [Fact]
    public void Saying_the_same_again_adds_nothing_and_taking_an_answer_back_withdraws_it()
    {
        var supplier = new Supplier("ABCDEFGH", "Bellflower Example");
        RegistrationRecord.WriteTo(supplier, Answers(), At);
        var facts = supplier.Facts.Count;

        RegistrationRecord.WriteTo(supplier, Answers(), At.AddDays(1));
        var again = supplier.Facts.Count;
        RegistrationRecord.WriteTo(supplier, Answers() with { Capacity = new CapacityAnswer() }, At.AddDays(2));

        Assert.Equal(facts, again);
        Assert.Null(supplier.People);
        Assert.Contains(supplier.Facts, f => f.Field is SupplierField.People && f.WithdrawnAt is not null);
    }

    /// <summary>A form that only the organisation itself names vouches for no registered office.</summary>
    [Theory]
    [InlineData("co-operative", null, false, false)]
    [InlineData("co-operative", null, true, true)]
    [InlineData("other", null, false, false)]
    [InlineData("cic", "GB-PPON", false, false)]
    [InlineData("co-operative", "GB-MPR", false, false)]
    [InlineData("private-company", "GB-COH", false, false)]
    [InlineData("sole-trader", null, false, false)]
    [InlineData("sole-trader", null, true, true)]
    public void A_street_is_public_only_where_nobody_can_live_or_it_was_asked(string form, string? scheme, bool isAsked, bool isPublic)
    {
        var supplier = new Supplier("ABCDEFGH", "Bellflower Example");
        var answers = Answers() with
        {
            Number = scheme is null ? null : new RegisterNumber(scheme, "1"),
            Nature = new NatureAnswer(form, OwnershipModel.Independent, SupplierPurpose.Profit),
            Contact = Answers().Contact! with { IsHomeAsked = isAsked },
        };

        RegistrationRecord.WriteTo(supplier, answers, At);

        Assert.Equal(isPublic, supplier.Addresses.Single().IsPublic);
    }

    [Theory]
    [InlineData("1 Example Street", "PR1 2HE", true)]
    [InlineData("1, EXAMPLE STREET", "pr12he", true)]
    [InlineData("7 Secretstreet Road", "PR1 2HE", false)]
    [InlineData("1 Example Street", "PR1 9ZZ", false)]
    public void Only_the_registered_office_of_a_register_is_public_without_being_asked(string? street, string postcode, bool isPublic)
    {
        var office = Said("Companies House", OwnershipModel.Unknown);
        var answers = Answers() with { Registers = [office], Contact = Answers().Contact! with { Street = street, Postcode = postcode, IsHomeAsked = false } };

        Assert.Equal(isPublic, answers.IsAddressPublic);
        Assert.False((answers with { Registers = [office with { LegalForm = "sole-trader" }] }).IsAddressPublic);
    }

    [Fact]
    public void A_home_is_not_public_and_a_new_address_withdraws_the_one_before()
    {
        var supplier = new Supplier("ABCDEFGH", "Bellflower Example");
        RegistrationRecord.WriteTo(supplier, Answers(), At);

        RegistrationRecord.WriteTo(supplier, Answers() with { Contact = Answers().Contact! with { IsHome = true } }, At.AddDays(1));

        Assert.False(supplier.Addresses.Single(a => a.WithdrawnAt is null).IsPublic);
        Assert.Equal(2, supplier.Addresses.Count);
    }

    [Fact]
    public void Answers_survive_their_writing()
    {
        var answers = Answers() with { Registers = [Said("Companies House", OwnershipModel.Unknown)], Listed = false };

        var read = RegistrationAnswers.FromJson(answers.ToJson());

        Assert.Equal(answers.ToJson(), read.ToJson());
        Assert.False(read.Listed);
    }

    [Fact]
    public void Sections_are_asked_in_order_and_categories_wait_for_the_work()
    {
        Assert.Equal(RegistrationSection.Organisation, RegistrationSections.NextOf(new RegistrationAnswers()));
        Assert.Equal(SectionState.CannotStartYet, RegistrationSections.StateOf(new RegistrationAnswers(), RegistrationSection.Categories));
        Assert.Equal(RegistrationSection.Areas, RegistrationSections.NextOf(Answers() with { Areas = null }));
        Assert.True(RegistrationSections.IsComplete(Answers()));
    }

    [Theory]
    [InlineData("hello@firm.example", "https://www.firm.example/about", true)]
    [InlineData("hello@firm.example", "https://other.firm.example", false)]
    [InlineData("hello@gmail.com", "https://gmail.com", false)]
    [InlineData("hello@firm.example.evil.example", "https://firm.example", false)]
    public void An_address_at_the_organisations_own_website_proves(string email, string website, bool proves) => Assert.Equal(proves, ClaimProof.IsAtWebsite(email, website));

    [Fact]
    public void What_does_not_agree_is_named()
    {
        var answers = Answers() with
        {
            Number = new RegisterNumber("GB-COH", "09100001"),
            Registers = [Said("Companies House", OwnershipModel.Unknown) with { IsLive = false, Status = "Dissolved", Postcode = "M2 5DB", LegalForm = "private-company" }],
            Nature = new NatureAnswer(null, OwnershipModel.WorkerOwned, SupplierPurpose.AssetLock),
        };

        var about = RegistrationDifferences.Of(answers, [new PaidAs("SOMEBODY ELSE LTD", "LA1 1AA", 3, 1000, "the number")]).Select(d => d.About);

        Assert.Equal(["Status", "Address", "Asset lock", "Ownership", "Name", "Address"], about);
    }

    [Theory]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D }, EvidenceFileKind.Pdf)]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, EvidenceFileKind.Jpeg)]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, EvidenceFileKind.Png)]
    [InlineData(new byte[] { 0x4D, 0x5A }, null)]
    [InlineData(new byte[] { }, null)]
    public void Evidence_is_told_by_its_first_bytes(byte[] head, EvidenceFileKind? kind) => Assert.Equal(kind, EvidenceFile.KindOf(head));

    [Fact]
    public void A_viewer_reads_an_editor_changes_and_only_an_administrator_manages()
    {
        Assert.Equal([true, false, false], All(SupplierRole.Viewer));
        Assert.Equal([true, true, false], All(SupplierRole.Editor));
        Assert.Equal([true, true, true], All(SupplierRole.Administrator));
        Assert.False(SupplierPermissions.Allows(SupplierRole.Administrator, "spend.read"));
    }

    private static bool[] All(SupplierRole role) =>
        [.. new[] { SupplierPermissions.Read, SupplierPermissions.Edit, SupplierPermissions.Manage }.Select(p => SupplierPermissions.Allows(role, p))];

    private static SupplierFact FromRegister(SupplierField field, string value) => new()
    {
        Field = field,
        Value = value,
        Evidence = EvidenceKind.Register,
        Source = "Co-operatives UK",
        AsAt = DateOnly.FromDateTime(At.UtcDateTime),
        RecordedAt = At,
    };

    private static RegisterSaid Said(string register, OwnershipModel ownership) => new(
        register, "09100001", "BELLFLOWER EXAMPLE LTD", null, ownership, SupplierPurpose.Unknown, "Active", true, null, "1 Example Street", "Preston", "PR1 2HE", null, new DateOnly(2026, 4, 1));

    private static RegistrationAnswers Answers() => new()
    {
        Name = "Bellflower Example",
        Nature = new NatureAnswer("private-company", OwnershipModel.Independent, SupplierPurpose.Profit),
        Work = new WorkAnswer("We clean.", "https://bellflower.example"),
        Categories = ["90910000"],
        Capacity = new CapacityAnswer { People = 7, Turnover = "250k" },
        Areas = ["E07000123"],
        HasAllAccreditations = true,
        Contact = new ContactAnswer { Name = "Example Person", Email = "a@bellflower.example", Postcode = "PR1 2HE", IsHomeAsked = true },
    };
}
