using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Infrastructure.TagHelpers;

/// <summary>An amount: <c>&lt;money pence="123456" /&gt;</c> prints £1,234.56 and never wraps.</summary>
[HtmlTargetElement("money", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyTagHelper : TagHelper
{
    public long Pence { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-figure");
        output.Content.SetContent(new Money(Pence).ToString().Replace('-', '\u2212'));
    }
}

/// <summary>A share of 0 to 1 as a percentage with one decimal; a dash where there is none.</summary>
[HtmlTargetElement("share", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ShareTagHelper : TagHelper
{
    public decimal? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-figure");
        output.Content.SetContent(Figures.Percent(Value));
    }
}

/// <summary>How figures are written in words and labels.</summary>
public static class Figures
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Percent(decimal? share) =>
        share is { } value ? (value * 100).ToString("0.0", British) + "%" : "–";

    /// <summary>£1.2 million, £34,000: for headlines; the exact figure stands in the table.</summary>
    public static string Short(long pence) => Math.Abs(pence) switch
    {
        >= 100_000_000_000 => string.Create(British, $"£{pence / 100_000_000_000m:0.00} billion"),
        >= 100_000_000 => string.Create(British, $"£{pence / 100_000_000m:0.0} million"),
        >= 1_000_000 => string.Create(British, $"£{pence / 100_000m:0}k"),
        _ => new Money(pence).ToString(),
    };

    public static string Day(int yyyymmdd) => yyyymmdd == 0
        ? "no date"
        : new DateOnly(yyyymmdd / 10000, yyyymmdd / 100 % 100, yyyymmdd % 100).ToString("d MMMM yyyy", British);

    public static string Day(DateOnly? day) => day is { } date ? date.ToString("d MMMM yyyy", British) : "no date";

    public static string Day(DateTimeOffset moment) => Day(UkTime.DayOf(moment));

    public static string Moment(DateTimeOffset moment) => UkTime.Of(moment).ToString("d MMMM yyyy, HH:mm", British);

    /// <summary>A number with what is counted: '1 payment', '1,234 payments'. For words whose plural is an s, or a plural that is given.</summary>
    public static string Count(long number, string one, string? many = null) => $"{Count(number)} {(number == 1 ? one : many ?? one + "s")}";

    public static string Count(long number) => number.ToString("N0", British);
}
