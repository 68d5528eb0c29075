using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

namespace WealthBuilding.Benchmarks;

/// <summary>The workbook's lines beside the OpenXML SDK's own streaming writer, the same rows in the same run.</summary>
internal static class WorkbookBenchmark
{
    private const double Goal = 4;
    private const long MemoryGoal = 200;
    private const int Rounds = 3;

    internal static int Run(string[] args)
    {
        var lines = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var ours = new Measure();
        var sdk = new Measure();
        for (var round = 0; round < Rounds; round++)
        {
            ours.Run(() => WriteOurs(lines));
        }

        var peak = Measure.PeakMegabytes;
        for (var round = 0; round < Rounds; round++)
        {
            sdk.Run(() => WriteSdk(lines));
        }

        var ratio = sdk.Min / ours.Min;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines:#,##0} lines of 12 columns. CPU ms: min, median, p95"));
        Console.WriteLine($"whole workbook, ours   {ours}");
        Console.WriteLine($"lines alone, SDK       {sdk}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ratio:0.0} times faster (goal {Goal}); peak before the SDK ran {peak} MB (at most {MemoryGoal})"));
        return ratio >= Goal && peak <= MemoryGoal ? 0 : 1;
    }

    private static IEnumerable<AnalysisLine> Lines(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return new AnalysisLine(
                20190401 + (i % 28), $"Example Supplier {i % 20_000} Limited", $"Directorate {i % 12}", $"Expense type {i % 500}", $"Payment for goods {i % 2000}",
                (50_000_000 + i).ToString(CultureInfo.InvariantCulture), 12_345 + i, "Preston", "In the area", "postcode on the payment", "ledger.csv", i + 2);
        }
    }

    private static long WriteOurs(int lines)
    {
        var path = Path.GetTempFileName();
        using (var stream = File.Create(path))
        {
            AnalysisWorkbook.Write(stream, Report(lines), Lines(lines), CancellationToken.None);
        }

        return Size(path);
    }

    private static long WriteSdk(int lines)
    {
        var path = Path.GetTempFileName();
        using (var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(sheet))
            {
                writer.WriteStartElement(new Worksheet());
                writer.WriteStartElement(new SheetData());
                foreach (var line in Lines(lines))
                {
                    WriteRow(writer, line);
                }

                writer.WriteEndElement();
                writer.WriteEndElement();
            }

            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "Lines", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }

        return Size(path);
    }

    private static void WriteRow(OpenXmlWriter writer, AnalysisLine line)
    {
        void Text(string? text) => writer.WriteElement(new Cell(new InlineString(new Text(text ?? string.Empty))) { DataType = CellValues.InlineString });
        void Number(string number) => writer.WriteElement(new Cell(new CellValue(number)));
        writer.WriteStartElement(new Row());
        Number(line.PaidOn.ToString(CultureInfo.InvariantCulture));
        Text(line.Supplier);
        Text(line.Department);
        Text(line.Category);
        Text(line.Purpose);
        Text(line.Transaction);
        Number((line.Pence / 100m).ToString(CultureInfo.InvariantCulture));
        Text(line.Place);
        Text(line.Ring);
        Text(line.Basis);
        Text(line.File);
        Number(line.Record.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }

    private static long Size(string path)
    {
        var size = new FileInfo(path).Length;
        File.Delete(path);
        return size;
    }

    private static AnalysisReport Report(int lines) => new()
    {
        Title = "Benchmark",
        Subject = "Benchmark",
        Scope = "all",
        Local = "area",
        PlacesSource = "none",
        Filters = "none",
        Address = "/",
        MadeAt = DateTimeOffset.UnixEpoch,
        MadeBy = "benchmark",
        DataVersion = "1",
        Lines = lines,
        Suppliers = 20_000,
        TotalPence = Enumerable.Range(0, lines).Sum(i => 12_345L + i),
        LocalPence = 0,
        Rings = [new AnalysisGroup("In the area", lines, 1, 1)],
        Months = [],
        Years = [],
        Departments = [],
        Categories = [],
        TopSuppliers = [],
        Exclusions = [],
        Unknowns = [],
    };
}
