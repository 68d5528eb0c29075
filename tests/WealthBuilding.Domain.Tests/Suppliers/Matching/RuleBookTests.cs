using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Domain.Tests.Suppliers.Matching;

/// <summary>What people have decided goes before what the score says.</summary>
public sealed class RuleBookTests
{
    private static readonly DateTimeOffset Then = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly MatchCandidate First = new() { SupplierId = 1, Number = "09000001", Name = "Harebell Ltd", Score = 0.95 };

    private static readonly MatchCandidate Second = new() { Register = "companies-house", Number = "09000002", Name = "Harebell LLP", Score = 0.4 };

    [Fact]
    public void A_rule_for_the_postcode_goes_before_a_rule_for_any_and_the_latest_before_the_older()
    {
        var book = new RuleBook([Rule(1, minutes: 0), Rule(2, minutes: 1), Rule(3, minutes: -5, postcode: "PR1 2HE"), Undone(Rule(4, minutes: 9))]);

        Assert.Equal(3, book.Of("HAREBELL", "PR1 2HE").Same!.SupplierId);
        Assert.Equal(2, book.Of("HAREBELL", "M2 5DB").Same!.SupplierId);
        Assert.Equal(2, book.Of("HAREBELL", null).Same!.SupplierId);
        Assert.Null(book.Of("OTTERBROOK", null).Same);
    }

    [Fact]
    public void Without_a_rule_the_score_stands()
    {
        Assert.Equal((MatchState.Joined, First), RuleFinding.Nothing.Settle(MatchState.Joined, [First, Second], 0.25));
        Assert.Equal((MatchState.ToReview, null), RuleFinding.Nothing.Settle(MatchState.ToReview, [Second], 0.25));
        Assert.Equal((MatchState.Open, null), RuleFinding.Nothing.Settle(MatchState.Open, [], 0.25));
    }

    [Fact]
    public void Where_the_best_was_refused_the_next_is_a_question_and_never_joined()
    {
        var finding = new RuleBook([Rule(1, MatchVerdict.Different)]).Of("HAREBELL", null);

        Assert.Equal((MatchState.ToReview, null), finding.Settle(MatchState.Joined, [First, Second], 0.25));
        Assert.Equal((MatchState.Open, null), finding.Settle(MatchState.Joined, [First, Second with { Score = 0.1 }], 0.25));
        Assert.Equal((MatchState.Open, null), finding.Settle(MatchState.Joined, [First], 0.25));
    }

    [Fact]
    public void None_of_these_holds_for_what_was_offered_even_when_it_becomes_a_suppliers_record_and_a_new_candidate_is_a_question()
    {
        var none = new RuleBook([Rule(null, MatchVerdict.Different, offered: """["supplier:1","number:09000001","number:09000002"]""")]).Of("HAREBELL", null);

        Assert.Equal((MatchState.Rejected, null), none.Settle(MatchState.Joined, [First, Second with { SupplierId = 7 }], 0.25));
        Assert.Equal((MatchState.Rejected, null), none.Settle(MatchState.Open, [], 0.25));
        Assert.Equal((MatchState.ToReview, null), none.Settle(MatchState.Joined, [new MatchCandidate { SupplierId = 9, Name = "Harebell CIC", Score = 0.99 }, First], 0.25));
    }

    [Theory]
    [InlineData("supplier:12", true)]
    [InlineData("companies-house:01234567", true)]
    [InlineData("supplier:twelve", false)]
    [InlineData("none", false)]
    [InlineData(":1", false)]
    [InlineData("supplier:", false)]
    [InlineData(null, false)]
    public void A_reference_is_read_as_it_is_written(string? text, bool isOne)
    {
        Assert.Equal(isOne, SupplierReference.TryParse(text, out var reference));
        Assert.True(!isOne || reference.ToString() == text);
    }

    [Fact]
    public void The_key_of_a_name_leaves_out_outer_spaces_and_case()
    {
        Assert.Equal(PayeeName.KeyOf("CAFÉ HAREBELL"), PayeeName.KeyOf("  Café Harebell "));
        Assert.NotEqual(PayeeName.KeyOf("Cafe Harebell"), PayeeName.KeyOf("Café Harebell"));
        Assert.Equal("PR1 2HE", PayeeName.PostcodeOf("pr12he"));
        Assert.Null(PayeeName.PostcodeOf("unknown"));
    }

    private static MatchRule Rule(int? supplier, MatchVerdict verdict = MatchVerdict.Same, string? postcode = null, int minutes = 0, string offered = "[]") => new()
    {
        InstitutionId = 1,
        NameKey = "HAREBELL",
        Postcode = postcode,
        Verdict = verdict,
        SupplierId = supplier,
        Offered = offered,
        DecidedBy = "somebody",
        DecidedAt = Then.AddMinutes(minutes),
    };

    private static MatchRule Rule(int supplier, int minutes, string? postcode = null) => Rule(supplier, MatchVerdict.Same, postcode, minutes);

    private static MatchRule Undone(MatchRule rule)
    {
        rule.Undo(Then, "somebody");
        return rule;
    }
}
