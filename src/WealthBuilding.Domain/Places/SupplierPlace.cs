namespace WealthBuilding.Domain.Places;

/// <summary>Where a supplier is taken to be, on what ground, and how surely.</summary>
/// <remarks>A whole spread over districts: one district where the postcode is known exactly, several where only its outward code is.</remarks>
public sealed record SupplierPlace
{
    /// <summary>Nothing says where the supplier is. Counted as unknown, never left out.</summary>
    public static readonly SupplierPlace Unknown = new() { Basis = PlaceBasis.None, Certainty = PlaceCertainty.Unknown };

    /// <summary>Which address was used.</summary>
    public required PlaceBasis Basis { get; init; }

    public required PlaceCertainty Certainty { get; init; }

    /// <summary>Districts of today with their shares, which make a whole; empty where the place is abroad or unknown.</summary>
    public IReadOnlyList<DistrictShare> Districts { get; init; } = [];

    public static SupplierPlace Exactly(string district, PlaceBasis basis) => new()
    {
        Basis = basis,
        Certainty = PlaceCertainty.Exact,
        Districts = [new DistrictShare(district, DistrictShare.Whole)],
    };

    public static SupplierPlace Estimated(IReadOnlyList<DistrictShare> districts, PlaceBasis basis) =>
        new() { Basis = basis, Certainty = PlaceCertainty.Estimated, Districts = districts };

    public static SupplierPlace Abroad(PlaceBasis basis) => new() { Basis = basis, Certainty = PlaceCertainty.Abroad };
}

/// <summary>The address that decides, in the order in which they are asked (architecture decision 15).</summary>
public enum PlaceBasis
{
    None,

    /// <summary>The branch that delivers, confirmed by a person.</summary>
    DeliveryBranch,

    /// <summary>The postcode that stands on the payment itself.</summary>
    LinePostcode,

    RegisteredOffice,

    /// <summary>The address that the payer's own records have.</summary>
    PayAddress,

    /// <summary>The postcode that the payer's other payments to the supplier agree on.</summary>
    OtherPayments,
}

/// <summary>How surely a place is known.</summary>
public enum PlaceCertainty
{
    Unknown,

    /// <summary>One district: by the exact table of postcodes, or said by a person.</summary>
    Exact,

    /// <summary>Shares of districts by the outward code: how its postcodes lie, not where this supplier is.</summary>
    Estimated,

    /// <summary>Outside the United Kingdom; Guernsey, Jersey and the Isle of Man are outside.</summary>
    Abroad,
}

/// <summary>An address as far as it places a supplier. Anything may be missing.</summary>
public sealed record KnownAddress
{
    /// <summary>What stands where the postcode belongs, or a whole address with the postcode in it.</summary>
    public string? Postcode { get; init; }

    /// <summary>Country as the source writes it; blank means the United Kingdom as far as is known.</summary>
    public string? Country { get; init; }

    /// <summary>Code of the district, where a person said it without a postcode.</summary>
    public string? District { get; init; }
}

/// <summary>All addresses that are known of a supplier, by what they are.</summary>
public sealed record SupplierAddresses
{
    public KnownAddress? DeliveryBranch { get; init; }

    public string? LinePostcode { get; init; }

    public KnownAddress? RegisteredOffice { get; init; }

    public KnownAddress? PayAddress { get; init; }

    /// <summary>What the payer's other payments to the supplier agree on: a pay address that nobody wrote down.</summary>
    public KnownAddress? OtherPayments { get; init; }
}
