using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Assurance;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.LivingWage.Scope;

namespace WealthBuilding.Domain.Tests.LivingWage;

/// <summary>Where a contract stands by what its suppliers declare.</summary>
public sealed class WageComplianceTests
{
    private static readonly DateOnly June = new(2026, 6, 1);

    private static readonly WageCompliance Compliance = new(WageSeeds.Engine, WageSeeds.Wordings);

    [Theory]
    [InlineData(13.45, WageStanding.Passes, 0)]
    [InlineData(13.44, WageStanding.Fails, 10 * 37.5 * 52)]
    [InlineData(12.70, WageStanding.BelowTheLaw, 10 * 37.5 * 52 * 75)]
    public void A_contract_stands_where_its_declaration_puts_it(double pounds, WageStanding standing, double pence)
    {
        var finding = Judge(InScope(), June, Supplier(1, Declared(new(2026, 5, 1), Band(pounds))));

        Assert.Equal(standing, finding.Standing);
        Assert.Equal((long)pence, finding.ShortYear!.Value.Pence);
    }

    [Fact]
    public void The_worst_supplier_decides_and_who_declares_nothing_is_worse_than_who_passes()
    {
        var passes = Supplier(1, Declared(new(2026, 5, 1), Band(14)));

        Assert.Equal(WageStanding.NotDeclared, Judge(InScope(), June, passes, Supplier(2)).Standing);
        Assert.Equal(WageStanding.Fails, Judge(InScope(), June, passes, Supplier(2), Supplier(3, Declared(new(2026, 5, 1), Band(13)))).Standing);
    }

    [Fact]
    public void A_declaration_is_reused_for_a_year_and_then_has_run_out()
    {
        var declared = Declared(new(2026, 5, 1), Band(20));

        Assert.Equal(WageStanding.Passes, Judge(InScope(), new(2027, 4, 30), Supplier(1, declared)).Standing);
        Assert.Equal(WageStanding.Expired, Judge(InScope(), new(2027, 5, 1), Supplier(1, declared)).Standing);
        Assert.Equal(WageStanding.NotDeclared, Judge(InScope(), new(2026, 4, 30), Supplier(1, declared)).Standing);
    }

    [Fact]
    public void A_newer_declaration_takes_the_place_of_the_older_one_from_its_own_day_on()
    {
        var supplier = Supplier(1, Declared(new(2026, 5, 1), Band(13)), Declared(new(2026, 7, 1), Band(13.45)));

        Assert.Equal(WageStanding.Fails, Judge(InScope(), new(2026, 6, 30), supplier).Standing);
        Assert.Equal(WageStanding.Passes, Judge(InScope(), new(2026, 7, 1), supplier).Standing);
    }

    [Fact]
    public void A_rate_that_is_announced_is_due_by_its_day_and_then_binds()
    {
        var supplier = Supplier(1, Declared(new(2026, 3, 1), Band(12.80)));

        var before = Judge(InScope(), new(2026, 4, 30), supplier);
        Assert.Equal((WageStanding.DueBy, new DateOnly(2026, 5, 1), 0L), (before.Standing, before.DueBy, before.ShortYear!.Value.Pence));
        Assert.Equal(WageStanding.Fails, Judge(InScope(), new(2026, 5, 1), supplier).Standing);
    }

    [Fact]
    public void Accreditation_counts_while_nothing_is_declared_and_never_against_what_is()
    {
        Assert.Equal(WageStanding.Accredited, Judge(InScope(), June, Supplier(1) with { IsAccredited = true }).Standing);
        Assert.Equal(WageStanding.Fails, Judge(InScope(), June, Supplier(1, Declared(new(2026, 5, 1), Band(13))) with { IsAccredited = true }).Standing);
    }

