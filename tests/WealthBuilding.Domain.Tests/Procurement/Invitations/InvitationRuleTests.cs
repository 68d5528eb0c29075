using WealthBuilding.Domain.Procurement.Invitations;
using WealthBuilding.Domain.Procurement.Matching;

namespace WealthBuilding.Domain.Tests.Procurement.Invitations;

/// <summary>Whom the rule picks, and what a choice of the buyer must hold.</summary>
public sealed class InvitationRuleTests
{
    private static readonly InvitationCandidate[] Candidates =
        [new("asked", 0.99, true, true, true), new("blocked", 0.98, false, false, true), new("fresh", 0.501, true, false, true), new("alike", 0.497, true, false, true), new("poor", 0.2, true, false, true)];

    [Fact]
    public void The_best_fit_that_nothing_speaks_against_and_nobody_asked_is_picked()
    {
        Assert.Equal("fresh", InvitationRule.Pick(1, Candidates.Where(c => c.Code != "alike")));
        Assert.Null(InvitationRule.Pick(1, Candidates.Take(2)));
        Assert.Null(InvitationRule.Pick(1, [new("words", 0.9, true, false, false)]));
    }

    [Theory]
    [InlineData("71200000", "", false)]
    [InlineData("71200000", "90911000", true)]
    [InlineData("90500000", "", true)]
    [InlineData("", "", false)]
    public void Only_a_category_or_work_in_the_division_of_what_is_asked_shows_that_a_supplier_is_of_the_field(string own, string done, bool isOfField)
    {
        string[] Codes(string code) => code.Length == 0 ? [] : [code];
        var supplier = new SupplierText { Id = "1", Name = "School Example Ltd", OwnWords = ["Cleaning for school"], Categories = Codes(own), Work = [new PastWork(WorkKind.Paid, null, "Cleaning for school", null, Codes(done), null, null)] };

        Assert.Equal(isOfField, FieldEvidence.Of(supplier, ["90910000"]));
        Assert.False(FieldEvidence.Of(supplier, []));
    }

    [Fact]
    public void Equal_whole_per_cents_are_told_apart_by_the_opportunity_and_not_by_the_order()
    {
        // SHA-256 of "1:fresh" begins with another digit than that of "1:alike"; over a hundred opportunities each comes first now and then.
        var picks = Enumerable.Range(1, 100).Select(n => InvitationRule.Pick(n, Candidates)).ToList();

        Assert.Equal(["alike", "fresh"], picks.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(picks, Enumerable.Range(1, 100).Select(n => InvitationRule.Pick(n, Candidates.Reverse())));
        Assert.InRange(picks.Count(p => p == "fresh"), 30, 70);
    }

    [Theory]
    [InlineData("", null, "Supplier,Reason")]
    [InlineData("fresh,asked", null, "Supplier")]
    [InlineData("fresh,asked,alike", null, "")]
    [InlineData("poor,asked,alike", null, "Reason")]
    [InlineData("poor,asked,alike", "no", "Reason")]
    [InlineData("poor,asked,alike", "It has closed for the winter.", "")]
    [InlineData("fresh,asked,stranger", null, "Supplier")]
    public void A_choice_has_three_and_the_pick_or_a_reason(string chosen, string? reason, string wrong) =>
        Assert.Equal(wrong, string.Join(',', InvitationRule.Errors(chosen.Split(',', StringSplitOptions.RemoveEmptyEntries), 0, Candidates, "fresh", reason).Select(e => e.Field)));

    [Fact]
    public void Fewer_than_three_are_enough_where_no_more_are_capable_or_others_were_invited_before()
    {
        Assert.Empty(InvitationRule.Errors(["fresh", "asked"], 0, [.. Candidates.Take(3)], "fresh", null));
        Assert.Empty(InvitationRule.Errors(["poor"], 2, Candidates, null, null));
    }
}
