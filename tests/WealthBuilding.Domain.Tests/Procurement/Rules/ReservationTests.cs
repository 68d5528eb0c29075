using System.Text.Json;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Domain.Tests.Procurement.Rules;

/// <summary>What reservations say beside being lawful: doubts, counts, conditions, draft words.</summary>
public sealed class ReservationTests
{
    [Theory]
    [InlineData(InstitutionKind.Council, 10_000_000, Reservation.None, "")]
    [InlineData(InstitutionKind.Council, 10_000_000, Reservation.SmeOrVcse, "")]
    [InlineData(InstitutionKind.Council, 40_000_000, Reservation.SmeOrVcse, "not below the threshold")]
    [InlineData(InstitutionKind.Council, 40_000_000, Reservation.AreaAndSmeOrVcse, "not below the threshold")]
    [InlineData(InstitutionKind.Council, 40_000_000, Reservation.SupportedEmployment, "")]
    [InlineData(InstitutionKind.Council, 10_000_000, Reservation.PublicServiceMutual, "light touch")]
    [InlineData(InstitutionKind.Nhs, 10_000_000, Reservation.Area, "")]
    [InlineData(InstitutionKind.Nhs, 10_000_000, Reservation.SmeOrVcse, "cannot be used on its own")]
    public void What_a_buyer_has_chosen_is_held_against_the_options(InstitutionKind kind, long pence, Reservation reservation, string against)
    {
        var options = RulesSeeds.Reservations.Resolve(RulesSeeds.Rules.Resolve(RulesSeeds.Council(pence) with { Authority = kind }));

        var words = string.Join(' ', ReservationCheck.Against(reservation, [("Preston", ["E07000123"])], options));

        Assert.Equal(against.Length == 0, words.Length == 0);
        Assert.Contains(against, words, StringComparison.Ordinal);
    }

    [Fact]
    public void Areas_are_the_districts_of_all_places_and_unitaries_count_to_their_ceremonial_county()
    {
        var whole = RulesSeeds.Option(RulesSeeds.Council(), ReservationCodes.WholeCounty);

        Assert.Equal(14, whole.Areas.Count);
        Assert.Contains("E06000009", whole.Areas);
        Assert.Null(whole.Places[0].Gss);
        Assert.Equal("E06000017", RulesSeeds.Option(RulesSeeds.Council() with { Area = ["E06000017"] }, ReservationCodes.WholeCounty).Places[0].Gss);
    }

