using FsCheck;
using FsCheck.Fluent;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Domain.Tests.Spend.Analysis;

/// <summary>The snapshot says what a plain sum over the same payments says, whatever the payments, the filter and the order.</summary>
public sealed class SpendViewTests
{
    private static readonly Area Preston = Area.Of("Preston", [Ledger.Preston], Seeds.Tables.Authorities);

    [Fact]
    public void Every_figure_equals_the_plain_sum() => ForAnySeed((lines, filter) =>
    {
        var view = View(RandomSpend.Snapshot(lines, Seeds.Rules), filter);
        var passed = lines.Where(l => Passes(l, filter)).ToList();
        var counted = passed.Where(l => RandomSpend.RuleOf(l, Seeds.Rules, filter.Scope) is null).ToList();

        AssertSame(counted, view.Total().Share);
        Assert.Equal(counted.Select(l => l.Payee.SupplierId ?? -l.Payee.Id).Distinct().Count(), view.Total().Suppliers);
        AssertGroups(counted, view.ByDepartment(), l => l.Department);
        AssertGroups(counted, view.ByCategory(), l => l.Category);
        AssertGroups(counted, view.ByInstitution(), l => l.Institution);
        AssertGroups(counted, view.ByPayee(p => p.Ownership), l => l.Payee.Ownership ?? string.Empty);
        AssertGroups(counted, view.ByMonth(), l => l.IsDated ? new DateOnly(l.Date.Year, l.Date.Month, 1) : (DateOnly?)null);
        AssertGroups(counted, view.ByYear(YearKind.Academic), l => l.IsDated ? SpendYear.Of(l.Date, YearKind.Academic) : (SpendYear?)null);
        Assert.Equal(
            passed.Except(counted).GroupBy(l => RandomSpend.RuleOf(l, Seeds.Rules, filter.Scope)!.Code).Select(g => (g.Key, g.LongCount(), g.Sum(l => l.Pence))).Order(),
            view.Excluded().Where(e => e.Lines > 0).Select(e => (e.Rule.Code, e.Lines, e.Pence)).Order());
    });

    [Fact]
    public void The_parts_add_up_to_the_penny() => ForAnySeed((lines, filter) =>
    {
        var view = View(RandomSpend.Snapshot(lines, Seeds.Rules), filter);
        var total = view.Total().Share.TotalPence;

        Assert.Equal(total, view.Total().Share.RingPence.Sum());
        Assert.Equal(total, view.ByMonth().Sum(g => g.Share.TotalPence));
        Assert.Equal(total, view.ByDepartment().Sum(g => g.Share.TotalPence));
        Assert.Equal(total, view.TopSuppliers(int.MaxValue).CoveredPence);
        Assert.Equal(
            lines.Where(l => Passes(l, filter)).Sum(l => l.Pence),
            total + view.Excluded().Sum(e => e.Pence));
    });

    [Fact]
    public void Local_pence_and_rings_add_up_to_the_same_penny_in_every_table_and_over_the_lines() => ForAnySeed((lines, filter) =>
    {
        var snapshot = RandomSpend.Snapshot(lines, Seeds.Rules);
        foreach (var meaning in Enum.GetValues<LocalMeaning>())
        {
            var view = View(snapshot, filter, meaning);
            var local = view.Total().Share.LocalPence;

            Assert.Equal(local, view.ByMonth().Sum(g => g.Share.LocalPence));
            Assert.Equal(local, view.ByYear(YearKind.Financial).Sum(g => g.Share.LocalPence));
            Assert.Equal(local, view.ByDepartment().Sum(g => g.Share.LocalPence));
            Assert.Equal(local, view.ByPayee(p => p.Ownership).Sum(g => g.Share.LocalPence));
            Assert.Equal(local, view.TopSuppliers(int.MaxValue).Rows.Sum(r => r.Share.LocalPence));
            Assert.Equal(local, PartsOf(view).Sum(p => p.LocalPence));
            Assert.Equal(view.Total().Share.RingPence, Rings.All.Select(r => PartsOf(view).Sum(p => p.RingPence[(int)r])));
        }
    });

