using System.Text;
using System.Text.Json;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Ocds;

namespace WealthBuilding.Domain.Tests.Procurement.Ocds;

/// <summary>A contract from its call to its end as releases: each told as at its moment, and nothing in any of what is sealed or of who lost.</summary>
public sealed class OcdsStagesTests
{
    private static readonly OcdsPublisher Publisher = new("ocds-000000", "alpha", "Alpha Council");

    private static readonly DateTimeOffset Opened = At(1), Deferred = At(3), Answered = At(5), QuotesOpened = At(20), Sent = At(25), Signed = At(45);

    // Opened on the 1st, deferred on the 3rd, answered on the 5th, opened on the 20th, awarded on the 25th of January with a standstill, signed in February.
    private static readonly PublicContract Contract = new()
    {
        Id = 12,
        State = ContractState.Contract,
        Title = "Cleaning of the hall",
        Value = new ContractValue(2_700_000, Vat: VatSaid.Excluded),
        Deadline = new DateOnly(2026, 1, 18),
        AwardedOn = new DateOnly(2026, 1, 25),
        Start = new DateOnly(2026, 4, 1),
        End = new DateOnly(2028, 3, 31),
        Suppliers = [new PublicSupplier("Otter Example Ltd", true, "04142000")],
        Criteria = [new PublicCriterion(CriterionKind.Price, "Price", 40, null), new PublicCriterion(CriterionKind.Quality, "Method", 60, "How it is done")],
        CriteriaSince = Opened,
        Answers = [new PublicAnswer(7, "Are windows part of it?", "No.", Answered)],
        Bids = new BidCount(3, 2, null, QuotesOpened),
        Awards = [new PublicAward(0, 3, new DateOnly(2026, 1, 25), new DateOnly(2026, 2, 4), Sent)],
        ChangedAt = Signed,
    };

    private static readonly PublicChange[] Changes =
    [
        new(Deferred, null, nameof(ContractEntry.Deadline), "2026-01-15"),
        new(Sent, null, nameof(ContractEntry.State), "Opportunity"), new(Sent, null, nameof(ContractEntry.ValuePence), "3000000"), new(Sent, null, nameof(ContractEntry.AwardedOn), null),
        new(Signed, null, nameof(ContractEntry.State), "Awarded"),
    ];

    private static readonly DateTimeOffset[] Moments = [Opened, Deferred, Answered, QuotesOpened, Sent, Signed];

    [Fact]
    public void Each_stage_is_a_release_that_tells_what_was_known_then()
    {
        var releases = Publisher.ReleasesOf(Contract, Moments, Changes, At(60));

        Assert.Equal(["tender", "tenderAmendment", "tenderUpdate", "tenderUpdate", "award", "awardUpdate", "contract"], releases.Select(r => Assert.Single(r.Tags)));
        Assert.Equal([15, 18, 18, 18, 18, 18, 18], releases.Select(r => r.Tender!.Deadline!.Value.Day));
        Assert.Equal([0, 0, 1, 1, 1, 1, 1], releases.Select(r => r.Tender!.Enquiries.Count));
        Assert.Equal([0, 0, 0, 3, 3, 3, 3], releases.Select(r => r.Bids.Count));
        Assert.Equal(["", "", "", "", "pending", "active", "active"], releases.Select(r => r.Awards.Select(a => a.Status).FirstOrDefault() ?? string.Empty));
        Assert.Equal([3_000_000L, 3_000_000, 3_000_000, 3_000_000, null, null, null], releases.Select(r => r.Tender!.Value?.Pence));
        Assert.Equal(new DateOnly(2026, 2, 4), releases[4].Awards[0].Standstill!.End);
        Assert.Equal(releases.Select(r => r.Date), releases.Select(r => r.Date).Order());
    }

