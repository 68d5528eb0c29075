using System.Globalization;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>The largest suppliers, and what part of the total they make up.</summary>
internal static class SupplierSheet
{
    private const int HeadingRow = 6;

    internal static void Write(WorkbookDraft draft)
    {
        var report = draft.Report;
        var page = draft.AddSheet("Top suppliers").Print(HeadingRow);
        page.Title("Top suppliers", string.Create(CultureInfo.InvariantCulture, $"The {report.TopSuppliers.Count:#,##0} largest of {report.SupplierCount:#,##0} suppliers."));
        var area = SmallTable.Write(page, HeadingRow, "tblSuppliers", Columns(), [.. report.TopSuppliers.Take(SmallTable.MostRows)], ShareColumns.Of(report.TopSuppliers.Sum(s => s.LocalPence), report.TopSuppliers.Sum(s => s.Pence)));
        page.Sheet.Range(area.HeadingRow, 1, area.LastRow, 1).Style.Alignment.SetHorizontal(ClosedXML.Excel.XLAlignmentHorizontalValues.Left).Alignment.SetIndent(0);
        page.Text(3, 1, "Part of all spend").Style.Font.SetBold();
        var coverage = page.Percent(3, 3, report.Coverage);
        coverage.Style.Font.SetBold();
        page.Live(coverage, $"IF(Summary!$B$7=0,\"n/a\",SUM({area.Range('C')})/Summary!$B$7)");
    }

    private static TableColumn<SupplierFigure>[] Columns() =>
    [
        new("Rank", ColumnKind.Count, s => (long)s.Rank, HasTotal: false),
        new("Supplier", ColumnKind.Text, s => s.Name),
        new("Amount (£)", ColumnKind.Money, s => s.Pence),
        new(ShareColumns.Local, ColumnKind.Money, s => s.LocalPence),
        new(ShareColumns.Share, ColumnKind.Percent, s => ShareColumns.Of(s.LocalPence, s.Pence), (_, row) => ShareColumns.Formula('D', 'C', row)),
        new("Place", ColumnKind.Text, s => s.Place),
        new("How the place is known", ColumnKind.Text, s => s.Basis),
    ];
}
