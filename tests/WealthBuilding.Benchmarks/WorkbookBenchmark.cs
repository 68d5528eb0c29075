using System.Globalization;
using System.IO.Compression;
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
    private const int Rounds = 5;

    // Texts are made before the clock runs.
    private static readonly string[] Suppliers = Texts("Example Supplier {0} Limited", 20_000);
    private static readonly string[] Departments = Texts("Directorate {0}", 12);
    private static readonly string[] Services = Texts("Service {0}", 60);
    private static readonly string[] Categories = Texts("Expense type {0}", 500);
    private static readonly string[] Purposes = Texts("Payment for goods {0}", 2_000);
    private static string[] _transactions = [];

    internal static int Run(string[] args)
    {
        var lines = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var (whole, ours, sdk) = (new Measure(), new Measure(), new Measure());
        _transactions = [.. Enumerable.Range(0, lines).Select(i => (50_000_000 + i).ToString(CultureInfo.InvariantCulture))];
        for (var round = 0; round < Rounds; round++)
        {
            whole.Run(() => WriteWhole(lines));
            ours.Run(() => WriteOurs(lines));
        }

        var peak = Measure.PeakMegabytes;
        for (var round = 0; round < Rounds; round++)
        {
            sdk.Run(() => WriteSdk(lines));
        }

        var ratio = sdk.Min / ours.Min;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines:#,##0} lines of 13 columns. CPU ms: min, median, p95"));
        Console.WriteLine($"whole workbook, ours   {whole}");
        Console.WriteLine($"lines alone, ours      {ours}");
        Console.WriteLine($"lines alone, SDK       {sdk}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lines {ratio:0.0} times faster (goal {Goal}); whole workbook {sdk.Min / whole.Min:0.0} times; peak before the SDK ran {peak} MB (at most {MemoryGoal})"));
        return ratio >= Goal && peak <= MemoryGoal ? 0 : 1;
    }

    private static IEnumerable<AnalysisLine> Lines(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return new AnalysisLine
            {
                Date = new DateOnly(2019, 4, 1 + (i % 28)),
                Supplier = Suppliers[i % 20_000],
                Department = Departments[i % 12],
                Service = Services[i % 60],
                Category = Categories[i % 500],
                Purpose = Purposes[i % 2_000],
                Transaction = _transactions[i],
                Pence = 12_345 + i,
                WholePence = 12_345 + i,
                LocalPence = 12_345 + i,
                RingPence = [12_345 + i, 0, 0, 0, 0, 0, 0],
                Place = "Preston",
                Ring = "In the area",
                Basis = "postcode on the payment",
                File = "ledger.csv",
                Record = i + 2,
            };
        }
    }

    private static long WriteWhole(int lines)
    {
        var path = Path.GetTempFileName();
        using (var stream = File.Create(path))
        {
            AnalysisWorkbook.Write(stream, Report(lines), Lines(lines), CancellationToken.None);
        }

        return Size(path);
    }

    private static long WriteOurs(int lines)
    {
        var path = Path.GetTempFileName();
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open())
        using (var rows = Lines(lines).GetEnumerator())
        {
            LineSheetXml.Write(entry, rows, lines, new LineStyles(1, 2, 3, 4), CancellationToken.None);
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
        Number(line.Date!.Value.DayNumber.ToString(CultureInfo.InvariantCulture));
        Text(line.Supplier);
        Text(line.Department);
        Text(line.Service);
        Text(line.Category);
        Text(line.Purpose);
        Text(line.Transaction);
        Number((line.Pence / 100m).ToString(CultureInfo.InvariantCulture));
        Text(line.Place);
        Text(line.Ring);
        Text(line.Basis);
        Text(line.File);
        Number(line.Record.ToString(CultureInfo.InvariantCulture));
        Number((line.LocalPence / 100m).ToString(CultureInfo.InvariantCulture));
        foreach (var pence in line.RingPence!)
        {
            Number((pence / 100m).ToString(CultureInfo.InvariantCulture));
        }

        Number((line.WholePence / 100m).ToString(CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }

    private static string[] Texts(string pattern, int count) =>
        [.. Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, pattern, i))];

    private static long Size(string path)
    {
        var size = new FileInfo(path).Length;
        File.Delete(path);
        return size;
    }

    private static AnalysisReport Report(int lines)
    {
        var total = Enumerable.Range(0, lines).Sum(i => 12_345L + i);
        return new()
        {
            Title = "Benchmark",
            Subject = "Benchmark",
            ScopeName = "all",
            ScopeVersion = "1",
            LocalDefinition = "area",
            PlacesSource = "none",
            MadeAt = DateTimeOffset.UnixEpoch,
            MadeBy = "benchmark",
            DataVersion = "1",
            Lines = lines,
            SupplierCount = 20_000,
            TotalPence = total,
            LocalPence = total,
            UnknownPence = 0,
            Rings = [new RingFigure("In the area", total)],
            Months = [new MonthFigure(new DateOnly(2019, 4, 1), total, total)],
            Departments = [.. Enumerable.Range(0, 12).Select(i => new GroupFigure($"Directorate {i}", 1, 1, 1))],
            Categories = [.. Enumerable.Range(0, 500).Select(i => new GroupFigure($"Expense type {i}", 1, 1, 1))],
            TopSuppliers = [.. Enumerable.Range(1, 300).Select(i => new SupplierFigure(i, $"Example Supplier {i} Limited", 1, 1, "Preston", "postcode"))],
        };
    }
}
