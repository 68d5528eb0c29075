using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Tests.Commitments;

public sealed class CommitmentTests
{
    private static readonly DateOnly Due = new(2027, 3, 31);
    private static readonly EvidencePerson Officer = new(7, "Officer Example", []);
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

        Assert.IsType<Problem.Invalid>(commitment.Decide(0, false, " ", Officer, default).Problem);
        Assert.True(commitment.Decide(0, false, "The same people as last year", Officer, default).IsDone);
        Assert.Equal((0L, 0L), (commitment.KeptHundredths, commitment.ClaimedHundredths));
        Assert.IsType<Problem.NotFound>(commitment.Decide(7, true, null, Officer, default).Problem);
    }

    [Theory]
    [InlineData("Cert. 12-A", "cert 12a")]
    [InlineData("INV/0001", "inv 0001")]
    [InlineData("Inv 1/23", "INV-1-23")]
    [InlineData("№ 12 / 2026", "No 12/2026")]
    public void One_piece_of_evidence_is_known_again_however_it_is_written(string one, string other) =>
        Assert.Equal(CommitmentEvidence.KeyOf(one), CommitmentEvidence.KeyOf(other));

    [Theory]
    [InlineData("Inv 1/23", "Inv 12/3")]
    [InlineData("2026-1-12", "2026-11-2")]
    [InlineData("Cert 1 1", "Cert 11")]
    [InlineData("7.10 A", "71.0 A")]
    public void Two_pieces_whose_digits_run_alike_are_two(string one, string other) => Assert.NotEqual(CommitmentEvidence.KeyOf(one), CommitmentEvidence.KeyOf(other));

    [Fact]
    public void What_is_kept_after_its_day_is_kept_late_and_never_in_time()
    {
        var late = With(200, 0);
        late.Claim(Piece(100, Due, "in time"));
        late.Claim(Piece(100, Due.AddDays(1), "late"));
        VerifyAll(late);

        Assert.Equal((100L, 200L), (late.KeptBy(Due), late.KeptHundredths));
        Assert.Equal(CommitmentStanding.UnderWay, late.StandingOn(Due));
        Assert.Equal(CommitmentStanding.KeptLate, late.StandingOn(Due.AddDays(1)));
        Assert.Equal(CommitmentStanding.Missed, Half(late).StandingOn(Due.AddDays(1)));
        Assert.Equal((0, 1), (MeasureTotal.Of([late], Due.AddDays(1))[0].Missed, MeasureTotal.Of([late], Due.AddDays(1))[0].Late));
    }

    [Fact]
    public void A_decision_is_made_once_and_taken_back_only_with_a_reason()
    {
        var commitment = With(100, 0, 100);
        Assert.IsType<Problem.Conflict>(commitment.TakeBack(0, "Too soon", Officer).Problem);
        Assert.True(commitment.Decide(0, false, "The same people", Officer, default).IsDone);

        Assert.IsType<Problem.Conflict>(commitment.Decide(0, true, null, Officer, default).Problem);
        Assert.IsType<Problem.Conflict>(commitment.Decide(0, false, "Again", Officer, default).Problem);
        Assert.Equal("Reason0", Assert.IsType<Problem.Invalid>(commitment.TakeBack(0, " ", Officer).Problem).Errors[0].Field);
        Assert.True(commitment.TakeBack(0, "The list was another year's", Officer).IsDone);

        var evidence = commitment.Evidence.Single();
        Assert.Equal((EvidenceState.Claimed, null, null, "The list was another year's (Officer Example)"), (evidence.State, evidence.Reason, evidence.DecidedBy, evidence.TakenBack));
        Verify(commitment);
        Assert.Equal(100, commitment.KeptHundredths);
    }

    [Fact]
    public void Whoever_claims_evidence_decides_nothing_of_it_nor_does_anybody_who_speaks_for_the_claimant()
    {
        var commitment = With(100, 0);
        commitment.Claim(new CommitmentEvidence { InstitutionId = 1, On = Due, AmountHundredths = 100, Reference = "1", Key = "1", ClaimedById = 9, ClaimedForId = 40 });

        foreach (var person in new[] { new EvidencePerson(9, "Claimant", []), new EvidencePerson(8, "Colleague", [39, 40]) })
        {
            Assert.IsType<Problem.Conflict>(commitment.Decide(0, true, null, person, default).Problem);
            Assert.IsType<Problem.Conflict>(commitment.Decide(0, false, "No", person, default).Problem);
        }

        Assert.True(commitment.Decide(0, true, null, new EvidencePerson(7, "Officer", [41]), default).IsDone);
        Assert.IsType<Problem.Conflict>(commitment.TakeBack(0, "Mine", new EvidencePerson(9, "Claimant", [])).Problem);
    }

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

        Assert.Equal(21, measures.Count);
        Assert.Equal(21, measures.Select(m => m.Key).Distinct().Count());
        Assert.All(measures, m => Assert.NotEmpty(m.Evidence!));
        Assert.All(measures, m => Assert.All(m.Serves, k => Assert.Contains(Priorities.All, p => p.Key == k)));
        Assert.All(Priorities.All, p => Assert.True(Priorities.Serving(measures, [p.Key]).Count >= 2, p.Key));
    }

    [Fact]
    public void Measures_are_proposed_for_the_priorities_that_are_chosen_those_that_serve_most_first()
    {
        using var reader = Seeds.Open("commitment-measures.csv");
        var measures = CommitmentMeasure.Load(reader);
        var proposed = Priorities.Serving(measures, ["jobs", "training"]);

        Assert.Equal(["apprenticeships", "paid-placements"], proposed.Take(2).Select(m => m.Key));
        Assert.All(proposed, m => Assert.Contains(m.Serves, k => k is "jobs" or "training"));
        Assert.Empty(Priorities.Serving(measures, []));
        var chosen = new ChosenPriorities(1);
        chosen.Choose(["training", "nonsense", "jobs"], "x");
        Assert.Equal(["jobs", "training"], chosen.Chosen);
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

    [Theory]
    [InlineData("code,name,unit\nX1,Own measure,people\nX2,\"Never closed,people\nX3,Lost,people\n", "breaks off behind row 2")]
    [InlineData("code,name,unit\nX1,Own measure,people\nX2,Half", "breaks off behind row 2")]
    [InlineData("code,name,unit\n,,\nX2,,people\n", "No row could be read, and nothing was changed. Row 2")]
    public void A_set_that_is_not_whole_takes_nothing_away(string text, string why)
    {
        var problem = Assert.IsType<Problem.Invalid>(MeasureList.Read(new StringReader(text), 1).Problem);

        Assert.Equal("File", problem.Errors[0].Field);
        Assert.Contains(why, problem.Errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2_000, true)]
    [InlineData(2_001, false)]
    [InlineData(2_500, false)]
    public void No_measure_of_a_long_set_is_dropped_in_silence(int rows, bool isTaken)
    {
        var list = MeasureList.Read(new StringReader("code,name,unit,place\n" + string.Concat(Enumerable.Range(1, rows).Select(r => $"X{r},Measure,people,yes\n"))), 1);

        Assert.Equal(isTaken, list.IsDone);
        Assert.True(!isTaken || (list.Value.Measures.Count == rows && list.Value.Measures.All(m => m.HasPlace)));
    }

    [Fact]
    public void A_quotation_mark_that_is_closed_a_row_too_late_is_told()
    {
        var list = MeasureList.Read(new StringReader("code,name,unit\nX1,\"Bat boxes,boxes\nX2,Trees\",trees\nX3,Hedges,m\n"), 1).Value;

        Assert.Equal(["X3"], list.Measures.Select(m => m.Code));
        Assert.Contains("quotation mark", Assert.Single(list.Refused), StringComparison.Ordinal);
    }

    // The only piece: what is not in a database has the id 0.
    private static void Verify(Commitment commitment) => Assert.True(commitment.Decide(0, true, null, Officer, default).IsDone);

    private static void VerifyAll(Commitment commitment)
    {
        for (var left = commitment.Evidence.Count; left > 0; left--)
        {
            // All have the id 0: the first is decided, and put behind the others.
            Verify(commitment);
            var first = commitment.Evidence.First();
            commitment.Evidence.Remove(first);
            commitment.Evidence.Add(first);
        }
    }

    private static Commitment Half(Commitment whole)
    {
        var half = With(200, 0);
        half.Claim(whole.Evidence.First());
        return half;
    }

    private static CommitmentEvidence Piece(long amount, DateOnly on, string reference) => new() { InstitutionId = 1, On = on, AmountHundredths = amount, Reference = reference, Key = reference };

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
