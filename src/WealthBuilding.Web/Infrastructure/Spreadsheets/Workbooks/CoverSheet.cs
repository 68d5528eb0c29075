using System.Globalization;
using ClosedXML.Excel;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>What the workbook is, who made it and when, what it holds, and whether its totals agree.</summary>
internal static class CoverSheet
{
    private const int WordsWidth = 88;

    internal static void Write(SheetPage page, WorkbookDraft draft)
    {
        var report = draft.Report;
        Write(page, report.Title, report.Subject, Facts(report), draft.Controls, draft.Book.Worksheets.Skip(1).Select(s => (s.Name, Contents(s.Name))));
    }

    /// <param name="facts">What the workbook is, one row each.</param>
    /// <param name="contents">The other sheets and what they hold.</param>
    internal static void Write(
        SheetPage page, string title, string subject, IEnumerable<(string Label, string Words)> facts, IReadOnlyList<ControlTotal> controls, IEnumerable<(string Sheet, string Holds)> contents)
    {
        page.Print();
        page.Title(title, subject);
        page.Sheet.Cell(2, 1).Style.Font.SetFontSize(13);
        page.Sheet.Column(1).Width = 26;
        page.Sheet.Column(2).Width = WordsWidth;
        page.Sheet.Columns(3, 4).Width = 20;
        page.Sheet.Column(5).Width = 10;
        var row = 4;
        foreach (var (label, words) in facts)
        {
            Fact(page, row++, label, words);
        }

        var last = WriteControls(page, controls, row + 1);
        WriteContents(page, contents, last + 2);
    }

    private static IEnumerable<(string Label, string Words)> Facts(AnalysisReport report)
    {
        yield return ("Period", Period.Of(report));
        yield return ("Area", report.Areas.Count == 0 ? "none" : string.Join(", ", report.Areas));
        yield return ("What counts as local", report.LocalDefinition);
        yield return ("Places of suppliers", report.PlacesSource);
        yield return ("Scope", $"{report.ScopeName}, version {report.ScopeVersion}");
        yield return ("Filters", string.IsNullOrEmpty(report.FilterWords) ? "none" : report.FilterWords);
        if (!string.IsNullOrEmpty(report.FilterUrl))
        {
            yield return ("The same on screen", report.FilterUrl);
        }

        yield return ("Made", MadeAt(report.MadeAt));
        yield return ("Made by", report.MadeBy);
        yield return ("Data version", report.DataVersion);
    }

    internal static string MadeAt(DateTimeOffset made) =>
        string.Create(CultureInfo.InvariantCulture, $"{UkTime.Of(made):d MMMM yyyy, HH:mm} UK time ({made.UtcDateTime:yyyy-MM-dd HH:mm} UTC)");

    private static void Fact(SheetPage page, int row, string label, string words)
    {
        var name = page.Text(row, 1, label);
        name.Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        page.Text(row, 2, words).Style.Alignment.SetWrapText(true).Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        var lines = words.Split('\n').Sum(l => 1 + (l.Length / WordsWidth));
        page.Sheet.Row(row).Height = Math.Min(16 * lines, 400);
    }

    private static int WriteControls(SheetPage page, IReadOnlyList<ControlTotal> controls, int row)
    {
        page.Subtitle(row, "Control totals");
        string[] headings = ["Total", "What is checked", "Stated", "Worked out here", "Check"];
        for (var i = 0; i < headings.Length; i++)
        {
            page.Heading(row + 1, i + 1, headings[i], i > 1);
        }

        var first = row + 2;
        var next = first;
        var isRight = true;
        foreach (var control in controls)
        {
            isRight &= WriteControl(page, next++, control);
        }

        page.Text(next, 1, "Everything agrees").Style.Font.SetBold();
        Verdict(page, next, isRight, string.Create(CultureInfo.InvariantCulture, $"IF(COUNTIF(E{first}:E{next - 1},\"OK\")={controls.Count},\"OK\",\"Check\")"));
        page.Sheet.Range(next, 1, next, headings.Length).Style.Border.SetTopBorder(XLBorderStyleValues.Thin).Border.SetTopBorderColor(SheetPage.Teal);
        return next;
    }

    private static bool WriteControl(SheetPage page, int row, ControlTotal control)
    {
        page.Text(row, 1, control.What);
        page.Text(row, 2, control.Meaning);
        _ = control.IsMoney ? page.Money(row, 3, control.Stated) : page.Count(row, 3, control.Stated);
        page.Live(control.IsMoney ? page.Money(row, 4, control.Found) : page.Count(row, 4, control.Found), control.Formula);
        var isRight = control.Stated == control.Found;
        Verdict(page, row, isRight, string.Create(CultureInfo.InvariantCulture, $"IF(ROUND(C{row}-D{row},2)=0,\"OK\",\"Check\")"));
        return isRight;
    }

    private static void Verdict(SheetPage page, int row, bool isRight, string formula)
    {
        var cell = page.Text(row, 5, isRight ? "OK" : "Check");
        cell.Style.Font.SetBold().Font.SetFontColor(SheetPage.Teal).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
        cell.AddConditionalFormat().WhenEquals("\"Check\"").Font.SetFontColor(XLColor.White).Fill.SetBackgroundColor(XLColor.FromHtml("#b10e1e"));
        page.Live(cell, formula);
    }

    private static void WriteContents(SheetPage page, IEnumerable<(string Sheet, string Holds)> contents, int row)
    {
        page.Subtitle(row++, "Contents");
        foreach (var (sheet, holds) in contents)
        {
            var cell = page.Text(row, 1, sheet);
            cell.Hyperlink = new XLHyperlink($"'{sheet}'!A1");
            cell.Style.Font.SetUnderline().Font.SetFontColor(SheetPage.Teal);
            page.Text(row++, 2, holds);
        }
    }

    private static string Contents(string sheet) => sheet switch
    {
        "Summary" => "the share and its range, rings around the area, years",
        "By place" => "spend by distance from the area and by district",
        "By month" => "spend by month, with a chart",
        "By department" or "By category" => "lines, spend and local share, largest first",
        "Top suppliers" => "the largest suppliers and their places",
        "Unknowns and scope" => "what is not known, and what is left out",
        "Data dictionary" => "what every column means",
        _ => "every line in scope, to filter and to sort",
    };
}
