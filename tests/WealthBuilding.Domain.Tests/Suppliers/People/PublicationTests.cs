using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Tests.Suppliers.People;

public sealed class PublicationTests
{
    private static readonly PayeeFinding Unclear = new(PayeeNature.Unclear, [PayeeReason.NoEvidence]);
    private static readonly PayeeFinding Organisation = new(PayeeNature.Organisation, [PayeeReason.LegalForm], "Example Ltd");

    [Fact]
    public void Without_a_decision_only_an_organisation_is_named()
    {
        Assert.Equal(PublicationOutcome.Publish, Publication.Of("Example Ltd", Organisation));
        Assert.Equal(PublicationOutcome.Ask, Publication.Of("Example", Unclear));
        Assert.Equal(PublicationOutcome.Redact, Publication.Of("Mr Example", new PayeeFinding(PayeeNature.Person, [PayeeReason.Title])));
        Assert.Equal(PublicName.Redacted, PublicName.Of("Example", Unclear));
    }

    [Fact]
    public void A_decision_wins_both_ways()
    {
        Assert.Equal("Example", PublicName.Of("Example", Unclear, Decided("Example", PublicationChoice.Publish)));
        Assert.Equal(PublicName.Redacted, PublicName.Of("Example Ltd", Organisation, Decided("EXAMPLE LTD ", PublicationChoice.Redact)));
    }

    [Fact]
    public void A_decision_holds_for_the_name_that_it_was_made_for() =>
        Assert.Equal(PublicName.Redacted, PublicName.Of("Zola Example", Unclear, Decided("Example", PublicationChoice.Publish)));

    private static NameDecision Decided(string name, PublicationChoice choice) => new(name, choice, 1, new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero), null);
}
