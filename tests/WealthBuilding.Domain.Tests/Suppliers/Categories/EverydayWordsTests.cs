using WealthBuilding.Domain.Suppliers.Categories;

namespace WealthBuilding.Domain.Tests.Suppliers.Categories;

/// <summary>What small suppliers type of themselves: one or two everyday words, plural or not, spelt as in Britain.</summary>
public sealed class EverydayWordsTests : IDisposable
{
    private static readonly CategoryIndex Index = Load();

    private readonly CategorySuggester _suggester = new(Index);

    public void Dispose() => _suggester.Dispose();

    /// <param name="divisions">Beginnings of codes that a reader would expect first.</param>
    [Theory]
    [InlineData("bicycles", "34")]
    [InlineData("bicycle", "34")]
    [InlineData("bike repairs", "50")]
    [InlineData("cakes", "158")]
    [InlineData("cake", "158")]
    [InlineData("gardening", "773")]
    [InlineData("gardeners", "773")]
    [InlineData("bin lorries", "3414")]
    [InlineData("bin lorry", "3414")]
    [InlineData("dustcarts", "3414")]
    [InlineData("carers", "85")]
    [InlineData("home carer", "85")]
    [InlineData("childminder", "853", "801")]
    [InlineData("childminders", "853", "801")]
    [InlineData("nursery school", "80")]
    [InlineData("bakers", "158")]
    [InlineData("butcher", "151", "158")]
    [InlineData("butchers", "151", "158")]
    [InlineData("greengrocer", "032", "153")]
    [InlineData("milk", "155")]
    [InlineData("sandwiches", "158", "55")]
    [InlineData("pub", "55")]
    [InlineData("café", "55")]
    [InlineData("cafe", "55")]
    [InlineData("takeaway", "55")]
    [InlineData("taxis", "601")]
    [InlineData("minibuses", "341", "601")]
    [InlineData("coach hire", "601")]
    [InlineData("man and van", "63", "60", "98")]
    [InlineData("house removals", "63", "98", "60")]
    [InlineData("tyres", "343")]
    [InlineData("tyre fitting", "501", "343")]
    [InlineData("car repairs", "501")]
    [InlineData("MOT", "501", "716")]
    [InlineData("window cleaner", "909")]
    [InlineData("cleaners", "909")]
    [InlineData("laundry", "983")]
    [InlineData("dry cleaner", "983")]
    [InlineData("hairdressers", "983")]
    [InlineData("barber", "983")]
    [InlineData("funeral director", "983")]
    [InlineData("undertakers", "983")]
    [InlineData("joiners", "454")]
    [InlineData("bricklayer", "452")]
    [InlineData("plasterers", "454")]
    [InlineData("roofers", "452")]
    [InlineData("plumbers", "453")]
    [InlineData("kitchen fitters", "454")]
    [InlineData("painters", "454")]
    [InlineData("carpet fitters", "454")]
    [InlineData("locksmith", "983", "444", "445", "506")]
    [InlineData("skips", "905", "446")]
    [InlineData("rubbish clearance", "905")]
    [InlineData("tree surgeons", "773")]
    [InlineData("flowers", "031")]
    [InlineData("furniture", "391")]
    [InlineData("curtains", "395")]
    [InlineData("T-shirts", "183")]
    [InlineData("uniforms", "18", "35")]
    [InlineData("shoes", "188")]
    [InlineData("printers", "301", "798", "302")]
    [InlineData("leaflets", "798", "221")]
    [InlineData("signwriter", "798", "349", "454")]
    [InlineData("photographer", "799")]
    [InlineData("websites", "724", "722")]
    [InlineData("computer repairs", "503")]
    [InlineData("bookkeeper", "792")]
    [InlineData("solicitors", "791")]
    [InlineData("translators", "795")]
    [InlineData("music lessons", "80", "923")]
    [InlineData("yoga teacher", "80", "926", "92")]
    [InlineData("dog walking", "98", "852")]
    [InlineData("vet", "852")]
    [InlineData("dentist", "851")]
    [InlineData("physio", "851")]
    [InlineData("counselling", "85")]
    [InlineData("youth club", "92", "853")]
    [InlineData("scaffolders", "452", "442")]
    [InlineData("organic veg boxes", "03", "15")]
    public void An_everyday_word_comes_first_where_a_reader_expects_it(string words, params string[] divisions)
    {
        var found = _suggester.Suggest(words, 5).Select(s => s.Code.Code).ToList();

        Assert.True(found.Count > 0, $"{words}: nothing");
        Assert.True(divisions.Any(d => found[0].StartsWith(d, StringComparison.Ordinal)), $"{words}: {string.Join(' ', found)}");
    }

    private static CategoryIndex Load()
    {
        using var cpv = Seeds.Open("cpv-2008.csv");
        using var words = Seeds.Open("trade-words.csv");
        return CategoryIndex.Load(cpv, words);
    }
}
