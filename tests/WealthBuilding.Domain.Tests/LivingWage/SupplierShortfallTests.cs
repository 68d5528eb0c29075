using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Assurance;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.LivingWage.Scope;
using static WealthBuilding.Domain.Tests.LivingWage.WageComplianceTests;

namespace WealthBuilding.Domain.Tests.LivingWage;

/// <summary>What it costs to put right is counted once for every supplier: its declaration is of all its workers.</summary>
public sealed class SupplierShortfallTests
{
    /// <summary>10 workers, 37.5 hours, 74 pence short.</summary>
    private const long Year = 14_430_00;

    private static readonly DateOnly June = new(2026, 6, 1);
    private static readonly WageCompliance Compliance = new(WageSeeds.Engine, WageSeeds.Wordings);
    private static readonly ScopeAnswers Work = new(false, false, false, null, 500, 10);
    private static readonly ScopeAnswers Goods = new(true, false, false, null, null, null);

    [Fact]
    public void A_supplier_with_five_contracts_of_which_one_is_for_goods_is_short_once()
    {
        var supplier = Supplier(1, Declared(new(2026, 5, 1), Band(12.71)));
        ContractWageFinding[] contracts = [Judge(Scope(Work, null), supplier), Judge(Scope(Work, null), supplier), Judge(Scope(Goods, null), supplier), Judge(Scope(Work, null), supplier), Judge(Scope(Work, null), supplier)];

        Assert.Equal(new Money(Year), SupplierShortfalls.Sum(contracts));
        Assert.Equal([Year, 0, 0, 0, 0], SupplierShortfalls.Counted(contracts).Select(m => m.Pence));
        Assert.Equal([Year, Year, null, Year, Year], contracts.Select(c => c.ShortYear?.Pence));
    }

    [Fact]
    public void Nothing_is_counted_of_a_contract_that_is_planned_out_of_scope_of_unknown_scope_or_does_not_run()
    {
        var (low, unlawful) = (Supplier(1, Declared(new(2026, 5, 1), Band(12.71))), Supplier(2, Declared(new(2026, 5, 1), Band(12))));
        ContractWageFinding[] contracts =
        [
            Judge(Scope(Work, new(2026, 9, 1)), low), Judge(Scope(Goods, null), unlawful), Judge(null, low),
            Compliance.Judge(Scope(Work, null), [low], new ContractSpan(false, new(2028, 3, 31)), June),
        ];

        Assert.Equal([WageStanding.Planned, WageStanding.BelowTheLaw, WageStanding.ScopeNotKnown, WageStanding.NotRunning], contracts.Select(c => c.Standing));
        Assert.All(contracts, c => Assert.Equal(((Money?)null, (Money?)null), (c.ShortYear, c.ShortContract)));
        Assert.Equal(Money.Zero, SupplierShortfalls.Sum(contracts));
        Assert.All(contracts[3].Suppliers, s => Assert.True(s is { Bands.Count: 0, Declaration: null, ShortYear.Pence: 0 }));
    }

    [Fact]
    public void Who_has_declared_nothing_is_not_short_by_sharing_a_contract_and_what_nobody_knows_is_not_nothing()
    {
        var (low, silent) = (Supplier(1, Declared(new(2026, 5, 1), Band(12.71))), Supplier(2));

        var shared = Judge(Scope(Work, null), low, silent);

        Assert.Equal(Year, shared.ShortYear!.Value.Pence);
        Assert.Equal(["Supplier 1 Example Ltd"], SupplierShortfalls.Of([shared]).Select(s => s.Name));
        Assert.Equal(WageStanding.NotDeclared, shared.With(shared.Suppliers[1]).Standing);
        Assert.Null(shared.With(shared.Suppliers[1]).ShortYear);
        Assert.Null(Judge(Scope(Work, null), silent with { IsAccredited = true }).ShortYear);
        Assert.Equal(0, Judge(Scope(Work, null), Supplier(3, Declared(new(2026, 5, 1), Band(14)))).ShortYear!.Value.Pence);
    }

