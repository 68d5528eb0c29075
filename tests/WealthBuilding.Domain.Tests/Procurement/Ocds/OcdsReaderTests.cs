using System.Text;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;

namespace WealthBuilding.Domain.Tests.Procurement.Ocds;

public sealed class OcdsReaderTests
{
    private const string Release = """
        {"ocid":"ocds-abcdef-1","id":"r1","date":"2026-02-01T09:00:00Z","tag":["award"],"initiationType":"tender",
         "buyer":{"id":"b","name":"Alpha Council"},
         "parties":[{"id":"b","name":"Alpha Council","roles":["buyer"]},
                    {"id":"GB-COH-4142000","name":"Otter Example Ltd","identifier":{"scheme":"GB-COH","id":"4142000"},"roles":["supplier"],"details":{"scale":"sme","vcse":false}}],
         "tender":{"id":"T1","title":"Cleaning of the hall","status":"complete","classification":{"scheme":"CPV","id":"3100000"},"tenderPeriod":{"endDate":"2026-01-15T12:00:00Z"}},
         "awards":[{"id":"a1","status":"active","date":"2026-01-20T00:00:00Z","value":{"amount":1234.5,"currency":"GBP"},"suppliers":[{"id":"GB-COH-4142000","name":"Otter Example Ltd"}],
                    "contractPeriod":{"startDate":"2026-04-01T00:00:00+01:00","endDate":"2027-03-31T23:59:59+01:00"}}]}
        """;

