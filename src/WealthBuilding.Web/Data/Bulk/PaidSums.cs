namespace WealthBuilding.Web.Data.Bulk;

/// <summary>What a payee was paid in all.</summary>
/// <param name="Pence">Whole pence, credits taken off.</param>
/// <param name="Payments">How many payments that were.</param>
internal readonly record struct PaidSum(long Pence, int Payments);

/// <summary>What each payee of an institution was paid. Payees are numbered from 1, so their number is the place of their sum.</summary>
internal sealed class PaidSums
{
    private PaidSum[] _byPayee = new PaidSum[1024];

    /// <summary>Nothing for who was paid nothing.</summary>
    public PaidSum this[int payeeId] => payeeId < _byPayee.Length ? _byPayee[payeeId] : default;

    public void Add(int payeeId, long pence, int payments)
    {
        if (payeeId >= _byPayee.Length)
        {
            Array.Resize(ref _byPayee, Math.Max(payeeId + 1, _byPayee.Length * 2));
        }

        ref var sum = ref _byPayee[payeeId];
        sum = new PaidSum(sum.Pence + pence, sum.Payments + payments);
    }
}
