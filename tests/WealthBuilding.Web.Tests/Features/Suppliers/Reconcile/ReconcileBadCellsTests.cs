using System.Text.Json;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Reconcile;

/// <summary>Cells of spreadsheets that no text can be made of, or that hold no question: the others are answered.</summary>
public sealed class ReconcileBadCellsTests(ReconcileApp app) : IClassFixture<ReconcileApp>
{
    private HttpClient Client => app.Anonymous().Client;

    /// <summary>A cell of a spreadsheet may hold half a character, or no text at all: the others are answered.</summary>
    [Theory]
    [InlineData("""{"query":"\ud83d"}""")]
    [InlineData("""{"query":"\udc00 \udc00","properties":[{"pid":"\ud83d","v":"\ud83d"}]}""")]
    [InlineData("""{"\ud83d":"x"}""")]
    [InlineData("""{"query":"\u0000\uffff"}""")]
    [InlineData("""{"query":null,"limit":"a","type":[null],"properties":[null,{"pid":null,"v":null}]}""")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task A_cell_that_is_no_question_spoils_no_other(string bad)
    {
        var answers = await app.AskAsync($$$"""{"q0":{{{bad}}},"q1":{"query":"HAREBELL CLEANING EXAMPLE LTD"}}""");

        Assert.Empty(answers.GetProperty("q0").GetProperty("result").EnumerateArray());
        Assert.Equal(("HAREBE11", true), ReconcileApp.First(answers, "q1"));
    }

    [Fact]
    public async Task A_whole_pair_and_an_escaped_backslash_are_read_as_they_stand()
    {
        var answers = await app.AskAsync("""{"\ud83d\ude00":{"query":"HAREBELL CLEANING EXAMPLE LTD"},"\\ud83d":{"query":"HAREBELL CLEANING EXAMPLE LTD"}}""");

        Assert.Equal(("HAREBE11", true), ReconcileApp.First(answers, "\U0001F600"));
        Assert.Equal(("HAREBE11", true), ReconcileApp.First(answers, "\\ud83d"));
    }

    [Theory]
    [InlineData("""{"ids":["HAREBE11",null,5,"\ud83d",{}],"properties":[null,{"id":"companyNumber"},{"id":null},5]}""")]
    [InlineData("""{"ids":["HAREBE11","","GB-COH-\u0000"],"properties":[{"id":"companyNumber"}]}""")]
    public async Task An_id_that_is_none_spoils_no_other(string request)
    {
        using var form = new FormUrlEncodedContent([new("extend", request)]);
        var response = await Client.PostAsync(new Uri("/reconcile", UriKind.Relative), form);

        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        var rows = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("rows");
        Assert.Equal("99000123", rows.GetProperty("HAREBE11").GetProperty("companyNumber")[0].GetProperty("str").GetString());
    }
}