    [Fact]
    public void Where_contracts_ask_for_different_things_the_most_counts_for_each_group_and_equal_groups_are_two()
    {
        var apprentices = new DeclaredBand { Role = "apprentice", Area = WageArea.UnitedKingdom, Age = AgeBand.From18To20, Apprentice = ApprenticeStatus.FirstYear, Workers = 1, HoursHundredths = 100, LowestHundredths = 80_000 };
        var supplier = Supplier(1, Declared(new(2026, 5, 1), Band(12.71), Band(12.71), apprentices));
        ContractWageFinding[] contracts = [Judge(Scope(Work, null), supplier), Judge(Scope(Work, null, new WageTerms(CoversApprentices: true)), supplier)];

        // 5.45 pounds for an hour a week of one apprentice: 283.40.
        Assert.Equal([2 * Year, (2 * Year) + 283_40], contracts.Select(c => c.ShortYear!.Value.Pence));
        Assert.Equal((2 * Year) + 283_40, SupplierShortfalls.Sum(contracts).Pence);
    }

    [Fact]
    public void Taking_back_what_failed_does_not_undo_that_it_failed_and_no_list_does()
    {
        var (failed, passed) = (Declared(new(2026, 5, 1), Band(12)), Declared(new(2026, 5, 1), Band(14)));
        Assert.True(failed.Withdraw(new DateTimeOffset(2026, 5, 20, 9, 0, 0, TimeSpan.Zero)).IsDone);
        Assert.True(passed.Withdraw(new DateTimeOffset(2026, 5, 20, 9, 0, 0, TimeSpan.Zero)).IsDone);

        var after = Judge(Scope(Work, null), Supplier(1, failed) with { IsAccredited = true });

        Assert.Equal((WageStanding.FailedAndWithdrawn, CoverageClass.NotMet), (after.Standing, WageStandings.ClassOf(after.Standing)));
        Assert.True(after.Suppliers[0] is { Declaration: null, Bands.Count: 0 });
        Assert.Null(after.ShortYear);
        Assert.Equal(WageStanding.Withdrawn, Judge(Scope(Work, null), Supplier(1, passed) with { IsAccredited = true }).Standing);
        Assert.Equal(WageStanding.Passes, Judge(Scope(Work, null), Supplier(1, failed, Declared(new(2026, 5, 25), Band(14)))).Standing);
    }

    [Fact]
    public void What_passes_stays_paid_when_a_higher_rate_is_announced_though_the_contract_asks_for_it_later()
    {
        var supplier = Supplier(1, Declared(new(2025, 9, 1), Band(12.71)));
        var scope = Scope(Work, new(2027, 1, 1));

        Assert.Equal(WageStanding.Passes, Compliance.Judge(scope, [supplier], new(true, null), new(2025, 10, 21)).Standing);
        Assert.Equal(WageStanding.DueBy, Compliance.Judge(scope, [supplier], new(true, null), new(2025, 10, 22)).Standing);
        Assert.Equal(WageStanding.Planned, Compliance.Judge(scope, [supplier], new(true, null), new(2026, 5, 1)).Standing);
    }

    [Fact]
    public void Workers_of_whom_nothing_is_declared_have_their_share_and_those_of_planned_contracts_too()
    {
        var low = Supplier(1, Declared(new(2026, 5, 1), Band(13)));
        var expired = Supplier(2, Declared(new(2025, 5, 1), Band(13, workers: 7)));
        (ContractWageFinding, long?)[] contracts =
        [
            (Judge(Scope(Work, new(2026, 9, 1)), low), 1), (Judge(Scope(Work, null), expired), 1), (Judge(Scope(Work, null), Supplier(3) with { People = 30 }), 1),
            (Judge(Scope(Work, null), Supplier(4)), 1), (Judge(Scope(Work, null), Supplier(5) with { IsAccredited = true, People = 3 }), 1),
        ];

        var coverage = WageCoverage.Of(contracts);

        Assert.Equal([3L, 0L, 10L, 37L], coverage.Workers.Select(w => w.Amount));
        Assert.Equal(1, coverage.WithoutWorkers);
    }

    private static ContractWageFinding Judge(ContractWageScope? scope, params WageEvidence[] suppliers) => Compliance.Judge(scope, suppliers, new(true, new(2027, 5, 31)), June);
}
