using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Tests.Commitments;

public sealed class CommitmentTests
{
    private static readonly DateOnly Due = new(2027, 3, 31);
    private static readonly CommitmentMeasure Jobs = new("local-jobs", "Work", "New jobs", "people", null, true);

    [Fact]
    public void Only_what_is_verified_above_the_baseline_counts()
    {
        var commitment = With(400, 100, 300);

        Assert.Equal((0L, 300L), (commitment.KeptHundredths, commitment.ClaimedHundredths));
        Verify(commitment);
        Assert.Equal((200L, 0L), (commitment.KeptHundredths, commitment.ClaimedHundredths));
        Assert.Equal(CommitmentStanding.UnderWay, commitment.StandingOn(Due));
        Assert.Equal(CommitmentStanding.Missed, commitment.StandingOn(Due.AddDays(1)));
        var kept = With(200, 100, 300);
        Verify(kept);
        Assert.Equal(CommitmentStanding.Kept, kept.StandingOn(Due.AddDays(1)));
    }

    [Fact]
    public void What_is_rejected_says_why_and_counts_for_nothing()
    {
        var commitment = With(100, 0, 100);

        Assert.IsType<Problem.Invalid>(commitment.Decide(0, false, " ", "x", default).Problem);
        Assert.True(commitment.Decide(0, false, "The same people as last year", "x", default).IsDone);
        Assert.Equal((0L, 0L), (commitment.KeptHundredths, commitment.ClaimedHundredths));
        Assert.IsType<Problem.NotFound>(commitment.Decide(7, true, null, "x", default).Problem);
    }

    [Theory]
    [InlineData("Cert. 12-A", "cert 12a")]
    [InlineData("INV/0001", "inv 0001")]
    public void One_piece_of_evidence_is_known_again_however_it_is_written(string one, string other) =>
        Assert.Equal(CommitmentEvidence.KeyOf(one), CommitmentEvidence.KeyOf(other));

    [Fact]
    public void Totals_add_up_by_measure()
    {
        var kept = With(100, 0, 100);
        Verify(kept);
        var total = Assert.Single(MeasureTotal.Of([kept, With(250, 0)], Due.AddDays(1)));

        Assert.Equal((2, 350L, 100L, 0L, 1), (total.Commitments, total.Promised, total.Kept, total.Claimed, total.Missed));
    }

    [Fact]
    public void The_set_that_ships_is_readable_and_its_keys_are_unique()
    {
        using var reader = Seeds.Open("commitment-measures.csv");
        var measures = CommitmentMeasure.Load(reader);

        Assert.Equal(19, measures.Count);
        Assert.Equal(19, measures.Select(m => m.Key).Distinct().Count());
        Assert.All(measures, m => Assert.NotEmpty(m.Evidence!));
    }

    [Theory]
    [InlineData("code,name,unit\nX1,Own measure,people\nX1,Again,people\n,No code,people\n", 1, 2)]
    [InlineData("Ref,Description,Units,Theme\nX1,Own measure,£,Jobs\n", 1, 0)]
    [InlineData("code,name\nX1,No unit\n", 0, -1)]
    [InlineData("code,name,unit\n,,\n", 0, -1)]
    public void An_own_set_keeps_what_it_can_and_says_what_it_cannot(string text, int kept, int refused)
    {
        var list = MeasureList.Read(new StringReader(text), 1);

        Assert.Equal(refused >= 0, list.IsDone);
        if (list.IsDone)
        {
            Assert.Equal((kept, refused), (list.Value.Measures.Count, list.Value.Refused.Count));
        }
    }

    // The only piece: what is not in a database has the id 0.
    private static void Verify(Commitment commitment) => Assert.True(commitment.Decide(0, true, null, "x", default).IsDone);

    private static Commitment With(long target, long baseline, params long[] amounts)
    {
        var commitment = new Commitment(1, 1, Jobs, "Jobs for people of the place", target, baseline, Due);
        foreach (var (amount, number) in amounts.Select((a, i) => (a, i)))
        {
            commitment.Claim(new CommitmentEvidence { InstitutionId = 1, On = Due.AddMonths(-1), AmountHundredths = amount, Reference = $"{number}", Key = $"{number}" });
        }

        return commitment;
    }
}
