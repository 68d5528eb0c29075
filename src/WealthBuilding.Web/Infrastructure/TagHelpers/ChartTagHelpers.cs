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
    public string Label { get; set; } = string.Empty;

    public IReadOnlyList<ChartBar> Bars { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(ChartShape.Wide) + Draw(ChartShape.Narrow));
    }

    private string Draw(ChartShape shape)
    {
        var largest = Bars.Select(b => Math.Max(0, b.Value)).DefaultIfEmpty(0).Max();
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg class="app-chart {shape.Class}" viewBox="0 0 {shape.Width} {Math.Max(1, Bars.Count) * shape.RowHeight}" role="img" aria-label="{WebUtility.HtmlEncode(Label)}">""");
        for (var i = 0; i < Bars.Count; i++)
        {
            Draw(svg, Bars[i], i * shape.RowHeight, largest, shape);
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Draw(StringBuilder svg, ChartBar bar, int top, decimal largest, ChartShape shape)
    {
        var (left, under) = (shape.BarLeft, top + shape.BarTop);
        var whole = Length(bar.Value, largest, shape.BarWidth);
        var part = Length(bar.Part, largest, shape.BarWidth);
        var css = bar.Part == 0 && bar.Name.StartsWith("Not known", StringComparison.Ordinal) ? "app-bar--unknown" : "app-bar--other";
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="0" y="{top + shape.NameBase}">{WebUtility.HtmlEncode(Short(bar.Name))}</text>""")
            .Append(CultureInfo.InvariantCulture, $"""<rect class="{css}" x="{left}" y="{under}" width="{whole}" height="22"/>""")
            .Append(CultureInfo.InvariantCulture, $"""<rect class="app-bar" x="{left}" y="{under}" width="{part}" height="22"/>""")
            .Append(CultureInfo.InvariantCulture, $"""<text x="{left + whole + 8}" y="{under + 15}">{WebUtility.HtmlEncode(bar.Words)}</text>""");
    }

    private static int Length(decimal value, decimal largest, int width) => largest <= 0 || value <= 0 ? 0 : Math.Max(1, (int)(value / largest * width));

    private static string Short(string name) => name.Length <= 34 ? name : name[..33] + "…";
}

/// <summary>How bars are laid out: beside their names, or on a phone below them, so that words keep their size.</summary>
internal sealed record ChartShape(string Class, int Width, int RowHeight, int NameBase, int BarLeft, int BarTop, int BarWidth)
{
    public static readonly ChartShape Wide = new("app-chart--wide", 720, 34, 21, 250, 6, 330);
    public static readonly ChartShape Narrow = new("app-chart--narrow", 300, 56, 18, 0, 26, 210);
}
