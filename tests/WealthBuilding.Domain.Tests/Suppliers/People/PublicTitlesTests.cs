using System.Text.RegularExpressions;
using WealthBuilding.Domain.Suppliers.People;
using Xunit.Abstractions;

namespace WealthBuilding.Domain.Tests.Suppliers.People;

/// <summary>Titles of contracts in public: those of things stand whole (<c>titles-of-things.txt</c>), and nobody is named by one (<c>titles-of-people.txt</c>, the name in brackets).</summary>
public sealed partial class PublicTitlesTests(ITestOutputHelper output)
{
    private const int LeastWholePercent = 95;
    private static readonly PublicText Text = new(PeopleSeeds.Words, NarrativePolicy.PublishRedacted);

    [Fact]
    public void Ordinary_titles_stand_whole()
    {
        var titles = Lines("titles-of-things.txt");

        var cut = titles.Select(t => (Title: t, Shown: Text.Redact(t).Text)).Where(t => t.Shown != t.Title).ToList();

        output.WriteLine($"{titles.Count - cut.Count} of {titles.Count} whole{string.Concat(cut.Select(c => $"; {c.Shown}"))}");
        Assert.True(cut.Count * 100 <= titles.Count * (100 - LeastWholePercent), string.Join('\n', cut));
    }

    [Fact]
    public void Nobody_is_named_by_a_title()
    {
        var titles = Lines("titles-of-people.txt");

        var named = titles.Select(t => (Plain: Named().Replace(t, "$1"), Name: Named().Match(t).Groups[1].Value)).Select(t => (t.Name, Shown: Text.Redact(t.Plain).Text))
            .Where(t => Regex.IsMatch(t.Shown, $@"\b{Regex.Escape(t.Name)}\b")).ToList();

        output.WriteLine($"{named.Count} of {titles.Count} name somebody");
        Assert.True(named.Count == 0, string.Join('\n', named));
    }

    [Theory]
    [InlineData("Repairs to roof")]
    [InlineData("Supply of stone")]
    [InlineData("Bin lorries")]
    [InlineData("Bill printing")]
    public void Words_that_are_names_too_stand_where_they_are_things(string title) => Assert.Equal(title, Text.Redact(title).Text);

    private static List<string> Lines(string file)
    {
        using var reader = Seeds.OpenFixture($"Suppliers/People/{file}");
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    [GeneratedRegex(@"\[(.+?)\]")]
    private static partial Regex Named();
}
