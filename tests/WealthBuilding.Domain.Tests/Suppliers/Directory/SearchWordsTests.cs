using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Domain.Tests.Suppliers.Directory;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Cleaning", "cleaners")]
    [InlineData("clean", "Cleaner")]
    [InlineData("caterers", "catering")]
    [InlineData("Printing", "printer's")]
    [InlineData("bakery", "bakeries")]
    [InlineData("plan", "planning")]
    [InlineData("engineer", "engineering")]
    [InlineData("installation", "installers")]
    [InlineData("building", "builders")]
    [InlineData("house", "housing")]
    [InlineData("boxes", "box")]
    [InlineData("N.H.S.", "nhs")]
    [InlineData("Café", "cafe")]
    public void Words_that_mean_the_same_are_one(string one, string other) =>
        Assert.Equal(SearchWords.Of(one), SearchWords.Of(other));

    [Theory]
    [InlineData("water", "wat")]
    [InlineData("paper", "pap")]
    [InlineData("glass", "gla")]
    [InlineData("care", "car")]
    [InlineData("security", "secure")]
    public void Words_that_differ_stay_apart(string one, string other) =>
        Assert.NotEqual(SearchWords.Of(one), SearchWords.Of(other));

    [Fact]
    public void What_says_nothing_is_passed_over() =>
        Assert.Equal(["food", "plat", "g4s"], SearchWords.Of("The food & the plates, of a G4S"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - & '' … ")]
    public void Nothing_gives_no_words(string? text) => Assert.Empty(SearchWords.Of(text));
}
