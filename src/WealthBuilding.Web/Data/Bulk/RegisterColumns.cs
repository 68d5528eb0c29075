using System.Globalization;

namespace WealthBuilding.Web.Data.Bulk;

/// <summary>A column of a register's entry: its name in the database, the field's name in reports, and its cells as text.</summary>
/// <param name="Field">Null where a change of it is nothing to report.</param>
/// <param name="Type">The column's type on PostgreSQL.</param>
internal sealed record RegisterColumn(string Name, string? Field, Func<RegisterEntry, string?> Text, string Type = "text");

/// <summary>The columns of a register's entry in one list, so that reading, writing and comparing cannot drift apart.</summary>
internal static class RegisterColumns
{
    private const string Day = "yyyy-MM-dd";

    // The order is that of Entry below. The number comes first: it is the key with the register.
    public static IReadOnlyList<RegisterColumn> All { get; } =
    [
        new("Number", "number", e => e.Number),
        new("OwnKey", "ownKey", e => e.OwnKey),
        new("CompanyNumber", "companyNumber", e => e.CompanyNumber),
        new("Name", "name", e => e.Name),
        new("NameKey", null, e => e.NameKey),
        new("Postcode", "postcode", e => e.Postcode),
        new("Status", "status", e => e.Status),
        new("Category", "category", e => e.Category),
        new("SicCodes", "sicCodes", e => e.SicCodes),
        new("OtherNames", "otherNames", e => e.OtherNames),
        new("CharityNumber", "charityNumber", e => e.CharityNumber),
        new("Ownership", "ownership", e => e.Ownership),
        new("Street", "street", e => e.Street),
        new("Town", "town", e => e.Town),
        new("Country", "country", e => e.Country),
        new("IncorporatedOn", "incorporatedOn", e => TextOf(e.IncorporatedOn), "date"),
        new("DissolvedOn", "dissolvedOn", e => TextOf(e.DissolvedOn), "date"),
        new("IsLive", "live", e => e.IsLive ? "1" : "0", "integer::boolean"),
        new("GoneOn", "goneOn", e => TextOf(e.GoneOn), "date"),
    ];

    public static string List { get; } = string.Join(", ", All.Select(c => $"\"{c.Name}\""));

    /// <summary>An entry from its cells, in the order of <see cref="All"/>.</summary>
    public static RegisterEntry Entry(string register, Func<int, string?> cell) => new()
    {
        Register = register,
        Number = cell(0)!,
        OwnKey = cell(1),
        CompanyNumber = cell(2),
        Name = cell(3)!,
        NameKey = cell(4)!,
        Postcode = cell(5),
        Status = cell(6),
        Category = cell(7),
        SicCodes = cell(8),
        OtherNames = cell(9),
        CharityNumber = cell(10),
        Ownership = cell(11),
        Street = cell(12),
        Town = cell(13),
        Country = cell(14),
        IncorporatedOn = DayOf(cell(15)),
        DissolvedOn = DayOf(cell(16)),
        IsLive = cell(17) == "1",
        GoneOn = DayOf(cell(18)),
    };

    public static string? TextOf(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string? text) => text is null ? null : DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);
}
