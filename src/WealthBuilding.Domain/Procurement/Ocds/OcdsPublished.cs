using System.Security.Cryptography;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>A supplier as the public may read it.</summary>
/// <param name="Name">Its name, or the text that stands for all who are not named.</param>
/// <param name="IsNamed">It is shown to be an organisation (ADR 0008).</param>
/// <param name="Number">Its register number, where that may be public.</param>
public sealed record PublicSupplier(string Name, bool IsNamed, string? Number);

/// <summary>A contract as the public may read it: every text in it has been judged.</summary>
public sealed record PublicContract
{
    public required int Id { get; init; }

    public required ContractState State { get; init; }

    public string? Reference { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? Procedure { get; init; }

    /// <summary>What it is worth; a range stands as one.</summary>
    public ContractValue? Value { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? End { get; init; }

    public DateOnly? LatestEnd { get; init; }

    public DateOnly? Deadline { get; init; }

    public DateOnly? AwardedOn { get; init; }

    public bool? IsSme { get; init; }

    public bool? IsVcse { get; init; }

    public IReadOnlyList<string> Cpv { get; init; } = [];

    public IReadOnlyList<PublicSupplier> Suppliers { get; init; } = [];

    /// <summary>Number, title and estimate in pence of each lot.</summary>
    public IReadOnlyList<(int Number, string Title, long? Pence)> Lots { get; init; } = [];

    public Reservation Reservation { get; init; }

    /// <summary>ONS codes of the areas that it is reserved to.</summary>
    public IReadOnlyList<string> ReservedAreas { get; init; } = [];

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>Makes a release of a contract that an institution publishes.</summary>
/// <param name="prefix">The publisher's ocid prefix: <c>ocds-</c> and six signs.</param>
/// <param name="slug">The institution's part of addresses.</param>
/// <param name="name">The institution's name.</param>
public sealed class OcdsPublisher(string prefix, string slug, string name)
{
    private const int IdLength = 12;

    /// <summary>The process of a contract of this register.</summary>
    public string OcidOf(int id) => $"{prefix}-{slug}-{id}";

    /// <summary>The release of a contract as it stands. Its id is made of what it says, so that the same says the same id and a change another.</summary>
    public OcdsRelease Of(PublicContract contract)
    {
        var ocid = OcidOf(contract.Id);
        var buyer = new OcdsReference($"{prefix}-{slug}", name);
        var isAwarded = contract.State is ContractState.Awarded or ContractState.Contract or ContractState.Ended or ContractState.Terminated;
        var suppliers = isAwarded ? contract.Suppliers.Select((s, i) => Supplier(contract, s, $"{ocid}-supplier-{i + 1}")).ToList() : [];
        var release = new OcdsRelease
        {
            Ocid = ocid,
            Date = contract.ChangedAt,
            Tags = TagsOf(contract.State),
            Buyer = buyer,
            Parties = [new OcdsParty { Id = buyer.Id, Name = buyer.Name, Roles = ["buyer"] }, .. suppliers.DistinctBy(s => s.Id)],
            Tender = Tender(contract, ocid, isAwarded),
            Awards = isAwarded ? [Award(contract, ocid, suppliers)] : [],
            Contracts = contract.State is ContractState.Contract or ContractState.Ended or ContractState.Terminated ? [Signed(contract, ocid)] : [],
        };
        return release with { Id = $"{ocid}-{Convert.ToHexStringLower(SHA256.HashData(OcdsReleaseWriter.ToBytes(release)))[..IdLength]}" };
    }

    private static IReadOnlyList<string> TagsOf(ContractState state) => state switch
    {
        ContractState.Pipeline or ContractState.Planned => ["planning"],
        ContractState.Opportunity => ["tender"],
        ContractState.Withdrawn => ["tenderCancellation"],
        ContractState.Awarded => ["award"],
        ContractState.Contract => ["award", "contract"],
        ContractState.Ended => ["contractUpdate"],
        ContractState.Terminated => ["contractTermination"],
    };

    private static OcdsParty Supplier(PublicContract contract, PublicSupplier supplier, string id)
    {
        var identifier = supplier.IsNamed && OcdsNumbers.IdentifierOf(supplier.Number) is { } known ? known with { LegalName = supplier.Name } : null;
        var isAlone = contract.Suppliers.Count == 1 && supplier.IsNamed;
        return new OcdsParty
        {
            Id = identifier is null ? id : $"{identifier.Scheme}-{identifier.Id}",
            Name = supplier.Name,
            Identifier = identifier,
            Roles = ["supplier"],
            IsSme = isAlone ? contract.IsSme : null,
            IsVcse = isAlone ? contract.IsVcse : null,
        };
    }

    private static OcdsTender Tender(PublicContract contract, string ocid, bool isAwarded)
    {
        var (most, least) = isAwarded ? (null, null) : EstimateOf(contract.Value);
        return new OcdsTender
        {
            Id = contract.Reference ?? $"{ocid}-tender",
            Title = contract.Title,
            Description = contract.Description,
            Status = contract.State switch
            {
                ContractState.Pipeline => "planning",
                ContractState.Planned => "planned",
                ContractState.Opportunity => "active",
                ContractState.Withdrawn => "withdrawn",
                ContractState.Awarded or ContractState.Contract or ContractState.Ended or ContractState.Terminated => "complete",
            },
            Value = most,
            MinValue = least,
            MethodDetails = contract.Procedure,
            Cpv = contract.Cpv,
            Deadline = contract.Deadline,
            ContractPeriod = isAwarded ? null : PeriodOf(contract),
            Lots = [.. contract.Lots.Select(l => new OcdsLot(l.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), l.Title, null, isAwarded ? "complete" : "active", l.Pence is { } pence ? new OcdsValue(pence, "GBP") : null, null))],
            Reservation = ReservationOf(contract),
        };
    }

    private static OcdsAward Award(PublicContract contract, string ocid, List<OcdsParty> suppliers) => new()
    {
        Id = $"{ocid}-award",
        Title = contract.Title,
        Description = contract.Description,
        Status = "active",
        Date = contract.AwardedOn,
        Value = WholeOf(contract),
        Suppliers = [.. suppliers.Select(s => new OcdsReference(s.Id, s.Name))],
        Cpv = contract.Cpv,
        Period = PeriodOf(contract),
    };

    private static OcdsContract Signed(PublicContract contract, string ocid) => new()
    {
        Id = $"{ocid}-contract",
        AwardId = $"{ocid}-award",
        Title = contract.Title,
        Status = contract.State is ContractState.Contract ? "active" : "terminated",
        Value = WholeOf(contract),
        Period = PeriodOf(contract),
    };

    private static OcdsPeriod? PeriodOf(PublicContract contract) =>
        contract.Start is null && contract.End is null ? null : new OcdsPeriod(contract.Start, contract.End, contract.LatestEnd > contract.End ? contract.LatestEnd : null);

    // A sum with VAT is the gross one of the UK extension; a yearly one is reckoned over the whole term, or not said.
    private static OcdsValue? WholeOf(PublicContract contract) => ValueOf(contract.Value?.WholePence(contract.Start, contract.End), contract.Value);

    private static (OcdsValue? Most, OcdsValue? Least) EstimateOf(ContractValue? value) =>
        value is null or { Period: ValuePeriod.PerYear } ? (null, null) : (ValueOf(value.UpperPence, value), ValueOf(value.LeastPence, value));

    private static OcdsValue? ValueOf(long? pence, ContractValue? value) => pence is null ? null : value?.Vat is VatSaid.Included ? new OcdsValue(null, "GBP", pence) : new OcdsValue(pence, "GBP");

    private static OcdsReservation? ReservationOf(PublicContract contract)
    {
        IReadOnlyList<string> codes = contract.Reservation switch
        {
            Reservation.SmeOrVcse or Reservation.AreaAndSmeOrVcse => ["smeVcse"],
            Reservation.SupportedEmployment => ["shelteredWorkshop"],
            Reservation.PublicServiceMutual => ["publicServiceMissionOrganization"],
            Reservation.None or Reservation.Area => [],
        };
        var isOfArea = contract.Reservation is Reservation.Area or Reservation.AreaAndSmeOrVcse;
        return codes.Count == 0 && !isOfArea ? null : new OcdsReservation(codes, isOfArea ? contract.ReservedAreas : [], isOfArea ? "Suppliers of the area that the notice names" : null);
    }
}
