using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Puts a native chart on a sheet.</summary>
internal static class ChartParts
{
    internal static void Add(WorksheetPart sheet, NativeChart chart)
    {
        var drawings = sheet.AddNewPart<DrawingsPart>();
        var part = drawings.AddNewPart<ChartPart>();
        part.ChartSpace = ChartXml.Space(chart);
        part.ChartSpace.Save();
        drawings.WorksheetDrawing = new Xdr.WorksheetDrawing(Anchor(chart, drawings.GetIdOfPart(part)));
        drawings.WorksheetDrawing.Save();
        Refer(sheet, sheet.GetIdOfPart(drawings));
    }

    private static Xdr.TwoCellAnchor Anchor(NativeChart chart, string chartId) => new(
        new Xdr.FromMarker(new Xdr.ColumnId(Text(chart.Place.Column)), new Xdr.ColumnOffset("0"), new Xdr.RowId(Text(chart.Place.Row)), new Xdr.RowOffset("0")),
        new Xdr.ToMarker(new Xdr.ColumnId(Text(chart.Place.LastColumn)), new Xdr.ColumnOffset("0"), new Xdr.RowId(Text(chart.Place.LastRow)), new Xdr.RowOffset("0")),
        new Xdr.GraphicFrame(
            new Xdr.NonVisualGraphicFrameProperties(
                new Xdr.NonVisualDrawingProperties { Id = 2, Name = chart.Title, Description = SafeText.Clean(chart.AltText) },
                new Xdr.NonVisualGraphicFrameDrawingProperties()),
            new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = chartId }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            Macro = string.Empty,
        },
        new Xdr.ClientData());

    // The schema wants the drawing before tables and extensions.
    private static void Refer(WorksheetPart sheet, string drawingId)
    {
        var worksheet = sheet.Worksheet;
        OpenXmlElement? before = worksheet.GetFirstChild<LegacyDrawing>();
        before ??= worksheet.GetFirstChild<TableParts>();
        before ??= worksheet.GetFirstChild<WorksheetExtensionList>();
        var drawing = new Drawing { Id = drawingId };
        _ = before is null ? worksheet.AppendChild(drawing) : worksheet.InsertBefore(drawing, before);
        worksheet.Save();
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