    [Fact]
    public void A_release_says_the_same_and_has_the_same_id_whatever_happens_later()
    {
        var later = Publisher.ReleasesOf(Contract, Moments, Changes, At(60));
        var then = Publisher.ReleasesOf(
            Contract with { State = ContractState.Opportunity, Value = new ContractValue(3_000_000, Vat: VatSaid.Excluded), AwardedOn = null, Bids = null, Awards = [], ChangedAt = Answered },
            Moments.Where(m => m <= Answered), Changes.Where(c => c.At <= Answered).ToList(), At(6));

        Assert.Equal(later.Take(3).Select(r => r.Id), then.Select(r => r.Id));
        Assert.Equal(later.Count, later.Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public void What_was_changed_after_publication_is_an_amendment_of_the_release_before()
    {
        var releases = Publisher.ReleasesOf(Contract, Moments, Changes, At(60));

        var amendment = Assert.Single(releases[^1].Tender!.Amendments);
        Assert.Equal(("Changed: the last day for bids", releases[0].Id, releases[1].Id), (amendment.Description, amendment.Amends, amendment.Release));
    }

    [Fact]
    public void Every_stage_is_written_and_read_back_the_same()
    {
        foreach (var release in Publisher.ReleasesOf(Contract, Moments, Changes, At(60)))
        {
            var bytes = OcdsReleaseWriter.ToBytes(release);
            var read = Assert.Single(OcdsReader.Read(bytes, default).Releases);

            Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(OcdsReleaseWriter.ToBytes(read)));
            Assert.Empty(read.Problems);
        }
    }

    [Fact]
    public void The_record_compiles_what_the_last_release_says()
    {
        var releases = Publisher.ReleasesOf(Contract, Moments, Changes, At(60));

        using var stream = new MemoryStream();
        OcdsReleaseWriter.WriteRecords(stream, new OcdsPackage("https://example.org/", Signed, "Alpha Council"), releases);
        using var json = JsonDocument.Parse(stream.ToArray());
        var record = json.RootElement.GetProperty("records")[0];

        var compiled = record.GetProperty("compiledRelease");
        Assert.Equal(releases.Count, record.GetProperty("releases").GetArrayLength());
        Assert.Equal(("active", "No.", 3), (compiled.GetProperty("awards")[0].GetProperty("status").GetString(), compiled.GetProperty("tender").GetProperty("enquiries")[0].GetProperty("answer").GetString(), compiled.GetProperty("bids").GetProperty("statistics").GetArrayLength()));
    }

    [Fact]
    public void Criteria_stand_with_their_weights_on_the_lots()
    {
        using var json = JsonDocument.Parse(OcdsReleaseWriter.ToBytes(Publisher.ReleasesOf(Contract, Moments, Changes, At(60))[0]));
        var tender = json.RootElement.GetProperty("tender");

        var method = Assert.Single(tender.GetProperty("lots").EnumerateArray()).GetProperty("awardCriteria").GetProperty("criteria")[1];
        Assert.Equal(("quality", "Method", 60, "percentageExact"), (method.GetProperty("type").GetString(), method.GetProperty("name").GetString(), method.GetProperty("numbers")[0].GetProperty("number").GetInt32(), method.GetProperty("numbers")[0].GetProperty("weight").GetString()));
        Assert.Equal("ratedCriteria", tender.GetProperty("awardCriteria").GetString());
    }

    [Fact]
    public void A_lot_is_awarded_by_itself_left_without_an_award_or_opened_again()
    {
        var contract = Contract with
        {
            State = ContractState.Opportunity,
            AwardedOn = null,
            Suppliers = [new PublicSupplier("Otter Example Ltd", true, null), new PublicSupplier("Not published", false, null) { Registered = "Jane Placeholder" }],
            Lots =
            [
                new PublicLot(1, "North", 100) { State = LotState.Awarded, Winners = ["Otter Example Ltd"], AwardedPence = 900_000, DecidedOn = new DateOnly(2026, 1, 25) },
                new PublicLot(2, "South", 100) { State = LotState.NotAwarded, DecidedOn = new DateOnly(2026, 1, 25) },
                new PublicLot(3, "East", 100),
                new PublicLot(4, "West", 100) { State = LotState.Awarded, Winners = ["Jane Placeholder"] },
            ],
            Awards = [new PublicAward(1, 2, new DateOnly(2026, 1, 25), new DateOnly(2026, 2, 4), Sent), new PublicAward(3, 2, new DateOnly(2026, 1, 25), new DateOnly(2026, 2, 4), Sent)],
            ChangedAt = At(30),
        };
        var release = Publisher.ReleasesOf(contract, [At(30)], [], At(31))[^1];

        Assert.Equal(["complete", "unsuccessful", "active", "complete"], release.Tender!.Lots.Select(l => l.Status));
        Assert.Equal([("1", "pending", 900_000L), ("4", "active", null), ("3", "cancelled", null)], release.Awards.Select(a => (Assert.Single(a.Lots), a.Status!, a.Value?.Pence)));
        Assert.Equal(["Otter Example Ltd", "Not published"], release.Awards.SelectMany(a => a.Suppliers).Select(s => s.Name));
        Assert.DoesNotContain("Placeholder", Encoding.UTF8.GetString(OcdsReleaseWriter.ToBytes(release)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ContractState.Opportunity, "tenderCancellation")]
    [InlineData(ContractState.Awarded, "awardCancellation tenderCancellation")]
    public void What_was_published_and_withdrawn_is_told_to_be(ContractState before, string tags)
    {
        var isAwarded = before is ContractState.Awarded;
        var releases = Publisher.ReleasesOf(
            Contract with { State = ContractState.Withdrawn, AwardedOn = isAwarded ? Contract.AwardedOn : null, Awards = [], Bids = null, ChangedAt = At(50) }, [Opened, At(50)],
            [new PublicChange(At(50), null, nameof(ContractEntry.State), before.ToString())], At(60));

        Assert.Equal(("cancelled", tags), (releases[^1].Tender!.Status, string.Join(' ', releases[^1].Tags)));
        Assert.Equal(isAwarded ? "cancelled" : null, releases[^1].Awards.Select(a => a.Status).FirstOrDefault());
    }

    [Fact]
    public void What_was_never_published_has_no_release_when_it_is_withdrawn() =>
        Assert.Empty(Publisher.ReleasesOf(Contract with { State = ContractState.Withdrawn, AwardedOn = null, ChangedAt = At(50) }, [Opened, At(50)], [new PublicChange(At(50), null, nameof(ContractEntry.State), "Planned")], At(60)));

    [Fact]
    public void A_running_contract_that_is_changed_is_amended()
    {
        var releases = Publisher.ReleasesOf(Contract with { End = new DateOnly(2029, 3, 31), ChangedAt = At(70) }, [.. Moments, At(70)], [.. Changes, new PublicChange(At(70), null, nameof(ContractEntry.End), "2028-03-31")], At(80));

        Assert.Equal(["contractAmendment"], releases[^1].Tags);
        Assert.Equal("Changed: the first or the last day of the contract", Assert.Single(releases[^1].Contracts[0].Amendments).Description);
        Assert.Equal((new DateOnly(2028, 3, 31), new DateOnly(2029, 3, 31)), (releases[^2].Contracts[0].Period!.End, releases[^1].Contracts[0].Period!.End));
    }

    private static DateTimeOffset At(int day) => new DateTimeOffset(2026, 1, 1, 10, 0, 0, TimeSpan.Zero).AddDays(day - 1);
}
