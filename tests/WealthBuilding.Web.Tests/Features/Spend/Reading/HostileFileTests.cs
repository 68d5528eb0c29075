using System.Text;
using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Evaluation;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Settings;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Spend.Reading;

public sealed class HostileFileTests
{
    public static TheoryData<string> Names => [.. Bombs.All.Select(b => b.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bomb_is_refused(string name)
    {
        var folder = Directory.CreateTempSubdirectory("bomb-").FullName;
        var path = Path.Combine(folder, name);
        Bombs.All.Single(b => b.Name == name).Make(path);

        var refusal = Bombs.Read(path);
        Directory.Delete(folder, recursive: true);

        Assert.NotNull(refusal);
    }

    [Fact]
    public void Damaged_files_throw_nothing_and_lose_nothing() => Assert.Empty(Mutations.Run(300, seed: 7));

    [Fact]
    public void A_workbook_reads_like_the_same_ledger_as_text()
    {
        var folder = Directory.CreateTempSubdirectory("book-").FullName;
        using (var book = new ClosedXML.Excel.XLWorkbook())
        {
            var pivot = book.AddWorksheet("Pivot");
            pivot.Cell(1, 1).SetValue("Supplier");
            pivot.Cell(1, 2).SetValue("Sum of Amount");
            pivot.Cell(2, 1).SetValue("Harebell Example Ltd");
            pivot.Cell(2, 2).SetValue(30.75);
            var sheet = book.AddWorksheet("April");
            sheet.Cell(1, 1).SetValue("Payments of April");
            string[] header = ["Supplier", "Supplier No", "Date", "Amount"];
            for (var i = 0; i < header.Length; i++)
            {
                sheet.Cell(3, i + 1).SetValue(header[i]);
            }

            for (var row = 4; row < 7; row++)
            {
                sheet.Cell(row, 1).SetValue("Harebell Example Ltd");
                sheet.Cell(row, 2).SetValue(row).Style.NumberFormat.SetFormat("00000000");
                sheet.Cell(row, 3).SetValue(new DateTime(2026, 4, row, 13, 30, 0, DateTimeKind.Unspecified));
                sheet.Cell(row, 4).SetValue(10.25);
            }

            sheet.Cell(7, 4).SetValue(30.75);
            book.SaveAs(Path.Combine(folder, "april.xlsx"));
        }

        var file = new LedgerFiles(Options.Create(new StorageSettings())).Read(Path.Combine(folder, "april.xlsx"), "april.xlsx", new LedgerReadOptions(), CancellationToken.None);
        Directory.Delete(folder, recursive: true);

        var table = Assert.Single(file.Tables);
        Assert.Equal("Pivot", Assert.Single(file.LeftOut).Name);
        Assert.Equal([3], table.Layout.HeaderRows);
        Assert.Equal([20260404, 20260405, 20260406, 0], table.PaidOn);
        Assert.Equal(3075, TableFigures.Of(table, []).PenceImported);
        Assert.Equal("total-row", table.Reasons[table.Reason[3]]);
        Assert.Equal(["00000004", "00000005", "00000006"], table.Texts[LedgerField.SupplierId].Values);
    }

    [RealDataFact]
    public void Every_real_file_reads_as_was_established_by_hand() =>
        Assert.Equal(0, ImportEvaluation.Run(Path.Combine(RealData.Folder!, "spend"), json: false));
}
