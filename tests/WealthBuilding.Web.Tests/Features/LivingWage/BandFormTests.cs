using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Features.LivingWage.Declarations;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>A group of workers as it is typed.</summary>
public sealed class BandFormTests
{
    private static readonly BandForm Right = new() { Role = "Cleaner", Workplace = "uk", Age = "21", Apprentice = "none", Workers = "12", Hours = "37.5", Lowest = "13.45", Terms = "Permanent", SickPay = "yes" };

    [Theory]
    [InlineData("1,250", 1250)]
    [InlineData(" 12\u200B ", 12)]
    public void Numbers_are_read_as_people_type_them(string workers, int read) => Assert.Equal(read, (Right with { Workers = workers }).Read().Value.Workers);

    [Fact]
    public void Signs_that_nobody_sees_do_not_spoil_pay() => Assert.Equal(134_500, (Right with { Lowest = "£13\u200B.45\uFEFF" }).Read().Value.LowestHundredths);

    [Theory]
    [InlineData("1,2")]
    [InlineData("12,50")]
    [InlineData("1,2500")]
    [InlineData("-3")]
    [InlineData("1000001")]
    public void What_may_be_another_number_is_asked_again(string workers) => Assert.Equal([nameof(BandForm.Workers)], Wrong(Right with { Workers = workers }));

    [Theory]
    [InlineData("99")]
    [InlineData("0")]
    [InlineData("Permanent,Agency")]
    [InlineData("permanent")]
    public void Terms_that_no_form_offers_are_refused(string terms) => Assert.Equal([nameof(BandForm.Terms)], Wrong(Right with { Terms = terms }));

    [Fact]
    public void Answers_are_yes_or_no_or_nothing() => Assert.Equal([nameof(BandForm.NoticeOfShifts)], Wrong(Right with { NoticeOfShifts = "perhaps" }));

    [Fact]
    public void Nobody_of_21_and_over_is_an_apprentice_under_19()
    {
        Assert.Equal([nameof(BandForm.Apprentice)], Wrong(Right with { Apprentice = "under-19" }));
        Assert.Empty(Wrong(Right with { Apprentice = "under-19", Age = "18" }));
        Assert.Empty(Wrong(Right with { Apprentice = "first-year" }));
    }

    private static IEnumerable<string> Wrong(BandForm form) => form.Read().Problem is Problem.Invalid invalid ? invalid.Errors.Select(e => e.Field) : [];
}