    [Fact]
    public void A_filter_by_what_a_group_is_of_comes_to_the_pence_of_that_group() => ForAnySeed((lines, filter) =>
    {
        var snapshot = RandomSpend.Snapshot(lines, Seeds.Rules);
        var view = View(snapshot, filter);
        foreach (var ring in Rings.All)
        {
            AssertTotal(view.Total().Share.RingPence[(int)ring], View(snapshot, filter with { Rings = new HashSet<Ring> { ring } }));
        }

        foreach (var owner in view.ByPayee(p => p.Ownership))
        {
            AssertTotal(owner.Share.TotalPence, View(snapshot, filter with { Ownerships = new HashSet<string> { owner.Key } }));
        }

        foreach (var excluded in view.Excluded().Where(_ => filter.Scope == Scope.Procurement))
        {
            AssertTotal(excluded.Pence, View(snapshot, filter with { Excluded = new HashSet<string> { excluded.Rule.Code } }));
        }

        foreach (var undated in view.ByMonth().Where(m => m.Key is null))
        {
            AssertTotal(undated.Share.TotalPence, View(snapshot, filter with { Months = null, Undated = true }));
        }
    });

    [Fact]
    public void Pages_of_lines_hold_every_line_once_and_the_latest_first()
    {
        var lines = RandomSpend.Lines(5, 300);
        var view = View(RandomSpend.Snapshot(lines, Seeds.Rules), SpendFilter.Everything with { Scope = Scope.All });

        var pages = Enumerable.Range(1, 8).Select(n => view.Lines(n, 40)).ToList();

        Assert.Equal(lines.OrderByDescending(l => l.PaidOn).Select(l => l.PaidOn), pages.SelectMany(p => p.Rows).Select(r => r.Line));
        Assert.All(pages, p => Assert.Equal(300, p.Lines));
    }

    private static List<LinePart> PartsOf(SpendView view) => [.. view.Lines(1, int.MaxValue).Rows.Select(r => view.PartOf(r.Payee, r.Pence))];

    private static void AssertTotal(long pence, SpendView view)
    {
        Assert.Equal(pence, view.Total().Share.TotalPence);
        Assert.Equal(pence, PartsOf(view).Sum(p => p.Pence));
        Assert.Equal(pence, view.ByDepartment().Sum(g => g.Share.TotalPence));
    }

