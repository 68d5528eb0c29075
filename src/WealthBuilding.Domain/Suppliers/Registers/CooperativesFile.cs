using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>The organisations of the open data of Co-operatives UK: co-operatives and mutuals of every legal form.</summary>
/// <remarks>The registered number is of whichever register the row names; where it names none, its shape decides.</remarks>
public sealed class CooperativesFile : IRegisterReader
{
    private readonly RegisterCells _cells;
    private readonly CompanyNumbers _numbers;
    private readonly int _name;
    private readonly int _number;
    private readonly int _trading;

    private CooperativesFile(RegisterCells cells, CompanyNumbers numbers)
    {
        (_cells, _numbers) = (cells, numbers);
        _name = cells.Find("Registered Name");
        _number = cells.Find("Registered Number");
        _trading = cells.Find("Trading Name");
    }

    public ReadOnlySpan<char> Number => _cells.At(_number);

    public ReadOnlySpan<char> Name => _cells.At(_name);

    public int OtherNames => 1;

    public static Result<CooperativesFile> Open(TextReader reader, CompanyNumbers numbers)
    {
        var file = new CooperativesFile(new RegisterCells(reader), numbers);
        return file._cells.Missing("the open data of Co-operatives UK", ["Registered Name"], ["Registered Number"]) is { } problem ? problem : file;
    }

    public bool IsCut => _cells.IsCut;

    public bool Read() => _cells.Read();

    public ReadOnlySpan<char> OtherName(int index) => _cells.At(_trading);

    public RegisterRecord ToRecord()
    {
        var registrar = Text("Registrar");
        var society = registrar == "Companies House" ? null : SocietyNumber.Of(Number, isNorthernIrish: registrar == "DETINI" || Text("UK Nation") == "Northern Ireland");
        return new RegisterRecord
        {
            Register = RegisterKind.CooperativesUk,
            CompanyNumber = registrar is "Companies House" || (society is null && registrar is not ("FCA" or "DETINI")) ? CompanyNumberOfRow() : null,
            SocietyNumber = society,
            OwnKey = Text("CUK Organisation ID"),
            Name = Name.ToString(),
            TradingName = _cells.Text(_trading),
            Status = Text("Registered Status"),
            Category = Text("Legal Form"),
            Ownership = Text("Ownership Classification"),
            SicCodes = Text("SIC Code") is { } sic ? [sic.Replace("UKSIC07-", string.Empty, StringComparison.Ordinal)] : [],
            Street = Text("Registered Street"),
            Town = Text("Registered City"),
            Postcode = Text("Registered Postcode"),
            Country = Text("UK Nation"),
            Incorporated = _cells.Date(_cells.Find("Incorporation Date")),
            Dissolved = _cells.Date(_cells.Find("Dissolved Date")),
        };
    }

    private CompanyNumber? CompanyNumberOfRow() => _numbers.TryParse(Number, out var number) ? number : null;

    private string? Text(string column) => _cells.Text(_cells.Find(column));
}
