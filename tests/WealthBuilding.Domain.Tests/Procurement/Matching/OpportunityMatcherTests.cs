using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers.Categories;

namespace WealthBuilding.Domain.Tests.Procurement.Matching;

/// <summary>Who is found for a need, why, and what does not fool it. Every firm is made up.</summary>
public sealed class OpportunityMatcherTests
{
    private static readonly CategoryIndex Categories = LoadCategories();
    private static readonly TradeVocabulary Vocabulary = new(Categories, LoadKin());
    private static readonly SuggestedCategories Profiler = new(new CategorySuggester(Categories));
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Fact]
    public void Whoever_did_the_like_stands_first_and_it_is_said_why()
    {
        var answer = Match(Need("Quotation for grass cutting in three parks"), Gardener(), Cleaner(), Printer());

        Assert.Equal("gardener", answer.Matches[0].Supplier.Id);
        Assert.Contains(answer.Matches[0].Reasons, r => r.Code == "alike" && r.Text == "Was awarded: Grass cutting in public parks (March 2025)");
        Assert.Contains(answer.Matches[0].Reasons, r => r.Code == "words" && r.Text.Contains("grass", StringComparison.Ordinal));
        Assert.True(answer.Matches[0].Score > answer.Matches.Skip(1).Select(m => m.Score).DefaultIfEmpty(0).Max());
    }

    [Fact]
    public void The_category_finds_whom_no_word_finds()
    {
        var silent = new SupplierText { Id = "silent", Name = "Tessendale Example CIC", Categories = ["77310000"], IsRegistered = true };

        var answer = Match(Need("Looking after verges") with { Cpv = ["77314000"] }, silent, Printer());

        Assert.Equal("silent", answer.Matches[0].Supplier.Id);
        Assert.Contains(answer.Matches[0].Reasons, r => r.Code == "category");
    }

    [Fact]
    public void Whoever_has_another_category_of_the_trade_stands_above_whoever_shares_a_common_word()
    {
        var electrician = new SupplierText { Id = "electrician", Name = "Tessendale Wiring Example Ltd", Categories = ["45310000"], OwnWords = ["Certified electricians: wiring and testing"], IsRegistered = true, LargestPence = 5_000_000 };
        var stationer = new SupplierText { Id = "stationer", Name = "Borvale Paper Example CIC", Categories = ["30190000"], OwnWords = ["Paper and pens for offices"], IsRegistered = true };

        var answer = Match(Need("Electrical repairs to council offices") with { Cpv = ["50711000"], ValuePence = 10_000_000 }, stationer, electrician, Printer());

        Assert.Equal("electrician", answer.Matches[0].Supplier.Id);
        Assert.Equal(["too-large"], answer.Matches[0].Blockers.Select(b => b.Code));
        Assert.Contains(answer.Matches[0].Reasons, r => r is { Code: "category", Text: "Works in the same trade: Electrical installation work" });
        Assert.Equal(1, answer.Cover.InCategory);
    }

    [Fact]
    public void Categories_are_suggested_where_none_is_given_and_say_because_of_what()
    {
        var answer = Match(Need("Window cleaning for three schools"), Cleaner(), Printer());

        Assert.StartsWith("909", answer.Categories[0].Cpv, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Categories[0].Because);
        Assert.Equal("cleaner", answer.Matches[0].Supplier.Id);
    }

    [Fact]
    public void A_slip_of_one_letter_is_read_over_and_told()
    {
        var answer = Match(Need("Leeaflets and bookelts"), Printer(), Gardener());

        Assert.Equal("printer", answer.Matches[0].Supplier.Id);
        Assert.Equal([("leeaflets", "leaflet"), ("bookelts", "booklet")], answer.Respelt);
    }

    [Fact]
    public void Among_equals_the_nearest_stands_first_and_better_work_further_away_before_both()
    {
        var (far, near, nowhere) = (Gardener() with { Id = "a-far", Position = new(50.72, -3.53) }, Gardener() with { Id = "z-near", Position = new(53.76, -2.70) }, Gardener() with { Id = "m-nowhere" });
        var need = Need("Quotation for grass cutting in three parks") with { Position = new(53.80, -2.60) };

        var answer = Match(need, far, near, nowhere, Printer() with { Position = need.Position });

        Assert.Equal(["z-near", "a-far", "m-nowhere"], answer.Matches.Take(3).Select(m => m.Supplier.Id));
        Assert.InRange(answer.Matches[0].Miles!.Value, 4, 6);
        Assert.InRange(answer.Matches[1].Miles!.Value, 200, 230);
        Assert.Null(answer.Matches[2].Miles);
        Assert.Equal(["a-far", "m-nowhere", "z-near"], Match(need with { Position = null }, far, near, nowhere).Matches.Select(m => m.Supplier.Id));
    }

    [Fact]
    public void Words_repeated_a_thousand_times_do_not_win()
    {
        var stuffed = new SupplierText { Id = "a-stuffed", Name = "Example Stuffer Ltd", OwnWords = [string.Concat(Enumerable.Repeat("grass cutting grounds maintenance parks ", 1000)) + string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"word{i}"))], IsRegistered = true };

        var answer = Match(Need("Quotation for grounds maintenance and grass cutting of parks"), Gardener(), stuffed);

        Assert.Equal("gardener", answer.Matches[0].Supplier.Id);
    }

    [Fact]
    public void Claiming_many_trades_raises_nobody_and_stands_below_the_trades_own()
    {
        var trades = Categories.AllPhrases.GroupBy(p => p.Code.Code[..2]).Select(g => g.First()).ToList();
        var need = Need("Grass cutting and grounds maintenance in public parks") with { Cpv = ["77310000"] };
        var honest = new SupplierText { Id = "z-honest", Name = "Otterbrook Example Ltd", OwnWords = ["Grass cutting for parks"], IsRegistered = true };
        foreach (var seed in Enumerable.Range(1, 20))
        {
            var random = new Random(seed);
            var own = trades[random.Next(trades.Count)].Words;
            var many = trades.Where(t => t.Code.Code[..2] is not "77" && !t.Stems.Intersect(WordStems.Of(need.Title)).Any()).OrderBy(_ => random.Next()).Take(random.Next(5, 30)).Select(t => t.Words).ToList();
            double Score(params IEnumerable<string> words) => Match(need, new SupplierText { Id = "a-stuffer", Name = "Example Stuffer Ltd", OwnWords = [.. words], IsRegistered = true }, honest, Printer()).Matches.FirstOrDefault(m => m.Supplier.Id == "a-stuffer")?.Score ?? 0;

            Assert.InRange(Score([own, .. many]) - Score(own), -1, 0.1);
            Assert.InRange(Score(["grass cutting, grounds maintenance", .. trades.Select(t => t.Words)]), 0, 0.3);
        }

        Assert.Equal("z-honest", Match(need, new SupplierText { Id = "a-stuffer", Name = "Example Stuffer Ltd", OwnWords = ["grass cutting, grounds maintenance", .. trades.Select(t => t.Words)], IsRegistered = true }, honest).Matches[0].Supplier.Id);
    }

    [Fact]
    public void Whoever_looks_after_whole_buildings_is_believed()
    {
        var caretaker = new SupplierText { Id = "a-caretaker", Name = "Morvale Example Ltd", OwnWords = ["Grass cutting, cleaning, security guards and catering"], IsRegistered = true };

        Assert.InRange(Match(Need("Grass cutting"), caretaker, Printer()).Matches[0].Score, 0.3, 1);
    }

    [Fact]
    public void Whoever_ticks_every_category_stands_below_whoever_ticks_the_right_one()
    {
        var all = new SupplierText { Id = "a-all", Name = "Everything Example Ltd", Categories = [.. Categories.Tree.All.Select(c => c.Code)], IsRegistered = true };
        var one = new SupplierText { Id = "b-one", Name = "Otterbrook Example Ltd", Categories = ["77310000"], IsRegistered = true };

        var answer = Match(Need("Looking after verges") with { Cpv = ["77310000"] }, all, one);

        Assert.Equal("b-one", answer.Matches[0].Supplier.Id);
    }

    [Fact]
    public void Gates_put_below_all_others_whoever_they_shut_out_and_silence_shuts_nobody_out()
    {
        var small = Gardener() with { Id = "a-small", LargestPence = 10_000_00 };
        var silent = Gardener() with { Id = "z-silent" };

        var answer = Match(Need("Grass cutting in public parks") with { ValuePence = 50_000_00 }, small, silent);

        Assert.Equal(["z-silent", "a-small"], answer.Matches.Select(m => m.Supplier.Id));
        Assert.Equal("too-large", Assert.Single(answer.Matches[1].Blockers).Code);
        Assert.Equal("The job of £50,000 is larger than the largest it takes, £10,000", answer.Matches[1].Blockers[0].Text);
        Assert.True(answer.Matches[0].IsFree);
    }

    [Fact]
    public void Area_and_insurance_are_gates_too()
    {
        var supplier = Gardener() with { Areas = ["E07000117"], PublicLiabilityPence = 2_000_000_00 };
        var index = SupplierIndex.Build([supplier], Vocabulary, Profiler);
        var need = Need("Grass cutting in public parks") with { District = "E07000123", PublicLiabilityPence = 5_000_000_00 };

        var answer = new OpportunityMatcher(index).Match(need, MatchOptions.Default with { Covers = (area, district) => area == district });

        Assert.Equal(["outside-areas", "insurance"], answer.Matches[0].Blockers.Select(b => b.Code));
    }

    [Fact]
    public void Work_for_the_same_buyer_and_of_the_same_value_counts()
    {
        var theirs = Award("a-theirs", "Roofing repairs", "Borvale Borough Council", 900_000_00);
        var ours = Award("b-ours", "Roofing repairs", "Tessendale Council", 30_000_00);

        var answer = Match(Need("Roofing repairs") with { Buyer = "Tessendale Borough Council", ValuePence = 28_000_00 }, theirs, ours);

        Assert.Equal("b-ours", answer.Matches[0].Supplier.Id);
        Assert.Contains(answer.Matches[0].Reasons, r => r.Code == "buyer");
        Assert.Contains(answer.Matches[0].Reasons, r => r.Code == "value");
        Assert.DoesNotContain(answer.Matches[1].Reasons, r => r.Code is "buyer" or "value");
    }

    [Fact]
    public void What_was_confirmed_is_found_and_what_was_rejected_sinks_for_needs_alike_only()
    {
        var (first, second) = (Gardener() with { Id = "a-first" }, Gardener() with { Id = "b-second" });
        MatchFeedback[] said = [new("a-first", false, Today, "Grass cutting in public parks", string.Empty, [])];
        var newcomer = new SupplierText { Id = "new", Name = "Newcomer Example Ltd", IsRegistered = true };
        var learnt = MatchFeedback.Learn([newcomer], [new("new", true, Today, "Falconry displays", string.Empty, [])]);

        var rejected = Match(Need("Grass cutting in public parks"), MatchOptions.Default with { Feedback = said }, first, second);
        var unlike = Match(Need("Hedges trimmed along roads"), MatchOptions.Default with { Feedback = said }, first, second);
        var confirmed = Match(Need("Falconry displays at a fair"), [.. learnt, Printer()]);

        Assert.Equal("b-second", rejected.Matches[0].Supplier.Id);
        Assert.All(unlike.Matches, m => Assert.DoesNotContain(m.Reasons, r => r.Code == "feedback"));
        Assert.Equal("new", confirmed.Matches[0].Supplier.Id);
    }

    [Fact]
    public void The_same_question_has_the_same_answer_in_whatever_order_suppliers_come()
    {
        SupplierText[] suppliers = [Gardener(), Cleaner(), Printer(), Gardener() with { Id = "gardener-2" }];
        var need = Need("Grass cutting and cleaning");

        var one = Match(need, suppliers).Matches.Select(m => (m.Supplier.Id, m.Score)).ToList();
        var other = Match(need, [.. suppliers.Reverse()]).Matches.Select(m => (m.Supplier.Id, m.Score)).ToList();

        Assert.Equal(one, other);
        Assert.Equal(one.FindIndex(m => m.Id == "gardener") + 1, one.FindIndex(m => m.Id == "gardener-2"));
    }

    [Fact]
    public void The_list_says_how_far_it_goes_and_what_is_missing()
    {
        var found = Gardener() with { Id = "found", IsRegistered = false };

        var answer = Match(Need("Grass cutting") with { Cpv = ["77310000"] }, Gardener(), found, Printer());

        Assert.Equal(new MarketCover(3, 2, 2, 1, 1), answer.Cover);
        Assert.Contains(answer.Matches, m => m.Supplier.Id == "gardener" && m.Missing.Contains("The largest job it takes"));
        Assert.Contains(answer.Matches, m => m.Supplier.Id == "found" && m.Missing.Single().StartsWith("It has not registered", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("the and of")]
    [InlineData("£$%& 🌳")]
    public void Words_that_say_nothing_find_nobody(string words) => Assert.Empty(Match(Need(words), Gardener(), Printer()).Matches);

    [Fact]
    public void Nobody_known_gives_an_empty_list() => Assert.Empty(Match(Need("Grass cutting")).Matches);

    [Fact]
    public void A_long_specification_keeps_what_says_most_and_each_once()
    {
        var text = string.Join(' ', Enumerable.Repeat("The terms of the portal apply to the submission of the documents.", 50)) + " Grass cutting of school playing fields. " + string.Join(' ', Enumerable.Repeat("Bidders should register.", 50));

        var shortened = NeedText.Shorten(text, Vocabulary, 400);

        Assert.True(shortened.Length <= 400);
        Assert.Contains("Grass cutting of school playing fields", shortened, StringComparison.Ordinal);
        Assert.Equal(shortened.IndexOf("The terms of", StringComparison.Ordinal), shortened.LastIndexOf("The terms of", StringComparison.Ordinal));
    }

    private static MatchAnswer Match(Need need, params SupplierText[] suppliers) => Match(need, MatchOptions.Default, suppliers);

    private static MatchAnswer Match(Need need, MatchOptions options, params SupplierText[] suppliers) => new OpportunityMatcher(SupplierIndex.Build(suppliers, Vocabulary, Profiler)).Match(need, options);

    private static Need Need(string title) => new() { Title = title, Day = Today };

    private static SupplierText Gardener() => new()
    {
        Id = "gardener",
        Name = "Haresfoot Example Ltd",
        OwnWords = ["Grounds maintenance and grass cutting"],
        Categories = ["77310000"],
        IsRegistered = true,
        Work = [new(WorkKind.Award, new DateOnly(2025, 3, 1), "Grass cutting in public parks", null, ["77314100"], 40_000_00, null)],
    };

    private static SupplierText Cleaner() => new() { Id = "cleaner", Name = "Bellflower Example Co-op", OwnWords = ["We clean offices, schools and windows"], Categories = ["90911000"], IsRegistered = true };

    private static SupplierText Printer() => new() { Id = "printer", Name = "Morvale Example Ltd", OwnWords = ["Leaflets, booklets and printing"], Categories = ["79810000"], IsRegistered = true };

    private static SupplierText Award(string id, string title, string buyer, long pence) => new()
    {
        Id = id,
        Name = $"{id} Example Ltd",
        Work = [new(WorkKind.Award, new DateOnly(2025, 3, 1), title, null, ["45261900"], pence, buyer)],
    };

    private static CategoryKin LoadKin()
    {
        using var kin = Seeds.Open("category-kin.csv");
        return CategoryKin.Load(kin);
    }

    private static CategoryIndex LoadCategories()
    {
        using var cpv = Seeds.Open("cpv-2008.csv");
        using var words = Seeds.Open("trade-words.csv");
        return CategoryIndex.Load(cpv, words);
    }
}
