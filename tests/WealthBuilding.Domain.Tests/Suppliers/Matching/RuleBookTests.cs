using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Matching;

/// <summary>What people have decided goes before what the score says.</summary>
public sealed class RuleBookTests
{
    private static readonly DateTimeOffset Then = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly MatchReason ByNumber = new("number", "The register number agrees", 7);

    private static readonly MatchReason SameName = new("equal", "The names are the same but for their writing", 8);

    private static readonly MatchCandidate First = new() { SupplierId = 1, Number = "09000001", Name = "Harebell Ltd", Score = 0.95 };

    private static readonly MatchCandidate Second = new() { Register = "companies-house", Number = "09000002", Name = "Harebell LLP", Score = 0.4 };

    [Fact]
    public void A_rule_for_the_postcode_goes_before_a_rule_for_any_and_the_latest_before_the_older()
    {
        var book = new RuleBook([Rule(1, minutes: 0), Rule(2, minutes: 1), Rule(3, minutes: -5, postcode: "PR1 2HE"), Undone(Rule(4, minutes: 9))]);

        Assert.Equal(3, book.Of("HAREBELL", "PR1 2HE", null).Same!.SupplierId);
        Assert.Equal(2, book.Of("HAREBELL", "M2 5DB", null).Same!.SupplierId);
        Assert.Equal(2, book.Of("HAREBELL", null, null).Same!.SupplierId);
        Assert.Null(book.Of("OTTERBROOK", null, null).Same);
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
        var finding = new RuleBook([Rule(1, MatchVerdict.Different)]).Of("HAREBELL", null, null);

        Assert.Equal((MatchState.ToReview, null), finding.Settle(MatchState.Joined, [First, Second], 0.25));
        Assert.Equal((MatchState.Open, null), finding.Settle(MatchState.Joined, [First, Second with { Score = 0.1 }], 0.25));
        Assert.Equal((MatchState.Open, null), finding.Settle(MatchState.Joined, [First], 0.25));
    }

    [Fact]
    public void None_of_these_holds_for_what_was_offered_even_when_it_becomes_a_suppliers_record_and_a_new_candidate_is_a_question()
    {
        var none = new RuleBook([Rule(null, MatchVerdict.Different, offered: """["supplier:1","number:09000001","number:09000002"]""")]).Of("HAREBELL", null, null);

        Assert.Equal((MatchState.Rejected, null), none.Settle(MatchState.Joined, [First, Second with { SupplierId = 7 }], 0.25));
        Assert.Equal((MatchState.Rejected, null), none.Settle(MatchState.Open, [], 0.25));
        Assert.Equal((MatchState.ToReview, null), none.Settle(MatchState.Joined, [new MatchCandidate { SupplierId = 9, Name = "Harebell CIC", Score = 0.99 }, First], 0.25));
    }

    [Fact]
    public void What_was_said_of_a_payee_with_a_number_holds_for_that_number_only()
    {
        var book = new RuleBook([Rule(null, MatchVerdict.Different, offered: """["supplier:1","number:09000001"]""", number: "09000001"), Rule(2, number: "09000002")]);

        Assert.NotNull(book.Of("HAREBELL", null, "09000001").NoneOfThese);
        Assert.Equal(2, book.Of("HAREBELL", null, "09000002").Same!.SupplierId);
        Assert.Same(RuleFinding.Nothing, book.Of("HAREBELL", null, null));
        Assert.Same(RuleFinding.Nothing, book.Of("HAREBELL", null, "09000003"));
    }

    [Fact]
    public void What_was_said_of_a_name_unties_nobody_from_his_number()
    {
        var byNumber = First with { Reasons = [ByNumber] };
        var none = new RuleBook([Rule(null, MatchVerdict.Different, offered: """["supplier:1","number:09000001"]""")]);

        Assert.Equal((MatchState.Joined, byNumber), none.Of("HAREBELL", null, "09000001").Settle(MatchState.Joined, [byNumber], 0.25));
        Assert.Equal((MatchState.Rejected, null), none.Of("HAREBELL", null, null).Settle(MatchState.Joined, [First], 0.25));
    }

