using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Tests.Suppliers.People;

/// <summary>Somebody set straight before a firm, and legal forms that may be initials.</summary>
public sealed class PeopleBesideFirmsTests
{
    [Theory]
    [InlineData("QUILTHORNE TESCO STORES LTD")]
    [InlineData("J Quilthorne Capita PLC")]
    [InlineData("QUILTHORNE J ROYAL MAIL GROUP LTD")]
    [InlineData("Quilthorne of British Gas Ltd")]
    [InlineData("Banks of Tesco Stores Ltd")]
    [InlineData("WOOD EX EXAMPLE CARE HOMES LTD")]
    [InlineData("Harebottle Susan Home Care Services Ltd")]
    public void A_name_before_a_firm_that_everybody_knows_is_not_public(string name) => Assert.NotEqual(PayeeNature.Organisation, PeopleSeeds.Recogniser.Recognise(name).Nature);

    [Theory]
    [InlineData("TESCO STORES LTD")]
    [InlineData("Quilthorne Solicitors Ltd")]
    [InlineData("QUILTHORNE UTILITY SERVICES LTD")]
    [InlineData("Quilthorne Harebottle PLC")]
    [InlineData("Susan Harebottle Care Services Ltd")]
    [InlineData("Oldham Royal Mail Club Ltd")]
    public void A_firm_called_after_somebody_stays_public(string name) => Assert.Equal(name, PublicName.Of(name, PeopleSeeds.Recogniser.Recognise(name)));

    [Theory]
    [InlineData("QUILTHORNE GMBH")]
    [InlineData("Quilthorne GmbH & Co. KG")]
    [InlineData("SMITH HAREBOTTLE INC")]
    [InlineData("ELM PARK CIO")]
    [InlineData("Quilthorne Harebottle LLC")]
    [InlineData("Quilthorne Consulting B.V.")]
    [InlineData("QUILTHORNE ENERGY AB")]
    [InlineData("Quilthorne Costruzioni SRL")]
    [InlineData("Jones Harebottle Pty")]
    [InlineData("Quilthorne Pty Ltd")]
    [InlineData("Quilthorne Financial Services DAC")]
    public void A_legal_form_of_another_country_or_a_rare_one_is_one(string name) => Assert.Equal(name, PublicName.Of(name, PeopleSeeds.Recogniser.Recognise(name)));

    [Theory]
    [InlineData("QUILTHORNE SA")]
    [InlineData("J QUILTHORNE SA")]
    [InlineData("QUILTHORNE S A")]
    [InlineData("QUILTHORNE CO")]
    [InlineData("J QUILTHORNE CO")]
    [InlineData("JOHN QUILTHORNE CO")]
    [InlineData("MARY QUILTHORNE AG")]
    [InlineData("DE LA TOUR F SA")]
    [InlineData("ST JOHN AG")]
    [InlineData("HILL WOOD SA")]
    [InlineData("John Quilthorne Pty")]
    [InlineData("QUILTHORNE JOHN INC")]
    [InlineData("Quilthorne Harebottle Inc")]
    public void Letters_that_may_be_initials_are_no_legal_form(string name) => Assert.Equal(PublicName.Redacted, PublicName.Of(name, PeopleSeeds.Recogniser.Recognise(name)));

    [Theory]
    [InlineData("RE BANKS", "RE [redacted]")]
    [InlineData("exors of church", "exors of [redacted]")]
    [InlineData("locum Green", "locum [redacted]")]
    [InlineData("supervision by Green", "supervision by [redacted]")]
    [InlineData("Hill's school uniform", "[redacted] uniform")]
    [InlineData("Banks & Harebottley legal fees", "[redacted] & [redacted] legal fees")]
    [InlineData("BANKS REF 4567", "[redacted] REF 4567")]
    [InlineData("transport for pieter de la tour", "transport for [redacted]")]
    public void A_surname_that_is_a_word_is_told_by_the_words_beside_it(string narrative, string shown) =>
        Assert.Equal(shown, new PublicText(PeopleSeeds.Words, NarrativePolicy.PublishRedacted).Redact(narrative).Text);
}
