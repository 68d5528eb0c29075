using System.Runtime.CompilerServices;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Which rows have a date where the date of payment stands; another word in that place is none.</summary>
internal sealed class DatedRows
{
    private readonly Column<int>? _codes;
    private readonly bool[] _isDate;

    public DatedRows(TableColumns columns)
    {
        _codes = columns.DateCode;
        _isDate = [.. columns.Dates.Strings().Select(t => DateText.Read(t).Kind is not DateKind.None || DigitDates.MayBe(t))];
        AreUsual = _codes is not null && Most(columns.Verdict.Values, _codes.Values, _isDate);
    }

    /// <summary>Most payments have a date.</summary>
    public bool AreUsual { get; }

    public bool Has(int row) => _codes is not null && _codes[row] >= 0 && _isDate[_codes[row]];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Most(ReadOnlySpan<RowVerdict> verdicts, ReadOnlySpan<int> codes, bool[] isDate)
    {
        var (dated, payments) = (0, 0);
        for (var row = 0; row < verdicts.Length; row++)
        {
            if (verdicts[row] is RowVerdict.Imported)
            {
                payments++;
                dated += codes[row] >= 0 && isDate[codes[row]] ? 1 : 0;
            }
        }

        return dated * 3L >= payments * 2L && dated > 0;
    }
}
