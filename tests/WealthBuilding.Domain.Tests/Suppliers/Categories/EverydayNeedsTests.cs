using WealthBuilding.Domain.Suppliers.Categories;

namespace WealthBuilding.Domain.Tests.Suppliers.Categories;

/// <summary>What buyers type in everyday words and slang: the right division stands among the first three.</summary>
public sealed class EverydayNeedsTests : IDisposable
{
    private static readonly CategoryIndex Index = Load();

    private readonly CategorySuggester _suggester = new(Index);

    public void Dispose() => _suggester.Dispose();

    [Theory]
    [InlineData("bouncers", "79")]
    [InlineData("bouncers for a concert", "79")]
    [InlineData("door staff", "79")]
    [InlineData("sparky", "45", "50")]
    [InlineData("we need a sparky for the depot", "45", "50")]
    [InlineData("chippy", "45")]
    [InlineData("leaky taps", "45", "50")]
    [InlineData("leaky taps in three schools", "45", "50")]
    [InlineData("pot holes", "45")]
    [InlineData("filling pot holes", "45")]
    [InlineData("bin men", "90")]
    [InlineData("lollipop", "79", "85", "75")]
    [InlineData("lollipop lady", "79", "85", "75")]
    [InlineData("meals on wheels", "55")]
    [InlineData("skip", "90")]
    [InlineData("skip hire", "90")]
    [InlineData("grass cutting", "77")]
    [InlineData("de-icing", "90")]
    [InlineData("gritting", "90")]
    [InlineData("taxi for school runs", "60")]
    [InlineData("counselling for kids", "85")]
    [InlineData("signing (BSL)", "79")]
    [InlineData("blocked loo", "45", "50")]
    [InlineData("leaking roof", "45")]
    [InlineData("rats in the cellar", "90")]
    [InlineData("fly tipping", "90")]
    [InlineData("dog mess", "90")]
    [InlineData("road sweepers", "90")]
    [InlineData("tree surgeon", "77")]
    [InlineData("supply teachers", "79", "80")]
    [InlineData("temps for the summer", "79")]
    [InlineData("bouncy castles", "79", "92")]
    [InlineData("fireworks", "79", "92", "24")]
    [InlineData("flyers", "79", "22")]
    [InlineData("laptops", "30")]
    [InlineData("broadband", "72", "64")]
    [InlineData("solicitor", "79")]
    [InlineData("dinner ladies", "55")]
    [InlineData("breakfast club", "80", "85")]
    [InlineData("physio", "85")]
    [InlineData("home help", "85")]
    [InlineData("food bank", "85")]
    [InlineData("undertakers", "98")]
    [InlineData("burglar alarm", "35", "45")]
    [InlineData("air con", "42", "45", "50")]
    [InlineData("cherry picker", "45", "42")]
    [InlineData("toilet rolls", "33", "39")]
    [InlineData("stairlifts", "42", "33", "50", "45")]
    [InlineData("traffic cones", "34")]
    [InlineData("diesel", "09")]
    [InlineData("bailiffs", "79", "75")]
    [InlineData("removal men", "98", "63", "60")]
    public void The_division_is_found(string need, params string[] divisions) =>
        Assert.Contains(_suggester.Suggest(need, 3), s => divisions.Any(d => s.Code.Code.StartsWith(d, StringComparison.Ordinal)));

    private static CategoryIndex Load()
    {
        using var cpv = Seeds.Open("cpv-2008.csv");
        using var words = Seeds.Open("trade-words.csv");
        return CategoryIndex.Load(cpv, words);
    }
}
