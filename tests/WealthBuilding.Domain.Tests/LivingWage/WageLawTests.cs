using FsCheck;
using FsCheck.Fluent;
using WealthBuilding.Domain.LivingWage;

namespace WealthBuilding.Domain.Tests.LivingWage;

/// <summary>What holds for every history of rates, every day, workplace and age: ten thousand made-up cases each, beside the history as it ships.</summary>
public sealed class WageLawTests
{
    private const int Cases = 10_000;
    private const int LastDay = 4_000;

    private static readonly DateOnly First = WageRates.EnforcedFrom;

    private sealed record Case(WageEngine Engine, WageRates Rates, DateOnly Day, int Later, WageArea Area, int Age, int Older, ApprenticeStatus Apprentice, WageTerms Terms);

    [Fact]
    public void What_is_required_never_falls_as_the_date_goes_on() => Holds(c =>
        Of(c, c.Day.AddDays(c.Later), c.Area, c.Age) >= Of(c, c.Day, c.Area, c.Age));

    [Fact]
    public void What_is_required_never_falls_from_the_United_Kingdom_to_London() => Holds(c =>
        Of(c, c.Day, WageArea.London, c.Age) >= Of(c, c.Day, WageArea.UnitedKingdom, c.Age));

    [Fact]
    public void What_is_required_never_falls_with_age_from_18_up() => Holds(c =>
        Of(c, c.Day, c.Area, Math.Max(18, c.Age) + c.Older) >= Of(c, c.Day, c.Area, Math.Max(18, c.Age)));

    [Fact]
    public void What_is_required_is_never_under_the_law() => Holds(c =>
    {
        var required = c.Engine.Required(new WageQuestion(c.Day, c.Area, c.Age, c.Apprentice), c.Terms);
        var isApprentice = c.Apprentice is ApprenticeStatus.FirstYear || (c.Apprentice is ApprenticeStatus.Under19 && c.Age < 19);
        return required.Rate?.Hundredths >= c.Rates.StatutoryOn(c.Day, c.Age, isApprentice)!.Rate.Hundredths;
    });

    private static long Of(Case c, DateOnly day, WageArea area, int age) =>
        c.Engine.Required(new WageQuestion(day, area, age, c.Apprentice), c.Terms).Rate!.Value.Hundredths;

    private static void Holds(Func<Case, bool> law) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(Arb.From(ACase()), law));

    private static Gen<Case> ACase() =>
        from rates in Gen.Frequency((1, Gen.Constant(WageSeeds.Rates)), (3, AHistory()))
        from day in Gen.Choose(0, LastDay)
        from later in Gen.Choose(0, 800)
        from area in Gen.Elements(WageArea.UnitedKingdom, WageArea.London)
        from age in Gen.Choose(16, 70)
        from older in Gen.Choose(0, 10)
        from apprentice in Gen.Elements(ApprenticeStatus.None, ApprenticeStatus.Under19, ApprenticeStatus.FirstYear)
        from covers in Gen.Elements(true, false)
        from announced in Gen.Elements(true, false)
        select new Case(new WageEngine(rates), rates, First.AddDays(day), later, area, age, older, apprentice, new WageTerms(covers, announced));

    // A real Living Wage that rises by some pence about once a year, and a law whose bands and rates rise every April.
    private static Gen<WageRates> AHistory() =>
        from years in Gen.Choose(1, 6)
        from livingSteps in Gen.Choose(0, 150).ListOf(years)
        from londonSteps in Gen.Choose(0, 150).ListOf(years)
        from graces in Gen.Choose(0, 240).ListOf(years)
        from steps in Gen.Choose(0, 120).ListOf(years)
        from top in Gen.Choose(19, 25)
        select new WageRates(LivingWages(livingSteps, londonSteps, graces), Statutory(steps, top));

    private static IEnumerable<LivingWageRow> LivingWages(IList<int> steps, IList<int> londonSteps, IList<int> graces)
    {
        var (uk, london) = (900L, 1_050L);
        for (var i = 0; i < steps.Count; i++)
        {
            var more = Math.Max(0, steps[i]);
            (uk, london) = (uk + more, london + Math.Max(more, londonSteps[i]));
            var announced = First.AddDays((365 * i) - 300);
            yield return new LivingWageRow(announced, "in a made-up year", announced.AddDays(graces[i]), HourlyRate.FromPence(uk), HourlyRate.FromPence(london), "made up", true);
        }
    }

    private static IEnumerable<StatutoryRow> Statutory(IList<int> steps, int top)
    {
        var pence = 400L;
        for (var i = 0; i < steps.Count; i++)
        {
            pence += steps[i];
            var (from, to) = (First.AddDays((365 * i) - 200), i == steps.Count - 1 ? (DateOnly?)null : First.AddDays((365 * (i + 1)) - 201));
            yield return new StatutoryRow("made up", from, to, top, null, false, HourlyRate.FromPence(pence + 300), "made up", true);
            yield return new StatutoryRow("made up", from, to, 18, top - 1, false, HourlyRate.FromPence(pence + 150), "made up", true);
            yield return new StatutoryRow("made up", from, to, 16, 17, false, HourlyRate.FromPence(pence), "made up", true);
            yield return new StatutoryRow("made up", from, to, 16, null, true, HourlyRate.FromPence(pence), "made up", true);
        }
    }
}
