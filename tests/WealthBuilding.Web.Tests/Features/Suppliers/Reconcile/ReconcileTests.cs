using System.Text.Json;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Reconcile;

/// <summary>What OpenRefine sends, in the form in which it sends it: a manifest, type guesses, batches of ten, previews, suggestions, columns.</summary>
public sealed class ReconcileTests(ReconcileApp app) : IClassFixture<ReconcileApp>
{
    private HttpClient Client => app.Anonymous().Client;

    [Fact]
    public async Task The_manifest_is_of_version_0_2_and_each_address_in_it_answers()
    {
        var response = await Client.GetAsync(new Uri("/reconcile", UriKind.Relative));
        var manifest = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("0.2", manifest.GetProperty("versions").EnumerateArray().Select(v => v.GetString()));
        Assert.NotEmpty(manifest.GetProperty("name").GetString()!);
        Assert.True(Uri.IsWellFormedUriString(manifest.GetProperty("identifierSpace").GetString(), UriKind.Absolute));
        Assert.True(Uri.IsWellFormedUriString(manifest.GetProperty("schemaSpace").GetString(), UriKind.Absolute));
        Assert.Equal("organisation", manifest.GetProperty("defaultTypes")[0].GetProperty("id").GetString());
        await AnswersAsync(manifest.GetProperty("preview").GetProperty("url").GetString()!.Replace("{{id}}", "HAREBE11", StringComparison.Ordinal));
        await AnswersAsync(manifest.GetProperty("view").GetProperty("url").GetString()!.Replace("{{id}}", "GB-COH-99000777", StringComparison.Ordinal));
        foreach (var kind in (string[])["entity", "type", "property"])
        {
            var suggest = manifest.GetProperty("suggest").GetProperty(kind);
            await AnswersAsync(suggest.GetProperty("service_url").GetString() + suggest.GetProperty("service_path").GetString() + "?prefix=c");
        }

        await AnswersAsync(manifest.GetProperty("suggest").GetProperty("entity").GetProperty("flyout_service_path").GetString()!.Replace("${id}", "HAREBE11", StringComparison.Ordinal));
        var propose = manifest.GetProperty("extend").GetProperty("propose_properties");
        await AnswersAsync(propose.GetProperty("service_url").GetString() + propose.GetProperty("service_path").GetString() + "?type=organisation");
    }