    [Fact]
    public void Doubts_are_told_where_the_wording_is_doubtful()
    {
        Assert.Contains("ceremonial county", RulesSeeds.Option(RulesSeeds.Council(), ReservationCodes.WholeCounty).Doubt, StringComparison.Ordinal);
        Assert.Contains("Powys", RulesSeeds.Option(RulesSeeds.Council() with { Area = ["E06000019"] }, ReservationCodes.OwnAreaAndBordering).Doubt, StringComparison.Ordinal);
        var kent = RulesSeeds.Option(RulesSeeds.Council() with { Area = ["E06000034"] }, ReservationCodes.OwnAreaAndBordering).Places.Single(p => p.Name == "Kent");
        Assert.Contains("tidal water", kent.Doubt, StringComparison.Ordinal);
        Assert.Contains("City of London", RulesSeeds.Option(RulesSeeds.Council() with { Authority = InstitutionKind.Police }, ReservationCodes.OwnArea).Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parish_has_no_districts_of_its_own()
    {
        var own = RulesSeeds.Option(RulesSeeds.Council() with { Authority = InstitutionKind.Parish }, ReservationCodes.OwnArea);

        Assert.True(own.Lawful);
        Assert.Empty(own.Areas);
        Assert.Contains("parish", own.Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void Certain_cross_border_interest_forbids_reserving_by_place_and_size()
    {
        var answers = RulesSeeds.Council() with { HasCrossBorderInterest = true };

        Assert.False(RulesSeeds.Option(answers, ReservationCodes.OwnArea).Lawful);
        Assert.False(RulesSeeds.Option(answers, ReservationCodes.Sme).Lawful);
        Assert.Contains("cross-border", RulesSeeds.Option(RulesSeeds.Council(), ReservationCodes.OwnArea).Why, StringComparison.Ordinal);
        Assert.DoesNotContain("cross-border", RulesSeeds.Option(answers with { HasCrossBorderInterest = false }, ReservationCodes.OwnArea).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, null, null, true)]
    [InlineData(61, null, null, false)]
    [InlineData(36, true, null, false)]
    [InlineData(36, false, "85310000", true)]
    [InlineData(36, false, "79713000", false)]
    public void A_mutual_may_have_reservable_services_for_five_years_once_in_three(int months, bool? comparable, string? cpv, bool lawful)
    {
        var answers = RulesSeeds.Council(100_000_000) with { Kind = ContractKind.LightTouch, TermMonths = months, HadComparableMutualContract = comparable, Cpv = cpv };

        Assert.Equal(lawful, RulesSeeds.Option(answers, ReservationCodes.PublicServiceMutual).Lawful);
    }

    [Fact]
    public void Supported_employment_is_for_any_value_also_above_the_threshold()
    {
        var above = RulesSeeds.Option(RulesSeeds.Council(900_000_000), ReservationCodes.SupportedEmployment);

        Assert.True(above.Lawful);
        Assert.Contains("30 per cent", above.Why, StringComparison.Ordinal);
        Assert.True(RulesSeeds.Option(RulesSeeds.Council() with { Nation = UkNation.Wales, Area = ["W06000015"] }, ReservationCodes.SupportedEmployment).Lawful);
    }

    [Fact]
    public void Fewer_than_three_capable_suppliers_are_a_warning()
    {
        var suppliers = new Fake(new() { ["E07000123"] = 2, ["E07000126"] = 5 });

        var own = RulesSeeds.Option(RulesSeeds.Council(), ReservationCodes.OwnArea, suppliers);
        var county = RulesSeeds.Option(RulesSeeds.Council(), ReservationCodes.WholeCounty, suppliers);

        Assert.Equal((2, 7), (own.CapableSuppliers, county.CapableSuppliers));
        Assert.Contains("Fewer than 3", own.Warning, StringComparison.Ordinal);
        Assert.Null(county.Warning);
        Assert.Null(RulesSeeds.Option(RulesSeeds.Council(), ReservationCodes.OneNation, suppliers).CapableSuppliers);
    }

    [Fact]
    public void The_draft_has_words_for_the_notice_the_reason_and_the_fragment()
    {
        var verdict = RulesSeeds.Rules.Resolve(RulesSeeds.Council() with { Area = ["E07000122"] });
        var options = RulesSeeds.Reservations.Resolve(verdict);
        var draft = ReservationDraft.Of(options.Single(o => o.Code == ReservationCodes.OwnAreaAndBordering), verdict)!;
        var sme = ReservationDraft.Of(options.Single(o => o.Code == ReservationCodes.SmeWithPlace), verdict)!;

        Assert.Contains("Pendle, the county of North Yorkshire or the county of West Yorkshire", draft.Notice, StringComparison.Ordinal);
        Assert.Contains("before tenders were invited", draft.Record, StringComparison.Ordinal);
        var location = JsonDocument.Parse(draft.Ocds).RootElement.GetProperty("tender").GetProperty("otherRequirements").GetProperty("reservedParticipationLocation");
        Assert.Contains("E07000122", location.GetProperty("gazetteer").GetProperty("identifiers").EnumerateArray().Select(i => i.GetString()));
        Assert.Contains("\"smeVcse\"", sme.Ocds, StringComparison.Ordinal);
        Assert.Null(ReservationDraft.Of(options.Single(o => o.Code == ReservationCodes.OneNation), verdict));
    }

    [Fact]
    public void Any_of_the_bordering_places_can_be_taken_in_and_counts_drafts_and_sizes_follow()
    {
        // Pendle is in Lancashire and touches North Yorkshire and West Yorkshire.
        var answers = RulesSeeds.Council() with { Area = ["E07000122"], Bordering = ["west yorkshire"] };
        var suppliers = new Fake(new() { ["E07000122"] = 1, ["E08000032"] = 4, ["E06000065"] = 8 });

        var verdict = RulesSeeds.Rules.Resolve(answers);
        var some = RulesSeeds.Option(answers, ReservationCodes.OwnAreaAndBordering, suppliers);
        var all = RulesSeeds.Option(answers with { Bordering = [] }, ReservationCodes.OwnAreaAndBordering, suppliers);
        var sme = RulesSeeds.Option(answers, ReservationCodes.SmeWithPlace, suppliers);

        Assert.Equal(["Pendle", "West Yorkshire"], some.Places.Select(p => p.Name));
        Assert.Equal(5, some.CapableSuppliers);
        Assert.Equal(["North Yorkshire", "West Yorkshire"], some.Choosable.Select(p => p.Name));
        Assert.Equal((3, 13), (all.Places.Count, all.CapableSuppliers));
        Assert.Equal(some.Areas, sme.Areas);
        Assert.DoesNotContain("North Yorkshire", ReservationDraft.Of(some, verdict)!.Notice, StringComparison.Ordinal);
        Assert.Empty(RulesSeeds.Option(answers, ReservationCodes.WholeCounty).Choosable);
    }

    [Fact]
    public void A_place_that_does_not_border_the_area_is_named_as_wrong()
    {
        var answers = RulesSeeds.Council() with { Area = ["E07000122"], Bordering = ["West Yorkshire", "Kent"] };

        var (wrong, bordering) = RulesSeeds.Reservations.NotBordering(answers);

        Assert.Equal(["Kent"], wrong);
        Assert.Equal(["North Yorkshire", "West Yorkshire"], bordering);
    }

    private sealed class Fake(Dictionary<string, int> byDistrict) : ICapableSuppliers
    {
        public string What => "invented";

        public int? CountIn(IReadOnlyCollection<string>? districts, SupplierClass of) => byDistrict.Where(d => districts?.Contains(d.Key) ?? true).Sum(d => d.Value);
    }
}
