using ClosedXML.Excel;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>A workbook in the making: its small sheets, and what the later passes add to them.</summary>
internal sealed class WorkbookDraft(AnalysisReport report, LineSheets lines) : IDisposable
{
    internal XLWorkbook Book { get; } = new();

    internal AnalysisReport Report => report;

    internal LineSheets LineSheets => lines;

    internal List<LiveCell> LiveCells { get; } = [];

    internal List<NativeChart> Charts { get; } = [];

    /// <summary>Checks that the cover shows: what is compared, what the report says, and the formula that works it out again.</summary>
    internal List<ControlTotal> Controls { get; } = [];

    internal SheetPage AddSheet(string name) => new(Book.AddWorksheet(name), LiveCells);

    public void Dispose() => Book.Dispose();
}

/// <summary>A cell whose value, already in place, becomes the kept result of a formula.</summary>
internal sealed record LiveCell(string Sheet, string Address, string Formula);

/// <summary>A total that the workbook can work out again.</summary>
internal sealed record ControlTotal(string What, string Meaning, long Stated, long Found, string Formula, bool IsMoney = true)
{
    /// <summary>That the local amounts of a table add up to the local amount of the report.</summary>
    internal static ControlTotal OfLocal(string what, string plural, AnalysisReport report, long found, string range) =>
        new($"{what}: local", $"the local amounts of the {plural} add up to all that is local", report.LocalPence, found, $"SUM({range})");
}
