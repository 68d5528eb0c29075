using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Tests.Suppliers.People;

/// <summary>Payees of lists that the rules have never read: how many people are named, and how many firms and bodies hidden.</summary>
public sealed class BlindPayeesTests
{
    /// <summary>Given names that are words, titles, initials, particles, commas and hyphens, alone and before firms and bodies.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(22)]
    public void Nobody_of_five_thousand_people_is_named(int seed) => Assert.Empty(Named(BlindPayees.People(5000, seed)));

    /// <summary>Firms whose names begin with words that nobody thought of beforehand: one in two hundred is not told from a firm of somebody's name.</summary>
    [Fact]
    public void Hardly_anybody_is_named_before_firms_that_were_thought_of_later() =>
        Assert.InRange(Named(BlindPayees.People(5000, 44, areFirmsLater: true)).Count, 0, 25);

    [Fact]
    public void Companies_called_after_somebody_or_by_a_word_that_is_a_given_name_stay_public() =>
        Assert.InRange(Hidden(BlindPayees.Companies(3000, 5)), 0, 90);

    [Fact]
    public void Schools_parishes_and_clubs_with_names_that_nobody_knows_are_public() =>
        Assert.InRange(Hidden(BlindPayees.PlainBodies(1500, 7)), 0, 60);

    [Theory]
    [InlineData("Precious Quilthorne Acme Cleaning Ltd")]
    [InlineData("Royal Quilthorne Acme Cleaning Ltd")]
    [InlineData("HEATH QUILTHORNE PREMIER CARE SERVICES LTD")]
    [InlineData("Quilthorne Precious Sunrise Care Ltd")]
    [InlineData("Quilthorne, Grace Oldham Care Ltd")]
    [InlineData("Kwame Quilthorne-Harebottle First Choice Taxis LLP")]
    [InlineData("J K Quilthorne Premier Roofing Ltd")]
    [InlineData("Quilthorne GY Premier Roofing Ltd")]
    [InlineData("Hope de la Quilthorne Premier Roofing Ltd")]
    [InlineData("Jane Smith Premier Building Services Ltd")]
    [InlineData("Success Quilthorne Tesco Stores Ltd")]
    [InlineData("Wells Tesco Stores Ltd")]
    [InlineData("Christian Quilthorne via Central Security Ltd")]
    [InlineData("Wells University of Salford")]
    [InlineData("Cook St Anne's Primary School")]
    [InlineData("Fox Quilthorne Community Primary School")]
    [InlineData("Church Building Services")]
    [InlineData("Jane Quilthorne Building Services")]
    public void Somebody_before_a_firm_or_a_body_is_not_named(string name) => Assert.NotEqual(PayeeNature.Organisation, PeopleSeeds.Recogniser.Recognise(name).Nature);

    [Theory]
    [InlineData("Jane Quilthorne Building Services Ltd")]
    [InlineData("Grace Quilthorne Cleaning Ltd")]
    [InlineData("Golden Crown Catering Ltd")]
    [InlineData("Hope Acme Cleaning Ltd")]
    [InlineData("St Anne's Primary School")]
    [InlineData("St John the Baptist Hospice")]
    [InlineData("ST CUTHBERT'S RESIDENTIAL HOME")]
    [InlineData("Harebell Primary School")]
    [InlineData("Moss Lane Village Hall")]
    [InlineData("Albert Road Junior School")]
    [InlineData("Great Harebell Parish Council")]
    [InlineData("Oxfam")]
    [InlineData("Barnardo's")]
    [InlineData("Ernst & Young")]
    [InlineData("Serco Care Services")]
    [InlineData("Yorkshire Forward")]
    public void A_firm_or_a_body_by_its_own_name_is_named(string name) => Assert.Equal(name, PublicName.Of(name, PeopleSeeds.Recogniser.Recognise(name)));

    [Theory]
    [InlineData("Patel")]
    [InlineData("Quilthorne")]
    [InlineData("Grace")]
    [InlineData("Patel Medical Centre")]
    [InlineData("Kwame Quilthorne Foundation")]
    [InlineData("Quilthorne's")]
    [InlineData("Smith & Quilthorne")]
    [InlineData("Scope Quilthorne")]
    public void A_name_alone_is_asked_about(string name) => Assert.NotEqual(PayeeNature.Organisation, PeopleSeeds.Recogniser.Recognise(name).Nature);

    private static List<string> Named(IEnumerable<BlindPayee> people) =>
        [.. people.Where(p => p.Somebody.Any(s => PublicName.Of(p.Name, PeopleSeeds.Recogniser.Recognise(p.Name)).Contains(s, StringComparison.OrdinalIgnoreCase))).Select(p => p.Name)];

    private static int Hidden(IEnumerable<BlindPayee> payees) => payees.Count(p => PeopleSeeds.Recogniser.Recognise(p.Name).Nature is not PayeeNature.Organisation);
}
