using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers.Categories;

namespace WealthBuilding.Domain.Tests.Suppliers.Categories;

/// <summary>One trade has several places in the tree of categories.</summary>
public sealed class CategoryKinTests
{
    private static CategoryKin Kin { get; } = Load();

    [Theory]
    [InlineData("50711000", "45310000")]
    [InlineData("45310000", "50711000")]
    [InlineData("77340000", "77210000")]
    [InlineData("85320000", "85310000")]
    [InlineData("50720000", "45330000")]
    public void A_trade_covers_its_other_categories(string asked, string other)
    {
        Assert.Contains(other, Kin.Of(asked));
        Assert.DoesNotContain(asked, Kin.Of(asked));
    }

    [Theory]
    [InlineData("03121200")]
    [InlineData("98371000")]
    [InlineData("")]
    public void Whoever_stands_alone_has_no_kin(string asked) => Assert.Empty(Kin.Of(asked));

    [Fact]
    public void Every_code_is_one_of_the_tree_and_every_trade_has_several()
    {
        using var reader = Seeds.Open("category-kin.csv");
        using var cpv = Seeds.Open("cpv-2008.csv");
        using var words = Seeds.Open("trade-words.csv");
        var tree = CategoryIndex.Load(cpv, words).Tree;
        List<string[]> trades = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[1].Split(';'))];

        Assert.All(trades, t => Assert.True(t.Length > 1));
        Assert.All(trades.SelectMany(t => t), c => Assert.NotNull(tree.Find(c.PadRight(8, '0'))));
        Assert.All(trades, t => Assert.DoesNotContain(t, c => t.Any(o => o != c && c.StartsWith(o, StringComparison.Ordinal))));
    }

    [Fact]
    public void Whoever_does_the_trade_can_carry_the_part()
    {
        using var cpv = Seeds.Open("cpv-2008.csv");
        using var words = Seeds.Open("trade-words.csv");
        var trades = new TradeVocabulary(CategoryIndex.Load(cpv, words), Kin);
        var electrician = new SupplierText { Id = "electrician", Name = "Tessendale Wiring Example Ltd", Categories = ["45310000"] };

        var part = Assert.Single(OpportunityParts.ByCategory(["50711000"], 100, trades));

        Assert.True(OpportunityParts.IsInField(electrician, part));
        Assert.False(OpportunityParts.IsInField(electrician with { Categories = ["79110000"] }, part));
    }

    private static CategoryKin Load()
    {
        using var reader = Seeds.Open("category-kin.csv");
        return CategoryKin.Load(reader);
    }
}
