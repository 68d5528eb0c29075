using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Domain.Tests.Spend.Analysis;

public sealed class DifferencingTests
{
    [Theory]
    [InlineData("ABC ABC", true)] // the same members twice
    [InlineData("ABC DEF", true)]
    [InlineData("ABC ABCD", false)] // the fourth is read off
    [InlineData("ABC ABCDE", false)]
    [InlineData("ABC ABCDEF", true)]
    [InlineData("ABCD ABCE", false)] // one taken from the other: D less E
    [InlineData("ABC DEF ABCDEFG", false)] // no two are near each other, and all three give G away
    [InlineData("ABC DEF ABCDEFGHI", true)]
    [InlineData("AB", false)]
    public void No_sum_of_published_sums_may_rest_on_fewer_than_three(string places, bool isSafe) =>
        Assert.Equal(isSafe, Differencing.IsSafe([.. places.Split(' ').Select(p => p.Select(c => c.ToString()).ToList())], 3));

    [Fact]
    public void The_first_of_two_that_would_give_somebody_away_stays() =>
        Assert.Equal([true, false, true], Differencing.Publishable([["A", "B", "C"], ["A", "B", "C", "D"], ["A", "B", "C", "D", "E", "F"]], 3));

    [Fact]
    public void An_attacker_who_adds_and_takes_all_published_places_is_left_with_three_at_least()
    {
        var random = new Random(20261126);
        var refused = 0;
        for (var round = 0; round < 200; round++)
        {
            var places = Enumerable.Range(0, 5).Select(_ => Attack.RandomMembers(random)).ToList();
            var publishable = Differencing.Publishable(places, 3);
            var vectors = places.Where((_, i) => publishable[i]).Select(p => p.ToDictionary(m => m, _ => 1L)).ToList();
            refused += publishable.Count(p => !p);

            Assert.All(Attack.Combinations(vectors), left => Assert.NotInRange(left.Count, 1, 2));
        }

        Assert.NotEqual(0, refused);
    }

    [Fact]
    public void An_attacker_who_takes_row_from_row_over_all_places_reads_nobody_off()
    {
        var random = new Random(20261127);
        var hidden = 0;
        for (var round = 0; round < 40; round++)
        {
            var pays = Attack.Members.ToDictionary(m => m, _ => Enumerable.Range(0, 4).Select(_ => random.Next(3) == 0 ? 0L : random.Next(100, 900)).ToArray());
            var places = Enumerable.Range(0, 4).Select(_ => Attack.RandomMembers(random)).ToList();
            var published = round % 2 == 0 ? [] : new HashSet<string>(Attack.Members.Where(_ => random.Next(4) == 0), StringComparer.Ordinal);
            var publishable = Differencing.Publishable([.. places.Select(IReadOnlyCollection<string> (p) => [.. p.Except(published)])], 3);
            var control = new DemandControl(Disclosure.Default);
            var pooled = places.Where((_, i) => publishable[i]).Select((p, i) => Attack.Add(control, $"place-{i}", p, pays, published)).ToList();
            hidden += pooled.Sum(p => p.HiddenDivisions.Count);

            Assert.All(Enumerable.Range(0, 4), key => Assert.All(
                Attack.Combinations([.. pooled.Where(p => !p.HiddenDivisions.Contains($"{key}")).Select(p => Attack.RowOf(p, $"{key}"))]),
                left => Assert.NotInRange(left.Count(m => !published.Contains(m)), 1, 2)));
        }

        Assert.NotEqual(0, hidden);
    }

    [Fact]
    public void A_row_that_only_one_of_three_more_members_buys_is_not_read_off()
    {
        var pays = Attack.Members.ToDictionary(m => m, m => new[] { 100L, string.CompareOrdinal(m, "E") < 0 ? 50L : 0, 0, 0 });
        var control = new DemandControl(Disclosure.Default);
        Attack.Add(control, "three", ["A", "B", "C"], pays, []);
        var six = Attack.Add(control, "six", ["A", "B", "C", "D", "E", "F"], pays, []);

        Assert.Contains("1", six.HiddenDivisions);
    }

    [Fact]
    public void Who_publishes_is_no_contributor_and_what_they_alone_buy_is_public_anyway()
    {
        var pays = Attack.Members.ToDictionary(m => m, _ => new[] { 100L, 0, 0, 0 });
        (pays["A"][1], pays["B"][1], pays["C"][1]) = (50, 60, 70);
        (pays["D"][2], pays["C"][3], pays["D"][3], pays["A"][3], pays["B"][3]) = (90, 20, 900, 20, 20);
        var pooled = Attack.Add(new DemandControl(Disclosure.Default), "place", ["A", "B", "C", "D"], pays, ["D"]);
        var withoutThird = Attack.Add(new DemandControl(Disclosure.Default), "place", ["A", "B", "D"], pays, ["D"]);

        Assert.Empty(pooled.HiddenDivisions);
        Assert.Contains("0", withoutThird.HiddenDivisions);
        Assert.Contains("3", withoutThird.HiddenDivisions);
    }

    /// <summary>Adds and takes whatever is published, and looks at whom the rest tells of.</summary>
    private static class Attack
    {
        public static readonly string[] Members = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];

        public static List<string> RandomMembers(Random random)
        {
            var members = Members.ToArray();
            random.Shuffle(members);
            return [.. members.Take(random.Next(3, 8))];
        }

        /// <summary>Every sum with whole factors from -2 to 2; who is left in each with something.</summary>
        public static IEnumerable<List<string>> Combinations(List<Dictionary<string, long>> vectors)
        {
            for (var code = 0; code < (int)Math.Pow(5, vectors.Count); code++)
            {
                var factors = vectors.Select((_, i) => (code / (int)Math.Pow(5, i) % 5) - 2).ToList();
                yield return [.. Members.Where(m => vectors.Select((v, i) => factors[i] * v.GetValueOrDefault(m)).Sum() != 0)];
            }
        }

        public static PooledDemand Add(DemandControl control, string place, List<string> members, Dictionary<string, long[]> pays, HashSet<string> published)
        {
            var ledger = new Ledger();
            foreach (var member in members)
            {
                ledger.Begin($"import-{member}", member);
                for (var key = 0; key < 4; key++)
                {
                    if (pays[member][key] > 0)
                    {
                        ledger.Pay($"Firm {member}{key}", pays[member][key], category: $"{key}");
                    }
                }
            }

            var view = ledger.View();
            return control.Add(place, view.Snapshot.Institutions, published, view.ByDemand(c => c), view.ByDemand(c => c), key => key);
        }

        public static Dictionary<string, long> RowOf(PooledDemand pooled, string key) => pooled.Divisions.Find(key) is not { } row ? []
            : pooled.Contributors.Select((c, i) => (c, row.Contributions[i])).Where(c => c.Item2 != 0).ToDictionary(c => c.c, c => c.Item2);
    }
}
