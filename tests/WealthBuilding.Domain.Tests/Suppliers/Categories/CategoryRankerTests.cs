using WealthBuilding.Domain.Suppliers.Categories;

namespace WealthBuilding.Domain.Tests.Suppliers.Categories;

public sealed class CategoryRankerTests
{
    private static readonly CategoryIndex Index = Load();

    [Theory]
    [InlineData("cleaning", "cleaner", "cleaners", "cleans")]
    [InlineData("catering", "caterer", "cater", "caterers")]
    [InlineData("decorating", "decorator", "decoration", "decorate")]
    [InlineData("plumbing", "plumber", "plumbers", "plumb")]
    [InlineData("fitting", "fitter", "fitters", "fit")]
    [InlineData("electrician", "electrical", "electric", "electricians")]
    public void Forms_of_a_word_have_one_stem(params string[] forms) => Assert.Single(forms.Select(WordStems.Stem).Distinct());

    [Theory]
    [InlineData("glass")]
    [InlineData("bus")]
    [InlineData("gas")]
    [InlineData("fit")]
    public void A_stem_is_its_own_stem_and_short_words_stay(string word) => Assert.Equal(WordStems.Stem(word), WordStems.Stem(WordStems.Stem(word)));

    [Theory]
    [InlineData("We clean offices and schools, and wash windows", "90910000")]
    [InlineData("painter and decorator", "45440000")]
    [InlineData("Emergency plumber, boiler installation, bathrooms", "45330000")]
    [InlineData("catering for weddings and events", "55500000")]
    [InlineData("tree surgeon", "77340000")]
    [InlineData("accountant and bookkeeping for charities", "79200000")]
    [InlineData("web design", "72400000")]
    [InlineData("residential care home for older people", "85310000")]
    [InlineData("taxi", "60120000")]
    [InlineData("translation", "79530000")]
    public void Own_words_find_the_category(string words, string cpv) => Assert.Contains(cpv, CategoryRanker.Rank(Index, words, 5).Select(s => s.Code.Code));

    [Theory]
    [InlineData("Grounds maintenance", "77")]
    [InlineData("Repairs and maintenance", "50")]
    [InlineData("Food and catering", "55")]
    [InlineData("Adult social care", "85")]
    [InlineData("Agency staff", "79")]
    [InlineData("Office supplies", "30")]
    [InlineData("Energy", "09")]
    [InlineData("Home to School Transport", "60")]
    [InlineData("Street cleansing", "90")]
    [InlineData("Independent Fostering Agencies", "85")]
    public void A_ledgers_kind_of_spending_finds_its_division(string text, string division) => Assert.StartsWith(division, CategoryRanker.Best(Index, text)!.Code, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("the and of services")]
    [InlineData("zzzz qqqq")]
    [InlineData("Miscellaneous")]
    public void Words_that_say_nothing_find_nothing(string text) => Assert.Null(CategoryRanker.Best(Index, text));

    [Fact]
    public void Nearly_every_phrase_of_the_table_leads_to_its_own_division()
    {
        using var reader = Seeds.Open("trade-words.csv");
        var table = new WealthBuilding.Domain.Common.CsvTable(reader);
        var (all, wrong) = (0, new List<string>());
        while (table.Read())
        {
            foreach (var phrase in table["words"].Split(';'))
            {
                all++;
                if (CategoryRanker.Best(Index, phrase)?.Code[..2] != table["cpv"][..2])
                {
                    wrong.Add($"{phrase} → {CategoryRanker.Best(Index, phrase)?.Code} and not {table["cpv"]}");
                }
            }
        }

        Assert.True(all > 800);
        Assert.True(wrong.Count <= all * 0.02, string.Join('\n', wrong));
    }

    [Fact]
    public void Ranking_is_the_same_every_time_and_best_first()
    {
        var ranked = CategoryRanker.Rank(Index, "roofing, scaffolding and general building works", 20);

        Assert.Equal(ranked.OrderByDescending(s => s.Score).Select(s => s.Code.Code), ranked.Select(s => s.Code.Code));
        Assert.Equal(ranked.Select(s => s.Code), CategoryRanker.Rank(Index, "roofing, scaffolding and general building works", 20).Select(s => s.Code));
        Assert.Contains(ranked, s => s.Because.Count > 0 && s.Examples.Count > 0);
    }

    [Fact]
    public void The_tree_knows_division_and_group()
    {
        var code = Index.Tree.Find("90911200-8")!;

        Assert.Equal(("90000000", "90900000"), (Index.Tree.DivisionOf(code).Code, Index.Tree.GroupOf(code)!.Code));
        Assert.Equal(45, Index.Tree.Divisions.Count());
        Assert.Null(Index.Tree.Find("12"));
    }

    private static CategoryIndex Load()
    {
        using var cpv = Seeds.Open("cpv-2008.csv");
        using var words = Seeds.Open("trade-words.csv");
        return CategoryIndex.Load(cpv, words);
    }
}
