using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>What the codes of OCDS mean for the register, and the other way round.</summary>
internal static class OcdsStates
{
    /// <summary>A call: null where the status is none that is known, and it is told.</summary>
    public static ContractState? Of(OcdsTender tender, List<string> notes)
    {
        switch (tender.Status?.ToLowerInvariant())
        {
            case "planning":
                return ContractState.Pipeline;
            case "planned":
                return ContractState.Planned;
            case "active":
            case "complete": // Bidding is over and no award was published: it stands as an opportunity whose last day has passed.
                return ContractState.Opportunity;
            case "cancelled" or "unsuccessful" or "withdrawn":
                return ContractState.Withdrawn;
            default:
                notes.Add(tender.Status is null ? "The call has no status: it counts as open for bids" : $"'{tender.Status}' is no status of a call that is known: it counts as open for bids");
                return ContractState.Opportunity;
        }
    }

    /// <summary>Whether an award could not be made, so that there is none.</summary>
    public static bool IsUnsuccessful(OcdsAward? award) => string.Equals(award?.Status, "unsuccessful", StringComparison.OrdinalIgnoreCase);

    /// <summary>An award with its contract, of which the contract says more.</summary>
    public static ContractState Of(OcdsAward? award, OcdsContract? contract, IReadOnlyList<string> tags, List<string> notes)
    {
        switch (contract?.Status?.ToLowerInvariant())
        {
            case "active":
                return ContractState.Contract;
            case "pending": // Proposed and not yet in force, whatever day of signature is foreseen.
                return ContractState.Awarded;
            case "terminated": // The standard's word for every end, also a good one.
                return tags.Contains("contractTermination") ? ContractState.Terminated : ContractState.Ended;
            case "cancelled":
                return ContractState.Withdrawn;
            case null when contract is not null && tags.Contains("contractTermination"):
                return ContractState.Terminated;
        }

        switch (award?.Status?.ToLowerInvariant())
        {
            case "cancelled" or "unsuccessful":
                notes.Add($"The award is {award.Status}");
                return ContractState.Withdrawn;
            case null when contract is null && tags.Contains("awardCancellation"): // The tag says what the award itself does not.
                notes.Add("The award is cancelled, by the tag of its release");
                return ContractState.Withdrawn;
            case "active":
                break;
            case "pending":
                notes.Add("The award is pending: it may still change");
                break;
            case { } other:
                notes.Add($"'{other}' is no status of an award that is known: it counts as awarded");
                break;
        }

        return contract?.Signed is not null ? ContractState.Contract : ContractState.Awarded;
    }
}
