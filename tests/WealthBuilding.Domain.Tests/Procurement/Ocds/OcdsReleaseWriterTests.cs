using System.Text;
using System.Text.Json;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;

namespace WealthBuilding.Domain.Tests.Procurement.Ocds;

public sealed class OcdsReleaseWriterTests
{
    private static readonly OcdsPublisher Publisher = new("ocds-000000", "alpha", "Alpha Council");

    private static readonly PublicContract Contract = new()
    {
        Id = 12,
        State = ContractState.Contract,
        Reference = "EX1",
        Title = "Cleaning of the hall",
        Value = new ContractValue(1_234_550, Vat: VatSaid.Included),
        Start = new DateOnly(2026, 4, 1),
        End = new DateOnly(2028, 3, 31),
        LatestEnd = new DateOnly(2029, 3, 31),
        AwardedOn = new DateOnly(2026, 2, 3),
        IsSme = true,
        Cpv = ["90910000", "03100000"],
        Suppliers = [new PublicSupplier("Otter Example Ltd", true, "04142000")],
        Lots = [new PublicLot(1, "North", 500_000), new PublicLot(2, "South", null)],
        Reservation = Reservation.AreaAndSmeOrVcse,
        ReservedAreas = ["E07000123"],
        ChangedAt = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero),
    };

    [Theory]
    [InlineData(ContractState.Planned, "planning")]
    [InlineData(ContractState.Opportunity, "tender")]
    [InlineData(ContractState.Awarded, "award")]
    [InlineData(ContractState.Contract, "award contract")]
    [InlineData(ContractState.Ended, "contractUpdate")]
    [InlineData(ContractState.Terminated, "contractTermination")]
    public void What_is_written_reads_back_the_same(ContractState state, string tags)
    {
        var release = Publisher.Of(Contract with { State = state });

        var read = Assert.Single(OcdsReader.Read(Written(release), default).Releases);
        var row = Assert.Single(OcdsRegister.Of(new OcdsFile { Releases = [read] }, ["Alpha Council"]).Tables[0].Rows);

        Assert.Equal(Encoding.UTF8.GetString(OcdsReleaseWriter.ToBytes(release)), Encoding.UTF8.GetString(OcdsReleaseWriter.ToBytes(read)));
        Assert.Empty(read.Problems);
        Assert.Equal(tags, string.Join(' ', read.Tags));
        Assert.Equal((state, Contract.Value, Contract.Start, Contract.End), (row.Facts!.State, row.Facts.Value, row.Facts.Start, row.Facts.End));
    }

    [Fact]
    public void A_reservation_is_written_as_the_draft_for_the_buyer_has_it()
    {
        using var json = JsonDocument.Parse(OcdsReleaseWriter.ToBytes(Publisher.Of(Contract)));
        var other = json.RootElement.GetProperty("tender").GetProperty("otherRequirements");

        Assert.Equal("smeVcse", other.GetProperty("reservedParticipation")[0].GetString());
        Assert.Equal("E07000123", other.GetProperty("reservedParticipationLocation").GetProperty("gazetteer").GetProperty("identifiers")[0].GetString());
    }

    [Fact]
    public void The_same_says_the_same_id_and_a_change_another()
    {
        Assert.Equal(Publisher.Of(Contract).Id, Publisher.Of(Contract with { Title = "Cleaning of the hall" }).Id);
        Assert.NotEqual(Publisher.Of(Contract).Id, Publisher.Of(Contract with { Title = "Cleaning of halls" }).Id);
    }

    [Fact]
    public void Somebody_who_is_not_named_has_no_number_and_no_size()
    {
        var party = Publisher.Of(Contract with { Suppliers = [new PublicSupplier("Redacted", false, "04142000")] }).Parties[1];

        Assert.Equal((null, null), (party.Identifier, party.IsSme));
        Assert.DoesNotContain("04142000", party.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("04142000", true)]
    [InlineData("OC389602", true)]
    [InlineData("SC012345", false)]
    [InlineData("1234567", false)]
    [InlineData(null, false)]
    public void Only_a_number_that_can_be_one_kind_alone_gets_a_scheme(string? number, bool isCompany) => Assert.Equal(isCompany, OcdsNumbers.IdentifierOf(number)?.Scheme == "GB-COH");

    [Fact]
    public void A_record_holds_the_release_and_the_compiled_one()
    {
        using var stream = new MemoryStream();
        OcdsReleaseWriter.WriteRecords(stream, new OcdsPackage("https://example.org/", Contract.ChangedAt, "Alpha Council"), [Publisher.Of(Contract)]);
        using var json = JsonDocument.Parse(stream.ToArray());
        var record = json.RootElement.GetProperty("records")[0];

        Assert.Equal("ocds-000000-alpha-12", record.GetProperty("ocid").GetString());
        Assert.Equal(1, record.GetProperty("releases").GetArrayLength());
        Assert.Equal("compiled", record.GetProperty("compiledRelease").GetProperty("tag")[0].GetString());
    }

    private static byte[] Written(OcdsRelease release)
    {
        using var stream = new MemoryStream();
        OcdsReleaseWriter.WriteReleases(stream, new OcdsPackage("https://example.org/", release.Date!.Value, "Alpha Council"), [release]);
        return stream.ToArray();
    }
}
