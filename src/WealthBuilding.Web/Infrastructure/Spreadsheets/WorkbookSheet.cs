using ExcelDataReader;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets;

/// <summary>One sheet of a workbook on disk; every reading opens the file anew.</summary>
internal sealed class WorkbookSheet(string path, FileKind kind, int index, string name, bool isHidden) : ISheet
{
    private const int LongestText = 32_767;

    public string Name => name;

    public bool IsHidden => isHidden;

    public IEnumerable<IReadOnlyList<SheetCell>> ReadRows(CancellationToken cancellationToken)
    {
        using var reader = WorkbookReader.OpenReader(path, kind);
        for (var i = 0; i < index; i++)
        {
            reader.NextResult();
        }

        var width = Math.Min(reader.FieldCount, WorkbookReader.MostColumns);
        var cells = new SheetCell[width];
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < width; i++)
            {
                cells[i] = CellOf(reader, i);
            }

            yield return cells;
        }
    }

    private static SheetCell CellOf(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => SheetCell.Empty,
        string text => SheetCell.OfText(text.Length > LongestText ? text[..LongestText] : text),
        double number => Numeric(reader, column, number),
        int number => Numeric(reader, column, number),
        decimal number => Numeric(reader, column, (double)number),
        DateTime date => SheetCell.OfDate(SerialOf(date)),
        TimeSpan time => SheetCell.OfNumber(time.TotalDays),
        bool flag => new SheetCell(CellKind.Boolean, null, flag ? 1 : 0),
        var other => SheetCell.OfText(other.ToString() ?? string.Empty),
    };

    /// <summary>A number whose format is all zeros is a code: its leading zeros are part of it.</summary>
    private static SheetCell Numeric(IExcelDataReader reader, int column, double number)
    {
        var format = reader.GetNumberFormatString(column);
        return format is { Length: >= 3 } && format.All(c => c == '0') && number >= 0 && number == Math.Floor(number) && number < 1e15
            ? SheetCell.OfText(((long)number).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(format.Length, '0'))
            : SheetCell.OfNumber(number);
    }

    private static double SerialOf(DateTime date) => (date - new DateTime(1899, 12, 30)).TotalDays;
}