    [Fact]
    public async Task Any_site_may_read_it_without_credentials_and_only_the_preview_may_be_framed()
    {
        var manifest = await Client.GetAsync(new Uri("/reconcile", UriKind.Relative));
        var preview = await Client.GetAsync(new Uri("/reconcile/preview/HAREBE11", UriKind.Relative));
        var page = await Client.GetAsync(new Uri("/suppliers/HAREBE11", UriKind.Relative));

        Assert.Equal("*", manifest.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(manifest.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Equal("cross-origin", manifest.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Contains("frame-ancestors 'none'", manifest.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors *", preview.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", preview.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guess_of_types_as_OpenRefine_sends_it_comes_back_with_types()
    {
        var answers = await app.AskAsync("""{"q0":{"query":"HAREBELL CLEANING EXAMPLE LTD","limit":3},"q1":{"query":"Otterbrook Windows Example","limit":3}}""");

        Assert.Equal(["organisation", "company"], TypesOf(answers.GetProperty("q0").GetProperty("result")[0]));
        Assert.Equal(["organisation", "cic"], TypesOf(answers.GetProperty("q1").GetProperty("result")[0]));
    }

    [Fact]
    public async Task Whoever_is_in_the_list_of_cooperatives_alone_is_found_and_its_id_leads_to_it()
    {
        var answers = await app.AskAsync("""
            {"q0":{"query":"Teasel Wholefoods Collective Example Limited","properties":[{"pid":"societyNumber","v":"99242R"},{"pid":"postcode","v":"HX5 9DB"}]},
             "q1":{"query":"Teasel Wholefoods Collective Example Ltd","properties":[{"pid":"postcode","v":"HX5 9DB"}]},
             "q2":{"query":"Sorrel Allotments Group Example","properties":[{"pid":"postcode","v":"HX5 9DB"}]}}
            """);

        Assert.Equal(("GB-MPR-99242R", true), ReconcileApp.First(answers, "q0"));
        Assert.Equal(("GB-MPR-99242R", true), ReconcileApp.First(answers, "q1"));
        Assert.StartsWith("X-COOPERATIVES-UK-", ReconcileApp.First(answers, "q2").Item1, StringComparison.Ordinal);
        foreach (var id in new[] { "GB-MPR-99242R", ReconcileApp.First(answers, "q2").Item1 })
        {
            Assert.Equal(200, (await app.Anonymous().GetAsync($"/reconcile/preview/{id}")).Status);
        }
    }

    [Fact]
    public async Task A_batch_of_ten_as_OpenRefine_sends_it_is_answered_under_its_own_keys()
    {
        const string Batch = """
            {"q0":{"query":"Harebell Cleaning Example Ltd","type":"organisation","type_strict":"should","limit":5},
             "q1":{"query":"HAREBELL CLEANING EXAMPLE LIMITED","type":"organisation","type_strict":"should"},
             "q2":{"query":"Otterbrook Windows Example CIC","type":"organisation","properties":[{"pid":"postcode","v":"M2 5DB"}],"type_strict":"should"},
             "q3":{"query":"Harebell","type":"organisation","properties":[{"pid":"companyNumber","v":"99000123"}],"type_strict":"should"},
             "q4":{"query":"anything at all","type":"organisation","properties":[{"pid":"companyNumber","v":{"id":"99000123","name":"99000123"}}],"type_strict":"should"},
             "q5":{"query":"Nobody That We Know Example Plc","type":"organisation","type_strict":"should"},
             "q6":{"query":"","type":"organisation","type_strict":"should"},
             "q7":{"query":"99000123","type":"organisation","type_strict":"should"},
             "q8":{"query":"Larkspur Register Example Limited","type":"organisation","type_strict":"should"},
             "q9":{"query":"Larkspur Register Example Limited","type":"organisation","properties":[{"pid":"postcode","v":["PR1 2HE"]}],"type_strict":"should"}}
            """;

        var answers = await app.AskAsync(Batch);

        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"q{i}"), answers.EnumerateObject().Select(a => a.Name));
        Assert.Equal(("HAREBE11", true), ReconcileApp.First(answers, "q0"));
        Assert.Equal(("HAREBE11", true), ReconcileApp.First(answers, "q1"));
        Assert.Equal(("OTTER222", true), ReconcileApp.First(answers, "q2"));
        Assert.Equal(("HAREBE11", true), ReconcileApp.First(answers, "q3"));
        Assert.Equal(("HAREBE11", false), ReconcileApp.First(answers, "q4"));
        Assert.Empty(answers.GetProperty("q5").GetProperty("result").EnumerateArray());
        Assert.Empty(answers.GetProperty("q6").GetProperty("result").EnumerateArray());
        Assert.Equal(("HAREBE11", true), ReconcileApp.First(answers, "q7"));
        Assert.Equal(("GB-COH-99000777", false), ReconcileApp.First(answers, "q8"));
        Assert.Equal(("GB-COH-99000777", true), ReconcileApp.First(answers, "q9"));
    }

    [Theory]
    [InlineData("Larkspur Register Example", "GB-COH-99000777")]
    [InlineData("Larkspr Register Example Ltd", "GB-COH-99000777")]
    [InlineData("Larkspur Register Examp", "GB-COH-99000777")]
    [InlineData("Larkspur", "GB-COH-99000777")]
    [InlineData("Otterbrook", "OTTER222")]
    public async Task Other_spellings_and_parts_of_names_are_found_in_registers_and_among_the_listed(string name, string id)
    {
        var first = (await app.AskAsync($$$"""{"q0":{"query":"{{{name}}}"}}""")).GetProperty("q0").GetProperty("result")[0];

        Assert.Equal(id, first.GetProperty("id").GetString());
        Assert.InRange(first.GetProperty("score").GetDouble(), 0.1, 100);
        Assert.False(id.StartsWith("GB", StringComparison.Ordinal) && first.GetProperty("match").GetBoolean());
    }

    [Theory]
    [InlineData("Zorbix Catering PLC", "99000777", "GB-COH-99000777", false)]
    [InlineData("Larkspur", "99000777", "GB-COH-99000777", true)]
    [InlineData("Zorbix Catering PLC", "99000123", "HAREBE11", false)]
    public async Task A_number_of_another_name_is_no_match(string name, string number, string id, bool isMatch) =>
        Assert.Equal((id, isMatch), ReconcileApp.First(await app.AskAsync($$$"""{"q0":{"query":"{{{name}}}","properties":[{"pid":"companyNumber","v":"{{{number}}}"}]}}"""), "q0"));

    [Theory]
    [InlineData("companyNumber", "99000888")]
    [InlineData("charityNumber", "1999888")]
    [InlineData("charityNumber", "1999777")]
    [InlineData("companyNumber", "99000889")]
    [InlineData("companyNumber", "GB-COH-99000888")]
    [InlineData("charityNumber", "gb-chc-1999888")]
    [InlineData("companyNumber", "GB-CHC-1999888")]
    public async Task Entries_that_share_a_number_are_one_candidate(string property, string number)
    {
        var result = (await app.AskAsync($$$"""{"q0":{"query":"Foxglove Hospice Example","properties":[{"pid":"{{{property}}}","v":"{{{number}}}"}]}}""")).GetProperty("q0").GetProperty("result");

        var candidate = Assert.Single(result.EnumerateArray());
        Assert.Equal((number.EndsWith("888", StringComparison.Ordinal) ? "GB-COH-99000888" : "GB-COH-99000889", true), (candidate.GetProperty("id").GetString(), candidate.GetProperty("match").GetBoolean()));
        Assert.Equal(99.9, candidate.GetProperty("score").GetDouble());
    }

    [Fact]
    public async Task An_unknown_id_gets_a_small_page_of_its_own_or_JSON()
    {
        foreach (var path in (string[])["/reconcile/preview/nobody", "/reconcile/view/nobody", "/reconcile/view/GB-COH-00000000"])
        {
            var page = await app.Anonymous().GetAsync(path);
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Accept", "application/json");
            var json = await Client.SendAsync(request);

            Assert.Equal((404, "No such organisation"), (page.Status, page.Heading));
            Assert.Null(page.Document.QuerySelector("nav, header, footer"));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, json.StatusCode);
            Assert.Contains("error", await json.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_mistyped_number_does_not_hide_the_name() =>
        Assert.Equal(("GB-COH-99000777", false), ReconcileApp.First(await app.AskAsync("""{"q0":{"query":"Larkspur Register Example Ltd","properties":[{"pid":"companyNumber","v":"9900077"},{"pid":"postcode","v":"PR1 2HE"}]}}"""), "q0"));

    [Theory]
    [InlineData("/reconcile")]
    [InlineData("/reconcile/suggest/entity")]
    public async Task What_a_browser_asks_before_is_answered_without_signing_in(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", "https://refine.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");

        var response = await Client.SendAsync(request);

        Assert.Equal(System.Net.HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("POST", response.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_candidate_has_id_name_type_score_match_and_features()
    {
        var candidate = (await app.AskAsync("""{"q0":{"query":"Harebell Cleaning Example"}}""")).GetProperty("q0").GetProperty("result")[0];

        Assert.Equal("HAREBE11", candidate.GetProperty("id").GetString());
        Assert.Equal("Harebell Cleaning Example Ltd", candidate.GetProperty("name").GetString());
        Assert.InRange(candidate.GetProperty("score").GetDouble(), 0, 100);
        Assert.Contains(candidate.GetProperty("match").ValueKind, (JsonValueKind[])[JsonValueKind.True, JsonValueKind.False]);
        Assert.All(candidate.GetProperty("features").EnumerateArray(), f => Assert.Equal(JsonValueKind.Number, f.GetProperty("value").ValueKind));
        Assert.NotEmpty(candidate.GetProperty("features").EnumerateArray());
    }

    [Fact]
    public async Task Types_are_strict_unless_they_only_should_fit()
    {
        const string Questions = """{"q0":{"query":"Harebell Cleaning Example Ltd","type":"charity","type_strict":"any"},"q1":{"query":"Harebell Cleaning Example Ltd","type":["charity","company"],"type_strict":"any"},"q2":{"query":"Harebell Cleaning Example Ltd","type":"charity","type_strict":"should"}}""";

        var answers = await app.AskAsync(Questions);

        Assert.Empty(answers.GetProperty("q0").GetProperty("result").EnumerateArray());
        Assert.NotEmpty(answers.GetProperty("q1").GetProperty("result").EnumerateArray());
        Assert.NotEmpty(answers.GetProperty("q2").GetProperty("result").EnumerateArray());
    }

    [Theory]
    [InlineData("Meadowsweet Plumbing Example")]
    [InlineData("Hidden Example Ltd")]
    [InlineData("Withdrawn Example Ltd")]
    [InlineData("HARBEL CLNG")]
    public async Task Nobody_is_matched_who_has_no_number_or_is_not_listed(string name) =>
        Assert.DoesNotContain(
            (await app.AskAsync($$$"""{"q0":{"query":"{{{name}}}"}}""")).GetProperty("q0").GetProperty("result").EnumerateArray(),
            c => c.GetProperty("id").GetString() is "TRADER33" or "HIDDEN44" or "WITHDR55" || c.GetProperty("match").GetBoolean());

    [Fact]
    public async Task By_GET_it_answers_the_same_and_by_JSONP_into_a_function()
    {
        var queries = Uri.EscapeDataString("""{"q0":{"query":"Harebell Cleaning Example Ltd"}}""");

        var plain = await Client.GetStringAsync(new Uri($"/reconcile?queries={queries}", UriKind.Relative));
        var wrapped = await Client.GetAsync(new Uri($"/reconcile?queries={queries}&callback=jQuery1_2", UriKind.Relative));
        var evil = await Client.GetAsync(new Uri("/reconcile?callback=alert(1)//", UriKind.Relative));

        Assert.Equal(("HAREBE11", true), ReconcileApp.First(JsonDocument.Parse(plain).RootElement, "q0"));
        Assert.Equal("text/javascript", wrapped.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("/**/jQuery1_2({", await wrapped.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, evil.StatusCode);
    }

    [Theory]
    [InlineData("queries", "not json")]
    [InlineData("queries", "[]")]
    [InlineData("queries", "{\"a\":{\"query\":\"x\"},\"a\":{\"query\":\"y\"}}")]
    [InlineData("extend", "{}")]
    [InlineData("extend", "[1,2")]
    [InlineData("other", "x")]
    public async Task What_is_no_batch_is_refused_in_words(string field, string value)
    {
        using var form = new FormUrlEncodedContent([new(field, value)]);
        var response = await Client.PostAsync(new Uri("/reconcile", UriKind.Relative), form);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("Send '", JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_is_too_long_is_refused()
    {
        var batch = "{" + string.Join(',', Enumerable.Range(0, 101).Select(i => $"\"q{i}\":{{\"query\":\"x\"}}")) + "}";
        using var form = new FormUrlEncodedContent([new("queries", batch)]);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await Client.PostAsync(new Uri("/reconcile", UriKind.Relative), form)).StatusCode);
    }

    [Fact]
    public async Task Columns_are_fetched_for_matched_ids_of_the_directory_and_of_registers()
    {
        using var form = new FormUrlEncodedContent([new("extend", """{"ids":["HAREBE11","GB-COH-99000777","nobody"],"properties":[{"id":"companyNumber"},{"id":"ownership"},{"id":"secret"}]}""")]);
        var answer = JsonDocument.Parse(await (await Client.PostAsync(new Uri("/reconcile", UriKind.Relative), form)).Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(["companyNumber", "ownership"], answer.GetProperty("meta").EnumerateArray().Select(m => m.GetProperty("id").GetString()));
        Assert.Equal("99000123", answer.GetProperty("rows").GetProperty("HAREBE11").GetProperty("companyNumber")[0].GetProperty("str").GetString());
        Assert.Equal("Employee-owned", answer.GetProperty("rows").GetProperty("HAREBE11").GetProperty("ownership")[0].GetProperty("str").GetString());
        Assert.Equal("99000777", answer.GetProperty("rows").GetProperty("GB-COH-99000777").GetProperty("companyNumber")[0].GetProperty("str").GetString());
        Assert.Empty(answer.GetProperty("rows").GetProperty("nobody").GetProperty("companyNumber").EnumerateArray());
    }

    [Fact]
    public async Task Suggestions_follow_what_is_typed()
    {
        var entities = JsonDocument.Parse(await Client.GetStringAsync(new Uri("/reconcile/suggest/entity?prefix=Hareb", UriKind.Relative))).RootElement.GetProperty("result");
        var properties = JsonDocument.Parse(await Client.GetStringAsync(new Uri("/reconcile/suggest/property?prefix=post", UriKind.Relative))).RootElement.GetProperty("result");

        Assert.Equal("HAREBE11", entities[0].GetProperty("id").GetString());
        Assert.Equal("postcode", properties.EnumerateArray().Single().GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_preview_shows_name_and_numbers_and_the_view_leads_to_the_directory()
    {
        var preview = await app.Anonymous().GetAsync("/reconcile/preview/HAREBE11");
        var view = await app.Anonymous().GetAsync("/reconcile/view/HAREBE11");

        Assert.Equal("Harebell Cleaning Example Ltd", preview.Heading);
        Assert.Contains("GB-COH-99000123", preview.Text, StringComparison.Ordinal);
        Assert.Equal("/suppliers/HAREBE11", view.Location);
        Assert.Equal(404, (await app.Anonymous().GetAsync("/reconcile/preview/TRADER33")).Status);
    }

    private static string[] TypesOf(JsonElement candidate) => [.. candidate.GetProperty("type").EnumerateArray().Select(t => t.GetProperty("id").GetString()!)];

    private async Task AnswersAsync(string address)
    {
        var response = await Client.GetAsync(new Uri(address.Replace("http://localhost", string.Empty, StringComparison.Ordinal), UriKind.Relative));
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
    }
}