    [Fact]
    public void A_number_and_an_exact_name_at_the_postcode_are_stronger_than_a_rule_for_the_name()
    {
        var byNumber = Second with { Reasons = [ByNumber] };
        var exact = Second with { Postcode = "OL5 5EE", Reasons = [SameName] };
        var rule = new RuleBook([Rule(1, minutes: 0, seenAt: "OL4 4DD")]);

        Assert.Equal(byNumber, rule.Of("HAREBELL", null, "09000002").Against([byNumber, First], IsFirst));
        Assert.Equal(exact, rule.Of("HAREBELL", "OL5 5EE", null).Against([exact, First], IsFirst));
        Assert.Null(rule.Of("HAREBELL", "OL6 6FF", null).Against([exact, First], IsFirst));
        Assert.Null(rule.Of("HAREBELL", null, null).Against([exact, First], IsFirst));
        Assert.Null(rule.Of("HAREBELL", "OL4 4DD", null).Against([exact with { Postcode = "OL4 4DD" }, First], IsFirst));
        Assert.Null(rule.Of("HAREBELL", "OL5 5EE", null).Against([exact, First with { Postcode = "OL5 5EE", Reasons = [SameName] }], IsFirst));
        Assert.Null(rule.Of("HAREBELL", "OL5 5EE", null).Against([exact with { Reasons = [SameName, new MatchReason("former", "It is a former name", -1)] }, First], IsFirst));
        Assert.Null(new RuleBook([Rule(1, postcode: "OL5 5EE")]).Of("HAREBELL", "OL5 5EE", null).Against([exact, First], IsFirst));
        Assert.Null(new RuleBook([Rule(1, number: "09000002")]).Of("HAREBELL", null, "09000002").Against([byNumber, First], IsFirst));

        static bool IsFirst(MatchCandidate candidate) => candidate.SupplierId == 1;
    }

    [Fact]
    public void What_was_said_of_one_postcode_or_number_goes_before_what_was_said_of_the_name()
    {
        var book = new RuleBook([Rule(1, minutes: 0), Rule(1, MatchVerdict.Different, number: "09000002"), Rule(null, MatchVerdict.Different, postcode: "PR1 2HE"), Rule(7, MatchVerdict.Different, postcode: "M2 5DB")]);

        Assert.Null(book.Of("HAREBELL", null, "09000002").Same);
        Assert.Null(book.Of("HAREBELL", "PR1 2HE", null).Same);
        Assert.Equal(1, book.Of("HAREBELL", "M2 5DB", null).Same!.SupplierId);
        Assert.Equal(1, book.Of("HAREBELL", null, null).Same!.SupplierId);
    }

    [Fact]
    public void Doubts_stand_on_both_suppliers_and_go_again()
    {
        var rule = Rule(1, minutes: 0);
        var said = First with { Score = 0, Reasons = [] };

        var doubted = RuleDoubts.Write([Second with { Reasons = [SameName] }], rule, Second, said);

        Assert.Equal([-1, 1], doubted.Select(c => Math.Sign(c.Reasons[^1].Weight)));
        Assert.All(doubted, c => Assert.Equal(RuleDoubts.Code, c.Reasons[^1].Code));
        Assert.Equal([SameName], Assert.Single(RuleDoubts.Without(doubted)).Reasons);
    }

    [Fact]
    public void Only_what_is_sure_and_has_no_near_rival_is_confirmed_among_many()
    {
        Assert.Null(BulkConfirmation.Of(MatchState.Joined, [First], false));
        Assert.Null(BulkConfirmation.Of(MatchState.ToReview, [First with { Score = 0.6 }, Second with { Score = 0.3 }], false));
        Assert.Equal(BulkObstacle.LowScore, BulkConfirmation.Of(MatchState.ToReview, [First with { Score = 0.258 }], false));
        Assert.Equal(BulkObstacle.NearRival, BulkConfirmation.Of(MatchState.ToReview, [First with { Score = 0.641 }, Second with { Score = 0.35 }], false));
        Assert.Equal(BulkObstacle.LooksLikePerson, BulkConfirmation.Of(MatchState.Joined, [First], true));
        Assert.Equal(BulkObstacle.NoCandidate, BulkConfirmation.Of(MatchState.Open, [], false));
        Assert.Equal(BulkObstacle.Decided, BulkConfirmation.Of(MatchState.Rejected, [First], false));
        Assert.Equal(BulkObstacle.OtherEvidence, BulkConfirmation.Of(MatchState.ToReview, [First with { Reasons = [new MatchReason(RuleDoubts.Code, "A rule", -1)] }], false));
        Assert.Equal(BulkObstacle.FormerName, BulkConfirmation.Of(MatchState.ToReview, [First with { Reasons = [new MatchReason("former", "It is a former name", -1)] }], false));
        Assert.All(Enum.GetValues<BulkObstacle>(), o => Assert.NotEmpty(BulkConfirmation.Words(o)));
    }

