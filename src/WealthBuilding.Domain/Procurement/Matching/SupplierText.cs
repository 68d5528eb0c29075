using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>How it is known that a supplier did some work.</summary>
public enum WorkKind
{
    /// <summary>A contract that it was awarded, as its notice tells.</summary>
    Award,

    /// <summary>What institutions paid it for, in the words of their ledgers.</summary>
    Paid,

    /// <summary>A need for which a person confirmed it as able.</summary>
    Confirmed,
}

/// <summary>Work that a supplier did or was found able to do: the ground on which it is matched beside its own words.</summary>
/// <param name="On">The day of the award, or of the last payment; null where it is not known.</param>
/// <param name="Cpv">CPV codes of eight digits; empty where none is known.</param>
/// <param name="Pence">Value of the contract, or of the largest payment; null where it is not known. It is compared with the need's value.</param>
/// <param name="Buyer">Who bought, as that buyer writes its name; null where it is not told.</param>
public sealed record PastWork(WorkKind Kind, DateOnly? On, string Title, string? Text, IReadOnlyList<string> Cpv, long? Pence, string? Buyer);

/// <summary>What is known of one supplier when it is matched to a need. Nothing in it may be shown to whoever may not read it: the caller chooses.</summary>
public sealed record SupplierText
{
    /// <summary>The supplier's key; ties are settled by it.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What it says that it does, in its own words.</summary>
    public IReadOnlyList<string> OwnWords { get; init; } = [];

    /// <summary>CPV codes that it chose.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<PastWork> Work { get; init; } = [];

    /// <summary>Codes of districts, counties, regions or <c>UK</c>; empty where it did not say.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Smallest and largest job that it takes, in pence; null where it did not say.</summary>
    public long? SmallestPence { get; init; }

    public long? LargestPence { get; init; }

    /// <summary>Public liability cover in pence; null where it did not say, 0 where it has none.</summary>
    public long? PublicLiabilityPence { get; init; }

    public IReadOnlyList<string> Accreditations { get; init; } = [];

    public OwnershipModel Ownership { get; init; }

    /// <summary>ONS code of the district where it is; null where that is not known.</summary>
    public string? District { get; init; }

    /// <summary>The point that stands for where it is: the middle of its postcode area or of its district, never an address. Null where neither is known.</summary>
    public GeoPoint? Position { get; init; }

    /// <summary>Whether it is an SME, and a VCSE, under the definitions of the day; null where what is known does not decide it.</summary>
    public bool? IsSme { get; init; }

    public bool? IsVcse { get; init; }

    /// <summary>Whether it has registered itself; else it was found in payments or awards.</summary>
    public bool IsRegistered { get; init; }
}
