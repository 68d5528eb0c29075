using WealthBuilding.Domain.Suppliers.Categories;

namespace WealthBuilding.Domain.Tests.Suppliers.Categories;

public sealed class NoticeTextTests
{
    [Theory]
    [InlineData("circa Â£131,000", "circa  £131,000")]
    [InlineData("the Authorityâ€™s needs", "the Authority's needs")]
    [InlineData("in 2030.rnrnInternational rail", "in 2030. International rail")]
    [InlineData("attached:rnStatement of RequirementrnAnnexe A", "attached: Statement of Requirement Annexe A")]
    [InlineData("<p>Repairs &amp; maintenance</p>", " Repairs & maintenance ")]
    [InlineData("&lt;b&gt;Roofing&lt;/b&gt;", " Roofing ")]
    [InlineData("Apply at https://portal.example.org/x or a.b@example.org now", "Apply at   or   now")]
    public void What_systems_left_in_a_text_is_gone(string text, string clean) => Assert.Equal(clean, NoticeText.Clean(text));

    [Theory]
    [InlineData("Burn and return of modern barns: turn-key, in Burnley.")]
    [InlineData("Stern, intern, pattern. Learn more")]
    [InlineData("5 < 6 and 7 > 3")]
    [InlineData("")]
    public void Words_that_are_whole_stay(string text) => Assert.Equal(text, NoticeText.Clean(text));
}
