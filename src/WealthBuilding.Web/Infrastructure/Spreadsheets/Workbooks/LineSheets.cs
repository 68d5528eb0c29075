using System.Globalization;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Names, columns and ranges of the sheets of lines: one, or several where the lines are more than a sheet holds.</summary>
internal sealed class LineSheets(long lines, int rowsPerSheet = LineSheets.MostRows)
{
    /// <summary>What a sheet holds below its heading.</summary>
    internal const int MostRows = 1_048_575;

    internal static readonly IReadOnlyList<LineColumn> Columns =
    [
        new("Date", 12, "Date of the payment; empty where the file gives none", "date"),
        new("Supplier", 36, "Who was paid, as published or as corrected", "text"),
        new("Department", 24, "Part of the institution that spent", "text"),
        new("Service", 24, "Service that the spending was for", "text"),
        new("Category", 26, "Kind of spending, as the publisher names it", "text"),
        new("Purpose", 34, "What the payment was for", "text"),
        new("Transaction", 16, "The publisher's own number; kept as text so that leading zeros stay", "text"),
        new("Amount (£)", 16, "Amount that is counted, in pounds; a credit is negative. Under a filter by ring, the part of the payment that lies there", "number, pounds"),
        new("Place", 22, "Where the supplier is; empty where it is not known", "text"),
        new("Ring", 22, "How near the place is to the area of the report; 'Partly in the area' where only the outward half of the postcode is known and it lies in several districts", "text"),
        new("Basis", 22, "How the place is known", "text"),
        new("File", 30, "File that the line was read from", "text"),
        new("Record", 10, "Record of that file, counted from 1", "number"),
        new("Local (£)", 16, "Part of the amount that counts as local; parts are whole pence that add up to the amount", "number, pounds"),
        .. Rings.All.Select(r => new LineColumn(RingHeading(r), 16, $"Part of the amount in the ring '{Rings.NameOf(r)}'", "number, pounds")),
        new("Whole payment (£)", 16, "All of the payment, in pounds", "number, pounds"),
    ];

    internal long Lines => lines;

    internal int Count => lines == 0 ? 1 : checked((int)((lines + rowsPerSheet - 1) / rowsPerSheet));

    internal static string SheetName(int index) => index == 0 ? "Lines" : string.Create(CultureInfo.InvariantCulture, $"Lines {index + 1}");

    internal static string TableName(int index) => index == 0 ? "tblLines" : string.Create(CultureInfo.InvariantCulture, $"tblLines{index + 1}");

    internal int RowsOf(int index) => (int)Math.Clamp(lines - ((long)index * rowsPerSheet), 0, rowsPerSheet);

    /// <summary>A table has a row even where there is no line.</summary>
    internal int LastRowOf(int index) => Math.Max(RowsOf(index), 1) + 1;

    internal string TableRange(int index) => string.Create(CultureInfo.InvariantCulture, $"A1:{(char)('A' + Columns.Count - 1)}{LastRowOf(index)}");

    internal string AmountRange(int index) => Range(index, 'H');

    internal string LocalRange(int index) => Range(index, 'N');

    internal string RingRange(int index, int ring) => Range(index, (char)('O' + ring));

    internal string PlaceRange(int index) => Range(index, 'I');

    /// <summary>What a column of amounts comes to from one day to before another, both given as formulas.</summary>
    internal string SumBetween(Func<int, string> amounts, string first, string next) =>
        Sum(i => $"SUMIFS({amounts(i)},{DateRange(i)},\">=\"&{first},{DateRange(i)},\"<\"&{next})");

    internal string DateRange(int index) => Range(index, 'A');

    /// <summary>One formula a sheet of lines, joined by plus signs.</summary>
    internal string Sum(Func<int, string> formula) => string.Join('+', Enumerable.Range(0, Count).Select(formula));

    private static string RingHeading(Ring ring) => Rings.NameOf(ring) + " (£)";

    private string Range(int index, char column) => string.Create(CultureInfo.InvariantCulture, $"'{SheetName(index)}'!${column}$2:${column}${LastRowOf(index)}");
}

/// <summary>One column of the lines.</summary>
internal sealed record LineColumn(string Heading, int Width, string Meaning, string Kind);
