using System.Text.RegularExpressions;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Procurement.Contracts.Reading;

/// <summary>Turns one record into what it says of a contract, or says in a sentence why it cannot be told.</summary>
internal sealed partial class RegisterRowReader(RegisterLayout layout, RegisterDates dates)
{
    private const int LongestTitle = 500;
    private const int LongestText = 8000;

    public RegisterRow Read(SampleRow row)
    {
        var filled = row.Filled;
        if (filled == 0)
        {
            return Skipped(row, "blank-row", "The row is blank");
        }

        if (IsHeaderAgain(row))
        {
            return Skipped(row, "repeated-header", "The column names stand there again");
        }

        if (Array.Exists(row.Cells, TotalWords.IsLabel) && filled <= 4)
        {
            return Skipped(row, "total-row", "It is a total");
        }

        if (filled == 1 && layout.Columns.Count > 2)
        {
            return Skipped(row, "note", "It is a heading or a note: one cell alone is filled");
        }

        if (row.Cells.Skip(layout.Headers.Length).Any(c => c.Length > 0))
        {
            return Aside(row, "more-cells", $"The row has more cells than the table has columns, so that it is not known which is which: check the commas in '{Short(row.Cells[0])}'");
        }

        return new Work(this, row).Read();
    }

    private static RegisterRow Skipped(SampleRow row, string code, string sentence) => new(row.Number, RegisterVerdict.Skipped, code, sentence, null, null, []);

    private static RegisterRow Aside(SampleRow row, string code, string sentence) => new(row.Number, RegisterVerdict.Quarantined, code, sentence, null, null, []);

    private static string Short(string text) => text.Length > 60 ? text[..59] + "…" : text;

    private bool IsHeaderAgain(SampleRow row)
    {
        var same = row.Cells.Where((c, i) => c.Length > 0 && i < layout.Headers.Length && c.Equals(layout.Headers[i], StringComparison.OrdinalIgnoreCase)).Count();
        return same >= 3 && same * 10 >= row.Filled * 6;
    }

    [GeneratedRegex(@"\b(\d{8})(?:-\d)?\b")]
    private static partial Regex CpvPattern();

    private RegisterDates Dates => dates;

    private string Header(ContractField field) => layout.HeaderOf(field);

    private string Cell(SampleRow row, ContractField field) => layout.IndexOf(field) is >= 0 and var index && index < row.Cells.Length ? row.Cells[index] : string.Empty;
}
