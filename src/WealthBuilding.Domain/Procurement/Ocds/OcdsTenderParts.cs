using System.Globalization;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>The call of a contract, and the counts of bids for it.</summary>
internal static class OcdsTenderParts
{
    public static OcdsTender Of(PublicContract contract, string ocid)
    {
        var isAwarded = OcdsAwardParts.IsAwarded(contract);
        var (most, least) = isAwarded ? (null, null) : EstimateOf(contract.Value);
        return new OcdsTender
        {
            Id = contract.Reference ?? $"{ocid}-tender",
            Title = contract.Title,
            Description = contract.Description,
            Status = StatusOf(contract),
            Value = most,
            MinValue = least,
            MethodDetails = contract.Procedure,
            Cpv = contract.Cpv,
            Deadline = contract.Deadline,
            QuestionsUntil = contract.QuestionsUntil,
            ContractPeriod = isAwarded ? null : OcdsAwardParts.PeriodOf(contract),
            Criteria = contract.Criteria.Count == 0 ? null
                : contract.Criteria.All(c => c.Kind is CriterionKind.Price) ? "priceOnly"
                : contract.Criteria.All(c => c.Kind is not CriterionKind.Price) ? "qualityOnly" : "ratedCriteria",
            CriteriaDetails = contract.Criteria.Count == 0 ? null : $"{string.Join("; ", contract.Criteria.Select(c => $"{c.Title}: {c.WeightPercent}%"))}. The same for every lot.",
            Lots = LotsOf(contract),
            Reservation = ReservationOf(contract),
            Enquiries = [.. contract.Answers.Select(a => new OcdsEnquiry(a.Id.ToString(CultureInfo.InvariantCulture), a.Question, a.Answer, Second(a.AnsweredAt)))],
            Documents = [.. contract.Documents.Select(d => new OcdsDocument($"file-{d.Id.ToString(CultureInfo.InvariantCulture)}", "biddingDocuments", d.Title, d.Format, Second(d.PublishedAt), d.ModifiedAt is { } at ? Second(at) : null, d.Url))],
        };
    }

    /// <summary>Counts of what was opened, and for each lot that was awarded of those who bid for it. Who bid, and for what price, is in none of it.</summary>
    public static IReadOnlyList<OcdsStatistic> Bids(PublicContract contract)
    {
        if (contract.Bids is not { } bids)
        {
            return [];
        }

        // What was lodged and not withdrawn was opened and weighed: none is turned away unread.
        (string Measure, int? Count)[] all = [("bids", bids.All), ("validBids", bids.All), ("smeFinalStageBids", bids.Sme), ("vcseFinalStageBids", bids.Vcse)];
        return
        [
            .. all.Where(m => m.Count is not null).Select(m => new OcdsStatistic(m.Measure, m.Measure, m.Count, Second(bids.OpenedAt), null)),
            .. contract.Awards.Where(a => a.Lot > 0).GroupBy(a => a.Lot).OrderBy(g => g.Key).Select(g => g.Last()).Select(a => new OcdsStatistic($"bids-lot-{a.Lot}", "bids", a.Bids, Second(bids.OpenedAt), a.Lot.ToString(CultureInfo.InvariantCulture))),
        ];
    }

    private static string StatusOf(PublicContract contract) => contract.State switch
    {
        ContractState.Pipeline => "planning",
        ContractState.Planned => "planned",
        ContractState.Opportunity => contract.Lots.Count > 0 && contract.Lots.All(l => l.State is LotState.NotAwarded) ? "unsuccessful" : "active",
        ContractState.Withdrawn => "cancelled",
        ContractState.Awarded or ContractState.Contract or ContractState.Ended or ContractState.Terminated => "complete",
    };

    /// <summary>Criteria are said of lots alone: a contract that is in none is a lot of its own, as Find a Tender has it.</summary>
    private static IReadOnlyList<OcdsLot> LotsOf(PublicContract contract)
    {
        List<OcdsCriterion> criteria = [.. contract.Criteria.Select(c => new OcdsCriterion(c.Kind is CriterionKind.Price ? "price" : "quality", c.Title, c.Description, c.WeightPercent))];
        return contract.Lots.Count > 0
            ? [.. contract.Lots.Select(l => new OcdsLot(l.Number.ToString(CultureInfo.InvariantCulture), l.Title, null, StatusOf(contract, l), l.Pence is { } pence ? new OcdsValue(pence, "GBP") : null, null) { Criteria = criteria })]
            : criteria.Count == 0 ? [] : [new OcdsLot("1", contract.Title, null, StatusOf(contract), null, null) { Criteria = criteria }];
    }

    private static string StatusOf(PublicContract contract, PublicLot lot) => lot.State switch
    {
        LotState.Awarded => "complete",
        LotState.NotAwarded => "unsuccessful",
        LotState.Open => StatusOf(contract),
    };

    private static (OcdsValue? Most, OcdsValue? Least) EstimateOf(ContractValue? value) =>
        value is null or { Period: ValuePeriod.PerYear } ? (null, null) : (OcdsAwardParts.ValueOf(value.UpperPence, value), OcdsAwardParts.ValueOf(value.LeastPence, value));

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

    // As it is written, and so as it is read back.
    private static DateTimeOffset Second(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}
