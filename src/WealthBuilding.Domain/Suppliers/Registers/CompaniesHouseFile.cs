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
    private readonly int _status;
    private readonly int _category;
    private readonly int _street;
    private readonly int _secondLine;
    private readonly int _town;
    private readonly int _postcode;
    private readonly int _country;
    private readonly int _origin;
    private readonly int _incorporated;
    private readonly int _dissolved;

    private CompaniesHouseFile(RegisterCells cells, CompanyNumbers numbers)
    {
        (_cells, _numbers) = (cells, numbers);
        _name = cells.Find("CompanyName");
        _number = cells.Find("CompanyNumber");
        _previous = [.. Enumerable.Range(1, PreviousNames).Select(n => cells.Find($"PreviousName_{n}.CompanyName"))];
        _sic = [.. Enumerable.Range(1, SicTexts).Select(n => cells.Find($"SICCode.SicText_{n}"))];
        (_status, _category) = (cells.Find("CompanyStatus"), cells.Find("CompanyCategory"));
        (_street, _secondLine) = (cells.Find("RegAddress.AddressLine1"), cells.Find("RegAddress.AddressLine2"));
        (_town, _postcode) = (cells.Find("RegAddress.PostTown"), cells.Find("RegAddress.PostCode"));
        (_country, _origin) = (cells.Find("RegAddress.Country"), cells.Find("CountryOfOrigin"));
        (_incorporated, _dissolved) = (cells.Find("IncorporationDate"), cells.Find("DissolutionDate"));
    }

    public ReadOnlySpan<char> Number => _cells.At(_number);

    public ReadOnlySpan<char> Name => _cells.At(_name);

    public int OtherNames => _previous.Length;

    public static Result<CompaniesHouseFile> Open(TextReader reader, CompanyNumbers numbers)
    {
        var file = new CompaniesHouseFile(new RegisterCells(reader), numbers);
        return file._cells.Missing("the Companies House data product", ["CompanyName"], ["CompanyNumber"]) is { } problem ? problem : file;
    }

    public bool IsCut => _cells.IsCut;

    public bool Read() => _cells.Read();

    public ReadOnlySpan<char> OtherName(int index) => _cells.At(_previous[index]);

    public RegisterRecord ToRecord() => new()
    {
        Register = RegisterKind.CompaniesHouse,
        OwnKey = _cells.Text(_number)?.ToUpperInvariant(),
        CompanyNumber = _numbers.TryParse(Number, out var number) ? number : null,
        SocietyNumber = Number.Length > 2 && Number[..2] is "IP" or "SP" or "RS" or "NO" or "NP" ? Suppliers.SocietyNumber.Of(Number) : null,
        Name = Name.ToString(),
        PreviousNames = [.. _previous.Select(_cells.Text).OfType<string>()],
        Status = _cells.Text(_status),
        Category = _cells.Text(_category),
        SicCodes = [.. _sic.Select(column => SicCode(_cells.At(column))).OfType<string>()],
        Street = Street(),
        Town = _cells.Text(_town),
        Postcode = _cells.Text(_postcode),
        Country = _cells.Text(_country) ?? OriginAbroad(),
        Incorporated = _cells.Date(_incorporated),
        Dissolved = _cells.Date(_dissolved),
    };

    private string? Street() => (_cells.Text(_street), _cells.Text(_secondLine)) switch
    {
        ({ } first, { } second) => $"{first}, {second}",
        var (first, second) => first ?? second,
    };

    // '64205 - Activities of financial services holding companies'; 'None Supplied' has no code.
    private static string? SicCode(ReadOnlySpan<char> text) =>
        text.Length >= 5 && !text[..5].ContainsAnyExceptInRange('0', '9') ? text[..5].ToString() : null;

    // The country of origin says where the company was made, not where its office is: only without any address is it used.
    private string? OriginAbroad() =>
        _cells.Text(_postcode) is null && _cells.Text(_town) is null
            ? _cells.Text(_origin)
            : null;
}
