using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Tests.Shared;

namespace WealthBuilding.Domain.Tests.Suppliers.People;

public sealed class PublicTextTests
{
    private static readonly PublicText Chosen = new(PeopleSeeds.Words, NarrativePolicy.PublishRedacted);

    [Fact]
    public void No_description_is_public_unless_the_institution_chose_so() =>
        Assert.Equal(PublicText.Withheld, new PublicText(PeopleSeeds.Words, NarrativePolicy.NeverPublic).Of("Road repairs", "Highways", PublicationOutcome.Publish).Text);

    [Theory]
    [InlineData("Road repairs", "Foster carers", PublicationOutcome.Publish)]
    [InlineData("Fostering allowance week 2", "Children", PublicationOutcome.Publish)]
    [InlineData("Road repairs", "Highways", PublicationOutcome.Ask)]
    [InlineData("Road repairs", "Highways", PublicationOutcome.Redact)]
    public void A_description_of_a_payment_to_a_person_is_withheld(string narrative, string category, PublicationOutcome payee) =>
        Assert.True(Chosen.Of(narrative, category, payee).IsWithheld);

    [Theory]
    [InlineData("Road repairs and street lighting, week 14 (2025/26)")]
    [InlineData("Hire of equipment for the community centre")]
    [InlineData("Electricity - March 2025")]
    [InlineData("Agency staff: social work, Q3")]
    [InlineData("School meals £12,345.67")]
    [InlineData("Grounds maintenance of parks and verges")]
    [InlineData("Case management software")]
    [InlineData("Works number 184 of hedges and gullies")]
    [InlineData("Small lighting job B")]
    [InlineData("Eight lots, lot L")]
    [InlineData("Invitation to quote: existing frameworks across five habitats")]
    public void Ordinary_words_stand(string narrative) => Assert.Equal(narrative, Chosen.Redact(narrative).Text);

    [Theory]
    [InlineData("Training by Zola Example", "Training by [redacted]")]
    [InlineData("Taxi for Grace Banks to school", "Taxi for [redacted] to school")]
    [InlineData("Repairs for Zola Badger", "Repairs for [redacted]")]
    [InlineData("repairs mr park", "repairs [redacted]")]
    [InlineData("Call 07700 900123 for access", "Call [redacted] for access")]
    [InlineData("Invoice zola.example@example.org", "Invoice [redacted]")]
    [InlineData("Payment 12-34-56 12345678", "Payment [redacted]")]
    [InlineData("Placement AB123456C", "Placement [redacted]")]
    [InlineData("Placement 943 476 5919", "Placement [redacted]")]
    [InlineData("Placement 01/02/2010", "Placement [redacted]")]
    [InlineData("Repairs at 12 High Street, PR1 2AB", "Repairs at [redacted]")]
    [InlineData("Consultancy by Zola Example Ltd", "Consultancy by [redacted] Ltd")]
    [InlineData("Repairs 𝐙𝐨𝐥𝐚", "Repairs [redacted]")]
    [InlineData("Repairs for Zola Gullies", "Repairs for [redacted]")]
    [InlineData("Repairs Gullies Zola", "Repairs [redacted]")]
    [InlineData("Taxi for Gullies to school", "Taxi for [redacted] to school")]
    [InlineData("Taxi for Zola Job", "Taxi for [redacted]")]
    [InlineData("Repairs mr job", "Repairs [redacted]")]
    [InlineData("Lot B Example", "Lot [redacted]")]
    [InlineData("Quote J Example", "Quote [redacted]")]
    public void What_may_tell_of_a_person_is_taken_out(string narrative, string shown) => Assert.Equal(shown, Chosen.Redact(narrative).Text);

    [Fact]
    public void No_made_up_person_is_found_in_a_description()
    {
        var found = GeneratedPeople.All().Select(p => (p.Marker, Chosen.Redact(p.Narrative).Text)).Where(p => p.Text.Contains(p.Marker, StringComparison.OrdinalIgnoreCase));

        Assert.Empty(found);
    }
}
