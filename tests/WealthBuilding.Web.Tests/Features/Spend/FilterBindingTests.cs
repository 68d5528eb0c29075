using System.Text.Json;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Security;

namespace WealthBuilding.Web.Tests.Features.Spend;

public sealed class FilterBindingTests(SecurityApp app) : IClassFixture<SecurityApp>
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("department=Nobody", 0)]
    [InlineData("category=Nobody", 0)]
    [InlineData("ring=overseas", 0)]
    [InlineData("month=1999-01", 0)]
    [InlineData("supplier=1", 0)]
    public async Task What_the_address_says_narrows_the_figures(string query, int lines)
    {
        var viewer = await app.SignInAsync("filter-viewer", Role.Viewer, app.First);

        var figures = JsonDocument.Parse((await viewer.GetAsync($"/alpha/share.json?{query}")).Text).RootElement.GetProperty("figures");

        Assert.Equal(lines, figures.GetProperty("lines").GetInt32());
    }
}
