using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Matching;

namespace WealthBuilding.Domain.Tests.Procurement.Matching;

/// <summary>Who is shut out of what is reserved to others, and what would have to be known to tell.</summary>
public sealed class ReservedGateTests
{
    private static readonly Func<string, string, bool> Covers = (area, district) => area == district || (area == "E10000017" && district == "E07000123");

    [Theory]
    [InlineData(Reservation.Area, "E07000123", null, null, null, null)]
    [InlineData(Reservation.Area, "E06000052", null, null, "reserved to suppliers of Lancashire", null)]
    [InlineData(Reservation.Area, null, null, null, null, "Where it is based")]
    [InlineData(Reservation.SmeOrVcse, "E06000052", true, null, null, null)]
    [InlineData(Reservation.SmeOrVcse, null, false, true, null, null)]
    [InlineData(Reservation.SmeOrVcse, null, false, false, "reserved to SMEs and VCSEs", null)]
    [InlineData(Reservation.SmeOrVcse, null, false, null, "reserved to SMEs and VCSEs", null)]
    [InlineData(Reservation.SmeOrVcse, null, null, null, null, "Whether it is an SME or a VCSE")]
    [InlineData(Reservation.AreaAndSmeOrVcse, "E06000052", true, null, "reserved to suppliers of Lancashire", null)]
    [InlineData(Reservation.SupportedEmployment, "E07000123", true, true, null, "supported employment provider")]
    [InlineData(Reservation.PublicServiceMutual, "E07000123", true, true, null, "public service mutual")]
    public void A_reservation_shuts_out_on_what_is_known_and_asks_for_what_is_not(Reservation kind, string? district, bool? isSme, bool? isVcse, string? blocker, string? missing)
    {
        var supplier = new SupplierText { Id = "a", Name = "A", District = district, IsSme = isSme, IsVcse = isVcse, IsRegistered = true };
        var need = new Need { Title = "Cleaning", Day = new(2026, 11, 26), Reserved = new NeedReservation(kind, ["E10000017"], "Lancashire") };

        var blockers = ReservedGate.Blockers(supplier, need, Covers).Select(b => b.Text).ToList();
        var asked = ReservedGate.Missing(supplier, need).ToList();

        Assert.Equal(blocker is null ? 0 : 1, blockers.Count);
        Assert.Contains(blocker ?? string.Empty, string.Concat(blockers), StringComparison.Ordinal);
        Assert.Equal(missing is null ? 0 : 1, asked.Count);
        Assert.Contains(missing ?? string.Empty, string.Concat(asked), StringComparison.Ordinal);
    }

    [Fact]
    public void An_accreditation_that_is_asked_for_shuts_out_whoever_registered_without_it()
    {
        var need = new Need { Title = "Cleaning", Day = new(2026, 11, 26), Accreditations = [new AskedAccreditation("living-wage-employer", "Living Wage Employer")] };
        List<string> Blocked(SupplierText supplier) => [.. MatchGates.Blockers(supplier, need, null).Select(b => b.Code)];

        Assert.Equal(["accreditation"], Blocked(new SupplierText { Id = "a", Name = "A", IsRegistered = true }));
        Assert.Empty(Blocked(new SupplierText { Id = "a", Name = "A", IsRegistered = true, Accreditations = ["living-wage-employer"] }));
        Assert.Empty(Blocked(new SupplierText { Id = "a", Name = "A" }));
    }

    [Theory]
    [InlineData(4_000_000, 4_000_000, "90910000", null)]
    [InlineData(9_000_000, 9_000_000, "90910000", "too-large")]
    [InlineData(4_000_000, 4_000_000, "55500000", "too-large")]
    [InlineData(8_000_000, 0, "90910000", null)]
    public void The_size_of_the_whole_speaks_against_nobody_whom_one_of_its_lots_suits(long first, long second, string cpv, string? blocker)
    {
        var supplier = new SupplierText { Id = "a", Name = "A", IsRegistered = true, Categories = ["90911000"], LargestPence = 5_000_000 };
        var lots = new[] { first, second }.Select((pence, i) => new OpportunityPart(new ConsortiumPart($"lot-{i}", $"lot {i}", pence), [cpv])).ToList();
        var need = new Need { Title = "Cleaning", Day = new(2026, 11, 26), ValuePence = 8_000_000, Lots = lots };

        Assert.Equal(blocker, MatchGates.Blockers(supplier, need, null).SingleOrDefault()?.Code);
        Assert.Equal("too-large", MatchGates.Blockers(supplier, need with { Lots = [] }, null).Single().Code);
        Assert.Equal("too-large", MatchGates.Blockers(supplier, need with { Lots = [lots[0]] }, null).Single().Code);
    }
}
