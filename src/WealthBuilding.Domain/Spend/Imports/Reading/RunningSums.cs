using System.Runtime.CompilerServices;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>What the payments read so far come to: by it a total is told from a payment.</summary>
internal sealed class RunningSums
{
    /// <summary>A total may differ from the sum of its rows by what rounding does: a pound, or a millionth of it.</summary>
    private const long TolerancePence = 100;

    /// <summary>So many totals back a group of groups may begin.</summary>
    private const int MostTotalsBack = 500;

    private readonly List<long> _atTotals = [];
    private long _sinceTotal;
    private int _paymentsAtTotal;

    /// <summary>All payments, in pence.</summary>
    public long Pence { get; private set; }

    public int Payments { get; private set; }

    /// <summary>What rounding to whole pence added or took away, in hundredths of a penny.</summary>
    public long RoundedHundredths { get; private set; }

    /// <summary>More than one payment has come since the last total.</summary>
    public bool HasGroup => Payments > _paymentsAtTotal + 1;

    /// <summary>The row before was a total.</summary>
    public bool IsAfterTotal => Payments > 0 && Payments == _paymentsAtTotal;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long pence, int rounded)
    {
        Payments++;
        Pence = checked(Pence + pence);
        _sinceTotal = checked(_sinceTotal + pence);
        RoundedHundredths += rounded;
    }

    /// <summary>What stated here was a total: the next group begins.</summary>
    public void EndGroup()
    {
        _atTotals.Add(Pence);
        (_sinceTotal, _paymentsAtTotal) = (0, Payments);
    }

    /// <summary>What was counted as a payment is none.</summary>
    public void TakeBack(long pence) => (Pence, Payments) = (Pence - pence, Payments - 1);

    /// <summary>The sum of everything, or of what came since the last total.</summary>
    public bool IsSum(long pence) => IsWhole(pence) || Agrees(pence, _sinceTotal);

    /// <summary>The sum of everything, or of what came since some total before it: that of a department closes the groups of its suppliers.</summary>
    public bool IsSumOfGroups(long pence)
    {
        for (var i = _atTotals.Count - 1; i >= Math.Max(0, _atTotals.Count - MostTotalsBack); i--)
        {
            if (Agrees(pence, Pence - _atTotals[i]))
            {
                return true;
            }
        }

        return IsWhole(pence);
    }

    /// <summary>The sum of everything.</summary>
    public bool IsWhole(long pence) => Agrees(pence, Pence);

    /// <summary>The two differ by no more than rounding does.</summary>
    public static bool Agrees(long stated, long sum) =>
        sum != 0 && Math.Abs(stated - sum) <= Math.Max(TolerancePence, Math.Abs(sum) / 1_000_000);
}
