using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Quotes;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>An award with the parties that it names.</summary>
/// <param name="Lot">The lot that it is for alone; 0 for all that it names.</param>
internal sealed record AwardPart(int Lot, OcdsAward Award, IReadOnlyList<OcdsParty> Suppliers);

/// <summary>The awards and contracts of a contract: one for each lot that was decided on by itself, else one for the whole. Who won stands in them, and nobody else.</summary>
internal static class OcdsAwardParts
{
    /// <summary>Whether the whole was awarded; also where it was withdrawn afterwards.</summary>
    public static bool IsAwarded(PublicContract contract) => contract.State is ContractState.Awarded or ContractState.Contract or ContractState.Ended or ContractState.Terminated
        || (contract.State is ContractState.Withdrawn && contract.AwardedOn is not null);

    public static IReadOnlyList<AwardPart> Of(PublicContract contract, string ocid)
    {
        var isAwarded = IsAwarded(contract);
        List<PublicLot> awarded = [.. contract.Lots.Where(l => l.State is LotState.Awarded)];
        List<PublicLot> alone = [.. awarded.Where(l => l.Winners.Count > 0 && (!isAwarded || awarded.Count < contract.Lots.Count || awarded.Exists(o => o.AwardedPence is not null) || contract.Awards.Any(a => a.Lot > 0)))];
        List<PublicLot> together = [.. awarded.Except(alone)];
        IReadOnlyList<AwardPart> parts =
        [
            .. alone.Select(l => OfLot(contract, ocid, l)),
            .. isAwarded && (together.Count > 0 || alone.Count == 0) ? [Whole(contract, ocid, together, alone)] : Array.Empty<AwardPart>(),
        ];
        return [.. parts, .. contract.Lots.Where(l => l.WasReopened).Select(l => Reopened(ocid, l))];
    }

    /// <summary>What was signed: a contract for each award.</summary>
    public static IReadOnlyList<OcdsContract> Contracts(PublicContract contract, string ocid, IReadOnlyList<AwardPart> awards) =>
        contract.State is not (ContractState.Contract or ContractState.Ended or ContractState.Terminated) ? [] : [.. awards.Where(a => a.Award.Status == "active").Select(a => new OcdsContract
        {
            Id = a.Lot == 0 ? $"{ocid}-contract" : $"{ocid}-contract-{a.Lot}",
            AwardId = a.Award.Id,
            Title = a.Award.Title,
            Status = contract.State is ContractState.Contract ? "active" : "terminated",
            Value = a.Award.Value,
            Period = PeriodOf(contract),
        })];

    public static OcdsPeriod? PeriodOf(PublicContract contract) =>
        contract.Start is null && contract.End is null ? null : new OcdsPeriod(contract.Start, contract.End, contract.LatestEnd > contract.End ? contract.LatestEnd : null);

    public static OcdsValue? ValueOf(long? pence, ContractValue? value) => pence is null ? null : value?.Vat is VatSaid.Included ? new OcdsValue(null, "GBP", pence) : new OcdsValue(pence, "GBP");

    private static AwardPart Whole(PublicContract contract, string ocid, List<PublicLot> lots, List<PublicLot> alone)
    {
        // Which of them has which lot nobody said; whoever won a lot alone is named there.
        var left = contract.Suppliers.Where(s => !alone.Exists(l => IsWinner(l, s))).ToList();
        var suppliers = Parties(contract, ocid, s => alone.Count == 0 || left.Count == 0 || left.Contains(s));
        // A sum with VAT is the gross one of the UK extension; a yearly one is reckoned over the whole term, or not said.
        var value = alone.Count > 0 ? null : ValueOf(contract.Value?.WholePence(contract.Start, contract.End), contract.Value);
        return new AwardPart(0, Award(contract, $"{ocid}-award", 0, suppliers) with
        {
            Title = contract.Title,
            Description = contract.Description,
            Date = contract.AwardedOn,
            Value = value,
            Lots = [.. lots.Select(l => l.Number.ToString(CultureInfo.InvariantCulture))],
        }, suppliers);
    }

    private static AwardPart OfLot(PublicContract contract, string ocid, PublicLot lot)
    {
        var suppliers = Parties(contract, ocid, s => IsWinner(lot, s));
        return new AwardPart(lot.Number, Award(contract, $"{ocid}-award-{lot.Number}", lot.Number, suppliers) with
        {
            Title = $"{contract.Title}: {lot.Title}",
            Date = lot.DecidedOn,
            Value = ValueOf(lot.AwardedPence, null),
            Lots = [lot.Number.ToString(CultureInfo.InvariantCulture)],
        }, suppliers);
    }

    private static AwardPart Reopened(string ocid, PublicLot lot) =>
        new(lot.Number, new OcdsAward { Id = $"{ocid}-award-{lot.Number}", Status = "cancelled", Lots = [lot.Number.ToString(CultureInfo.InvariantCulture)] }, []);

    private static OcdsAward Award(PublicContract contract, string id, int lot, IReadOnlyList<OcdsParty> suppliers)
    {
        var told = contract.Awards.LastOrDefault(a => a.Lot == lot);
        return new OcdsAward
        {
            Id = id,
            Status = contract.State is ContractState.Withdrawn ? "cancelled"
                : told is not null && contract.State is (ContractState.Awarded or ContractState.Opportunity) && contract.ChangedAt < QuoteClose.Of(told.StandstillEnds) ? "pending" : "active",
            Suppliers = [.. suppliers.Select(s => new OcdsReference(s.Id, s.Name))],
            Cpv = contract.Cpv,
            Period = PeriodOf(contract),
            Standstill = told is null ? null : new OcdsPeriod(told.StandstillFrom, told.StandstillEnds),
            SummariesSent = told is null ? null : UkTime.DayOf(told.SentAt),
        };
    }

    private static bool IsWinner(PublicLot lot, PublicSupplier supplier) => lot.Winners.Contains(supplier.Registered ?? supplier.Name, StringComparer.OrdinalIgnoreCase);

    private static List<OcdsParty> Parties(PublicContract contract, string ocid, Func<PublicSupplier, bool> isOne) =>
        [.. contract.Suppliers.Select((s, i) => (Supplier: s, Id: $"{ocid}-supplier-{i + 1}")).Where(s => isOne(s.Supplier)).Select(s => Party(contract, s.Supplier, s.Id))];

    private static OcdsParty Party(PublicContract contract, PublicSupplier supplier, string id)
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
}
