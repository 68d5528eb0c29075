using WealthBuilding.Domain.Suppliers.Categories;

namespace WealthBuilding.Domain.Tests.Suppliers.Categories;

public sealed class CategorySuggesterTests : IDisposable
{
    private static readonly CategoryIndex Index = Load();

    private readonly CategorySuggester _suggester = new(Index);

    public void Dispose() => _suggester.Dispose();

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
    public void Own_words_find_the_category(string words, string cpv) => Assert.Contains(cpv, _suggester.Suggest(words, 5).Select(s => s.Code.Code));

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
    public void A_ledgers_kind_of_spending_finds_its_division(string text, string division) => Assert.StartsWith(division, _suggester.Best(text)!.Code, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("the and of services")]
    [InlineData("zzzz qqqq")]
    [InlineData("Miscellaneous")]
    public void Words_that_say_nothing_find_nothing(string text) => Assert.Null(_suggester.Best(text));

    // Words of two trades stand under both; what is left are words that mean more than one trade.
    [Fact]
    public void Nearly_every_phrase_of_the_table_leads_to_its_own_division()
    {
        var wrong = Index.AllPhrases.Where(p => !_suggester.Suggest(p.Words, 5).Any(s => s.Code.Code[..2] == p.Code.Code[..2])).Select(p => $"{p.Words} → not {p.Code.Code}").ToList();

        Assert.True(Index.AllPhrases.Count > 7000);
        Assert.True(wrong.Count <= Index.AllPhrases.Count * 0.03, string.Join('\n', wrong));
    }

    [Fact]
    public void Ranking_is_the_same_every_time_and_best_first()
    {
        var ranked = _suggester.Suggest("roofing, scaffolding and general building works", 20);

        Assert.Equal(ranked.OrderByDescending(s => s.Score).Select(s => s.Code.Code), ranked.Select(s => s.Code.Code));
        Assert.Equal(ranked.Select(s => s.Code), _suggester.Suggest("roofing, scaffolding and general building works", 20).Select(s => s.Code));
        Assert.Contains(ranked, s => s.Because.Count > 0 && s.Examples.Count > 0);
    }

    [Fact]
    public void Every_group_of_the_vocabulary_has_words_of_a_trade()
    {
        var named = Index.AllPhrases.Select(p => Index.Tree.GroupOf(p.Code)?.Code).ToHashSet();

        Assert.Empty(Index.Tree.All.Where(c => c.Level is CpvLevel.Group && !named.Contains(c.Code)).Select(c => $"{c.Code} {c.Label}"));
    }

    [Fact]
    public void A_suggestion_says_which_words_it_is_for()
    {
        var because = _suggester.Suggest("Winter service", "Gritting of car parks and footways, and clearing of snow", 5)[0].Because;

        Assert.Contains("gritting", because, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(because, w => w is "of" or "and");
    }

    [Fact]
    public void A_profile_adds_up_over_divisions_and_a_wider_code_weighs_at_least_what_lies_in_it()
    {
        var profile = _suggester.Profile("Tree surgery", "Felling of dangerous trees, stump grinding and hedge cutting");

        Assert.Equal(1, profile.Weights.Where(w => w.Code.EndsWith("000000", StringComparison.Ordinal)).Sum(w => w.Weight), 6);
        Assert.All(profile.Weights, w => Assert.All(Index.Tree.Upwards(Index.Tree.Find(w.Code)!), wider => Assert.True(profile[wider.Code] >= w.Weight - 1e-9, $"{wider.Code} under {w.Code}")));
        Assert.True(profile["77340000"] > 0.1);
        Assert.Equal(0, profile["33000000"], 2);
    }

    [Fact]
    public void Words_that_are_not_known_have_no_profile() => Assert.Empty(_suggester.Profile("zzzz", "qqqq xxxx").Weights);

    [Fact]
    public void What_was_learnt_changes_the_answer_and_a_refusal_takes_it_back()
    {
        const string Title = "Zorbing at the fete";
        Assert.DoesNotContain(_suggester.Suggest("zorbing", 5), s => s.Code.Code.StartsWith("92", StringComparison.Ordinal));

        _suggester.Learn(Title, string.Empty, ["92331100"]);
        var learnt = _suggester.Profile("zorbing", string.Empty)["92000000"];
        Assert.StartsWith("92", _suggester.Best("zorbing")!.Code, StringComparison.Ordinal);

        _suggester.Refuse(Title, string.Empty, ["92331100"]);
        Assert.True(_suggester.Profile("zorbing", string.Empty)["92000000"] < learnt);
    }

    [Fact]
    public void Codes_that_are_unknown_or_of_everything_teach_nothing()
    {
        _suggester.Learn("zorbing", string.Empty, ["99999999"]);
        _suggester.Learn("zorbing", string.Empty, [.. Index.Tree.Divisions.Take(9).Select(d => d.Code)]);

        Assert.Null(_suggester.Best("zorbing"));
    }

    [Fact]
    public void Equal_knowledge_gives_equal_answers()
    {
        using var other = new CategorySuggester(Load());
        foreach (var suggester in new[] { _suggester, other })
        {
            suggester.Learn("Zorbing at the fete", "Balls for children", ["92331100", "37500000"]);
        }

        Assert.Equal(_suggester.Profile("Balls for a fete", "for hire").Weights, other.Profile("Balls for a fete", "for hire").Weights);
    }

    [Fact]
    public void A_word_a_thousand_times_over_counts_little_more_than_once()
    {
        const string Text = "Office cleaning, window cleaning and a washroom service for schools";

        var stuffed = _suggester.Profile("Cleaning", Text + string.Concat(Enumerable.Repeat(" catering", 1000)));

        Assert.True(stuffed["90000000"] > stuffed["55000000"], $"{stuffed["90000000"]} against {stuffed["55000000"]}");
        Assert.Equal("90000000", stuffed.Weights[0].Code);
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
