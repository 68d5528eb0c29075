namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>When a figure pooled from several institutions may be shown to more than those institutions (architecture decision 19).</summary>
/// <param name="LeastContributors">How many must have contributed at least.</param>
/// <param name="MostShare">What part of it one of them may make up at most.</param>
/// <remarks>Contributions are taken without their sign: a credit gives away as much as a payment.</remarks>
public sealed record Disclosure(int LeastContributors, decimal MostShare)
{
    public static readonly Disclosure Default = new(LeastContributors: 3, MostShare: 0.75m);

    /// <summary>Whether a figure may be shown, by what each contributor put into it. Nothing from anybody may be shown: it is zero.</summary>
    public bool Allows(IEnumerable<long> pence)
    {
        var parts = pence.Where(p => p != 0).Select(p => Math.Abs((decimal)p)).ToList();
        return parts.Count == 0 || (parts.Count >= LeastContributors && parts.Max() <= MostShare * parts.Sum());
    }

    /// <summary>Which rows of a table in one dimension must be hidden when its total is shown beside it.</summary>
    /// <param name="rows">For each row, what each contributor put in, the contributors always in the same order.</param>
    /// <param name="hiddenAlready">Rows that must be hidden for another reason; null for none.</param>
    /// <remarks>
    /// First every row that may not be shown by itself. The total less the shown rows gives the sum of the hidden ones, so that sum
    /// must be allowed too (that of one hidden row never is): until it is, the smallest shown row is hidden with them. Where the
    /// total itself may not be shown, everything is hidden.
    /// </remarks>
    public bool[] Hidden(IReadOnlyList<IReadOnlyList<long>> rows, IReadOnlyList<bool>? hiddenAlready = null)
    {
        var hidden = rows.Select((row, i) => !Allows(row) || (hiddenAlready?[i] ?? false)).ToArray();
        if (!Allows(SumOf(rows, Array.ConvertAll(hidden, _ => true))))
        {
            return Array.ConvertAll(hidden, _ => true);
        }

        while (hidden.Contains(true) && !Allows(SumOf(rows, hidden)))
        {
            var smallest = Enumerable.Range(0, rows.Count).Where(i => !hidden[i] && rows[i].Any(p => p != 0)).OrderBy(i => Size(rows[i])).FirstOrDefault(-1);
            if (smallest < 0)
            {
                return Array.ConvertAll(hidden, _ => true);
            }

            hidden[smallest] = true;
        }

        return hidden;
    }

    private static decimal Size(IReadOnlyList<long> row) => row.Sum(p => Math.Abs((decimal)p));

    // By contributor, without signs, so that a credit in one row does not hide a payment in another.
    private static long[] SumOf(IReadOnlyList<IReadOnlyList<long>> rows, bool[] isIn)
    {
        var sum = new long[rows.Count == 0 ? 0 : rows.Max(r => r.Count)];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var c = 0; c < rows[i].Count && isIn[i]; c++)
            {
                sum[c] += Math.Abs(rows[i][c]);
            }
        }

        return sum;
    }
}
