using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>A chart over cells of a sheet: names, a first and perhaps a second row of values, and where its corner stands.</summary>
internal sealed record ChartSource(string Sheet, string Title, string Words, string Names, string Values, string? Parts, int Column, int Row, bool IsBar);

/// <summary>Adds native charts, which ClosedXML cannot make, to a workbook that it wrote.</summary>
internal static class WorkbookCharts
{
    private const uint NamesAxis = 111;
    private const uint ValuesAxis = 222;

    public static void Add(WorkbookPart workbook, ChartSource source, uint id)
    {
        var sheet = workbook.Workbook.Descendants<Sheet>().First(s => s.Name == source.Sheet);
        var part = (WorksheetPart)workbook.GetPartById(sheet.Id!);
        var drawings = part.DrawingsPart ?? part.AddNewPart<DrawingsPart>();
        var chart = drawings.AddNewPart<ChartPart>();
        chart.ChartSpace = new C.ChartSpace(new C.RoundedCorners { Val = false }, ChartOf(source));
        chart.ChartSpace.Save();
        drawings.WorksheetDrawing ??= new Xdr.WorksheetDrawing();
        drawings.WorksheetDrawing.Append(Anchor(source, drawings.GetIdOfPart(chart), id));
        drawings.WorksheetDrawing.Save();
        if (part.Worksheet.GetFirstChild<Drawing>() is null)
        {
            Insert(part.Worksheet, new Drawing { Id = part.GetIdOfPart(drawings) });
        }

        part.Worksheet.Save();
    }

    // The schema orders the children of a sheet: a drawing stands before these.
    private static void Insert(Worksheet sheet, Drawing drawing)
    {
        var after = sheet.ChildElements.FirstOrDefault(e => e is LegacyDrawing or LegacyDrawingHeaderFooter or TableParts or WorksheetExtensionList);
        if (after is null)
        {
            sheet.Append(drawing);
        }
        else
        {
            sheet.InsertBefore(drawing, after);
        }
    }

    private static C.Chart ChartOf(ChartSource source)
    {
        var bars = new C.BarChart(
            new C.BarDirection { Val = source.IsBar ? C.BarDirectionValues.Bar : C.BarDirectionValues.Column },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false },
            Series(0, source, source.Values, source.Parts is null ? "00616B" : "B1B4B6", "All pounds"));
        if (source.Parts is not null)
        {
            bars.Append(Series(1, source, source.Parts, "00616B", "Local pounds"));
        }

        bars.Append(new C.GapWidth { Val = 60 }, new C.AxisId { Val = NamesAxis }, new C.AxisId { Val = ValuesAxis });
        return new C.Chart(
            new C.Title(new C.ChartText(new C.RichText(new A.BodyProperties(), new A.Paragraph(new A.Run(new A.Text(source.Title))))), new C.Overlay { Val = false }),
            new C.AutoTitleDeleted { Val = false },
            new C.PlotArea(new C.Layout(), bars, Names(source.IsBar), Values(source.IsBar)),
            new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }),
            new C.PlotVisibleOnly { Val = true });
    }

    private static C.BarChartSeries Series(uint index, ChartSource source, string values, string colour, string name) => new(
        new C.Index { Val = index },
        new C.Order { Val = index },
        new C.SeriesText(new C.NumericValue(name)),
        new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = colour })),
        new C.InvertIfNegative { Val = false },
        new C.CategoryAxisData(new C.StringReference(new C.Formula(Absolute(source.Sheet, source.Names)))),
        new C.Values(new C.NumberReference(new C.Formula(Absolute(source.Sheet, values)))));

    private static C.CategoryAxis Names(bool isBar) => new(
        new C.AxisId { Val = NamesAxis },
        new C.Scaling(new C.Orientation { Val = isBar ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = isBar ? C.AxisPositionValues.Left : C.AxisPositionValues.Bottom },
        new C.CrossingAxis { Val = ValuesAxis });

    private static C.ValueAxis Values(bool isBar) => new(
        new C.AxisId { Val = ValuesAxis },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = isBar ? C.AxisPositionValues.Bottom : C.AxisPositionValues.Left },
        new C.MajorGridlines(),
        new C.NumberingFormat { FormatCode = "£#,##0", SourceLinked = false },
        new C.CrossingAxis { Val = NamesAxis });

    private static Xdr.TwoCellAnchor Anchor(ChartSource source, string chartId, uint id) => new(
        new Xdr.FromMarker(new Xdr.ColumnId($"{source.Column}"), new Xdr.ColumnOffset("0"), new Xdr.RowId($"{source.Row}"), new Xdr.RowOffset("0")),
        new Xdr.ToMarker(new Xdr.ColumnId($"{source.Column + 9}"), new Xdr.ColumnOffset("0"), new Xdr.RowId($"{source.Row + 20}"), new Xdr.RowOffset("0")),
        new Xdr.GraphicFrame(
            new Xdr.NonVisualGraphicFrameProperties(
                new Xdr.NonVisualDrawingProperties { Id = id, Name = $"Chart {id}", Description = source.Words },
                new Xdr.NonVisualGraphicFrameDrawingProperties()),
            new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = chartId }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { Macro = string.Empty },
        new Xdr.ClientData());

    private static string Absolute(string sheet, string range) =>
        $"'{sheet}'!" + System.Text.RegularExpressions.Regex.Replace(range, "([A-Z]+)([0-9]+)", "$$$1$$$2");
}
