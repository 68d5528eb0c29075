using WealthBuilding.Domain.LivingWage.Scope;

namespace WealthBuilding.Domain.Tests.LivingWage;

/// <summary>Who of a contractor's staff counts, by either wording of the scheme.</summary>
public sealed class ScopeTestTests
{
    private static readonly ScopeAnswers Daily = new(false, false, false, 200, 200, 8);

    private static IReadOnlyList<ScopeWording> Wordings { get; } = Load();

    [Theory]
    [InlineData("hours-a-day", 200L, 200L, 8, ScopeOutcome.InScope)]
    [InlineData("hours-a-day", 199L, 995L, 52, ScopeOutcome.NotEnoughWork)]
    [InlineData("hours-a-week", 40L, 200L, 8, ScopeOutcome.InScope)]
    [InlineData("hours-a-week", 40L, 199L, 8, ScopeOutcome.NotEnoughWork)]
    [InlineData("hours-a-week", 800L, 4_000L, 7, ScopeOutcome.NotEnoughWork)]
    [InlineData("hours-a-week", 200L, null, 8, ScopeOutcome.InScope)]
    [InlineData("hours-a-week", 100L, null, 8, ScopeOutcome.NotKnown)]
    [InlineData("hours-a-day", null, 4_000L, 8, ScopeOutcome.NotKnown)]
    [InlineData("hours-a-day", 200L, 200L, null, ScopeOutcome.NotKnown)]
    public void The_wording_that_is_used_decides_and_is_kept(string wording, long? aDay, long? aWeek, int? weeks, ScopeOutcome outcome)
    {
        var used = Wordings.Single(w => w.Key == wording);

        var finding = ScopeTest.Judge(Daily with { HoursADayHundredths = aDay, HoursAWeekHundredths = aWeek, Weeks = weeks }, used);

        Assert.Equal(outcome, finding.Outcome);
        Assert.Same(used, finding.Wording);
        Assert.Contains(used.Words, finding.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, false, ScopeOutcome.GoodsOnly)]
    [InlineData(false, true, false, ScopeOutcome.Volunteers)]
    [InlineData(false, false, true, ScopeOutcome.Apprentices)]
    [InlineData(null, null, null, ScopeOutcome.NotKnown)]
    [InlineData(false, null, null, ScopeOutcome.InScope)]
    public void Goods_volunteers_and_apprentices_are_left_out(bool? goods, bool? volunteers, bool? apprentices, ScopeOutcome outcome) =>
        Assert.Equal(outcome, ScopeTest.Judge(Daily with { IsGoodsOnly = goods, IsByVolunteers = volunteers, IsByApprentices = apprentices }, Wordings[0]).Outcome);

    private static IReadOnlyList<ScopeWording> Load()
    {
        using var reader = Seeds.Open("living-wage-scope.csv");
        return ScopeWording.Load(reader);
    }
}
