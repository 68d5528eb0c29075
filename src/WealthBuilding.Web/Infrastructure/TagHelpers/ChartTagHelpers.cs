using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WealthBuilding.Web.Infrastructure.TagHelpers;

/// <summary>One bar: its name, its value, the part of it that is shown darker, and the words at its end.</summary>
public sealed record ChartBar(string Name, decimal Value, decimal Part, string Words);

/// <summary>
/// Horizontal bars from zero, drawn by the server: <c>&lt;bar-chart label="…" bars="…" /&gt;</c>. The page gives the finding in a
/// sentence above and the same figures in a table below; the label says both to those who do not see the bars.
/// </summary>
[HtmlTargetElement("bar-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarChartTagHelper : TagHelper
{
    private const int RowHeight = 34;
    private const int NameWidth = 250;
    private const int Width = 720;
    private const int BarWidth = 330;

    public string Label { get; set; } = string.Empty;

    public IReadOnlyList<ChartBar> Bars { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var largest = Bars.Select(b => Math.Max(0, b.Value)).DefaultIfEmpty(0).Max();
        var svg = new StringBuilder();
        for (var i = 0; i < Bars.Count; i++)
        {
            Draw(svg, Bars[i], i * RowHeight, largest);
        }

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-chart");
        output.Attributes.SetAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {Math.Max(1, Bars.Count) * RowHeight}"));
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(svg.ToString());
    }

    private static void Draw(StringBuilder svg, ChartBar bar, int top, decimal largest)
    {
        var whole = Length(bar.Value, largest);
        var part = Length(bar.Part, largest);
        var css = bar.Part == 0 && bar.Name.StartsWith("Not known", StringComparison.Ordinal) ? "app-bar--unknown" : "app-bar--other";
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="0" y="{top + 21}">{WebUtility.HtmlEncode(Short(bar.Name))}</text>""")
            .Append(CultureInfo.InvariantCulture, $"""<rect class="{css}" x="{NameWidth}" y="{top + 6}" width="{whole}" height="22"/>""")
            .Append(CultureInfo.InvariantCulture, $"""<rect class="app-bar" x="{NameWidth}" y="{top + 6}" width="{part}" height="22"/>""")
            .Append(CultureInfo.InvariantCulture, $"""<text x="{NameWidth + whole + 8}" y="{top + 21}">{WebUtility.HtmlEncode(bar.Words)}</text>""");
    }

    private static int Length(decimal value, decimal largest) => largest <= 0 || value <= 0 ? 0 : Math.Max(1, (int)(value / largest * BarWidth));

    private static string Short(string name) => name.Length <= 34 ? name : name[..33] + "…";
}
