using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Tests.Suppliers.People;

public sealed class PublicReferenceTests
{
    private static readonly PeopleWords Words = PeopleSeeds.Words;

    [Theory]
    [InlineData("AB123456C")]
    [InlineData("qq 12 34 56 c")]
    [InlineData("943 476 5919")]
    [InlineData("9434765919-1/943 476 5919")]
    [InlineData("401 023 2137")]
    [InlineData("OL1 1AA")]
    [InlineData("sw1a 1aa")]
    [InlineData("20-30-40 12345678")]
    [InlineData("203040 12345678")]
    [InlineData("07700900123")]
    [InlineData("+44 7700 900 123")]
    [InlineData("01632 960123")]
    [InlineData("a@b.uk")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("UTR 1234567890")]
    [InlineData("12/03/1961")]
    [InlineData("1961-03-12")]
    [InlineData("Tonge 12")]
    [InlineData("REF-TONGE-3")]
    [InlineData("14 Rose Street")]
    public void A_number_that_leads_to_a_person_is_public_beside_nobody(string reference)
    {
        Assert.Null(PublicReference.Of(Words, reference, isNamed: true));
        Assert.Null(PublicReference.Of(Words, reference, isNamed: false));
    }

    [Theory]
    [InlineData("01021960")]
    [InlineData("19600201")]
    [InlineData("010260")]
    [InlineData("JB123456")]
    [InlineData("20-30-40")]
    [InlineData("12/03/2015")]
    [InlineData("20304012345678")]
    public void A_number_that_may_be_a_persons_is_public_only_beside_an_organisation(string reference)
    {
        Assert.Equal(reference, PublicReference.Of(Words, reference, isNamed: true));
        Assert.Null(PublicReference.Of(Words, reference, isNamed: false));
    }

    [Theory]
    [InlineData("50000123")]
    [InlineData("5105912345")]
    [InlineData("EX1")]
    [InlineData("DN123456")]
    [InlineData("2024/0012")]
    [InlineData("CONTRACT 12")]
    [InlineData("Invoice 88-1")]
    [InlineData("0000123456")]
    public void An_ordinary_number_is_public_beside_an_organisation(string reference) =>
        Assert.Equal(reference, PublicReference.Of(Words, reference, isNamed: true));

    [Theory]
    [InlineData("50000123")]
    [InlineData("123456789")]
    [InlineData("P0 4417")]
    public void An_ordinary_number_is_public_beside_a_redacted_payee_too(string reference) =>
        Assert.Equal(reference, PublicReference.Of(Words, reference, isNamed: false));
}
