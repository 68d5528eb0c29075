using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Which tags a release has, by what it is the first to say.</summary>
internal static class OcdsTags
{
    /// <summary>Of a contract that is told by itself, as it stands.</summary>
    public static IReadOnlyList<string> Of(ContractState state) => state switch
    {
        ContractState.Pipeline or ContractState.Planned => ["planning"],
        ContractState.Opportunity => ["tender"],
        ContractState.Withdrawn => ["tenderCancellation"],
        ContractState.Awarded => ["award"],
        ContractState.Contract => ["award", "contract"],
        ContractState.Ended => ["contractUpdate"],
        ContractState.Terminated => ["contractTermination"],
    };

    /// <summary>Of a contract whose state has become another one.</summary>
    public static IReadOnlyList<string> Between(ContractState before, ContractState now) => (before, now) switch
    {
        (ContractState.Awarded, ContractState.Contract) => ["contract"],
        (ContractState.Awarded, ContractState.Withdrawn) => ["awardCancellation", "tenderCancellation"],
        (ContractState.Awarded, ContractState.Opportunity) => ["awardCancellation", "tenderUpdate"],
        _ => Of(now),
    };

    /// <summary>What is only planned is not published; what was withdrawn is, where it was published before.</summary>
    public static bool IsPublic(ContractState state, OcdsTold? before) => state switch
    {
        ContractState.Pipeline or ContractState.Planned => false,
        ContractState.Withdrawn => before is not null,
        _ => true,
    };
}
