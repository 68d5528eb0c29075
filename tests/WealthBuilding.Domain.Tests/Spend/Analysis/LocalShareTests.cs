using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Domain.Tests.Spend.Analysis;

public sealed class LocalShareTests
{
    [Fact]
    public void Unknown_money_is_shown_and_is_the_width_of_the_range()
    {
        var share = new Ledger().Pay("Here", 600).Pay("Elsewhere", 300, Ledger.In(Ledger.Leeds)).Pay("Who knows", 100, SupplierPlace.Unknown).View().Total().Share;

        Assert.Equal((1000, 600, 100), (share.TotalPence, share.LocalPence, share.UnknownPence));
        Assert.Equal((0.6m, 0.6667m), (share.Share, Math.Round(share.ShareOfKnown!.Value, 4)));
        Assert.Equal((0.6m, 0.7m), (share.Low, share.High));
    }

    [Fact]
    public void An_estimate_counts_by_its_expected_share_and_is_wholly_local_or_not_at_the_ends()
    {
        var share = new Ledger().Pay("Here", 500).Pay("Perhaps", 500, Ledger.Between((Ledger.Preston, 4000), (Ledger.SouthRibble, 6000))).View().Total().Share;

        Assert.Equal((700, 0.7m, 0.5m, 1m), (share.LocalPence, share.Share, share.Low, share.High));
        Assert.Equal(300, share.InRing(Ring.Bordering).Pence);
    }

    [Fact]
    public void Many_small_estimates_make_a_narrow_likely_range_within_a_wide_possible_one()
    {
        var ledger = new Ledger();
        for (var i = 0; i < 400; i++)
        {
            ledger.Pay($"Perhaps {i}", 100, Ledger.Between((Ledger.Preston, 5000), (Ledger.Leeds, 5000)));
        }

        var total = ledger.View().Total();

        Assert.Equal((0m, 0.5m, 1m), (total.Share.Low, total.Share.Share, total.Share.High));
        Assert.Equal((0.451m, 0.549m), (total.Likely!.Low, total.Likely.High)); // 0.5 less and plus 1.96 × √(0.25 ÷ 400)
    }

    [Fact]
    public void Names_of_one_supplier_at_one_place_are_one_chance_and_unknown_money_stays_open()
    {
        var place = Ledger.Between((Ledger.Preston, 5000), (Ledger.Leeds, 5000));
        var one = new Ledger();
        for (var i = 0; i < 400; i++)
        {
            one.Pay(new PayeeEntry { Id = i, Name = $"Perhaps {i}", SupplierId = 7, Place = place }, 100);
        }

        var certain = new Ledger().Pay("Here", 600).Pay("Who knows", 400, SupplierPlace.Unknown);

        Assert.Equal(new LikelyRange(0, 1), one.View().Total().Likely);
        Assert.Equal(new LikelyRange(0.6m, 1), certain.View().Total().Likely);
        Assert.Null(new Ledger().View().Total().Likely);
    }

    [Fact]
    public void An_outward_code_that_lies_wholly_in_the_area_is_certain()
    {
        var share = new Ledger().Pay("Here", 500, Ledger.Between((Ledger.Preston, 10_000))).View().Total().Share;

        Assert.Equal((1m, 1m, 1m), (share.Share, share.Low, share.High));
    }

    [Fact]
    public void Rings_of_three_estimated_pence_add_up_to_three_pence()
    {
        var thirds = Ledger.Between((Ledger.Preston, 3334), (Ledger.SouthRibble, 3333), (Ledger.Leeds, 3333));

        Assert.Equal([1, 0, 0, 0, 0, 0, 0], new Ledger().Pay("Perhaps", 1, thirds).View().Total().Share.RingPence);
        Assert.Equal(3, new Ledger().Pay("Perhaps", 3, thirds).View().Total().Share.RingPence.Sum());
    }

    [Theory]
    [InlineData(LocalMeaning.Area, 1)]
    [InlineData(LocalMeaning.Neighbours, 1 + 10)]
    [InlineData(LocalMeaning.County, 1 + 10 + 100)]
    [InlineData(LocalMeaning.Region, 1 + 10 + 100 + 1000)]
    [InlineData(LocalMeaning.Branch, 1 + 10_000)]
    public void Local_is_what_was_asked_for_while_the_rings_stay(LocalMeaning meaning, long expected)
    {
        var share = new Ledger()
            .Pay("Preston", 1)
            .Pay("South Ribble", 10, Ledger.In(Ledger.SouthRibble))
            .Pay("Burnley", 100, Ledger.In("E07000117"))
            .Pay("Manchester", 1000, Ledger.In("E08000003"))
            .Pay(new PayeeEntry { Id = 99, Name = "Leeds with a branch here", Place = Ledger.In(Ledger.Leeds), Branches = [Ledger.Leeds, Ledger.Preston] }, 10_000)
            .View(meaning: meaning).Total().Share;

        Assert.Equal(expected, share.LocalPence);
        Assert.Equal(meaning == LocalMeaning.Branch ? 10_001 : 1, share.InRing(Ring.Area).Pence);
        Assert.Equal(11_111, share.TotalPence);
    }

