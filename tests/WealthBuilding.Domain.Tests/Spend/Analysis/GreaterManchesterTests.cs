using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Domain.Tests.Spend.Analysis;

/// <summary>The published benchmarking table of the ten Greater Manchester councils (CLES), with both its means.</summary>
public sealed class GreaterManchesterTests
{
    private static readonly (string Name, string District, long Total, long Own, decimal PerCent)[] Published =
    [
        ("Bolton", "E08000001", 6833028971, 3117955405, 45.6m),
        ("Bury", "E08000002", 3802637258, 1081075081, 28.4m),
        ("Manchester", "E08000003", 23503174489, 18668758567, 79.4m),
        ("Oldham", "E08000004", 13359043730, 9164438153, 68.6m),
        ("Rochdale", "E08000005", 7079377584, 3099500150, 43.8m),
        ("Salford", "E08000006", 14390924895, 9027681300, 62.7m),
        ("Stockport", "E08000007", 12677176829, 8256309239, 65.1m),
        ("Tameside", "E08000008", 4511749341, 2286354801, 50.7m),
        ("Trafford", "E08000009", 4117148494, 1506279786, 36.6m),
        ("Wigan", "E08000010", 10111581930, 5756870176, 56.9m),
    ];

    [Fact]
    public void Ten_councils_of_one_place_reproduce_to_the_penny_with_both_means()
    {
        var ledger = new Ledger();
        foreach (var council in Published)
        {
            ledger.Begin($"{council.Name} 2013/14", council.Name)
                .Pay($"Inside {council.Name}", council.Own, Ledger.In(council.District))
                .Pay($"Outside {council.Name}", council.Total - council.Own, Ledger.In(Ledger.Leeds));
        }

        var view = ledger.View(districts: "E47000001");
        var members = view.ByInstitution();
        var means = MemberMeans.Of(members.Select(m => m.Share));

        Assert.Equal(100385843521, view.Total().Share.TotalPence);
        Assert.Equal(61965222658, view.Total().Share.LocalPence);
        Assert.Equal(Published.Select(p => (p.Name, p.PerCent)), members.Select(m => (m.Key, Math.Round(100 * m.Share.Share!.Value, 1))));
        Assert.Equal(61.73m, Math.Round(100 * means.Weighted!.Value, 2));
        Assert.Equal(53.8m, Math.Round(100 * means.Unweighted!.Value, 1));
        Assert.Equal(view.Total().Share.Share, means.Weighted);
    }
}
