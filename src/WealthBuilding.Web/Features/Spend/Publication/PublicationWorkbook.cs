using ClosedXML.Excel;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>
/// Payments as a workbook for publication: one table a sheet from column A, one header row, no panes, filters, fills, headers or
/// footers, a sheet of notes, title and author and language in the properties (Analysis Function, releasing statistics in spreadsheets).
/// </summary>
internal static class PublicationWorkbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Past this many rows the formatted workbook would take too much memory; the plain one holds a million.</summary>
    private const int MostFormatted = 200_000;

    private static readonly string[] Notes =
    [
        $"Note 1: '{PublicName.Redacted}' stands for every payee that is not shown to be an organisation by a register number, a legal form, its words or a person's decision.",
        "Note 2: Descriptions of payments are not published.",
        $"Note 3: '{ExportPayments.WithheldWording}' stands for departments and categories that are on payments to fewer than five payees, come from a description, or have a word that may be a name.",
        "Note 4: A blank cell means that the payer's file does not say, or that a reference could hold a name.",
        "Note 5: Negative amounts are credits and corrections. Amounts are in pounds.",
        "Note 6: Supplier identifiers begin with the scheme of the register: GB-COH for Companies House, GB-CHC for the Charity Commission.",
    ];

    public static void Write(Stream output, ExportPayments.Model model)
    {
        var rows = model.Payments.ToList();
        if (rows.Count > MostFormatted)
        {
            XlsxExport.Write(output, ExportPayments.TableOf(model with { Payments = rows }), "Payments", isPlain: true);
            return;
        }

        using var workbook = new XLWorkbook();
        workbook.Properties.Title = $"Payments of {model.Name}";
        workbook.Properties.Author = model.Name;
        workbook.Properties.Subject = "Payments to suppliers, Open Government Licence v3.0";
        Text(workbook.AddWorksheet("Cover"), CoverOf(model, rows));
        Payments(workbook.AddWorksheet("Payments"), ExportPayments.TableOf(model with { Payments = rows }));
        Text(workbook.AddWorksheet("Notes"), ["Notes", .. Notes]);
        workbook.SaveAs(output);
    }

    private static string[] CoverOf(ExportPayments.Model model, List<ExportPayments.Row> rows) =>
    [
        $"Payments of {model.Name}",
        "This workbook has a sheet of payments with one table, and a sheet of notes.",
        $"Payments: {rows.Count}. Sum: {new Domain.Common.Money(rows.Sum(r => r.Pence))}.",
        rows.Exists(r => r.PaidOn is not null) ? $"Paid from {rows.Min(r => r.PaidOn):yyyy-MM-dd} to {rows.Max(r => r.PaidOn):yyyy-MM-dd}." : "No payment has a date.",
        $"Payments whose payee is redacted: {rows.Count(r => r.Supplier == PublicName.Redacted)} [note 1].",
        "Licence: Open Government Licence v3.0, https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    ];

    private static void Text(IXLWorksheet sheet, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            sheet.Cell(i + 1, 1).SetValue(lines[i]);
        }

        sheet.Cell(1, 1).Style.Font.SetBold().Font.SetFontSize(16);
        sheet.Column(1).Width = 100;
        sheet.Column(1).Style.Alignment.WrapText = true;
    }

    private static void Payments(IXLWorksheet sheet, ExportTable table)
    {
        for (var c = 0; c < table.Columns.Count; c++)
        {
            sheet.Cell(1, c + 1).SetValue(table.Columns[c].Title).Style.Font.SetBold();
            sheet.Column(c + 1).Width = table.Columns[c].Type is CellType.Text ? 32 : 16;
        }

        var row = 1;
        foreach (var cells in table.Rows)
        {
            row++;
            for (var c = 0; c < cells.Length; c++)
            {
                Cell(sheet.Cell(row, c + 1), cells[c], table.Columns[c].Type);
            }
        }

        sheet.Column(2).Style.DateFormat.Format = "dd/mm/yyyy";
        sheet.Column(table.Columns.Count).Style.NumberFormat.Format = "#,##0.00";
    }

    // Text stays text whatever it begins with; numbers and dates are typed.
    private static void Cell(IXLCell cell, object? value, CellType type)
    {
        switch (value)
        {
            case null:
                break;
            case DateOnly day:
                cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
                break;
            case long pence when type is CellType.Pounds:
                cell.SetValue(pence / 100m);
                break;
            default:
                var text = SafeCell.ForXml(value.ToString() ?? string.Empty);
                cell.SetValue(text);
                cell.Style.IncludeQuotePrefix = SafeCell.IsDangerous(text);
                break;
        }
    }
}
