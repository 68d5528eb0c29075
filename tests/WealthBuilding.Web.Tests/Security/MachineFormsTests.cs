using System.Text.Json;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Security;

/// <summary>Lists answer in every form, and an address that is nowhere is nowhere for everybody.</summary>
public sealed class MachineFormsTests(SecurityApp app) : IClassFixture<SecurityApp>
{
    [Theory]
    [InlineData("administrator", "/alpha/imports")]
    [InlineData("administrator", "/alpha/audit")]
    [InlineData("administrator", "/alpha/users")]
    [InlineData("administrator", "/alpha/lines")]
    [InlineData("administrator", "/alpha/suppliers")]
    [InlineData("administrator", "/alpha/matching")]
    [InlineData("administrator", "/alpha/matching/rules")]
    [InlineData("administrator", "/alpha/matching/clusters")]
    [InlineData("administrator", "/alpha/publication/names")]
    [InlineData("administrator", "/alpha/registrations")]
    [InlineData("administrator", "/alpha/contracts/imports")]
    [InlineData("platform", "/platform/institutions")]
    [InlineData("platform", "/platform/reference")]
    [InlineData("anonymous", "/suppliers")]
    public async Task A_list_answers_as_csv_xlsx_and_json(string role, string list)
    {
        foreach (var (format, type) in new[] { ("csv", "text/csv"), ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ("json", "application/json") })
        {
            var answer = await app.Browsers[role].GetAsync($"{list}.{format}");

            Assert.Equal((list, 200, type), (list, answer.Status, answer.Type));
        }
    }

    [Fact]
    public async Task The_files_of_imports_audit_and_people_hold_what_the_pages_show_and_take_the_same_query()
    {
        var browser = app.Browsers["administrator"];

        Assert.Contains("first", (await browser.GetAsync("/alpha/imports.csv")).Text, StringComparison.Ordinal);
        Assert.Contains("administrator@example.org", (await browser.GetAsync("/alpha/users.csv")).Text, StringComparison.Ordinal);
        Assert.NotEqual(0, JsonDocument.Parse((await browser.GetAsync("/alpha/audit.json")).Text).RootElement.GetArrayLength());
        Assert.Equal(0, JsonDocument.Parse((await browser.GetAsync("/alpha/audit.json?actor=nobody-at-all")).Text).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Rows_of_a_kind_that_there_is_not_are_not_found()
    {
        Assert.Equal(404, (await app.Browsers["viewer"].GetAsync($"/alpha/imports/{app.Committed}/rows/nonsense.csv")).Status);
        Assert.Equal(404, (await app.Browsers["viewer"].GetAsync("/alpha/contracts/imports/1/rows/nonsense.csv")).Status);
        Assert.Equal(200, (await app.Browsers["viewer"].GetAsync($"/alpha/imports/{app.Committed}/rows/quarantined.csv")).Status);
    }

    [Theory]
    [InlineData("Email=%00")]
    [InlineData("Email%00=a")]
    [InlineData("Email=%ZZ%ED%A0%80")]
    public async Task A_form_that_cannot_be_read_is_a_page_with_its_status(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.ASCII, "application/x-www-form-urlencoded");

        using var answer = await app.Browsers["anonymous"].Client.PostAsync(new Uri("/sign-in", UriKind.Relative), content);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sitemap.xml", 404)]
    [InlineData("/suppliers.xml", 404)]
    [InlineData("/demand.xml", 404)]
    [InlineData("/alpha/lines.xml", 404)]
    [InlineData("/nothing/at/all", 404)]
    [InlineData("/alpha/lines.csv", 302)]
    [InlineData("/alpha", 302)]
    public async Task An_address_that_is_nowhere_is_not_found_by_anybody(string path, int anonymous)
    {
        Assert.Equal((path, anonymous), (path, (await app.Browsers["anonymous"].GetAsync(path)).Status));
        if (anonymous == 404)
        {
            Assert.Equal((path, 404), (path, (await app.Browsers["administrator"].GetAsync(path)).Status));
        }
    }
}
