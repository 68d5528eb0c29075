using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>The free company data product of Companies House (BasicCompanyData): one row a live company, 55 columns.</summary>
/// <remarks>Some column names begin with a space. Former names stand in ten pairs of columns, the latest first.</remarks>
public sealed class CompaniesHouseFile : IRegisterReader
{
    private const int PreviousNames = 10;
    private const int SicTexts = 4;

    private readonly RegisterCells _cells;
    private readonly CompanyNumbers _numbers;
    private readonly int _name;
    private readonly int _number;
    private readonly int[] _previous;
    private readonly int[] _sic;

    private CompaniesHouseFile(RegisterCells cells, CompanyNumbers numbers)
    {
        (_cells, _numbers) = (cells, numbers);
        _name = cells.Find("CompanyName");
        _number = cells.Find("CompanyNumber");
        _previous = [.. Enumerable.Range(1, PreviousNames).Select(n => cells.Find($"PreviousName_{n}.CompanyName"))];
        _sic = [.. Enumerable.Range(1, SicTexts).Select(n => cells.Find($"SICCode.SicText_{n}"))];
    }

    public ReadOnlySpan<char> Number => _cells.At(_number);

    public ReadOnlySpan<char> Name => _cells.At(_name);

    public int OtherNames => _previous.Length;

    public static Result<CompaniesHouseFile> Open(TextReader reader, CompanyNumbers numbers)
    {
        var file = new CompaniesHouseFile(new RegisterCells(reader), numbers);
        return file._name < 0 || file._number < 0
            ? new Problem.Invalid("The file has no columns CompanyName and CompanyNumber, as the Companies House data product has")
            : file;
    }

    public bool Read() => _cells.Read();

    public ReadOnlySpan<char> OtherName(int index) => _cells.At(_previous[index]);

    public RegisterRecord ToRecord() => new()
    {
        Register = RegisterKind.CompaniesHouse,
        CompanyNumber = _numbers.TryParse(Number, out var number) ? number : null,
        SocietyNumber = Number.Length > 2 && Number[..2] is "IP" or "SP" or "RS" or "NO" ? Suppliers.SocietyNumber.Of(Number) : null,
        Name = Name.ToString(),
        PreviousNames = [.. _previous.Select(_cells.Text).OfType<string>()],
        Status = _cells.Text(_cells.Find("CompanyStatus")),
        Category = _cells.Text(_cells.Find("CompanyCategory")),
        SicCodes = [.. _sic.Select(column => SicCode(_cells.At(column))).OfType<string>()],
        Street = _cells.Text(_cells.Find("RegAddress.AddressLine1")),
        Town = _cells.Text(_cells.Find("RegAddress.PostTown")),
        Postcode = _cells.Text(_cells.Find("RegAddress.PostCode")),
        Country = _cells.Text(_cells.Find("RegAddress.Country")) ?? OriginAbroad(),
        Incorporated = _cells.Date(_cells.Find("IncorporationDate")),
        Dissolved = _cells.Date(_cells.Find("DissolutionDate")),
    };

    // '64205 - Activities of financial services holding companies'; 'None Supplied' has no code.
    private static string? SicCode(ReadOnlySpan<char> text) =>
        text.Length >= 5 && !text[..5].ContainsAnyExceptInRange('0', '9') ? text[..5].ToString() : null;

    // The country of origin says where the company was made, not where its office is: only without any address is it used.
    private string? OriginAbroad() =>
        _cells.Text(_cells.Find("RegAddress.PostCode")) is null && _cells.Text(_cells.Find("RegAddress.PostTown")) is null
            ? _cells.Text(_cells.Find("CountryOfOrigin"))
            : null;
}
