using System.Globalization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Security;

/// <summary>
/// Every endpoint as every role. A new endpoint needs a row in authz-matrix.csv: its method, its route template as this test
/// prints it, and the status that each role gets. A new route parameter needs a sample value in <see cref="Samples"/>.
/// </summary>
public sealed class AuthorisationMatrixTests(SecurityApp app) : IClassFixture<SecurityApp>
{
    private static readonly string[] Roles = ["anonymous", "supplier", "viewer", "auditor", "editor", "administrator", "other-administrator", "platform"];

    private Dictionary<string, string> Samples => new(StringComparer.Ordinal)
    {
        ["institution"] = "alpha",
        ["place"] = "alpha-place",
        ["id"] = app.Committed.ToString(CultureInfo.InvariantCulture),
        ["user"] = app.Leaver.ToString(CultureInfo.InvariantCulture),
        ["slug"] = "alpha",
        ["kind"] = "Quarantined",
        ["format"] = "csv",
        ["code"] = "none",
        ["status"] = "404",
        ["payee"] = app.Payee.ToString(CultureInfo.InvariantCulture),
        ["rule"] = app.Rule.ToString(CultureInfo.InvariantCulture),
        ["supplier"] = app.Supplier,
        ["fact"] = "999999",
        ["address"] = "999999",
        ["merge"] = "999999",
        ["register"] = "co-operatives-uk",
        ["key"] = "none",
        ["share"] = "none",
        ["section"] = "work",
        ["sha256"] = "none",
        ["ownSupplier"] = SecurityApp.OwnSupplier,
        ["publisher"] = "alpha",
        ["ocid"] = "none",
        ["import"] = app.ContractImport.ToString(CultureInfo.InvariantCulture),
        ["verdict"] = "Added",
        ["step"] = "Extend",
        ["number"] = "999999",
        ["decision"] = "award",
        ["quote"] = "999999",
        ["consortium"] = "999999",
        ["member"] = "999999",
        ["kpi"] = "999999",
        ["named"] = "999999",
        ["exemption"] = "999999",
        ["lesson"] = "999999",
        [@"\*\*path"] = "suggest/entity",
    };

    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint()
    {
        var endpoints = Endpoints().Select(e => $"{e.Method} {e.Route}").Order(StringComparer.Ordinal);

        Assert.Equal(endpoints, Rows().Select(r => $"{r[0]} {r[1]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_role_gets_at_every_endpoint_what_the_matrix_says()
    {
        var wrong = new List<string>();
        foreach (var row in Rows())
        {
            for (var role = 0; role < Roles.Length; role++)
            {
                var page = await CallAsync(row[0], row[1], Roles[role]);
                // Members see what is theirs; the platform's administrator sees which institutions there are, by name.
                var mayRead = Roles[role] is "viewer" or "auditor" or "editor" or "administrator" || (Roles[role] == "platform" && row[1].StartsWith("/platform/", StringComparison.Ordinal));
                if (page.Status.ToString(CultureInfo.InvariantCulture) != row[role + 2])
                {
                    wrong.Add($"{row[0]} {row[1]} as {Roles[role]}: {page.Status} instead of {row[role + 2]}");
                }
                else if (!mayRead && page.Text.Contains(SecurityApp.Marker, StringComparison.Ordinal))
                {
                    wrong.Add($"{row[0]} {row[1]} shows {Roles[role]} what is not theirs");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Another_tenants_id_is_the_same_page_as_one_that_is_not_there()
    {
        var browser = app.Browsers["other-administrator"];

        var theirs = await browser.GetAsync($"/beta/imports/{app.Committed}");
        var nobodys = await browser.GetAsync("/beta/imports/999999");
        var otherTenant = await browser.GetAsync($"/alpha/imports/{app.Committed}");

        Assert.Equal((404, 404, 404), (theirs.Status, nobodys.Status, otherTenant.Status));
        Assert.Equal(WithoutTokens(nobodys), WithoutTokens(theirs));
        Assert.DoesNotContain(SecurityApp.Marker, otherTenant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsafe_request_without_its_token_is_refused()
    {
        using var empty = new FormUrlEncodedContent([]);
        foreach (var (method, route) in Endpoints().Where(e => e.Method == "POST" && !e.Route.StartsWith("/error", StringComparison.Ordinal)))
        {
            // A supplier's own pages are not there for anybody else, so its own user sends.
            var browser = app.Browsers[route.Contains("{ownSupplier}", StringComparison.Ordinal) ? "supplier" : route.StartsWith("/platform/", StringComparison.Ordinal) ? "platform" : "administrator"];
            var response = await browser.Client.PostAsync(new Uri(Fill(route), UriKind.Relative), empty);

            Assert.True((int)response.StatusCode == 400, $"{method} {route}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_protect_it()
    {
        foreach (var path in new[] { "/", "/sign-in", "/alpha", "/nothing/here", "/css/app.css", "/health/live", "/alpha/lines.csv", "/error/500" })
        {
            var page = await app.Browsers["viewer"].GetAsync(path);

            // A file that is handed out may do nothing at all.
            Assert.Contains(path.EndsWith(".csv", StringComparison.Ordinal) ? "default-src 'none'; frame-ancestors 'none'; sandbox" : "script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", page.Headers.GetValues("Referrer-Policy").Single());
        }
    }

    private static string WithoutTokens(BrowserPage page) =>
        System.Text.RegularExpressions.Regex.Replace(page.Text, "name=\"__RequestVerificationToken\"[^>]*>", string.Empty);

    private static List<string[]> Rows() =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Security", "authz-matrix.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))];

    private List<(string Method, string Route)> Endpoints() =>
        [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => (m, "/" + e.RoutePattern.RawText!.TrimStart('/'))))
            .Distinct()];

    private async Task<BrowserPage> CallAsync(string method, string route, string role)
    {
        var browser = app.Browsers[role];
        if (route is "/sign-out" or "/account/end-sessions" && method == "POST" && role is not "anonymous")
        {
            browser = await app.SignInAsync($"{role}-leaving", null);
        }

        var path = Fill(route);
        if (method == "GET")
        {
            return await browser.GetAsync(path);
        }

        if (method == "OPTIONS")
        {
            using var before = new HttpRequestMessage(HttpMethod.Options, path);
            using var answer = await browser.Client.SendAsync(before);
            return new BrowserPage((int)answer.StatusCode, null, await answer.Content.ReadAsByteArrayAsync(), answer.Headers, null);
        }

        var form = await browser.GetAsync(role == "anonymous" ? "/sign-in" : "/account/password");
        return await browser.PostFormAsync(form, path, []);
    }

    private string Fill(string route)
    {
        foreach (var (name, value) in Samples)
        {
            route = System.Text.RegularExpressions.Regex.Replace(route, @"\{" + name + @"(:[^{}]*(\{\{|\}\}|\([^)]*\)|[^{}])*)?\}", value);
        }

        return route;
    }
}
