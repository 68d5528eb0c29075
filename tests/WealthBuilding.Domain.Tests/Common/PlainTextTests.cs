using System.Text;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Domain.Tests.Common;

public sealed class PlainTextTests
{
    /// <summary>Texts that string.Normalize refuses, or that XML and PostgreSQL do: halves of pairs, free code points, control characters.</summary>
    public static TheoryData<string, string> Broken => new()
    {
        { "Caf\u00E9 \uFFFE", "Caf\u00E9 \uFFFD" },
        { "\uFFFFend", "\uFFFDend" },
        { "half \uD83D", "half \uFFFD" },
        { "\uDE00 half", "\uFFFD half" },
        { "\uDE00\uD83D", "\uFFFD\uFFFD" },
        { "free \uFDD0", "free \uFFFD" },
        { "plane \uD83F\uDFFE", "plane \uFFFD" },
        { "nul\0 bell\a c1\u0092", "nul bell c1" },
        { "turned \u202Edna tiurf\u202C \u2066about\u2069", "turned dna tiurf about" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_no_character_is_replaced_and_control_characters_go(string text, string plain) => Assert.Equal(plain, PlainText.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("Plain text,\r\n\twith caf\u00E9s, \uD83D\uDE00 and \u0394")]
    public void Plain_text_stays_the_same_object(string text) => Assert.Same(text, PlainText.Of(text));

    [Theory]
    [MemberData(nameof(Broken))]
    public void Words_of_a_broken_text_are_read_without_a_fault(string text, string plain)
    {
        Assert.Equal(PlainText.Normalize(plain, NormalizationForm.FormD), PlainText.Normalize(text, NormalizationForm.FormD));
        Assert.Equal(SearchWords.Of(plain), SearchWords.Of(text));
        Assert.Equal(WordStems.Of(plain), WordStems.Of(text));
        Assert.NotNull(PayeeName.KeyOf(text));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(" \u00A0\t", true)]
    [InlineData("\u200B\u2060\uFEFF", true)]
    [InlineData("\u00AD\u034F\u3164\u2800", true)]
    [InlineData("\u200Ba", false)]
    [InlineData(".", false)]
    public void A_text_that_shows_nothing_is_blank(string? text, bool isBlank) => Assert.Equal(isBlank, PlainText.IsBlank(text));
}