    [Fact]
    public void The_order_of_lines_and_imports_changes_nothing() => ForAnySeed((lines, filter) =>
    {
        var shuffled = lines.ToList();
        new Random(1).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(shuffled));

        AssertSameFigures(View(RandomSpend.Snapshot(lines, Seeds.Rules), filter), View(RandomSpend.Snapshot(shuffled, Seeds.Rules), filter));
    });

    [Fact]
    public void An_import_that_is_added_later_and_dropped_again_leaves_no_trace() => ForAnySeed((lines, filter) =>
    {
        var without = lines.Where(l => l.Import != "import-3").ToList();
        var before = RandomSpend.Snapshot(without, Seeds.Rules);
        var with = RandomSpend.Snapshot(lines.Except(without), Seeds.Rules, new SpendSnapshotBuilder(before));
        var dropping = new SpendSnapshotBuilder(with);
        dropping.DropImport("import-3");

        AssertSameFigures(View(RandomSpend.Snapshot(lines, Seeds.Rules), filter), View(with, filter));
        AssertSameFigures(View(before, filter), View(dropping.Build(), filter));
        Assert.DoesNotContain(dropping.Build().Imports, i => i.Id == "import-3");
    });

    [Fact]
    public void Without_credits_a_share_is_between_0_and_1_and_its_range_is_around_it() => ForAnySeed((lines, filter) =>
    {
        var payments = lines.Where(l => l.Pence > 0);
        foreach (var meaning in Enum.GetValues<LocalMeaning>())
        {
            var total = View(RandomSpend.Snapshot(payments, Seeds.Rules), filter, meaning).Total();
            var share = total.Share;
            if (share.Share is { } value)
            {
                Assert.InRange(value, 0, 1);
                Assert.InRange(value, share.Low!.Value - 0.0001m, share.High!.Value + 0.0001m);
                Assert.InRange(total.Likely!.Low, share.Low!.Value, value + 0.0001m);
                Assert.InRange(total.Likely.High, value - 0.0001m, share.High!.Value);
                Assert.True(share.ShareOfKnown is null || share.ShareOfKnown >= value);
            }
        }
    });

    private static SpendView View(SpendSnapshot snapshot, SpendFilter filter, LocalMeaning meaning = LocalMeaning.Area) =>
        new(snapshot, LocalLens.Of(snapshot, Preston, meaning), filter);

    private static void ForAnySeed(Action<List<PlainLine>, SpendFilter> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            holds(RandomSpend.Lines(seed, random.Next(0, 400)), Filter(random));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static SpendFilter Filter(Random random) => new()
    {
        Scope = random.Next(3) switch { 0 => Scope.All, 1 => Scope.ProcurementWithout(["levies", "loans"]), _ => Scope.Procurement },
        From = random.Next(3) == 0 ? new DateOnly(2023, 6, 15) : null,
        To = random.Next(3) == 0 ? new DateOnly(2024, 3, 31) : null,
        Months = random.Next(4) == 0 ? new HashSet<DateOnly> { new(2023, 7, 1), new(2024, 1, 1) } : null,
        Departments = random.Next(4) == 0 ? new HashSet<string> { "Department 1", "Department 2" } : null,
        Categories = random.Next(4) == 0 ? new HashSet<string> { "Category 2", "Levies" } : null,
        Payees = random.Next(5) == 0 ? new HashSet<long> { 1, 2, 3, 4, 5, 6, 7, 8 } : null,
        Suppliers = random.Next(5) == 0 ? new HashSet<long> { 9, 10, 11, 100, 101 } : null,
        Institutions = random.Next(5) == 0 ? new HashSet<string> { "institution-1" } : null,
        Imports = random.Next(5) == 0 ? new HashSet<string> { "import-1", "import-2" } : null,
    };

    private static bool Passes(PlainLine line, SpendFilter f) =>
        (f.From is null || (line.IsDated && line.Date >= f.From))
        && (f.To is null || (line.IsDated && line.Date <= f.To))
        && (f.Months is null || (line.IsDated && f.Months.Contains(new DateOnly(line.Date.Year, line.Date.Month, 1))))
        && f.Departments?.Contains(line.Department) != false
        && f.Categories?.Contains(line.Category) != false
        && ((f.Payees is null && f.Suppliers is null) || f.Payees?.Contains(line.Payee.Id) == true || f.Suppliers?.Contains(line.Payee.SupplierId ?? -1) == true)
        && f.Institutions?.Contains(line.Institution) != false
        && f.Imports?.Contains(line.Import) != false;

    private static void AssertGroups<T>(List<PlainLine> lines, IReadOnlyList<SpendGroup<T>> groups, Func<PlainLine, T> key)
    {
        var plain = lines.ToLookup(key);
        Assert.Equal(plain.Count, groups.Count(g => g.Share.Lines > 0));
        Assert.All(groups.Where(g => g.Share.Lines > 0), g => AssertSame([.. plain[g.Key]], g.Share));
    }

    private static void AssertSame(List<PlainLine> lines, LocalShare share)
    {
        Assert.Equal(lines.Count, share.Lines);
        Assert.Equal(lines.Sum(l => l.Pence), share.TotalPence);
        Assert.Equal(RandomSpend.Rings(lines, Preston), share.RingPence);
        Assert.Equal(share.RingPence[0], share.LocalPence);
        Assert.Equal(lines.Where(l => l.Payee.Place is { Certainty: PlaceCertainty.Exact, Districts: [(Ledger.Preston, _)] }).Sum(l => l.Pence), share.CertainPence);
        Assert.Equal(lines.Where(l => l.Payee.Place is { Certainty: PlaceCertainty.Estimated, Districts: [(Ledger.Preston, _), _] }).Sum(l => l.Pence), share.PossiblePence);
    }

    private static void AssertSameFigures(SpendView one, SpendView other)
    {
        Assert.Equivalent(one.Total(), other.Total(), strict: true);
        Assert.Equivalent(one.Excluded(), other.Excluded(), strict: true);
        Assert.Equivalent(one.ByMonth(), other.ByMonth(), strict: true);
        Assert.Equivalent(one.ByCategory(), other.ByCategory(), strict: true);
        Assert.Equivalent(one.TopSuppliers(7).Rows.Select(r => r.Share), other.TopSuppliers(7).Rows.Select(r => r.Share), strict: true);
    }
}
