using System.Text;
using System.Text.Json.Nodes;
using WealthBuilding.Domain.Procurement.Ocds;

namespace WealthBuilding.Domain.Tests.Procurement.Ocds;

/// <summary>Every value of a release in turn is something else: the file is read or refused, and never throws.</summary>
public sealed class OcdsFaultsTests
{
    private const string Release = """
        {"ocid":"ocds-abcdef-1","id":"r1","date":"2026-02-01T09:00:00Z","tag":["award","contract"],"title":"Cleaning","buyer":{"id":"b","name":"Alpha Council"},
         "parties":[{"id":"s","name":"Otter Example Ltd","identifier":{"scheme":"GB-COH","id":"04142000"},"additionalIdentifiers":[{"scheme":"GB-CHC","id":"1234567"}],"address":{"postalCode":"PR1 1AA"},"roles":["supplier"],"details":{"scale":"sme","vcse":false}}],
         "tender":{"id":"T1","title":"Cleaning of the hall","status":"complete","value":{"amount":5,"amountGross":6,"currency":"GBP"},"minValue":{"amount":1},"items":[{"classification":{"scheme":"CPV","id":"90910000"}}],
                   "tenderPeriod":{"endDate":"2026-01-15T12:00:00Z"},"lots":[{"id":"1","title":"North"}],"otherRequirements":{"reservedParticipation":["smeVcse"],"reservedParticipationLocation":{"gazetteer":{"identifiers":["E07000123"]}}},
                   "documents":[{"documentType":"tenderNotice","url":"https://example.org/"}]},
         "awards":[{"id":"a1","status":"active","date":"2026-01-20","value":{"amount":1234.5,"currency":"GBP"},"suppliers":[{"id":"s","name":"Otter Example Ltd"}],"contractPeriod":{"startDate":"2026-04-01T00:00:00Z"},"relatedLots":["1"]}],
         "contracts":[{"id":"c1","awardID":"a1","status":"active","dateSigned":"2026-03-01","period":{"maxExtentDate":"2029-03-31T00:00:00Z"}}]}
        """;

    [Theory]
    [InlineData("null")]
    [InlineData("1e9999")]
    [InlineData("-1")]
    [InlineData("true")]
    [InlineData("\"x\"")]
    [InlineData("\"\\u0000\"")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("[[1]]")]
    [InlineData("[{}]")]
    [InlineData("{}")]
    public void A_value_that_is_something_else_does_not_stop_the_reading(string other)
    {
        var count = Nodes(JsonNode.Parse(Release)!).Count();
        Assert.True(count > 80);
        for (var i = 1; i < count; i++)
        {
            var root = JsonNode.Parse(Release)!;
            Nodes(root).ElementAt(i).ReplaceWith(JsonNode.Parse(other));

            var file = OcdsReader.Read(Encoding.UTF8.GetBytes(root.ToJsonString()), default);

            var rows = OcdsRegister.Of(file, ["Alpha Council"]);
            Assert.True(rows.Refusal is not null || rows.Tables[0].Rows.Count > 0);
            Assert.All(file.Releases, r => Assert.DoesNotContain('\0', r.Title ?? string.Empty));
        }
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Release);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.NotNull(OcdsReader.Read(bytes[..length], default).Refusal);
        }
    }

    [Fact]
    public void An_award_that_stands_twice_word_for_word_is_one_and_that_is_told()
    {
        var root = JsonNode.Parse(Release)!;
        var award = root["awards"]![0]!.ToJsonString();
        root["awards"]!.AsArray().Add(JsonNode.Parse(award));

        var release = Assert.Single(OcdsReader.Read(Encoding.UTF8.GetBytes(root.ToJsonString()), default).Releases);

        Assert.Single(release.Awards);
        Assert.Contains(release.Problems, p => p.Contains("more than once", StringComparison.Ordinal));
    }

    [Fact]
    public void A_contract_of_an_award_takes_no_supplier_of_another_award()
    {
        var root = JsonNode.Parse(Release)!;
        root.AsObject().Remove("awards");
        root["parties"]!.AsArray().Add(JsonNode.Parse("""{"id":"t","name":"Teasel Example Ltd","roles":["supplier"]}"""));

        var release = Assert.Single(OcdsReader.Read(Encoding.UTF8.GetBytes(root.ToJsonString()), default).Releases);

        Assert.Empty(Assert.Single(release.Contracts).Suppliers);
        Assert.Contains(release.Problems, p => p.Contains("those of its award stand", StringComparison.Ordinal));
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => new[] { node }.Concat(node switch
    {
        JsonObject members => members.Select(m => m.Value).OfType<JsonNode>().SelectMany(Nodes),
        JsonArray parts => parts.OfType<JsonNode>().SelectMany(Nodes),
        _ => [],
    });
}
