namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>A contract as payments are held against it.</summary>
/// <param name="ReferenceKey">See <see cref="ContractKeys.Reference"/>; empty where a payment cannot name it.</param>
/// <param name="Payees">Payees whose payments may be for it, and whether a person has confirmed that.</param>
public sealed record PayableContract(int EntryId, DateOnly? Start, DateOnly? End, string ReferenceKey, IReadOnlyDictionary<int, bool> Payees);

/// <summary>Payments of one payee on one day, summed; or one payment that names a contract.</summary>
/// <param name="PaidOn">yyyymmdd; 0 where the ledger has no date.</param>
/// <param name="ReferenceKey">The contract that the ledger names with it; empty for none.</param>
public readonly record struct LedgerPayments(int PayeeId, int PaidOn, long Pence, int Lines, string ReferenceKey);

/// <summary>What was paid for a contract.</summary>
/// <param name="ByReference">Payments that name it.</param>
/// <param name="Confirmed">Payments within its time to payees that a person has confirmed.</param>
/// <param name="Proposed">The same to payees that nobody has decided on yet.</param>
/// <param name="After">Payments after its end, of all three kinds.</param>
/// <param name="Shared">Payments that may be for this contract or for another with the same payee: in no figure.</param>
/// <param name="LastPaidOn">yyyymmdd of the last payment, 0 for none.</param>
public sealed record TiedPayments(long ByReference, long Confirmed, long Proposed, long After, long Shared, int Lines, int LastPaidOn)
{
    public static readonly TiedPayments None = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>All that counts for the contract, in pence, payments after its end with it.</summary>
    public long Pence => ByReference + Confirmed + Proposed + After;
}

/// <summary>Ties payments to contracts. A payment is for one contract at most.</summary>
/// <remarks>
/// What names a contract is for that one. Else it is for the only contract whose time covers the day and whose supplier it is; where several
/// do, it is for none of them until it names one. A payment after the last of a payee's contracts has ended is told as one after its end.
/// </remarks>
public static class PaymentTies
{
    public static IReadOnlyDictionary<int, TiedPayments> Tie(IReadOnlyList<PayableContract> contracts, IEnumerable<LedgerPayments> payments)
    {
        var byReference = contracts.Where(c => c.ReferenceKey.Length > 0).GroupBy(c => c.ReferenceKey, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var byPayee = contracts.SelectMany(c => c.Payees.Keys.Select(p => (Payee: p, Contract: c))).ToLookup(c => c.Payee, c => c.Contract);
        var tied = contracts.ToDictionary(c => c.EntryId, _ => TiedPayments.None);
        foreach (var payment in payments)
        {
            if (payment.ReferenceKey.Length > 0 && byReference.TryGetValue(payment.ReferenceKey, out var named))
            {
                Add(tied, named, payment, PassedBy(named, payment.PaidOn) ? (t, p) => t with { After = t.After + p } : (t, p) => t with { ByReference = t.ByReference + p });
                continue;
            }

            Give(tied, [.. byPayee[payment.PayeeId]], payment);
        }

        return tied;
    }

    private static void Give(Dictionary<int, TiedPayments> tied, List<PayableContract> mine, LedgerPayments payment)
    {
        var within = payment.PaidOn == 0 ? mine : mine.FindAll(c => Covers(c, payment.PaidOn));
        switch (within.Count)
        {
            case 1:
                var isConfirmed = within[0].Payees[payment.PayeeId];
                Add(tied, within[0], payment, (t, p) => isConfirmed ? t with { Confirmed = t.Confirmed + p } : t with { Proposed = t.Proposed + p });
                break;
            case > 1:
                within.ForEach(c => Add(tied, c, payment with { Lines = 0 }, (t, p) => t with { Shared = t.Shared + p }));
                break;
            case 0 when mine.Where(c => PassedBy(c, payment.PaidOn)).MaxBy(c => c.End) is { } last:
                Add(tied, last, payment, (t, p) => t with { After = t.After + p });
                break;
            default:
                break;
        }
    }

    private static void Add(Dictionary<int, TiedPayments> tied, PayableContract contract, LedgerPayments payment, Func<TiedPayments, long, TiedPayments> add)
    {
        var sum = add(tied[contract.EntryId], payment.Pence);
        tied[contract.EntryId] = sum with { Lines = sum.Lines + payment.Lines, LastPaidOn = Math.Max(sum.LastPaidOn, payment.PaidOn) };
    }

    private static bool Covers(PayableContract contract, int day) => (contract.Start is not { } start || NumberOf(start) <= day) && !PassedBy(contract, day);

    private static bool PassedBy(PayableContract contract, int day) => day > 0 && contract.End is { } end && NumberOf(end) < day;

    private static int NumberOf(DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day;
}
