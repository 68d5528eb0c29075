namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>How soon a contract ends.</summary>
public enum EndingSoon
{
    Within6Months,
    Within12Months,
    Within18Months,
}

/// <summary>The rules of the work lists: what somebody should look at.</summary>
public static class ContractWork
{
    /// <summary>From which yearly sum a supplier without a contract is listed: the register's own threshold (Transparency Code 2015, paragraph 31).</summary>
    public const long LeastPence = 500_000;

    /// <summary>In which list of ending contracts it stands; null where it ends later, has ended, runs without an end, or is not live.</summary>
    /// <remarks>The end as agreed decides, not the latest one: an option is a decision too, and has to be taken in time.</remarks>
    public static EndingSoon? EndsSoon(ContractState state, DateOnly? end, DateOnly today) =>
        state is not (ContractState.Awarded or ContractState.Contract) || end is not { } last || last < today ? null
        : last <= today.AddMonths(6) ? EndingSoon.Within6Months
        : last <= today.AddMonths(12) ? EndingSoon.Within12Months
        : last <= today.AddMonths(18) ? EndingSoon.Within18Months : null;

    /// <summary>By how many pence more was paid than the contract is worth; null where its value is not known or is not passed.</summary>
    /// <remarks>A value with VAT is held against payments that have none as it stands: it is then too rarely told, never too often.</remarks>
    public static long? Overspend(long? wholePence, TiedPayments paid) => wholePence is > 0 and { } worth && paid.Pence > worth ? paid.Pence - worth : null;

    /// <summary>Expired and still paid: the end has passed and payments came after it.</summary>
    public static bool IsPaidAfterEnd(TiedPayments paid) => paid.After > 0;

    /// <summary>Whether a supplier that was paid needs a contract and has none.</summary>
    /// <param name="yearPence">What it was paid in the last twelve months of the ledger.</param>
    /// <param name="hasContract">It has one that was live within them.</param>
    /// <param name="isExempt">Somebody said that none is needed.</param>
    public static bool NeedsContract(long yearPence, bool hasContract, bool isExempt) => !hasContract && !isExempt && yearPence >= LeastPence;
}
