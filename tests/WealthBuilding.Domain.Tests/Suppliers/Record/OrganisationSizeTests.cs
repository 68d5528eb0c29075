using WealthBuilding.Domain.Suppliers.Record;

namespace WealthBuilding.Domain.Tests.Suppliers.Record;

public sealed class OrganisationSizeTests
{
    private static readonly DateOnly Today = new(2026, 4, 1);

    [Theory]
    [InlineData(9, 100_000L, null, SizeClass.Micro)]
    [InlineData(10, 100_000L, null, SizeClass.Small)]
    [InlineData(49, 44_000_000L, null, SizeClass.Small)]
    [InlineData(50, null, 38_000_000L, SizeClass.Medium)]
    [InlineData(249, 44_000_000L, null, SizeClass.Medium)]
    [InlineData(249, 44_000_001L, 38_000_000L, SizeClass.Medium)]
    [InlineData(250, 1L, 1L, SizeClass.Large)]
    [InlineData(5, 44_000_001L, 38_000_001L, SizeClass.Large)]
    [InlineData(null, 44_000_001L, 38_000_001L, SizeClass.Large)]
    [InlineData(300, null, null, SizeClass.Large)]
    [InlineData(null, 1_000L, null, SizeClass.Unknown)]
    [InlineData(5, null, null, SizeClass.Unknown)]
    [InlineData(5, 44_000_001L, null, SizeClass.Unknown)]
    [InlineData(null, null, null, SizeClass.Unknown)]
    public void The_limits_hold_to_the_pound_and_unknown_stays_unknown(int? people, long? turnover, long? balance, SizeClass expected) =>
        Assert.Equal(expected, Rule.AsAt(new SizeFigures(people, turnover, balance), false, null, Today).Size);

    [Fact]
    public void The_groups_figures_count_for_one_that_belongs_to_it()
    {
        var own = new SizeFigures(12, 900_000, 100_000);

        Assert.Equal(SizeClass.Small, Rule.AsAt(own, false, null, Today).Size);
        Assert.Equal(SizeClass.Unknown, Rule.AsAt(own, true, null, Today).Size);
        Assert.Equal(SizeClass.Large, Rule.AsAt(own, true, new SizeFigures(4_000, null, null), Today).Size);
        Assert.Equal(SizeClass.Medium, Rule.AsAt(own, true, new SizeFigures(200, 30_000_000, null), Today).Size);
        Assert.Equal(SizeClass.Large, Rule.AsAt(new SizeFigures(500, null, null), true, null, Today).Size);
    }

    [Fact]
    public void The_definition_is_that_of_the_day()
    {
        var definitions = new SupplierDefinitions(
        [
            new("sme", new DateOnly(2020, 1, 1), new DateOnly(2024, 12, 31), 100, 10, null, "old"),
            new("sme", new DateOnly(2025, 1, 1), null, 250, 10, null, "new"),
        ]);
        var rule = new OrganisationSize(definitions);
        var figures = new SizeFigures(150, 1, null);

        Assert.Equal((SizeClass.Large, "old"), (rule.AsAt(figures, false, null, new DateOnly(2024, 12, 31)).Size, rule.AsAt(figures, false, null, new DateOnly(2024, 12, 31)).Source));
        Assert.Equal((SizeClass.Sme, "new"), (rule.AsAt(figures, false, null, new DateOnly(2025, 1, 1)).Size, rule.AsAt(figures, false, null, new DateOnly(2025, 1, 1)).Source));
        Assert.Null(rule.AsAt(figures, false, null, new DateOnly(2019, 12, 31)).IsSme);
    }

    private static OrganisationSize Rule => new(Seeds.SupplierDefinitions);
}
