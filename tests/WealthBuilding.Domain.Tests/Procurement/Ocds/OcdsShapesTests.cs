using System.IO.Compression;
using System.Text;
using WealthBuilding.Domain.Procurement.Ocds;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Procurement.Ocds;

/// <summary>Releases come in many wrappings and through many tools; whatever the wrapping, they are the same releases.</summary>
public sealed class OcdsShapesTests
{
    private const string One = """{"ocid":"ocds-abcdef-1","id":"r1","date":"2026-02-01T09:00:00Z","tag":["tender"],"buyer":{"id":"b","name":"Alpha Council"},"tender":{"id":"T1","title":"Cleaning of the hall","status":"active"}}""";
    private const string Two = """{"ocid":"ocds-abcdef-2","id":"r2","date":"2026-02-02T09:00:00Z","tag":["tender"],"buyer":{"id":"b","name":"Alpha Council"},"tender":{"id":"T2","title":"Care of the garden","status":"active"}}""";
    private const string Link = """{"url":"https://example.org/1","date":"2026-01-01T00:00:00Z","tag":["tender"]}""";

    [Theory]
    [InlineData($$$"""{"releases":[{{{One}}},{{{Two}}}]}""")]
    [InlineData($$$"""{"RELEASES":[{{{One}}},{{{Two}}}]}""")]
    [InlineData($$$"""[{{{One}}},{{{Two}}}]""")]
    [InlineData($$$"""[{{{One}}},{"releases":[{{{Two}}}]}]""")]
    [InlineData($$$"""[{"releases":{{{One}}}},{"releases":{{{Two}}}},null,7]""")]
    [InlineData($$$"""[[{{{One}}}],[{{{Two}}}]]""")]
    [InlineData($$$"""{"records":[{"ocid":"ocds-abcdef-1","compiledRelease":{{{One}}}},{"ocid":"ocds-abcdef-2","releases":[{{{Link}}},{{{Two}}}]}]}""")]
    [InlineData($$$"""[{"ocid":"ocds-abcdef-1","compiledRelease":{{{One}}}},{"ocid":"ocds-abcdef-2","releases":[{{{Two}}}]}]""")]
    [InlineData($$$"""{"data":{"results":[{"releases":[{{{One}}}]},{"releases":[{{{Two}}}]}]}}""")]
    [InlineData($$$"""{"hits":{"hits":[{"_source":{{{One}}}},{"_source":{{{Two}}}}]}}""")]
    [InlineData($"{One}\n{Two}\n")]
    [InlineData($"{One}\r\n\r\n{Two}")]
    [InlineData($"{One}{Two}")]
    [InlineData($"\u001E{One}\n\u001E{Two}\n")]
    [InlineData($$$"""{"releases":[{{{One}}}]}{"releases":[{{{Two}}}]}""")]
    [InlineData($$$"""{"releases":[{{{One}}},{{{Two}}},],}""")]
    [InlineData($$$"""/* of the year */ [{{{One}}},{{{Two}}}]""")]
    [InlineData($"[{One},{Two}]\0\u001A")]
    public void Whatever_stands_round_them_the_releases_are_read(string text)
    {
        var file = OcdsReader.Read(Encoding.UTF8.GetBytes(text), default);

        Assert.Null(file.Refusal);
        Assert.Equal(["Cleaning of the hall", "Care of the garden"], file.Releases.Select(r => r.Tender!.Title));
    }

    [Fact]
    public void A_release_without_an_ocid_has_that_of_its_record()
    {
        var release = One.Replace("\"ocid\":\"ocds-abcdef-1\",", string.Empty, StringComparison.Ordinal);

        var file = OcdsReader.Read(Encoding.UTF8.GetBytes($$$"""{"records":[{"ocid":"ocds-abcdef-9","compiledRelease":{{{release}}}}]}"""), default);

        Assert.Equal("ocds-abcdef-9", Assert.Single(file.Releases).Ocid);
    }

    [Fact]
    public void What_is_packed_is_unpacked_and_what_is_damaged_or_a_bomb_is_refused()
    {
        var packed = Packed(Encoding.UTF8.GetBytes(One));
        var bomb = Packed(new byte[OcdsLimits.MostBytes + 1]);

        Assert.True(OcdsReader.LooksLikeJson(new Given(packed)));
        Assert.Equal("r1", Assert.Single(OcdsReader.Read(new Given(packed), default).Releases).Id);
        Assert.Equal("packed", OcdsReader.Read([.. packed[..10], 255, 255, 255, 255], default).Refusal!.Code);
        Assert.False(OcdsReader.LooksLikeJson(new Given([.. packed[..10], 255, 255, 255, 255])));
        Assert.Equal("too-large", OcdsReader.Read(bomb, default).Refusal!.Code);
    }

    [Fact]
    public void Bytes_of_two_encodings_in_one_file_are_both_read()
    {
        byte[] text = [.. Encoding.UTF8.GetBytes(One.Replace("Cleaning of", "Caffè", StringComparison.Ordinal).Replace("the hall\"", "£", StringComparison.Ordinal)), 0x96, .. "5\"}}"u8];
        var at = Array.IndexOf(text, (byte)0x96);
        text = [.. text[..text.AsSpan().IndexOf(",\"status\""u8)], 0x96, (byte)'"', .. text[text.AsSpan().IndexOf(",\"status\""u8)..at]];

        var file = OcdsReader.Read(text, default);

        Assert.Equal(("Caffè £–", "utf-8 and windows-1252"), (Assert.Single(file.Releases).Tender!.Title, file.Encoding));
    }

    [Fact]
    public void What_a_tool_broke_by_runs_of_spaces_is_joined_again()
    {
        var broken = One.Replace("\"status\"", "\"sta    tus\"", StringComparison.Ordinal).Replace("of the hall", "of t    he hall.  At night", StringComparison.Ordinal).Replace("ocds-abcdef-1", "ocds-abc    def-1", StringComparison.Ordinal);

        var file = OcdsReader.Read(Encoding.UTF8.GetBytes(broken), default);

        var release = Assert.Single(file.Releases);
        Assert.Equal(("ocds-abcdef-1", "Cleaning of the hall.  At night", "active"), (release.Ocid, release.Tender!.Title, release.Tender.Status));
        Assert.Contains(file.Problems, p => p.Contains("runs of spaces", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"result":{"records":[{"_id":1,"title":"x"}]}}""", "not-ocds")]
    [InlineData("{\"ocid\":\"x\"}\n{\"ocid\":", "json")]
    [InlineData("{\"ocid\":\"x\"} and more", "json")]
    [InlineData("[NaN]", "json")]
    public void What_only_looks_like_it_is_refused(string text, string code) => Assert.Equal(code, OcdsReader.Read(Encoding.UTF8.GetBytes(text), default).Refusal!.Code);

    private static byte[] Packed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var packing = new GZipStream(stream, CompressionLevel.Fastest))
        {
            packing.Write(bytes);
        }

        return stream.ToArray();
    }

    private sealed class Given(byte[] bytes) : ILedgerBytes
    {
        public long Length => bytes.Length;

        public Stream Open() => new MemoryStream(bytes);
    }
}
