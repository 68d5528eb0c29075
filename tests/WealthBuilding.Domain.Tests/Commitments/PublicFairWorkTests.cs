using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.LivingWage.Compliance;

namespace WealthBuilding.Domain.Tests.Commitments;

public sealed class PublicFairWorkTests
{
    [Fact]
    public void Figures_of_enough_suppliers_are_shown_with_shares_that_add_up()
    {
        var summary = PublicFairWork.Of([.. Wages(CoverageClass.Met, 4, "a"), .. Wages(CoverageClass.NotMet, 3, "b")], []);

        Assert.Equal(7, summary.Contracts);
        Assert.Equal([(CoverageClass.Met, (int?)4, (decimal?)57.1m), (CoverageClass.NotMet, 3, 42.9m), (CoverageClass.Planned, 0, 0m), (CoverageClass.NotKnown, 0, 0m)], summary.Wages.Select(w => (w.Class, w.Contracts, w.ContractShare)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_class_of_one_or_two_suppliers_is_hidden_and_another_with_it_so_that_the_total_gives_nothing_away(int failing)
    {
        var summary = PublicFairWork.Of([.. Wages(CoverageClass.Met, 9, "a"), .. Wages(CoverageClass.NotKnown, 4, "b"), .. Wages(CoverageClass.NotMet, failing, "c")], []);

        var hidden = summary.Wages.Where(w => w.Contracts is null).Select(w => w.Class).ToList();
        Assert.Contains(CoverageClass.NotMet, hidden);
        Assert.Contains(CoverageClass.NotKnown, hidden);
        Assert.All(summary.Wages.Where(w => w.Contracts is null), w => Assert.Equal((null, null, null), (w.ContractShare, w.Pence, w.PoundShare)));
        Assert.Equal(9, summary.Wages.Single(w => w.Class is CoverageClass.Met).Contracts);
    }

    [Fact]
    public void One_supplier_with_most_of_the_pounds_hides_the_number_as_well()
    {
        var summary = PublicFairWork.Of([.. Wages(CoverageClass.Met, 3, "a"), new WageFact(CoverageClass.Met, 100_000_00, "giant"), .. Wages(CoverageClass.NotKnown, 8, "b")], []);

        Assert.Null(summary.Wages.Single(w => w.Class is CoverageClass.Met).Contracts);
    }

    [Fact]
    public void Of_two_suppliers_nothing_is_shown_at_all()
    {
        var summary = PublicFairWork.Of(Wages(CoverageClass.Met, 2, "a"), [.. Facts("Work", CommitmentStanding.Kept, 2, "a")]);

        Assert.Equal((null, null, null), (summary.Contracts, summary.Commitments, summary.PoundsHundredths));
        Assert.All(summary.Themes, t => Assert.Null(t.Commitments));
    }

    [Fact]
    public void Commitments_stand_by_theme_with_what_was_kept_in_time_and_late()
    {
        var summary = PublicFairWork.Of([], [.. Facts("Work", CommitmentStanding.Kept, 3, "a"), .. Facts("Work", CommitmentStanding.KeptLate, 3, "b"), .. Facts("Work", CommitmentStanding.UnderWay, 2, "c"), .. Facts("Skills", CommitmentStanding.Missed, 3, "d")]);

        Assert.Equal([("Skills", 3, 3, 0, 0, (decimal?)0m), ("Work", 8, 6, 3, 3, 50m)], summary.Themes.Select(t => (t.Theme, t.Commitments!.Value, t.Due!.Value, t.Kept!.Value, t.KeptLate!.Value, t.KeptShare)));
        Assert.Equal(1_100_00, summary.PoundsHundredths);
    }

    [Fact]
    public void What_few_suppliers_have_due_hides_the_theme()
    {
        var summary = PublicFairWork.Of([], [.. Facts("Work", CommitmentStanding.UnderWay, 6, "a"), .. Facts("Work", CommitmentStanding.Missed, 1, "z"), .. Facts("Skills", CommitmentStanding.Kept, 6, "b")]);

        Assert.Null(summary.Themes.Single(t => t.Theme == "Work").Due);
    }

    private static WageFact[] Wages(CoverageClass coverage, int suppliers, string word) => [.. Enumerable.Range(1, suppliers).Select(s => new WageFact(coverage, 1_000_00, $"{word}{s}"))];

    private static CommitmentFact[] Facts(string theme, CommitmentStanding standing, int suppliers, string word) => [.. Enumerable.Range(1, suppliers).Select(s => new CommitmentFact(theme, standing, 100_00, $"{word}{s}"))];
}