    [Fact]
    public void Out_of_scope_and_planned_contracts_fail_by_nothing_but_the_law()
    {
        var (low, unlawful) = (Supplier(1, Declared(new(2026, 5, 1), Band(13))), Supplier(1, Declared(new(2026, 5, 1), Band(12))));

        Assert.Equal(WageStanding.NotInScope, Judge(Scope(new ScopeAnswers(true, false, false, null, null, null), null), June, low).Standing);
        Assert.Equal(WageStanding.BelowTheLaw, Judge(Scope(new ScopeAnswers(true, false, false, null, null, null), null), June, unlawful).Standing);
        Assert.Equal(WageStanding.Planned, Judge(Scope(new ScopeAnswers(false, false, false, null, 500, 10), new(2026, 9, 1)), June, low).Standing);
        Assert.Equal(WageStanding.Fails, Judge(Scope(new ScopeAnswers(false, false, false, null, 500, 10), new(2026, 9, 1)), new(2026, 9, 1), low).Standing);
        Assert.Equal(WageStanding.ScopeNotKnown, Judge(null, June, low).Standing);
    }

    [Fact]
    public void To_the_end_of_the_contract_workers_miss_the_days_that_are_left()
    {
        var supplier = Supplier(1, Declared(new(2026, 5, 1), Band(13.44)));

        Assert.Equal(19_500, Compliance.Judge(InScope(), [supplier], new(true, new(2027, 5, 31)), June).ShortContract!.Value.Pence);
        Assert.Equal(54, Compliance.Judge(InScope(), [supplier], new(true, June), June).ShortContract!.Value.Pence);
        Assert.Null(Compliance.Judge(InScope(), [supplier], new(true, null), June).ShortContract);
    }

    [Fact]
    public void Coverage_counts_contracts_pounds_and_workers_with_the_unknown_in_its_own_share()
    {
        var passes = Supplier(1, Declared(new(2026, 5, 1), Band(14)));
        var mixed = Supplier(2, Declared(new(2026, 5, 1), Band(14), Band(13, workers: 5)));
        (ContractWageFinding, long?)[] contracts =
        [
            (Judge(InScope(), June, passes), 300_00), (Judge(InScope(), June, passes), null), (Judge(InScope(), June, mixed), 100_00), (Judge(InScope(), June, Supplier(3)), 600_00),
            (Judge(Scope(new ScopeAnswers(true, false, false, null, null, null), null), June, Supplier(4)), 999_00),
        ];

        var coverage = WageCoverage.Of(contracts);

        Assert.Equal([(2L, 50m), (1L, 25m), (0L, 0m), (1L, 25m)], coverage.Contracts.Select(c => (c.Amount, c.Percent!.Value)));
        Assert.Equal([(300_00L, 30m), (100_00L, 10m), (0L, 0m), (600_00L, 60m)], coverage.Pounds.Select(c => (c.Amount, c.Percent!.Value)));
        Assert.Equal([20L, 5L, 0L, 0L], coverage.Workers.Select(c => c.Amount));
        Assert.Equal((1, 1), (coverage.WithoutValue, coverage.WithoutWorkers));
    }

    [Fact]
    public void Nothing_that_is_relevant_has_no_percentages() => Assert.All(WageCoverage.Of([]).Contracts, c => Assert.Null(c.Percent));

    internal static ContractWageScope InScope() => Scope(new ScopeAnswers(false, false, false, null, 200, 8), null);

    internal static DeclaredBand Band(double pounds, int workers = 10) => new()
    {
        Role = "cleaner",
        Area = WageArea.UnitedKingdom,
        Age = AgeBand.From21,
        Apprentice = ApprenticeStatus.None,
        Workers = workers,
        HoursHundredths = 3750,
        LowestHundredths = (long)Math.Round(pounds * 10_000),
    };

    internal static WageDeclaration Declared(DateOnly day, params DeclaredBand[] bands)
    {
        var declaration = new WageDeclaration(1, default);
        Assert.All(bands, b => Assert.True(declaration.Add(b).IsDone));
        Assert.True(declaration.Give(day, "Example Person", default).IsDone);
        return declaration;
    }

    internal static ContractWageScope Scope(ScopeAnswers answers, DateOnly? milestone, WageTerms terms = default)
    {
        var scope = new ContractWageScope(1, 1);
        scope.Say(answers, "hours-a-week", terms, milestone, "Example Person", default);
        return scope;
    }

    internal static WageEvidence Supplier(int id, params WageDeclaration[] declarations) => new(id, $"Supplier {id} Example Ltd", declarations, false);

    private static ContractWageFinding Judge(ContractWageScope? scope, DateOnly day, params WageEvidence[] suppliers) => Compliance.Judge(scope, suppliers, new(true, null), day);
}
