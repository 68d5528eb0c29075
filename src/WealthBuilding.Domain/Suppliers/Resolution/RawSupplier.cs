namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>A supplier as a ledger writes it. Resolve each distinct one once, not each line.</summary>
/// <param name="Name">Cut, misspelt, abbreviated as it may be; with T/A and what the ledger hangs on.</param>
/// <param name="Postcode">Null, blank or unreadable says nothing.</param>
/// <param name="CompanyNumber">As the ledger has it; null, blank or unreadable says nothing.</param>
/// <param name="CharityNumber">As the ledger has it.</param>
public sealed record RawSupplier(string Name, string? Postcode, string? CompanyNumber, string? CharityNumber)
{
    /// <summary>The number of signs at which the ledger is known to cut its names; null where it is not known, and the usual lengths count.</summary>
    public int? CutAt { get; init; }
}
