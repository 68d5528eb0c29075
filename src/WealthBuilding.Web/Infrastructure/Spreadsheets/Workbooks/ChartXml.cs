using System.Globalization;
using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>The XML of a bar or column chart, with the values that it was made from.</summary>
internal static class ChartXml
{
    private const uint CategoryAxis = 111;
    private const uint ValueAxis = 222;
    private const string Ink = "0b0c0c";

    internal static C.ChartSpace Space(NativeChart chart) => new(
        new C.RoundedCorners { Val = false },
        new C.Chart([
            Title(chart.Title),
            new C.AutoTitleDeleted { Val = false },
            new C.PlotArea(new C.Layout(), Bars(chart), Categories(chart), Values(chart)),
            .. chart.Series.Count > 1 ? (OpenXmlElement[])[new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false })] : [],
            new C.PlotVisibleOnly { Val = true },
        ]));

    private static C.Title Title(string text) => new(
        new C.ChartText(new C.RichText(
            new A.BodyProperties(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 1300, Bold = true }),
                new A.Run(new A.RunProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Ink })) { Language = "en-GB", FontSize = 1300, Bold = true }, new A.Text(text))))),
        new C.Overlay { Val = false });

    private static C.BarChart Bars(NativeChart chart)
    {
        var bars = new C.BarChart(
            new C.BarDirection { Val = chart.IsLying ? C.BarDirectionValues.Bar : C.BarDirectionValues.Column },
            new C.BarGrouping { Val = chart.IsLying ? C.BarGroupingValues.Clustered : C.BarGroupingValues.Stacked },
            new C.VaryColors { Val = false });
        bars.Append(chart.Series.Select((s, i) => Series(chart, s, (uint)i)));
        bars.Append(new C.GapWidth { Val = 50 });
        if (!chart.IsLying)
        {
            bars.Append(new C.Overlap { Val = 100 });
        }

        bars.Append(new C.AxisId { Val = CategoryAxis }, new C.AxisId { Val = ValueAxis });
        return bars;
    }

    private static C.BarChartSeries Series(NativeChart chart, ChartSeries series, uint index)
    {
        var xml = new C.BarChartSeries(
            new C.Index { Val = index },
            new C.Order { Val = index },
            new C.SeriesText(new C.NumericValue(series.Name)),
            new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = series.Colour })),
            new C.InvertIfNegative { Val = false });
        if (chart.IsLying)
        {
            xml.Append(Labels());
        }

        xml.Append(
            new C.CategoryAxisData(CategoryReference(chart)),
            new C.Values(new C.NumberReference(new C.Formula(series.Range), Numbers(series.Pence.Select(Pounds), "#,##0"))));
        return xml;
    }

    private static C.DataLabels Labels() => new(
        new C.NumberingFormat { FormatCode = "#,##0", SourceLinked = false },
        new C.ShowLegendKey { Val = false },
        new C.ShowValue { Val = true },
        new C.ShowCategoryName { Val = false },
        new C.ShowSeriesName { Val = false },
        new C.ShowPercent { Val = false },
        new C.ShowBubbleSize { Val = false });

    private static OpenXmlCompositeElement CategoryReference(NativeChart chart)
    {
        if (chart.DateFormat is { } format)
        {
            return new C.NumberReference(new C.Formula(chart.CategoryRange), Numbers(chart.Categories, format));
        }

        var cache = new C.StringCache(new C.PointCount { Val = (uint)chart.Categories.Count });
        cache.Append(chart.Categories.Select((text, i) => new C.StringPoint(new C.NumericValue(text)) { Index = (uint)i }));
        return new C.StringReference(new C.Formula(chart.CategoryRange), cache);
    }

    private static C.NumberingCache Numbers(IEnumerable<string> values, string format)
    {
        C.NumericPoint[] points = [.. values.Select((v, i) => new C.NumericPoint(new C.NumericValue(v)) { Index = (uint)i })];
        var cache = new C.NumberingCache(new C.FormatCode(format), new C.PointCount { Val = (uint)points.Length });
        cache.Append(points);
        return cache;
    }

    private static C.CategoryAxis Categories(NativeChart chart) => new(
        new C.AxisId { Val = CategoryAxis },
        new C.Scaling(new C.Orientation { Val = chart.IsLying ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = chart.IsLying ? C.AxisPositionValues.Left : C.AxisPositionValues.Bottom },
        new C.NumberingFormat { FormatCode = chart.DateFormat ?? "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        new C.CrossingAxis { Val = ValueAxis },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = false });

    private static C.ValueAxis Values(NativeChart chart) => new(
        new C.AxisId { Val = ValueAxis },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = chart.IsLying },
        new C.AxisPosition { Val = chart.IsLying ? C.AxisPositionValues.Bottom : C.AxisPositionValues.Left },
        new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(chart.IsLying ? new A.NoFill() : new A.SolidFill(new A.RgbColorModelHex { Val = "d9d9d9" })))),
        new C.NumberingFormat { FormatCode = "#,##0", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.CrossingAxis { Val = CategoryAxis },
        new C.Crosses { Val = C.CrossesValues.AutoZero });

    private static string Pounds(long pence) => (pence / 100m).ToString(CultureInfo.InvariantCulture);
}
