using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>Where a register of charities has what.</summary>
internal sealed record CharityColumns(RegisterKind Kind, int Number, int Name)
{
    private static readonly string[] EnglishNumber = ["registered_charity_number"];
    private static readonly string[] IrishNumber = ["Reg charity number", "Regulated charity number"];
    private static readonly string[] ScottishNumber = ["Charity Number"];
    private static readonly string[] Names = ["charity_name"];

    internal int KnownAs { get; private init; } = -1;

    internal int Linked { get; private init; } = -1;

    internal int Company { get; private init; } = -1;

    internal int Status { get; private init; } = -1;

    internal int Form { get; private init; } = -1;

    internal int Postcode { get; private init; } = -1;

    internal int Address { get; private init; } = -1;

    internal int Registered { get; private init; } = -1;

    internal int Removed { get; private init; } = -1;

    internal static CharityColumns? Find(RegisterCells cells) =>
        cells.Find(EnglishNumber) >= 0 ? English(cells) : cells.Find(IrishNumber) >= 0 ? Irish(cells) : cells.Find(ScottishNumber) >= 0 ? Scottish(cells) : null;

    internal Problem? Missing(RegisterCells cells) => cells.Missing(
        Kind switch
        {
            RegisterKind.ScottishCharities => "the register download of the Scottish Charity Regulator",
            RegisterKind.NorthernIrishCharities => "the register download of the Charity Commission for Northern Ireland",
            RegisterKind.Charities or RegisterKind.CompaniesHouse or RegisterKind.CooperativesUk or RegisterKind.Societies => "publicextract.charity of the Charity Commission",
        },
        Names);

    private static CharityColumns English(RegisterCells cells) => new(RegisterKind.Charities, cells.Find(EnglishNumber), cells.Find(Names))
    {
        Linked = cells.Find("linked_charity_number"),
        Company = cells.Find("charity_company_registration_number"),
        Status = cells.Find("charity_registration_status"),
        Form = cells.Find("charity_type"),
        Postcode = cells.Find("charity_contact_postcode"),
        Registered = cells.Find("date_of_registration"),
        Removed = cells.Find("date_of_removal"),
    };

    private static CharityColumns Scottish(RegisterCells cells) => new(RegisterKind.ScottishCharities, cells.Find(ScottishNumber), cells.Find(Names))
    {
        KnownAs = cells.Find("Known As"),
        Status = cells.Find("Charity Status"),
        Form = cells.Find("Constitutional Form"),
        Postcode = cells.Find("Postcode"),
        Address = cells.Find("Principal Office/Trustees Address"),
        Registered = cells.Find("Registered Date"),
        Removed = cells.Find("Ceased Date", "Removed Date", "Date Removed"),
    };

    private static CharityColumns Irish(RegisterCells cells) => new(RegisterKind.NorthernIrishCharities, cells.Find(IrishNumber), cells.Find(Names))
    {
        Linked = cells.Find("Sub charity number"),
        Company = cells.Find("Company number"),
        Status = cells.Find("Status"),
        Form = cells.Find("Type of governing document"),
        Address = cells.Find("Public address"),
        Registered = cells.Find("Date registered"),
        Removed = cells.Find("Date removed"),
    };
}
