namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>What tells an organisation of a register from every other: its numbers, and whether it still exists.</summary>
/// <param name="CompanyNumber">As written; zeros that were lost are put back. Null or blank where it has none.</param>
/// <param name="CharityNumber">Number of the charity register of England and Wales, Scotland or Northern Ireland.</param>
/// <param name="OtherNumber">A number of any other register, society or provider; compared with numbers of companies and charities too.</param>
/// <param name="IsLive">False for dissolved and removed: of two organisations with one name the live one is meant.</param>
public readonly record struct EntityIdentity(string? CompanyNumber, string? CharityNumber, string? OtherNumber, bool IsLive);