    [Fact]
    public void Changing_a_payees_place_changes_the_figures_and_no_line()
    {
        var before = new Ledger().Pay(new PayeeEntry { Id = 1, Name = "Moved" }, 500).Build();
        var builder = new SpendSnapshotBuilder(before);
        builder.Payee(new PayeeEntry { Id = 1, Name = "Moved", Place = Ledger.In(Ledger.Preston) });

        Assert.Equal(500, Ledger.ViewOf(before).Total().Share.UnknownPence);
        Assert.Equal(500, Ledger.ViewOf(builder.Build()).Total().Share.LocalPence);
    }

    [Fact]
    public void A_lens_of_another_snapshot_is_refused()
    {
        var before = new Ledger().Pay("Here", 1).View();
        var after = new SpendSnapshotBuilder(before.Snapshot).Build();

        Assert.Throws<ArgumentException>(() => new SpendView(after, before.Lens, SpendFilter.Everything));
    }

    [Fact]
    public void Credits_that_outweigh_payments_have_no_share()
    {
        var share = new Ledger().Pay("Here", 100).Pay("Here", -300).View().Total().Share;

        Assert.Equal(-200, share.TotalPence);
        Assert.Null(share.Share);
        Assert.Null(share.Low);
    }

    [Fact]
    public void Names_of_one_supplier_are_counted_and_ranked_as_one()
    {
        var view = new Ledger()
            .Pay(new PayeeEntry { Id = 1, Name = "Biffa Waste Services Limi", SupplierId = 7, SupplierName = "Biffa" }, 300)
            .Pay(new PayeeEntry { Id = 2, Name = "BIFFA WASTE SERVIC", SupplierId = 7, SupplierName = "Biffa", Place = Ledger.In(Ledger.Preston) }, 400)
            .Pay("Other", 500)
            .View();
        var ranking = view.TopSuppliers(1);

        Assert.Equal(2, view.Total().Suppliers);
        Assert.Equal(("Biffa", 700L, 400L), (ranking.Rows[0].Name, ranking.Rows[0].Share.TotalPence, ranking.Rows[0].Share.LocalPence));
        Assert.Equal((700L, 1200L, 2), (ranking.CoveredPence, ranking.TotalPence, ranking.Suppliers));
        Assert.Equal(0.5833m, Math.Round(ranking.Coverage!.Value, 4));
    }

    [Fact]
    public void Suppliers_that_were_paid_the_same_stand_by_name()
    {
        var ledger = new Ledger().Pay("C", 5).Pay("A", 5).Pay("B", 5).Pay("D", 9);

        Assert.Equal(["D", "A", "B"], ledger.View().TopSuppliers(3).Rows.Select(r => r.Name));
    }

    [Fact]
    public void A_ring_filter_takes_the_part_of_each_payment_that_lies_there()
    {
        var ledger = new Ledger().Pay("Here", 1).Pay("Likely here", 10, Ledger.Between((Ledger.Leeds, 4000), (Ledger.Preston, 6000))).Pay("There", 100, Ledger.In(Ledger.Leeds));

        Assert.Equal(7, ledger.View(new SpendFilter { Rings = new HashSet<Ring> { Ring.Area } }).Total().Share.TotalPence);
        Assert.Equal(104, ledger.View(new SpendFilter { Rings = new HashSet<Ring> { Ring.RestOfUk } }).Total().Share.TotalPence);
    }

    [Theory]
    [InlineData("2025-03-31", "2024/25", "2024/25", "2025")]
    [InlineData("2025-04-01", "2025/26", "2024/25", "2025")]
    [InlineData("2025-08-01", "2025/26", "2025/26", "2025")]
    public void A_year_of_account_begins_when_its_kind_says(string day, string financial, string academic, string calendar)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal([financial, academic, calendar], Enum.GetValues<YearKind>().Select(kind => SpendYear.Of(date, kind).ToString()));
        Assert.All(Enum.GetValues<YearKind>(), kind => Assert.InRange(date, SpendYear.Of(date, kind).First, SpendYear.Of(date, kind).Last));
    }

    [Theory]
    [InlineData(20250230)]
    [InlineData(0)]
    [InlineData(99991231)]
    [InlineData(18991231)]
    [InlineData(-5)]
    public void A_day_that_does_not_exist_is_not_known(int paidOn)
    {
        var view = new Ledger().Pay("Here", 5, paidOn: paidOn).View();

        Assert.Null(Assert.Single(view.ByMonth()).Key);
        Assert.Null(view.Snapshot.Period);
    }

    [Fact]
    public void A_limit_beyond_all_days_limits_nothing()
    {
        var ledger = new Ledger().Pay("Here", 5);

        Assert.Equal(5, ledger.View(new SpendFilter { From = DateOnly.MinValue, To = DateOnly.MaxValue }).Total().Share.TotalPence);
        Assert.Equal(0, ledger.View(new SpendFilter { From = new DateOnly(2200, 1, 1) }).Total().Share.Lines);
    }
}
