using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.SavedSearches;

namespace WealthBuilding.Domain.Tests.Procurement.SavedSearches;

/// <summary>What a search finds, and that the index finds the same for any search and any opportunity.</summary>
public sealed class SearchIndexTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly string[] Words = ["clean", "hall", "roof", "school", "meal", "tree", "road", "print"];
    private static readonly string[] Codes = ["90910000", "90911000", "90919300", "45000000", "45261000", "55500000", "09000000", "77211500"];
    private static readonly string[] Prefixes = ["90", "909", "9091", "90911", "45", "4526", "55", "09", "7721", "99"];
    private static readonly string[] Districts = ["d1", "d2", "d3", "d4"];
    private static readonly Dictionary<string, string[]> Areas = new() { ["north"] = ["d1", "d2"], ["south"] = ["d3", "d4"], ["UK"] = Districts };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_index_finds_what_each_search_finds(int seed)
    {
        var random = new Random(seed);
        List<(int Id, OpportunitySearch Search)> searches = [.. Enumerable.Range(0, 2000).Select(i => ((i * 7919) % 20011, SearchOf(random)))];
        var index = new SearchIndex(searches, Covers);
        var found = 0;
        for (var n = 0; n < 300; n++)
        {
            var opportunity = OpportunityOf(random, n);

            var expected = searches.Where(s => s.Search.Finds(opportunity, Today, Covers)).Select(s => s.Id).Order().ToList();

            Assert.Equal(expected, index.Find(opportunity, Today));
            found += expected.Count;
        }

        Assert.InRange(found, 10_000, 500_000);
    }

    [Fact]
    public void A_search_that_asks_for_nothing_finds_everything()
    {
        var index = new SearchIndex([(3, new OpportunitySearch())], Covers);

        Assert.Equal([3], index.Find(OpportunityOf(new Random(4), 1), Today));
        Assert.Empty(new SearchIndex([], Covers).Find(OpportunityOf(new Random(4), 1), Today));
    }

    [Theory]
    [InlineData("cleaners", true)]
    [InlineData("the clean halls", true)]
    [InlineData("clean roofs", false)]
    [InlineData("of the", true)]
    [InlineData("hal", false)]
    public void Words_are_compared_by_their_stems_and_all_must_stand_there(string typed, bool finds)
    {
        var opportunity = new SearchedOpportunity { Id = 1, Words = SearchedOpportunity.WordsOf("Cleaning of a hall", null, "Example Council"), Cpv = [] };

        Assert.Equal(finds, new OpportunitySearch { Words = OpportunitySearch.WordsOf(typed) }.Finds(opportunity, Today, Covers));
    }

    [Theory]
    [InlineData("90911000-9", "90911")]
    [InlineData("90911", "90911")]
    [InlineData("90000000", "90")]
    [InlineData("09000000", "09")]
    [InlineData(" 45 ", "45")]
    [InlineData("9", null)]
    [InlineData("909110001", null)]
    [InlineData("cleaning", null)]
    [InlineData(null, null)]
    public void A_category_is_the_digits_that_say_something(string? typed, string? category) => Assert.Equal(category, OpportunitySearch.CategoryOf(typed));

    [Fact]
    public void What_is_not_told_speaks_against_nothing_and_bounds_hold_to_the_penny()
    {
        var search = new OpportunitySearch { Places = ["d1"], LeastPence = 100, MostPence = 200, ClosesWithinDays = 7 };
        SearchedOpportunity Of(string? district, long? pence, int days) => new() { Id = 1, Words = new HashSet<string>(), Cpv = [], District = district, Pence = pence, Deadline = Today.AddDays(days) };

        Assert.True(search.Finds(Of(null, null, 7), Today, Covers));
        Assert.True(search.Finds(Of("d1", 100, 0), Today, Covers));
        Assert.True(search.Finds(Of("d1", 200, 0), Today, Covers));
        Assert.False(search.Finds(Of("d1", 99, 0), Today, Covers));
        Assert.False(search.Finds(Of("d1", 201, 0), Today, Covers));
        Assert.False(search.Finds(Of("d2", 150, 0), Today, Covers));
        Assert.False(search.Finds(Of("d1", 150, 8), Today, Covers));
    }

    private static bool Covers(string area, string district) => area == district || (Areas.TryGetValue(area, out var within) && within.Contains(district));

    private static OpportunitySearch SearchOf(Random random) => new()
    {
        Words = [.. Words.Where(_ => random.Next(6) == 0)],
        Category = random.Next(2) == 0 ? null : Prefixes[random.Next(Prefixes.Length)],
        Places = random.Next(3) switch { 0 => [], 1 => [Districts[random.Next(4)]], _ => [random.Next(2) == 0 ? "north" : "UK", Districts[random.Next(4)], "south"] },
        LeastPence = random.Next(3) == 0 ? random.Next(1000) : null,
        MostPence = random.Next(3) == 0 ? random.Next(1000) : null,
        Reservation = random.Next(4) == 0 ? (Reservation)random.Next(3) : null,
        ClosesWithinDays = random.Next(4) == 0 ? random.Next(40) : null,
    };

    private static SearchedOpportunity OpportunityOf(Random random, int id) => new()
    {
        Id = id,
        Words = Words.Where(_ => random.Next(2) == 0).ToHashSet(StringComparer.Ordinal),
        Cpv = [.. Codes.Where(_ => random.Next(4) == 0)],
        District = random.Next(4) == 0 ? null : Districts[random.Next(4)],
        Pence = random.Next(4) == 0 ? null : random.Next(1000),
        Reservation = (Reservation)random.Next(3),
        Deadline = Today.AddDays(random.Next(40)),
    };
}
