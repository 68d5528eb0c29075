using System.Text;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;

namespace WealthBuilding.Domain.Tests.Procurement.Ocds;

/// <summary>What publishers say in other places, or in other ways, than the standard has it: each is read right, and told.</summary>
public sealed class OcdsVariationsTests
{
    private const string Buyer = "\"buyer\":{\"id\":\"b\",\"name\":\"Alpha Council\"}";
    private const string Head = "\"ocid\":\"ocds-abcdef-1\",\"id\":\"r1\",\"date\":\"2026-02-01T09:00:00Z\",\"tag\":[\"award\"]";
    private const string Otter = "{\"id\":\"s\",\"name\":\"Otter Example Ltd\",\"identifier\":{\"scheme\":\"GB-COH\",\"id\":\"04142000\"},\"roles\":[\"supplier\"]}";

    [Theory]
    [InlineData("{\"amount\":1234.5,\"currency\":\"GBP\"}")]
    [InlineData("{\"amount\":\"1,234.50\",\"currency\":\"GBP\"}")]
    [InlineData("{\"amount\":\"1234.50 GBP\"}")]
    [InlineData("{\"amount\":{\"amount\":1234.5,\"currency\":\"GBP\"}}")]
    [InlineData("{\"amount\":{\"value\":\"1234.5\"}}")]
    [InlineData("{\"amount\":1234.5,\"currency\":null}")]
    [InlineData("{\"Amount\":1234.5,\"Currency\":\"gbp\"}")]
    [InlineData("1234.5")]
    [InlineData("\"£1,234.50\"")]
    public void A_sum_is_read_however_it_is_written(string value)
    {
        var row = Only($$$"""{{{{Head}}},{{{Buyer}}},"awards":[{"id":"a1","title":"Cleaning","status":"active","value":{{{value}}},"suppliers":[{{{Otter}}}]}]}""");

        Assert.Equal(new ContractValue(123_450), row.Facts!.Value);
    }

    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("2026-04-01T00:00:00")]
    [InlineData("2026-04-01T00:00:00+01:00")]
    [InlineData("2026-04-01T00:00:00.0000000Z")]
    [InlineData("2026-04-01 00:00:00")]
    [InlineData("01/04/2026")]
    [InlineData("1/4/2026 00:00:00")]
    [InlineData("/Date(1775001600000)/")]
    [InlineData("/Date(1775001600000+0100)/")]
    public void A_day_is_read_however_it_is_written(string day)
    {
        var row = Only($$$"""{{{{Head}}},{{{Buyer}}},"awards":[{"id":"a1","title":"Cleaning","status":"active","contractPeriod":{"startDate":"{{{day}}}"},"suppliers":[{{{Otter}}}]}]}""");

        Assert.Equal(new DateOnly(2026, 4, 1), row.Facts!.Start);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("/Date(-62135596800000)/")]
    [InlineData("31/02/2026")]
    [InlineData("soon")]
    public void A_day_that_is_none_is_left_out_and_told(string day)
    {
        var row = Only($$$"""{{{{Head}}},{{{Buyer}}},"awards":[{"id":"a1","title":"Cleaning","status":"active","contractPeriod":{"startDate":"{{{day}}}"},"suppliers":[{{{Otter}}}]}]}""");

        Assert.Null(row.Facts!.Start);
        Assert.Contains(row.Notes, n => n.Contains("startDate", StringComparison.Ordinal) && n.Contains("no day", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[null]")]
    public void Suppliers_that_stand_among_the_parties_alone_are_those_of_the_only_award(string suppliers)
    {
        var row = Only($$$"""{{{{Head}}},{{{Buyer}}},"parties":[{{{Otter}}}],"awards":[{"id":"a1","title":"Cleaning","status":"active","suppliers":{{{suppliers}}}}]}""");

        Assert.Equal(new NamedSupplier("Otter Example Ltd", "04142000"), Assert.Single(row.Facts!.Suppliers));
        Assert.Contains(row.Notes, n => n.Contains("parties with that role", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_several_awards_nobody_guesses_which_party_has_which()
    {
        var rows = Rows($$$"""{{{{Head}}},{{{Buyer}}},"parties":[{{{Otter}}}],"awards":[{"id":"a1","title":"North","status":"active"},{"id":"a2","title":"South","status":"active"}]}""");

        Assert.All(rows, r => Assert.Empty(r.Facts!.Suppliers));
        Assert.Contains("An award names no supplier", rows[0].Notes);
    }

    [Fact]
    public void Organisations_that_are_written_out_where_they_are_named_have_their_numbers()
    {
        var row = Only($$$"""{{{{Head}}},"buyer":{"name":"Alpha Council","identifier":{"scheme":"GB-LAC","id":"E1"}},"awards":[{"id":"a1","title":"Cleaning","status":"active","suppliers":[{"name":"Otter Example Ltd","identifier":{"scheme":"GB-COH","id":"4142000"}}]}]}""");

        Assert.Equal(new NamedSupplier("Otter Example Ltd", "04142000"), Assert.Single(row.Facts!.Suppliers));
    }

    [Theory]
    [InlineData("\"tender\":{\"title\":\"Cleaning\",\"procuringEntity\":{\"id\":\"b\",\"name\":\"Alpha Council\"}}")]
    [InlineData("\"buyer\":{\"id\":\"b\",\"name\":\"The Alpha Council\"},\"tender\":{\"title\":\"Cleaning\"}")]
    [InlineData("\"buyer\":null,\"tender\":{\"title\":\"Cleaning\"},\"parties\":[{\"id\":\"b\",\"name\":\"Alpha Council\",\"roles\":[\"procuringEntity\"]}]")]
    [InlineData("\"buyer\":{\"id\":\"b\"},\"tender\":{\"title\":\"Cleaning\"},\"parties\":[{\"id\":\"b\",\"name\":\"Alpha Council\",\"roles\":[\"Buyer\"]}]")]
    public void Who_buys_is_found_wherever_it_stands(string said) => Assert.Equal("Cleaning", Only($$$"""{{{{Head}}},{{{said}}}}""").Facts!.Title);

    [Fact]
    public void Awards_and_contracts_of_one_id_are_told_apart()
    {
        var rows = Rows($$$"""{{{{Head}}},{{{Buyer}}},"awards":[{"id":"1","title":"North","status":"active","suppliers":[{{{Otter}}}]},{"id":"1","title":"South","status":"active","suppliers":[{{{Otter}}}]}],"contracts":[{"id":"c","awardID":"9","title":"East"},{"id":"c","awardID":"9","title":"West"}]}""");

        Assert.Equal(["North", "South", "East", "West"], rows.Select(r => r.Facts!.Title));
        Assert.Equal(4, rows.Select(r => ContractKeys.Reference(r.Facts!.Reference)).Distinct().Count());
    }

    [Fact]
    public void A_release_twice_is_one_and_a_contract_without_an_award_has_its_suppliers()
    {
        var text = $$$"""{{{{Head}}},{{{Buyer}}},"contracts":[{"id":"c1","title":"Cleaning","status":"active","value":{"amount":5000,"currency":"GBP"},"suppliers":[{"id":"s","name":"Otter Example Ltd"}]}]}""";

        var row = Only($"[{text},{text}]");

        Assert.Equal("Otter Example Ltd", Assert.Single(row.Facts!.Suppliers).Name);
    }

    [Fact]
    public void Lots_say_sum_and_term_where_the_call_does_not()
    {
        var row = Only($$$"""{{{{Head}}},{{{Buyer}}},"tender":{"title":"Cleaning","status":"active","lots":[{"id":"1","value":{"amount":1000,"currency":"GBP"},"contractPeriod":{"startDate":"2026-04-01","endDate":"2027-03-31"}},{"id":"2","value":{"amount":"2,000","currency":"GBP"},"contractPeriod":{"startDate":"2026-06-01","endDate":"2028-05-31"}}]}}""");

        Assert.Equal((new ContractValue(300_000), new DateOnly(2026, 4, 1), new DateOnly(2028, 5, 31)), (row.Facts!.Value, row.Facts.Start, row.Facts.End));
    }

    [Theory]
    [InlineData("\"planning\":{\"project\":{\"title\":\"A new hall\"},\"budget\":{\"amount\":{\"amount\":5000,\"currency\":\"GBP\"}}}")]
    [InlineData("\"planning\":{\"budget\":{\"project\":\"A new hall\",\"amount\":{\"amount\":5000,\"currency\":\"GBP\"}}}")]
    [InlineData("\"planning\":{\"rationale\":\"A new hall\",\"budget\":{\"amount\":{\"amount\":5000,\"currency\":\"GBP\"}}}")]
    public void A_plan_without_a_call_is_in_the_pipeline(string planning)
    {
        var row = Only($$$"""{{{{Head}}},{{{Buyer}}},{{{planning}}}}""");

        Assert.Equal(("A new hall", ContractState.Pipeline, new ContractValue(500_000)), (row.Facts!.Title, row.Facts.State, row.Facts.Value));
    }

    private static RegisterRow Only(string text) => Assert.Single(Rows(text));

    private static IReadOnlyList<RegisterRow> Rows(string text)
    {
        var file = OcdsReader.Read(Encoding.UTF8.GetBytes(text), default);
        Assert.Null(file.Refusal);
        return OcdsRegister.Of(file, ["Alpha Council"]).Tables[0].Rows;
    }
}
