using System.Globalization;
using WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

namespace WealthBuilding.Web.Tests.Infrastructure.Spreadsheets.Workbooks;

/// <summary>An invented council's workbook, the same each time.</summary>
internal static class DemoWorkbook
{
    private static readonly string[] Rings = ["In the area", "In a bordering district", "In the same county", "In the region", "Elsewhere in the UK", "Overseas", "Not known"];
    private static readonly string[] Departments = ["Adults and public health", "Children's services", "Highways and waste", "Housing", "Corporate services", "Parks, leisure and libraries"];
    private static readonly string[] Towns = ["Example Town", "Near Borough", "Old Shire", "North Valley", "Far City", "Otherland", "Not known"];

    internal static List<AnalysisLine> Lines(int count)
    {
        var random = new Random(20260401);
        return [.. Enumerable.Range(0, count).Select(i => Line(random, i))];
    }

    internal static AnalysisReport Report(IReadOnlyList<AnalysisLine> lines)
    {
        var (total, local, unknown) = (lines.Sum(l => l.Pence), LocalOf(lines), lines.Where(l => l.Ring == Rings[^1]).Sum(l => l.Pence));
        var suppliers = lines.GroupBy(l => l.Supplier!).OrderByDescending(g => g.Sum(l => l.Pence)).ToList();
        var top = suppliers.Take(40).Select((g, i) => new SupplierFigure(i + 1, g.Key, g.Sum(l => l.Pence), LocalOf(g), g.First().Place ?? string.Empty, g.First().Basis ?? string.Empty)).ToList();
        return new AnalysisReport
        {
            Title = "Local spend analysis",
            Subject = "Exampleshire Borough Council",
            From = new DateOnly(2023, 4, 1),
            To = new DateOnly(2026, 3, 31),
            ScopeName = "Payments that are purchases",
            ScopeVersion = "3",
            LocalDefinition = "The supplier's registered office or pay address lies in one of the districts of the area.",
            Areas = ["Example Town", "Near Borough"],
            PlacesSource = "Postcodes of the Office for National Statistics, May 2026; Companies House, June 2026",
            FilterWords = "none",
            FilterUrl = "https://spend.example.org/exampleshire/share?from=2023-04-01&to=2026-03-31",
            MadeAt = new DateTimeOffset(2026, 7, 1, 8, 30, 0, TimeSpan.Zero),
            MadeBy = "Alex Example",
            DataVersion = "2026-06-30/17",
            Lines = lines.Count,
            SupplierCount = suppliers.Count,
            TotalPence = total,
            LocalPence = local,
            UnknownPence = unknown,
            Share = total == 0 ? null : (double)local / total,
            ShareOfKnown = total == unknown ? null : (double)local / (total - unknown),
            Low = total == 0 ? null : (double)local / total,
            High = total == 0 ? null : (double)(local + unknown) / total,
            Rings = [.. Rings.Select(r => new RingFigure(r, lines.Where(l => l.Ring == r).Sum(l => l.Pence)))],
            Places = [.. lines.GroupBy(l => (l.Place, l.Ring)).Select(g => new PlaceFigure(g.Key.Place!, g.Key.Ring, g.LongCount(), g.Sum(l => l.Pence), LocalOf(g)))],
            Months = [.. lines.GroupBy(l => l.Date is { } d ? new DateOnly(d.Year, d.Month, 1) : (DateOnly?)null).Select(g => new MonthFigure(g.Key, g.Sum(l => l.Pence), LocalOf(g)))],
            Years = [.. lines.GroupBy(l => Year(l.Date)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new YearFigure(g.Key, g.Sum(l => l.Pence), LocalOf(g)))],
            Departments = Groups(lines, l => l.Department),
            Categories = Groups(lines, l => l.Category),
            TopSuppliers = top,
            Coverage = total == 0 ? null : (double)top.Sum(s => s.Pence) / total,
            Excluded =
            [
                new("Transfers between public bodies", "Money that passes through is not spent with a supplier.", 412, 1_820_443_19, true),
                new("Pensions", "Pension funds are not suppliers.", 36, 402_118_00, true),
                new("Schools", "Schools buy for themselves; some councils publish it and some do not.", 1_204, 96_331_52, false),
            ],
            Unknowns = [new("Place of the supplier", null, unknown), new("Date of payment", lines.Count(l => l.Date is null), lines.Where(l => l.Date is null).Sum(l => l.Pence))],
        };
    }

    /// <summary>Writes a workbook of the lines into memory.</summary>
    internal static MemoryStream Write(IReadOnlyList<AnalysisLine> lines, AnalysisReport? report = null, int rowsPerSheet = LineSheets.MostRows)
    {
        var stream = new MemoryStream();
        AnalysisWorkbook.Write(stream, report ?? Report(lines), lines, rowsPerSheet, CancellationToken.None);
        stream.Position = 0;
        return stream;
    }

    private static GroupFigure[] Groups(IReadOnlyList<AnalysisLine> lines, Func<AnalysisLine, string?> key) =>
        [.. lines.GroupBy(l => key(l) ?? "Not said").Select(g => new GroupFigure(g.Key, g.LongCount(), g.Sum(l => l.Pence), LocalOf(g)))];

    private static long LocalOf(IEnumerable<AnalysisLine> lines) => lines.Where(l => l.Ring == Rings[0]).Sum(l => l.Pence);

    private static string Year(DateOnly? date) => date is { } d ? string.Create(CultureInfo.InvariantCulture, $"{(d.Month < 4 ? d.Year - 1 : d.Year)}/{((d.Month < 4 ? d.Year : d.Year + 1) % 100):00}") : "Date not known";

    private static AnalysisLine Line(Random random, int i)
    {
        var supplier = (int)(120 * Math.Pow(random.NextDouble(), 2));
        var ring = supplier % Rings.Length;
        long pence = random.Next(25) == 0 ? -random.Next(50_000) : random.Next(2_500_000);
        return new AnalysisLine
        {
            Date = i % 97 == 0 ? null : new DateOnly(2023, 4, 1).AddDays(random.Next(1096)),
            Supplier = $"Example Supplier {supplier} Limited",
            Department = Departments[random.Next(Departments.Length)],
            Service = i % 3 == 0 ? null : $"Service {random.Next(20)}",
            Category = $"Expense type {random.Next(30)}",
            Purpose = $"Goods & services <{i % 50}>",
            Transaction = i.ToString("00000000", CultureInfo.InvariantCulture),
            Pence = pence,
            WholePence = pence,
            LocalPence = ring == 0 ? pence : 0,
            RingPence = [.. Rings.Select((_, r) => r == ring ? pence : 0)],
            Place = Towns[ring],
            Ring = Rings[ring],
            Basis = ring == 6 ? null : "Registered office",
            File = "payments-over-500.csv",
            Record = i + 1,
        };
    }
}
