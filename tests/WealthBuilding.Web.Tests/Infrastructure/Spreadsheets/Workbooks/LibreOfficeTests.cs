using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Infrastructure.Spreadsheets.Workbooks;

/// <summary>What another program makes of the workbook.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workbook").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [LibreOfficeFact]
    public async Task Worked_out_again_the_control_totals_agree()
    {
        var path = await SaveAsync(10);
        ForgetKeptValues(path);
        var cover = await File.ReadAllTextAsync(await LibreOffice.ConvertAsync(path, "csv"));
        Assert.Contains("Everything agrees,,,,OK", cover, StringComparison.Ordinal);
        Assert.DoesNotContain("Check\n", cover.Replace("Worked out here,Check\n", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [LibreOfficeFact]
    public async Task A_changed_line_makes_the_control_totals_say_so()
    {
        var path = await SaveAsync(1000);
        ForgetKeptValues(path, changeFirstAmount: true);
        var cover = await File.ReadAllTextAsync(await LibreOffice.ConvertAsync(path, "csv"));
        Assert.Contains("Everything agrees,,,,Check", cover, StringComparison.Ordinal);
    }

    private async Task<string> SaveAsync(int rowsPerSheet)
    {
        var path = Path.Combine(_folder, "analysis.xlsx");
        await using var file = File.Create(path);
        await DemoWorkbook.Write(DemoWorkbook.Lines(25), rowsPerSheet: rowsPerSheet).CopyToAsync(file);
        return path;
    }

    private static void ForgetKeptValues(string path, bool changeFirstAmount = false)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        foreach (var part in document.WorkbookPart!.WorksheetParts)
        {
            foreach (var cell in part.Worksheet.Descendants<Cell>().Where(c => c.CellFormula is not null))
            {
                cell.CellValue = null;
            }

            part.Worksheet.Save();
        }

        if (changeFirstAmount)
        {
            var id = document.WorkbookPart.Workbook.Descendants<Sheet>().Single(s => s.Name == "Lines").Id!.Value!;
            var lines = ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet;
            lines.Descendants<Row>().ElementAt(1).Elements<Cell>().ElementAt(7).CellValue = new CellValue("1");
            lines.Save();
        }
    }
}
