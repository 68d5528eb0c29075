using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets;

/// <summary>Opens XLSX and XLS workbooks behind guards, and gives their sheets.</summary>
internal static class WorkbookReader
{
    public const int MostColumns = 500;
    public const int MostRows = 2_000_000;
    private const int MostSheets = 200;

    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sheets of a workbook, or why it is refused. Nothing is kept in memory: each reading of a sheet opens the file.</summary>
    public static IReadOnlyList<ISheet> Open(string path, FileKind kind, out Refusal? refusal, CancellationToken cancellationToken)
    {
        refusal = kind is FileKind.Xlsx
            ? ZipGuard.Check(path, cancellationToken) ?? SheetGuard.Check(path, cancellationToken)
            : CompoundGuard.Check(path);
        if (refusal is not null)
        {
            return [];
        }

        try
        {
            var sheets = List(path, kind, out refusal, cancellationToken);
            return refusal is null ? sheets : [];
        }
        catch (Exception fault) when (IsFileFault(fault))
        {
            refusal = fault is InvalidPasswordException ? WorkbookRefusals.Protected : WorkbookRefusals.Damaged;
            return [];
        }
    }

    /// <summary>What the reader throws over a damaged file: its own exceptions, and what bytes that lie lead to.</summary>
    public static bool IsFileFault(Exception fault) =>
        fault is ExcelReaderException or System.Xml.XmlException or InvalidDataException or EndOfStreamException or FormatException or OverflowException
            or ArgumentException or IndexOutOfRangeException or InvalidOperationException or NullReferenceException or KeyNotFoundException or IOException or NotSupportedException
            or InvalidCastException or DivideByZeroException;

    public static IExcelDataReader OpenReader(string path, FileKind kind)
    {
        var stream = kind is FileKind.Xlsx && StrictWorkbook.IsOne(path) ? StrictWorkbook.Open(path) : File.OpenRead(path);
        var configuration = new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(1252), LeaveOpen = false };
        return kind is FileKind.Xlsx ? ExcelReaderFactory.CreateOpenXmlReader(stream, configuration) : ExcelReaderFactory.CreateBinaryReader(stream, configuration);
    }

    private static List<ISheet> List(string path, FileKind kind, out Refusal? refusal, CancellationToken cancellationToken)
    {
        refusal = null;
        var sheets = new List<ISheet>();
        using var reader = OpenReader(path, kind);
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.FieldCount > MostColumns)
            {
                refusal = WorkbookRefusals.TooManyColumns;
            }
            else if (reader.RowCount > MostRows || sheets.Count >= MostSheets)
            {
                refusal = WorkbookRefusals.TooLargeInside;
            }

            sheets.Add(new WorkbookSheet(path, kind, sheets.Count, reader.Name, reader.VisibleState != "visible"));
        }
        while (refusal is null && reader.NextResult());
        return sheets;
    }
}
