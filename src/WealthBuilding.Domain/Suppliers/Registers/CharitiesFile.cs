using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>
/// The registers of charities: <c>publicextract.charity</c> of the Charity Commission for England and Wales (tab-separated, JSON or CSV),
/// the register download of the Scottish Charity Regulator and that of the Charity Commission for Northern Ireland (CSV). The names of
/// the columns say which one it is.
/// </summary>
/// <remarks>
/// Of the address only the postcode is kept: it is a correspondent's, and often a home. A linked charity of England and Wales shares the
/// number of its main charity and has a number of its own behind a hyphen.
/// </remarks>
public sealed class CharitiesFile : IRegisterReader
{
    private readonly RegisterCells _cells;
    private readonly CompanyNumbers _numbers;
    private readonly CharityColumns _columns;

    private CharitiesFile(RegisterCells cells, CompanyNumbers numbers, CharityColumns columns)
    {
        (_cells, _numbers, _columns) = (cells, numbers, columns);
    }

    /// <summary>Which of the three registers the file is of.</summary>
    public RegisterKind Kind => _columns.Kind;

    public ReadOnlySpan<char> Number => _cells.At(_columns.Number);

    public ReadOnlySpan<char> Name => _cells.At(_columns.Name);

    public int OtherNames => 1;

    public static Result<CharitiesFile> Open(TextReader reader, CompanyNumbers numbers)
    {
        var cells = new RegisterCells(reader);
        var columns = CharityColumns.Find(cells);
        return columns is null
            ? new Problem.Invalid("The file has no column registered_charity_number (England and Wales), Charity Number (Scotland) or Reg charity number (Northern Ireland), so it is no register of charities that is known here")
            : columns.Missing(cells) is { } problem ? problem : new CharitiesFile(cells, numbers, columns);
    }

    public bool IsCut => _cells.IsCut;

    public bool Read() => _cells.Read();

    public ReadOnlySpan<char> OtherName(int index) => _cells.At(_columns.KnownAs);

    public RegisterRecord ToRecord() => new()
    {
        Register = Kind,
        CharityNumber = NumberOf(),
        CompanyNumber = CompanyNumberOf(_cells.At(_columns.Company)),
        Name = Name.ToString(),
        TradingName = _cells.Text(_columns.KnownAs),
        Status = _cells.Text(_columns.Status),
        Category = _cells.Text(_columns.Form),
        Postcode = _cells.Text(_columns.Postcode) is { } text && PostcodeText.TryParse(text, out var postcode) ? postcode.ToString() : PostcodeText.Find(_cells.Text(_columns.Address))?.ToString(),
        Incorporated = _cells.Date(_columns.Registered),
        Dissolved = _cells.Date(_columns.Removed),
    };

    private string? NumberOf() => Kind switch
    {
        RegisterKind.ScottishCharities => Digits(Number) is { } digits ? "SC" + digits.PadLeft(6, '0') : null,
        RegisterKind.NorthernIrishCharities => Digits(Number) is { } digits ? Linked(digits, _columns.Linked) : null,
        RegisterKind.Charities => Digits(Number) is { } digits ? Linked(digits, _columns.Linked) : null,
        RegisterKind.CompaniesHouse or RegisterKind.CooperativesUk or RegisterKind.Societies => throw new InvalidOperationException("That is no register of charities."),
    };

    private string Linked(string digits, int column) => Digits(_cells.At(column)) is { } linked ? $"{digits}-{linked}" : digits;

    // The digits without a prefix and without zeros in front; null for none and for zero. 'SC012345', 'NIC100019', '1090095'.
    private static string? Digits(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("SCNIscni ");
        text = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        return text.Length is > 0 and < 9 && !text.ContainsAnyExceptInRange('0', '9') && text.TrimStart('0') is { Length: > 0 } digits ? digits.ToString() : null;
    }

    // In Northern Ireland the digits alone are meant to be NI numbers; 999999 stands for none there.
    private CompanyNumber? CompanyNumberOf(ReadOnlySpan<char> text)
    {
        if (Kind is RegisterKind.NorthernIrishCharities && Digits(text) is { } digits)
        {
            return digits.Length <= 6 && digits != "999999" && _numbers.TryParse("NI" + digits.PadLeft(6, '0'), out var irish) ? irish : null;
        }

        return _numbers.TryParse(text, out var number) ? number : null;
    }
}
