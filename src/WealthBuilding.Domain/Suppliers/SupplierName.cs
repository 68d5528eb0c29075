namespace WealthBuilding.Domain.Suppliers;

/// <summary>What a name is to its supplier.</summary>
public enum SupplierNameKind
{
    Registered,
    Trading,
    Previous,

    /// <summary>A spelling in a ledger that a person confirmed.</summary>
    Learnt,
}

/// <summary>One of the names of a supplier.</summary>
public sealed class SupplierName
{
    public int Id { get; private set; }

    public int SupplierId { get; init; }

    public required string Name { get; init; }

    public required SupplierNameKind Kind { get; init; }

    /// <summary>Where the name was found.</summary>
    public required string Source { get; init; }
}

/// <summary>A number or code of a supplier in a register, by its org-id scheme.</summary>
/// <remarks>Unique over all suppliers: whoever has the same number is the same supplier, and different numbers of one scheme never merge.</remarks>
public sealed class SupplierIdentifier
{
    public const string CompaniesHouse = "GB-COH";
    public const string CharityCommission = "GB-CHC";
    public const string ScottishCharities = "GB-SC";
    public const string NorthernIrishCharities = "GB-NIC";
    public const string Mutuals = "GB-MPR";
    public const string CentralDigitalPlatform = "GB-PPON";

    /// <summary>The key of Co-operatives UK (<c>R000001</c>), which is no scheme of org-id: it stays with an organisation that has no number, or gets one later.</summary>
    public const string CooperativesUk = "X-COOPERATIVES-UK";

    public int Id { get; private set; }

    public int SupplierId { get; set; }

    /// <summary>A prefix of <c>org-id-prefixes.csv</c>: <c>GB-COH</c>.</summary>
    public required string Scheme { get; init; }

    /// <summary>The number as its register writes it, padded.</summary>
    public required string Value { get; init; }

    public required string Source { get; init; }

    public required DateOnly AsAt { get; init; }
}

/// <summary>What an address is to its supplier. They are kept apart; which one decided 'local' is printed with every figure.</summary>
public enum SupplierAddressKind
{
    RegisteredOffice,

    /// <summary>Work is done from there.</summary>
    DeliveryBranch,

    /// <summary>An institution's own records pay to it.</summary>
    PayAddress,
}

/// <summary>An address of a supplier, with where it is from.</summary>
public sealed class SupplierAddress
{
    public int Id { get; private set; }

    public int SupplierId { get; init; }

    public required SupplierAddressKind Kind { get; init; }

    public string? Street { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    public string? Country { get; init; }

    /// <summary>Whether the address may be shown to the public: a sole trader's home is not.</summary>
    public bool IsPublic { get; set; } = true;

    /// <summary>Who confirmed a branch; null where nobody has, and then it does not decide 'local'.</summary>
    public string? ConfirmedBy { get; set; }

    public required string Source { get; init; }

    public required DateOnly AsAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }
}