    [Theory]
    [InlineData("4142000", null, "04142000")]
    [InlineData(null, " 200719 ", "charity 200719")]
    [InlineData("04142000", "200719", "04142000")]
    [InlineData("n/a", "none", null)]
    [InlineData(null, null, null)]
    public void A_number_has_one_spelling(string? company, string? charity, string? expected) =>
        Assert.Equal(expected, PayeeName.NumberOf(company, charity, Seeds.CompanyNumbers));

    [Fact]
    public void The_trail_names_a_rule_by_its_suppliers_code_and_no_payee()
    {
        Assert.DoesNotContain("HAREBELL", Rule(1, minutes: 0).AuditSubject, StringComparison.Ordinal);
        Assert.EndsWith("is supplier HAREBE11", new MatchRule { InstitutionId = 1, NameKey = "JO EXAMPLE", Verdict = MatchVerdict.Same, SupplierId = 1, SupplierCode = "HAREBE11", DecidedBy = "x", DecidedAt = Then }.AuditSubject, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("Donkey  Sanctuary", "DONKEY SANCTUARY", true)]
    [InlineData("Mr. John Hartleywood", "Mr John Hartleywood", true)]
    [InlineData("A3 Taxis (Oldham) Limited", "A3 Taxis Oldham Ltd", true)]
    [InlineData("Cooper Limited", "COOPER LTD.", true)]
    [InlineData("Cooper & Sons Public Limited Company", "Cooper and Sons P.L.C.", true)]
    [InlineData("St Bee's Co-operative", "ST BEES COOPERATIVE", true)]
    [InlineData("The Care Co Ltd", "The Care Company Limited", true)]
    [InlineData("Cooper Ltd", "Cooper PLC", false)]
    [InlineData("Cooper Ltd", "Cooper", false)]
    [InlineData("Cooper CIC", "Cooper Ltd", false)]
    [InlineData("Cooper CIO", "Cooper SCIO", false)]
    [InlineData("Cooper LLP", "Cooper Limited", false)]
    [InlineData("Unit 1 5", "Unit 15", false)]
    [InlineData("Cooper Unlimited", "Cooper Limited", false)]
    [InlineData("Sanctuary Donkey", "Donkey Sanctuary", false)]
    [InlineData("***", "**", false)]
    public void A_decision_holds_for_every_writing_of_a_name_and_for_no_other_form(string one, string other, bool isOne)
    {
        Assert.Equal(isOne, PayeeName.KeyOf(one) == PayeeName.KeyOf(other));
        Assert.Equal(PayeeName.KeyOf(one), PayeeName.KeyOf(PayeeName.AsWritten(one)));
    }

    [Fact]
    public void A_rule_kept_as_a_ledger_wrote_it_holds_for_another_writing()
    {
        var book = new RuleBook([new MatchRule { InstitutionId = 1, NameKey = "HAREBELL & CO. LIMITED", Verdict = MatchVerdict.Same, SupplierId = 7, DecidedBy = "x", DecidedAt = Then }]);

        Assert.Equal(7, book.Of(PayeeName.KeyOf("Harebell and Company Ltd"), null, null).Same?.SupplierId);
        Assert.Null(book.Of(PayeeName.KeyOf("Harebell and Company LLP"), null, null).Same);
    }

    private static MatchRule Rule(int? supplier, MatchVerdict verdict, string? postcode = null, int minutes = 0, string offered = "[]", string? number = null) => new()
    {
        InstitutionId = 1,
        NameKey = "HAREBELL",
        Postcode = postcode,
        Number = number,
        Verdict = verdict,
        SupplierId = supplier,
        Offered = offered,
        DecidedBy = "somebody",
        DecidedAt = Then.AddMinutes(minutes),
    };

    private static MatchRule Rule(int supplier, int minutes = 0, string? postcode = null, string? number = null, string? seenAt = null) =>
        Rule(supplier, MatchVerdict.Same, postcode, minutes, RuleFinding.SeenAt(seenAt), number);

    private static MatchRule Undone(MatchRule rule)
    {
        rule.Undo(Then, "somebody");
        return rule;
    }
}
