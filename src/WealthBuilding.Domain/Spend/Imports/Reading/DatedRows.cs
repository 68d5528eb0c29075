namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Which rows have a date where the date of payment stands; another word in that place is none.</summary>
internal sealed class DatedRows
{
    private readonly Column<int>? _codes;
    private readonly bool[] _isDate;

    public DatedRows(TableColumns columns)
    {
        _codes = columns.DateCode;
        _isDate = [.. columns.Dates.Strings().Select(t => DateText.Read(t).Kind is not DateKind.None)];
        var (dated, payments) = (0, 0);
        for (var row = 0; row < columns.Rows; row++)
        {
            if (columns.Verdict[row] is RowVerdict.Imported)
            {
                payments++;
                dated += Has(row) ? 1 : 0;
            }
        }

        AreUsual = dated * 3 >= payments * 2 && dated > 0;
    }

    /// <summary>Most payments have a date.</summary>
    public bool AreUsual { get; }

    public bool Has(int row) => _codes is not null && _codes[row] >= 0 && _isDate[_codes[row]];
}