    [Fact]
    public void A_release_becomes_a_row_of_the_register()
    {
        var row = Assert.Single(RowsOf(Release));

        Assert.Equal(
            (RegisterVerdict.Read, "ocds-abcdef-1/award-a1", "Cleaning of the hall", 123_450L, ContractState.Awarded),
            (row.Verdict, row.Facts!.Reference, row.Facts.Title, row.Facts.Value!.Pence, row.Facts.State));
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 31), new DateOnly(2026, 1, 20)), (row.Facts.Start, row.Facts.End, row.Facts.AwardedOn));
        Assert.Equal(new NamedSupplier("Otter Example Ltd", "04142000"), Assert.Single(row.Facts.Suppliers));
        Assert.Equal(["03100000"], row.Facts.CpvCodes);
        Assert.True(row.Facts.IsSme);
        Assert.Contains("Company number 4142000 has lost leading zeros: it is 04142000", row.Notes);
        Assert.Contains("CPV code 3100000 has lost its leading zero: it is 03100000", row.Notes);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    [InlineData("iso-8859-1")]
    public void It_is_read_in_whatever_it_is_written_in(string encoding)
    {
        var text = Release.Replace("Cleaning of the hall", "Caffè", StringComparison.Ordinal);
        var target = Encoding.GetEncoding(encoding);

        var file = OcdsReader.Read([.. target.GetPreamble(), .. target.GetBytes(text)], default);

        Assert.Equal("Caffè", Assert.Single(file.Releases).Tender!.Title);
    }

    [Theory]
    [InlineData("1234.5", "1e9999", "1e9999")]
    [InlineData("1234.5", "-3", "-3")]
    [InlineData("1234.5", "\" 000,\"", "000,")]
    public void A_sum_that_is_none_is_left_out_and_told(string sum, string by, string told)
    {
        var row = Assert.Single(RowsOf(Release.Replace(sum, by, StringComparison.Ordinal)));

        Assert.Null(row.Facts!.Value);
        Assert.Contains(row.Notes, n => n.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sum_that_is_a_text_is_read_and_told()
    {
        var row = Assert.Single(RowsOf(Release.Replace("1234.5", "\"£1,234.50\"", StringComparison.Ordinal)));

        Assert.Equal(123_450, row.Facts!.Value!.Pence);
        Assert.Contains(row.Notes, n => n.Contains("is a text", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"id\":\"r1\",", "", "no release id")]
    [InlineData("2026-02-01T09:00:00Z", "2026-02-01T09:00:00", "has no zone")]
    [InlineData("\"status\":\"complete\"", "\"sta  tus\":\"complete\"", "broken by spaces")]
    [InlineData("\"tag\":[\"award\"]", "\"tag\":\"award\"", "one value instead of a list")]
    [InlineData("\"suppliers\":[{\"id\":\"GB-COH-4142000\",\"name\":\"Otter Example Ltd\"}]", "\"suppliers\":null", "names no supplier")]
    [InlineData("\"title\":\"Cleaning of the hall\"", "\"title\":\"Cleaning\\ud800\",\"description\":null", "half a sign")]
    public void A_fault_of_a_release_is_told_and_the_rest_is_read(string right, string wrong, string told)
    {
        Assert.Contains(right, Release, StringComparison.Ordinal);

        var release = Assert.Single(OcdsReader.Read(Encoding.UTF8.GetBytes(Release.Replace(right, wrong, StringComparison.Ordinal)), default).Releases);

        Assert.Contains(release.Problems, p => p.Contains(told, StringComparison.Ordinal));
        Assert.Single(release.Awards);
    }

    [Fact]
    public void A_text_broken_over_lines_is_read_and_told()
    {
        var file = OcdsReader.Read(Encoding.UTF8.GetBytes(Release.Replace("Cleaning of", "Cleaning\nof", StringComparison.Ordinal)), default);

        Assert.Equal("Cleaning of the hall", Assert.Single(file.Releases).Tender!.Title);
        Assert.Single(file.Problems);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{\"ocid\":\"x\"", "json")]
    [InlineData("{\"statementID\":\"x\"}", "not-ocds")]
    [InlineData("{\"contracts\":[]}", "not-ocds")]
    [InlineData("[1,2]", "not-ocds")]
    [InlineData("12", "not-ocds")]
    [InlineData("{\"releases\":[]}", "no-release")]
    [InlineData("{\"releases\":[{\"id\":\"1\",\"tag\":[\"tender\"]}]}", "nothing-read")]
    [InlineData("{\"oc\\ud800\":1,\"ocid\":\"x\"}", "half-sign")]
    [InlineData("{\"records\":[]}", "no-release")]
    [InlineData("{\"releases\":null}", "no-release")]
    [InlineData("{}", "nothing-in-it")]
    [InlineData(" [ ] ", "nothing-in-it")]
    public void What_is_no_release_is_refused(string text, string code) => Assert.Equal(code, OcdsReader.Read(Encoding.UTF8.GetBytes(text), default).Refusal!.Code);

    [Theory]
    [InlineData("", "is empty: nothing stands in it")]
    [InlineData("  \r\n", "is empty: nothing stands in it")]
    [InlineData("{}", "an empty object, {}")]
    [InlineData("[]", "an empty list, []")]
    [InlineData("{\"releases\":[]}", "its list of releases is empty")]
    [InlineData("{\"uri\":\"https://example.org\",\"records\":[]}", "its list of records is empty")]
    [InlineData("{\"records\":[{\"ocid\":\"x\",\"releases\":[{\"url\":\"https://example.org/1\"}]}]}", "only links to releases that are elsewhere")]
    public void A_file_with_nothing_in_it_is_refused_by_what_was_found_and_what_to_do(string text, string found)
    {
        var refusal = OcdsReader.Read(Encoding.UTF8.GetBytes(text), default).Refusal!;

        Assert.Contains(found, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("select th", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty: nothing stands in it")]
    [InlineData(" \r\n\r\n", "is empty: nothing stands in it")]
    [InlineData("{\"contracts\":[]}", "a list of contract notices with none in it")]
    [InlineData("{\"openapi\":1,\"info\":2}", "JSON with 'openapi', 'info' in it")]
    public void Other_files_with_nothing_to_bring_in_are_refused_by_what_was_found(string text, string found)
    {
        var refusal = RegisterReader.ReadText(new Bytes(Encoding.UTF8.GetBytes(text)), new RegisterOptions(), default).Refusal!;

        Assert.Contains(found, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("payment", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("elect th", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_of_releases_beside_records_hides_nothing() =>
        Assert.Single(OcdsReader.Read(Encoding.UTF8.GetBytes($$"""{"releases":[],"records":[{"ocid":"ocds-abcdef-1","compiledRelease":{{Release}}}]}"""), default).Releases);

    [Fact]
    public void Remarks_on_the_file_are_no_rows_and_releases_that_were_left_out_are()
    {
        var broken = Release.Replace("Cleaning of", "Cleaning\nof", StringComparison.Ordinal);
        var file = OcdsRegister.Of(OcdsReader.Read(Encoding.UTF8.GetBytes($$"""{"releases":[{{broken}},{"id":"r9","tag":["tender"]},{"url":"https://example.org/1"}]}"""), default), ["Alpha Council"]);

        var figures = ContractFigures.Of(RegisterPlan.Make(file, []));

        Assert.Equal((2, 1, 1), (figures.InFile, figures.Added, figures.Skipped));
        Assert.Equal(2, file.Remarks.Count);
        Assert.Equal("no-ocid", file.Tables[0].Rows[1].Code);
    }

    [Fact]
    public void An_award_that_could_not_be_made_has_no_day_value_or_supplier_and_takes_back_what_was_said()
    {
        var made = Release;
        var failed = Release.Replace("\"status\":\"active\"", "\"status\":\"unsuccessful\"", StringComparison.Ordinal).Replace("2026-02-01", "2026-02-09", StringComparison.Ordinal);

        var row = Assert.Single(RowsOf(failed));
        Assert.Equal((ContractState.Withdrawn, null, null, 0), (row.Facts!.State, row.Facts.AwardedOn, row.Facts.Value, row.Facts.Suppliers.Count));
        Assert.Contains("An award that was not made has no day and no value and no supplier: what is said of it was not taken", row.Notes);

        var held = Assert.Single(RowsOf(made)).Facts!;
        var planned = Assert.Single(RegisterPlan.Make(OcdsRegister.Of(OcdsReader.Read(Encoding.UTF8.GetBytes(failed), default), ["Alpha Council"]), [new HeldContract(7, held)]));
        Assert.Equal((ContractVerdict.Changed, ContractState.Withdrawn, null, null, 0), (planned.Verdict, planned.Facts!.State, planned.Facts.AwardedOn, planned.Facts.Value, planned.Facts.Suppliers.Count));

        var older = failed.Replace("2026-02-09", "2026-01-09", StringComparison.Ordinal);
        var kept = OcdsHeld.Follow(OcdsRegister.Of(OcdsReader.Read(Encoding.UTF8.GetBytes(older), default), ["Alpha Council"]), [new HeldContract(7, held)]);
        Assert.DoesNotContain(RegisterPlan.Make(kept, [new HeldContract(7, held)]), r => r.Verdict is ContractVerdict.Changed);
    }

    [Fact]
    public void An_unsuccessful_award_is_written_without_day_value_and_supplier()
    {
        var release = Assert.Single(OcdsReader.Read(Encoding.UTF8.GetBytes(Release.Replace("\"status\":\"active\"", "\"status\":\"unsuccessful\"", StringComparison.Ordinal)), default).Releases);

        using var json = System.Text.Json.JsonDocument.Parse(OcdsReleaseWriter.ToBytes(release));
        var award = json.RootElement.GetProperty("awards")[0];

        Assert.Equal("unsuccessful", award.GetProperty("status").GetString());
        Assert.All(new[] { "date", "value", "suppliers", "contractPeriod" }, name => Assert.False(award.TryGetProperty(name, out _), name));
    }

    private sealed class Bytes(byte[] bytes) : WealthBuilding.Domain.Spend.Imports.ILedgerBytes
    {
        public long Length => bytes.Length;

        public Stream Open() => new MemoryStream(bytes);
    }

    [Fact]
    public void Bombs_are_refused()
    {
        var deep = OcdsReader.Read(Encoding.UTF8.GetBytes("{\"ocid\":\"x\",\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}"), default);
        var much = OcdsReader.Read(Encoding.UTF8.GetBytes("{\"ocid\":\"x\",\"parties\":[" + string.Concat(Enumerable.Repeat("0,", OcdsLimits.MostTokens)) + "0]}"), default);
        var many = OcdsReader.Read(Encoding.UTF8.GetBytes("{\"releases\":[" + string.Join(',', Enumerable.Repeat("{\"ocid\":\"x\"}", OcdsLimits.MostReleases + 1)) + "]}"), default);

        Assert.Equal(["too-deep", "too-much", "too-many-releases"], new[] { deep.Refusal!.Code, much.Refusal!.Code, many.Refusal!.Code });
    }

    [Fact]
    public void Releases_of_one_procurement_are_compiled_by_date_whatever_their_order()
    {
        var tender = Release.Replace("2026-02-01", "2026-01-01", StringComparison.Ordinal).Replace("Cleaning of the hall", "Cleaning of a hall", StringComparison.Ordinal).Replace("\"awards\"", "\"other\"", StringComparison.Ordinal);

        var row = Assert.Single(RowsOf($$"""{"releases":[{{Release}},{{tender}}]}"""));

        Assert.Equal(("Cleaning of the hall", ContractState.Awarded), (row.Facts!.Title, row.Facts.State));
    }

    [Fact]
    public void A_record_is_its_compiled_release_and_links_are_not_followed()
    {
        var record = OcdsReader.Read(Encoding.UTF8.GetBytes($$"""{"records":[{"ocid":"ocds-abcdef-1","releases":[{"url":"https://example.org/1","date":"2026-01-01T00:00:00Z","tag":["tender"]}],"compiledRelease":{{Release}}}]}"""), default);
        var links = OcdsReader.Read("""{"records":[{"ocid":"ocds-abcdef-1","releases":[{"url":"https://example.org/1","date":"2026-01-01T00:00:00Z","tag":["tender"]}]}]}"""u8.ToArray(), default);

        Assert.Equal("r1", Assert.Single(record.Releases).Id);
        Assert.Equal("no-release", links.Refusal!.Code);
    }

    [Fact]
    public void What_others_buy_is_skipped_and_told()
    {
        var row = Assert.Single(RowsOf(Release.Replace("Alpha Council", "Beta Council", StringComparison.Ordinal)));

        Assert.Equal((RegisterVerdict.Skipped, "other-buyer"), (row.Verdict, row.Code));
        Assert.Contains("Beta Council", row.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("active", null, ContractState.Contract)]
    [InlineData("terminated", null, ContractState.Ended)]
    [InlineData("terminated", "contractTermination", ContractState.Terminated)]
    [InlineData("cancelled", null, ContractState.Withdrawn)]
    [InlineData("pending", null, ContractState.Awarded)]
    public void The_contract_says_more_than_its_award(string status, string? tag, ContractState expected)
    {
        var text = Release.Replace("\"awards\":", $$"""{{"\"contracts\""}}:[{"id":"c1","awardID":"a1","status":"{{status}}"}],"awards":""", StringComparison.Ordinal);

        var row = Assert.Single(RowsOf(tag is null ? text : text.Replace("\"tag\":[\"award\"]", $"\"tag\":[\"{tag}\"]", StringComparison.Ordinal)));

        Assert.Equal((expected, "ocds-abcdef-1/award-a1"), (row.Facts!.State, row.Facts.Reference));
    }

    private static IReadOnlyList<RegisterRow> RowsOf(string text)
    {
        var file = OcdsReader.Read(Encoding.UTF8.GetBytes(text), default);
        Assert.Null(file.Refusal);
        return OcdsRegister.Of(file, ["alpha council"]).Tables[0].Rows;
    }
}
