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
internal sealed record ControlTotal(string What, string Meaning, long Stated, long Found, string Formula, bool IsMoney = true);
