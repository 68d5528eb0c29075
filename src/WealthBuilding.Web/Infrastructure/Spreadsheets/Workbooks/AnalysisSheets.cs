using System.Globalization;
using ClosedXML.Excel;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>The formatted sheets of the analysis workbook.</summary>
internal sealed class AnalysisSheets(AnalysisReport report, IReadOnlyList<LineSheet> lineSheets)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Values that formulas come to, by sheet and cell.</summary>
    public Dictionary<string, string> Cached { get; } = [];

    /// <summary>Where the charts' figures stand.</summary>
    public List<ChartSource> Charts { get; } = [];

    public void Build(XLWorkbook book)
    {
        Cover(book);
        Summary(book);
        Groups(book, "By month", "Payments by month", "The month in which each payment was made, and the part of it that is local.", "Month", report.Months, chart: true);
        Groups(book, "By department", "Payments by department", "The largest first.", "Department", report.Departments, chart: false);
        Groups(book, "By category", "Payments by kind of spending", "The largest first.", "Kind of spending", report.Categories, chart: true);
        Suppliers(book);
        Exclusions(book);
        Dictionary(book);
        foreach (var sheet in lineSheets)
        {
            book.AddWorksheet(sheet.Name).Cell(1, 1).SetValue("Paid on");
        }

        book.Worksheets.First().SetTabActive();
    }

    private void Cover(XLWorkbook book)
    {
        var sheet = new SheetBuilder(book, "Cover", report.Title, report.Subject, Cached).Widths(34, 90);
        sheet.Fact("Period", $"{Day(report.From)} to {Day(report.To)}");
        sheet.Fact("What is counted", report.Scope);
        sheet.Fact("What local means", report.Local);
        sheet.Fact("Places looked up in", report.PlacesSource);
        sheet.Fact("Filters", report.Filters);
        sheet.Fact("Address of the same view", report.Address);
        sheet.Fact("Made at", $"{report.MadeAt.ToUniversalTime():yyyy-MM-dd HH:mm} UTC");
        sheet.Fact("Made by", report.MadeBy);
        sheet.Fact("Version of the data", report.DataVersion);
        sheet.Row++;
        sheet.Header("Control totals", "Pounds");
        sheet.Text(1, "Total of this analysis");
        sheet.Pounds(2, report.TotalPence);
        sheet.Row++;
        sheet.Text(1, "Sum of the lines in this workbook");
        sheet.PoundsFormula(2, "SUM(" + string.Join(',', lineSheets.Select(l => l.AmountRange)) + ")", report.TotalPence);
        sheet.Row++;
        sheet.Text(1, "They agree");
        sheet.Formula(2, $"IF(ROUND(B{sheet.Row - 1}-B{sheet.Row - 2},2)=0,\"OK\",\"Check\")", "OK");
        sheet.Row += 2;
        sheet.Header("Sheet", "What it holds");
        foreach (var (name, words) in Contents())
        {
            sheet.Text(1, name);
            sheet.Text(2, words);
            sheet.Row++;
        }

        sheet.Sheet.Column(2).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
    }

    private IEnumerable<(string Name, string Words)> Contents() =>
    [
        ("Summary", "The local share with its range, by distance and by year"),
        ("By month", "Payments and local payments month by month"),
        ("By department", "Payments by department"),
        ("By category", "Payments by kind of spending"),
        ("Top suppliers", "The suppliers paid most, where each is and how that is known"),
        ("Unknowns and scope", "What is not known, and payments that are left out, by rule"),
        ("Data dictionary", "Every column of the lines: meaning, type, unit"),
        .. lineSheets.Select(l => (l.Name, string.Create(British, $"{l.Rows:#,##0} payments, one a row"))),
    ];

    private void Summary(XLWorkbook book)
    {
        var finding = string.Create(British, $"{report.Share:P1} of the money is local; between {report.Low:P1} and {report.High:P1}, by what is known of places.");
        var sheet = new SheetBuilder(book, "Summary", "How much stays in the place", finding, Cached).Widths(38, 14, 18, 18, 14);
        sheet.Header("Where", "Payments", "Pounds", "Share");
        var first = sheet.Row;
        var total = first + report.Rings.Count;
        foreach (var ring in report.Rings)
        {
            sheet.Text(1, ring.Name);
            sheet.Pounds(3, ring.Pence);
            sheet.ShareFormula(4, $"IF(C${total}=0,0,C{sheet.Row}/C${total})", Ratio(ring.Pence, report.TotalPence));
            sheet.Row++;
        }

        sheet.Text(1, "All");
        sheet.Count(2, report.Lines);
        sheet.PoundsFormula(3, $"SUM(C{first}:C{total - 1})", report.TotalPence);
        Charts.Add(new ChartSource("Summary", "Pounds by distance from the area", "Bar chart of pounds by distance from the area; the same figures stand beside it", $"A{first}:A{total - 1}", $"C{first}:C{total - 1}", null, 6, 3, IsBar: true));
        sheet.Row += 2;
        Table(sheet, "Year (April to March)", report.Years);
    }

    private void Groups(XLWorkbook book, string name, string title, string sentence, string heading, IReadOnlyList<AnalysisGroup> groups, bool chart)
    {
        var sheet = new SheetBuilder(book, name, title, sentence, Cached).Widths(42, 12, 18, 18, 12);
        var first = sheet.Row + 1;
        Table(sheet, heading, groups);
        sheet.Sheet.SheetView.FreezeRows(first - 1);
        sheet.Sheet.PageSetup.SetRowsToRepeatAtTop(first - 1, first - 1);
        if (chart && groups.Count > 0)
        {
            var last = first + Math.Min(groups.Count, 24) - 1;
            Charts.Add(new ChartSource(name, title, $"Column chart: {title.ToLowerInvariant()}, local and all; the same figures stand beside it", $"A{first}:A{last}", $"C{first}:C{last}", $"D{first}:D{last}", 6, 3, IsBar: false));
        }
    }

    private static void Table(SheetBuilder sheet, string heading, IReadOnlyList<AnalysisGroup> groups)
    {
        sheet.Header(heading, "Payments", "Pounds", "Local pounds", "Local share");
        var first = sheet.Row;
        foreach (var group in groups)
        {
            sheet.Text(1, group.Name);
            sheet.Count(2, group.Lines);
            sheet.Pounds(3, group.Pence);
            sheet.Pounds(4, group.LocalPence);
            sheet.ShareFormula(5, $"IF(C{sheet.Row}=0,0,D{sheet.Row}/C{sheet.Row})", Ratio(group.LocalPence, group.Pence));
            sheet.Row++;
        }

        if (groups.Count > 0)
        {
            sheet.Text(1, "All of these");
            sheet.PoundsFormula(3, $"SUBTOTAL(109,C{first}:C{sheet.Row - 1})", groups.Sum(g => g.Pence));
            sheet.PoundsFormula(4, $"SUBTOTAL(109,D{first}:D{sheet.Row - 1})", groups.Sum(g => g.LocalPence));
        }

        sheet.Row += 2;
    }

    private void Suppliers(XLWorkbook book)
    {
        var covered = report.TopSuppliers.Sum(s => s.Pence);
        var sentence = string.Create(British, $"{report.TopSuppliers.Count:#,##0} of {report.Suppliers:#,##0} suppliers; they make up {Ratio(covered, report.TotalPence):P1} of the money.");
        var sheet = new SheetBuilder(book, "Top suppliers", "The suppliers paid most", sentence, Cached).Widths(46, 12, 18, 18, 34, 36);
        var header = sheet.Row;
        sheet.Header("Supplier", "Payments", "Pounds", "Local pounds", "Place", "How that is known");
        foreach (var supplier in report.TopSuppliers)
        {
            sheet.Text(1, supplier.Name);
            sheet.Count(2, supplier.Lines);
            sheet.Pounds(3, supplier.Pence);
            sheet.Pounds(4, supplier.LocalPence);
            sheet.Text(5, supplier.Place);
            sheet.Text(6, supplier.Basis);
            sheet.Row++;
        }

        if (sheet.Row > header + 1)
        {
            sheet.Sheet.Range(header, 1, sheet.Row - 1, 6).SetAutoFilter();
        }

        sheet.Sheet.SheetView.FreezeRows(header);
        sheet.Sheet.PageSetup.SetRowsToRepeatAtTop(header, header);
    }

    private void Exclusions(XLWorkbook book)
    {
        var sheet = new SheetBuilder(book, "Unknowns and scope", "What is not known, and what is left out", "Unknown money is counted as not local; nothing is dropped.", Cached).Widths(46, 12, 18, 12, 80);
        sheet.Header("Not known", "Payments", "Pounds");
        foreach (var unknown in report.Unknowns)
        {
            sheet.Text(1, unknown.Name);
            sheet.Count(2, unknown.Lines);
            sheet.Pounds(3, unknown.Pence);
            sheet.Row++;
        }

        sheet.Row++;
        sheet.Header("Rule of scope", "Payments", "Pounds", "Applied", "Why");
        foreach (var rule in report.Exclusions)
        {
            sheet.Text(1, rule.Rule);
            sheet.Count(2, rule.Lines);
            sheet.Pounds(3, rule.Pence);
            sheet.Text(4, rule.IsApplied ? "Yes" : "No");
            sheet.Text(5, rule.Why);
            sheet.Row++;
        }
    }

    private void Dictionary(XLWorkbook book)
    {
        var sheet = new SheetBuilder(book, "Data dictionary", "What the columns of the lines mean", "One row of the lines is one payment as the file has it.", Cached).Widths(24, 80, 16, 40);
        sheet.Header("Column", "Meaning", "Type", "Source");
        foreach (var column in LineSheet.Columns)
        {
            sheet.Text(1, column.Title);
            sheet.Text(2, column.Meaning);
            sheet.Text(3, column.Type);
            sheet.Text(4, column.Source);
            sheet.Row++;
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", British) ?? "not known";

    private static decimal? Ratio(long part, long whole) => whole == 0 ? null : (decimal)part / whole;
}
