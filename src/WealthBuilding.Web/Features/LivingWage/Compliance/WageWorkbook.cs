using ClosedXML.Excel;
using WealthBuilding.Domain.LivingWage.Assurance;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>The workbook of fair work: coverage, its course over the year, contracts, groups of workers, cases. The same figures as the page.</summary>
internal static class WageWorkbook
{
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Write(Stream stream, ListWages.Model model)
    {
        using var book = new XLWorkbook();
        Sheet(book, "Coverage", CoverageOf(model));
        Sheet(book, "Over the year", new ExportTable(
            [new("On", CellType.Date), new("Class", CellType.Text), new("Contracts", CellType.Number), new("Value (£)", CellType.Pounds), new("Workers declared", CellType.Number)],
            model.Trend.SelectMany(t => t.Coverage.Contracts.Select((c, i) => new object?[] { t.Day, NameOf(c.Class), c.Amount, t.Coverage.Pounds[i].Amount, t.Coverage.Workers[i].Amount }))));
        Sheet(book, "Contracts", ListWages.TableOf(model));
        Sheet(book, "Groups of workers", new ExportTable(
            [new("Supplier", CellType.Text), new("Work", CellType.Text), new("Workplace", CellType.Text), new("Age", CellType.Text), new("Workers", CellType.Number), new("Hours a week", CellType.Number), new("Lowest pay (£)", CellType.Number), new("Required (£)", CellType.Number), new("Outcome", CellType.Text), new("Short a year (£)", CellType.Pounds)],
            model.Contracts.SelectMany(c => c.Finding.Suppliers).Where(s => s.Bands.Count > 0).DistinctBy(s => s.Declaration!.Id).SelectMany(s => s.Bands.Select(b => RowOf(s.Evidence.Name, b)))));
        Sheet(book, "Open cases", new ExportTable(
            [new("Supplier", CellType.Text), new("Opened", CellType.Date), new("Due", CellType.Date), new("Followed up by", CellType.Text), new("Short a year when opened (£)", CellType.Pounds), new("Remedy", CellType.Text)],
            model.Cases.Select(c => new object?[] { c.SupplierName, c.OpenedOn, c.DueOn, c.OwnerId is { } owner ? model.Owners.GetValueOrDefault(owner) : null, c.ShortYearPence, c.Remedy })));
        book.SaveAs(stream);
    }

    private static ExportTable CoverageOf(ListWages.Model model) => new(
        [new("Class", CellType.Text), new("Contracts", CellType.Number), new("Of contracts", CellType.Share), new("Value (£)", CellType.Pounds), new("Of value", CellType.Share), new("Workers declared", CellType.Number), new("Of workers", CellType.Share)],
        model.Coverage.Contracts.Select((c, i) => new object?[]
        {
            NameOf(c.Class), c.Amount, c.Percent / 100, model.Coverage.Pounds[i].Amount, model.Coverage.Pounds[i].Percent / 100, model.Coverage.Workers[i].Amount, model.Coverage.Workers[i].Percent / 100,
        }).Append([$"Contracts that run on {Figures.Day(model.Day)}; those out of scope are left out", null, null, null, null, null, null])
        .Append([$"Workers miss {model.ShortYear} a year, pay alone", null, null, null, null, null, null]));

    private static string NameOf(CoverageClass coverage) => coverage switch
    {
        CoverageClass.Met => "Paid",
        CoverageClass.NotMet => "Not paid",
        CoverageClass.Planned => "Planned",
        CoverageClass.NotKnown => "Not known",
    };

    private static object?[] RowOf(string supplier, BandFinding finding) =>
    [
        supplier, finding.Band.Role, finding.Band.Area.ToString(), AgeBands.NameOf(finding.Band.Age), (long)finding.Band.Workers, finding.Band.HoursHundredths / 100m,
        finding.Band.Lowest.Pence / 100, finding.Required.Rate?.Pence / 100, finding.Outcome.ToString(), finding.ShortYear.Pence,
    ];

    private static void Sheet(XLWorkbook book, string name, ExportTable table)
    {
        var sheet = book.AddWorksheet(name);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            sheet.Cell(1, i + 1).SetValue(table.Columns[i].Title).Style.Font.SetBold();
            sheet.Column(i + 1).Width = table.Columns[i].Type is CellType.Text ? 28 : 14;
        }

        var line = 1;
        foreach (var row in table.Rows)
        {
            line++;
            for (var i = 0; i < row.Length; i++)
            {
                Set(sheet.Cell(line, i + 1), row[i], table.Columns[i].Type);
            }
        }

        sheet.SheetView.FreezeRows(1);
        sheet.Range(1, 1, line, table.Columns.Count).SetAutoFilter();
    }

    private static void Set(IXLCell cell, object? value, CellType type)
    {
        switch (value)
        {
            case null:
                break;
            case long pence when type is CellType.Pounds:
                cell.SetValue(pence / 100m).Style.NumberFormat.Format = "#,##0.00;[Red]-#,##0.00";
                break;
            case DateOnly day:
                cell.SetValue(day.ToDateTime(TimeOnly.MinValue)).Style.DateFormat.Format = "dd/mm/yyyy";
                break;
            case decimal number:
                cell.SetValue(number);
                cell.Style.NumberFormat.Format = type is CellType.Share ? "0.0%" : "General";
                break;
            case long number:
                cell.SetValue(number);
                break;
            default:
                var text = SafeCell.ForXml(value.ToString() ?? string.Empty);
                cell.SetValue(text).Style.IncludeQuotePrefix = SafeCell.IsDangerous(text);
                break;
        }
    }
}
