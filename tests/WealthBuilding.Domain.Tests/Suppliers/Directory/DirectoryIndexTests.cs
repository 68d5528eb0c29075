using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Domain.Tests.Suppliers.Directory;

public sealed class DirectoryIndexTests
{
    private static readonly GeoPoint Preston = new(53.76, -2.70);
    private static readonly GeoPoint Leyland = new(53.69, -2.69);
    private static readonly GeoPoint Carlisle = new(54.89, -2.94);

    [Fact]
    public void Every_word_must_fit_where_somebody_has_them_all()
    {
        var index = IndexOf(Firm("Harebell Cleaning", "cleans offices"), Firm("Otterbrook", "window cleaning"), Firm("Rowan", "windows and doors"));

        Assert.Equal(["Otterbrook"], Names(index, "window cleaners"));
        Assert.True(index.Search(new DirectoryQuery { Words = "window cleaners" }).HasAllWords);
    }

    [Fact]
    public void Where_nobody_has_them_all_those_with_some_are_shown_and_it_is_said()
    {
        var index = IndexOf(Firm("Harebell Cleaning", "cleans offices"), Firm("Rowan", "windows and doors"), Firm("Thistle", "bread"));

        var answer = index.Search(new DirectoryQuery { Words = "cleaning submarines" });

        Assert.Equal(["Harebell Cleaning"], answer.Hits.Select(h => h.Supplier.Name));
        Assert.False(answer.HasAllWords);
    }

