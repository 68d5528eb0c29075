using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>The list of societies of the Mutuals Public Register (<c>SocietyList.csv</c> of the Financial Conduct Authority): those registered now and those that were.</summary>
/// <remarks>
/// The published heading reads <c>Full Registation Number</c>; both spellings are taken. The address is one text, with the postcode
/// at its end or nowhere. A registration before 1 August 2014 may say only <c>Registered Society</c>.
/// </remarks>
public sealed class SocietiesFile : IRegisterReader
{
    private static readonly string[] Numbers = ["Full Registration Number", "Full Registation Number", "Registration Number", "Society Number", "Registered Number"];
    private static readonly string[] Names = ["Society Name", "Organisation Name", "Name"];
    private static readonly string[] Forms = ["Registered As", "Society Type", "Type"];
    private static readonly string[] Acts = ["Registration Act", "Registered Under"];
    private static readonly string[] Statuses = ["Society Status", "Status"];
    private static readonly string[] Addresses = ["Society Address", "Registered Office", "Registered Address", "Address"];
    private static readonly string[] SicCodes = ["Standard Industrial Classification Code (SIC)", "Standard Industrial Classification Code", "SIC Code", "SIC"];

    private readonly RegisterCells _cells;
    private readonly int _name;
    private readonly int _number;
    private readonly int _suffix;
    private readonly int _form;
    private readonly int _act;
    private readonly int _status;
    private readonly int _address;
    private readonly int _registered;
    private readonly int _ended;
    private readonly int _sic;

    private SocietiesFile(RegisterCells cells)
    {
        _cells = cells;
        (_name, _number, _suffix) = (cells.Find(Names), cells.Find(Numbers), cells.Find("Society Suffix"));
        (_form, _act, _status, _address, _sic) = (cells.Find(Forms), cells.Find(Acts), cells.Find(Statuses), cells.Find(Addresses), cells.Find(SicCodes));
        (_registered, _ended) = (cells.Find("Registration Date", "Date Registered"), cells.Find("Deregistration Date", "Date Deregistered", "Deregistered Date"));
    }

    public ReadOnlySpan<char> Number => _cells.At(_number);

    public ReadOnlySpan<char> Name => _cells.At(_name);

    public int OtherNames => 0;

    public static Result<SocietiesFile> Open(TextReader reader)
    {
        var file = new SocietiesFile(new RegisterCells(reader));
        return file._cells.Missing("the society list of the Mutuals Public Register", Numbers, Names, Forms, Statuses) is { } problem ? problem : file;
    }

    public bool IsCut => _cells.IsCut;

    public bool Read() => _cells.Read();

    public ReadOnlySpan<char> OtherName(int index) => default;

    public RegisterRecord ToRecord()
    {
        var number = SocietyNumber.Of(Number) ?? SocietyNumber.Of($"{Number}{_cells.At(_suffix)}") ?? Plain(Number);
        var (street, town, postcode) = AddressOf(_cells.Text(_address));
        var ended = _cells.Date(_ended);
        return new RegisterRecord
        {
            Register = RegisterKind.Societies,
            SocietyNumber = number,
            OwnKey = number is null ? _cells.Text(_number) : null,
            Name = Name.ToString(),
            Status = _cells.Text(_status),
            Category = FormOf(_cells.Text(_form), _cells.Text(_act)),
            SicCodes = Sic(_cells.At(_sic)) is { } sic ? [sic] : [],
            Street = street,
            Town = town,
            Postcode = postcode,
            Incorporated = _cells.Date(_registered),
            Dissolved = ended,
        };
    }

    // The newest series has digits alone: 7269.
    private static string? Plain(ReadOnlySpan<char> number) =>
        int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var digits) && digits > 0
            ? digits.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : null;

    // Under the Act of 2014 'Registered Society' alone says nothing more; under the Credit Unions Act a society is a credit union.
    private static string? FormOf(string? form, string? act) =>
        form is null && act is not null && act.Contains("Credit Union", StringComparison.OrdinalIgnoreCase) ? "Credit Union" : form;

    private static string? Sic(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? text.Length : length;
        return length is 4 or 5 ? text[..length].ToString() : null;
    }

    // '12 Example Street, Sampletown, Lancashire, PR1 2HE': the street before the first comma, the town the second part.
    private static (string? Street, string? Town, string? Postcode) AddressOf(string? address)
    {
        var postcode = PostcodeText.Find(address)?.ToString();
        var parts = (address ?? string.Empty).Split([',', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(p => postcode is null || PostcodeText.Find(p)?.ToString() != postcode).ToList();
        return (parts.Count > 0 ? parts[0] : null, parts.Count > 1 ? parts[1] : null, postcode);
    }
}
