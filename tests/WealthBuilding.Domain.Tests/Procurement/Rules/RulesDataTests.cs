using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Domain.Tests.Procurement.Rules;

/// <summary>The tables of the rules as they ship.</summary>
public sealed class RulesDataTests
{
    [Fact]
    public void Every_row_has_a_provision_and_a_source_and_doubtful_ones_say_so()
    {
        Assert.All(RulesSeeds.Book.Rows, r => Assert.True(r.Source.Length > 0, r.ToString()));
        Assert.All(RulesSeeds.Book.Rows.Where(r => r is not ReservationRow), r => Assert.True(r.Provision.Length > 0, r.ToString()));
        Assert.All(RulesSeeds.Book.Rows.Where(r => r.Source.Contains("to be confirmed", StringComparison.Ordinal)), r => Assert.False(r.IsConfirmed, r.ToString()));
    }

    [Fact]
    public void Every_kind_of_authority_has_its_row() =>
        Assert.All(Enum.GetValues<InstitutionKind>(), k => Assert.Equal(RulesBook.KeyOf(k), RulesSeeds.Book.BodyOf(k).Kind));

    [Fact]
    public void No_two_thresholds_hold_for_the_same_thing_on_the_same_day()
    {
        var rows = RulesSeeds.Book.Thresholds;
        var both = from a in rows
                   from b in rows
                   where !ReferenceEquals(a, b) && a.Kind == b.Kind && a.IsUtilities == b.IsUtilities && a.Class == b.Class
                       && a.Nations.Intersect(b.Nations).Any() && a.HoldsOn(b.From!.Value)
                   select a;

        Assert.Empty(both);
    }

    [Fact]
    public void All_seventeen_notices_are_there()
    {
        var codes = RulesSeeds.Book.Notices.Select(n => n.Code).Distinct().ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Enumerable.Range(1, 17).Select(n => $"UK{n}").ToHashSet(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void A_table_that_names_a_condition_that_is_none_is_a_fault()
    {
        var fault = Assert.Throws<InvalidDataException>(() => RulesBook.Load(name => name == "procurement-duties.csv"
            ? new StringReader("code,condition,sentence,provision,source,from,to,confirmed,checked\nx,no-such,X.,s. 1,y,,,yes,2026-11-26\n")
            : Seeds.Open(name)));

        Assert.Contains("no-such", fault.Message, StringComparison.Ordinal);
    }
}