    [Fact]
    public void A_word_in_the_name_or_in_what_it_does_weighs_more_than_in_the_description()
    {
        var index = IndexOf(
            Firm("Amberley", "we sell to bakeries, farms and shops of the county"),
            Firm("Bramble", "for shops") with { Capabilities = ["Bakery goods"] },
            Firm("Thistle Bakery", "for shops"));

        Assert.Equal(["Thistle Bakery", "Bramble", "Amberley"], Names(index, "bakery"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(500)]
    public void Saying_a_word_again_never_raises_the_rank(int times)
    {
        var honest = Firm("Zinnia", "cleaning of offices, schools and clinics in the daytime");
        var stuffed = Firm("Amber", honest.Description + string.Concat(Enumerable.Repeat(" cleaning", times)));
        var index = IndexOf(honest, stuffed, Firm("Other", "bread and cakes of the county, baked every night"));

        var hits = index.Search(new DirectoryQuery { Words = "cleaning" }).Hits;

        Assert.Equal(["Zinnia", "Amber"], hits.Select(h => h.Supplier.Name));
        Assert.True(hits[0].Score > hits[1].Score);
    }

    [Fact]
    public void A_page_stuffed_with_every_trade_ranks_below_one_that_says_its_own()
    {
        var honest = Firm("Zinnia", "window cleaning for offices");
        var stuffed = Firm("Amber", "window cleaning " + string.Join(' ', Enumerable.Range(0, 400).Select(i => $"trade{i}")));

        Assert.Equal(["Zinnia", "Amber"], Names(IndexOf(honest, stuffed), "window cleaning"));
    }

    [Fact]
    public void A_word_that_nobody_has_may_be_the_beginning_of_one() =>
        Assert.Equal(["Bramble Training"], Names(IndexOf(Firm("Bramble Training", "courses"), Firm("Rowan", "bread")), "bramb"));

    [Fact]
    public void Distance_narrows_sorts_and_is_told()
    {
        var index = IndexOf(At("Far", Carlisle), At("Near", Leyland), Firm("Nowhere", "no address"), At("Here", Preston));

        var all = index.Search(new DirectoryQuery { From = Preston, Sort = DirectorySort.Distance });
        var near = index.Search(new DirectoryQuery { From = Preston, WithinMiles = 10 });

        Assert.Equal(["Here", "Near", "Far", "Nowhere"], all.Hits.Select(h => h.Supplier.Name));
        Assert.Equal(["Here", "Near"], near.Hits.Select(h => h.Supplier.Name));
        Assert.InRange(all.Hits[1].Miles!.Value, 4.6, 5.1);
        Assert.InRange(all.Hits[2].Miles!.Value, 77, 81);
        Assert.Null(all.Hits[3].Miles);
    }

    [Fact]
    public void Equal_scores_go_by_distance_then_by_name()
    {
        var index = IndexOf(At("Carlisle Bread", Carlisle), At("Bread of B", Preston), At("Bread of A", Preston));

        Assert.Equal(["Bread of A", "Bread of B", "Carlisle Bread"], index.Search(new DirectoryQuery { Words = "bread", From = Preston }).Hits.Select(h => h.Supplier.Name));
        Assert.Equal(["Bread of A", "Bread of B", "Carlisle Bread"], Names(index, string.Empty));
    }

    [Fact]
    public void A_facet_is_counted_with_every_filter_but_its_own()
    {
        var index = IndexOf(
            Firm("One", "bread", ("Ownership", "worker-owned"), ("LegalForm", "cic")),
            Firm("Two", "bread", ("Ownership", "independent"), ("LegalForm", "cic")),
            Firm("Three", "bread", ("Ownership", "independent"), ("LegalForm", "llp")),
            Firm("Four", "tiles", ("Ownership", "worker-owned"), ("LegalForm", "llp")));

        var answer = index.Search(new DirectoryQuery { Words = "bread", Chosen = [new(DirectoryFacet.Ownership, "independent")] });

        Assert.Equal(["Three", "Two"], answer.Hits.Select(h => h.Supplier.Name));
        Assert.Equal([new FacetCount("independent", 2, true), new FacetCount("worker-owned", 1, false)], answer.Facets[DirectoryFacet.Ownership]);
        Assert.Equal([new FacetCount("cic", 1, false), new FacetCount("llp", 1, false)], answer.Facets[DirectoryFacet.LegalForm]);
    }

    [Fact]
    public void A_chosen_value_stays_in_sight_though_nobody_has_it()
    {
        var answer = IndexOf(Firm("One", "bread")).Search(new DirectoryQuery { Chosen = [new(DirectoryFacet.Size, "giant")] });

        Assert.Equal(0, answer.Total);
        Assert.Equal([new FacetCount("giant", 0, true)], answer.Facets[DirectoryFacet.Size]);
    }

    [Fact]
    public void A_group_beside_its_division_narrows_it()
    {
        var index = IndexOf(
            Firm("Roofer", "roofs", ("Category", "45"), ("Category", "452")), Firm("Painter", "paint", ("Category", "45"), ("Category", "454")), Firm("Baker", "bread", ("Category", "15")));

        string[] Found(params string[] categories) =>
            [.. index.Search(new DirectoryQuery { Chosen = [.. categories.Select(c => new FacetValue(DirectoryFacet.Category, c))] }).Hits.Select(h => h.Supplier.Name)];

        Assert.Equal(["Painter", "Roofer"], Found("45"));
        Assert.Equal(["Roofer"], Found("45", "452"));
        Assert.Equal(["Baker", "Roofer"], Found("45", "452", "15"));
    }

    [Fact]
    public void Facet_counts_and_totals_are_those_of_a_plain_count_over_many_filters()
    {
        var random = new Random(20260401);
        string[] owners = ["worker-owned", "independent", "group-owned"];
        string[] forms = ["cic", "llp", "cio", "co-operative"];
        var firms = Enumerable.Range(0, 500).Select(i => Firm($"Firm {i:000}", i % 3 == 0 ? "bread" : "tiles and bread", ("Ownership", owners[random.Next(3)]), ("LegalForm", forms[random.Next(4)]))).ToList();
        var index = IndexOf([.. firms]);
        for (var round = 0; round < 40; round++)
        {
            var (owner, form) = (owners[random.Next(3)], forms[random.Next(4)]);
            var word = round % 2 == 0 ? "tiles" : "bread";
            var answer = index.Search(new DirectoryQuery { Words = word, Take = 7, Chosen = [new(DirectoryFacet.Ownership, owner), new(DirectoryFacet.LegalForm, form)] });
            var expected = firms.Where(f => f.Description!.Contains(word, StringComparison.Ordinal)).ToList();

            Assert.Equal(expected.Count(f => Has(f, owner) && Has(f, form)), answer.Total);
            Assert.All(answer.Facets[DirectoryFacet.Ownership], c => Assert.Equal(expected.Count(f => Has(f, c.Value) && Has(f, form)), c.Suppliers));
            Assert.All(answer.Facets[DirectoryFacet.LegalForm], c => Assert.Equal(expected.Count(f => Has(f, c.Value) && Has(f, owner)), c.Suppliers));
        }
    }

    [Fact]
    public void Pages_join_to_the_whole_and_the_order_does_not_hang_on_that_of_adding()
    {
        var firms = Enumerable.Range(0, 130).Select(i => Firm($"Firm {i % 50:00}", "bread") with { Code = $"C{i:000}" }).ToArray();
        var forward = IndexOf(firms);
        var backward = IndexOf([.. firms.Reverse()]);

        var whole = forward.Search(new DirectoryQuery { Words = "bread", Take = int.MaxValue }).Hits.Select(h => h.Supplier.Code).ToList();
        var pages = Enumerable.Range(0, 7).SelectMany(p => backward.Search(new DirectoryQuery { Words = "bread", Skip = p * 20, Take = 20 }).Hits).Select(h => h.Supplier.Code);

        Assert.Equal(130, whole.Count);
        Assert.Equal(whole, pages);
    }

    [Fact]
    public void An_empty_directory_answers_with_nothing()
    {
        var answer = IndexOf().Search(new DirectoryQuery { Words = "bread", From = Preston, WithinMiles = 5 });

        Assert.Equal(0, answer.Total);
        Assert.All(answer.Facets.Values, Assert.Empty);
    }

    private static bool Has(DirectoryEntry firm, string value) => firm.Facets.Any(f => f.Value == value);

    private static DirectoryIndex IndexOf(params DirectoryEntry[] firms) => DirectoryIndex.Of(firms);

    private static IEnumerable<string> Names(DirectoryIndex index, string words) => index.Search(new DirectoryQuery { Words = words }).Hits.Select(h => h.Supplier.Name);

    private static DirectoryEntry At(string name, GeoPoint position) => Firm(name, "bread") with { Position = position };

    private static DirectoryEntry Firm(string name, string description, params (string Facet, string Value)[] facets) => new()
    {
        Code = name.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant(),
        Name = name,
        Description = description,
        Facets = [.. facets.Select(f => new FacetValue(Enum.Parse<DirectoryFacet>(f.Facet), f.Value))],
    };
}
