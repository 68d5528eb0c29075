namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>
/// Whether sums over overlapping groups of contributors give single ones away when they are added and taken from each other: a place
/// of three members against the same three and one more reads off the fourth.
/// </summary>
/// <remarks>
/// No sum that can be made of the published ones, each times any number, may rest on fewer contributors than the least that are asked
/// for (architecture decision 19; Hundepool and others, Statistical Disclosure Control, 2012, 4.3). That is so exactly when taking any
/// such few contributors out of the table of members lowers its rank by nothing.
/// </remarks>
public static class Differencing
{
    // Ranks are worked out modulo a prime: a rank that comes out too low would need a determinant that it divides, and tables of members have none so large.
    private const long Prime = 2_147_483_647;

    /// <summary>Which groups may be published when those before them in order are: the first of two that would give somebody away stays.</summary>
    /// <param name="groups">The contributors of each group, by whatever key.</param>
    /// <param name="least">How many contributors any sum must rest on at least.</param>
    public static bool[] Publishable(IReadOnlyList<IReadOnlyCollection<string>> groups, int least)
    {
        var publishable = new bool[groups.Count];
        var published = new List<IReadOnlyCollection<string>>();
        for (var i = 0; i < groups.Count; i++)
        {
            published.Add(groups[i]);
            publishable[i] = IsSafe(published, least);
            if (!publishable[i])
            {
                published.RemoveAt(published.Count - 1);
            }
        }

        return publishable;
    }

    /// <summary>Whether no sum made of the groups' sums rests on fewer than <paramref name="least"/> contributors.</summary>
    public static bool IsSafe(IReadOnlyList<IReadOnlyCollection<string>> groups, int least)
    {
        // Contributors that are always together can be told apart by nothing: they are one column.
        var columns = groups.SelectMany(g => g).Distinct(StringComparer.Ordinal)
            .GroupBy(c => string.Concat(groups.Select(g => g.Contains(c) ? '1' : '0')), StringComparer.Ordinal)
            .Select(g => (Pattern: g.Key, Size: g.Count())).ToList();
        var small = columns.FindAll(c => c.Size < least);
        var rank = Rank(columns.ConvertAll(c => c.Pattern));
        return Few(small, 0, least - 1).All(few => Rank([.. columns.Select(c => c.Pattern).Except(few, StringComparer.Ordinal)]) == rank);
    }

    // Every choice of columns that are together at most so many contributors.
    private static IEnumerable<List<string>> Few(List<(string Pattern, int Size)> columns, int from, int most)
    {
        for (var i = from; i < columns.Count; i++)
        {
            if (columns[i].Size <= most)
            {
                yield return [columns[i].Pattern];
                foreach (var more in Few(columns, i + 1, most - columns[i].Size))
                {
                    yield return [columns[i].Pattern, .. more];
                }
            }
        }
    }

    private static int Rank(List<string> columns)
    {
        var rows = columns.ConvertAll(c => c.Select(d => (long)(d - '0')).ToArray());
        var rank = 0;
        for (var c = 0; rows.Count > 0 && c < rows[0].Length && rank < rows.Count; c++)
        {
            var pivot = rows.FindIndex(rank, r => r[c] != 0);
            if (pivot >= 0)
            {
                (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
                TakeOut(rows, rank++, c);
            }
        }

        return rank;
    }

    private static void TakeOut(List<long[]> rows, int pivot, int column)
    {
        for (var r = pivot + 1; r < rows.Count; r++)
        {
            // Crosswise, so that nothing is divided.
            var (own, first) = (rows[r][column], rows[pivot][column]);
            for (var c = column; own != 0 && c < rows[r].Length; c++)
            {
                rows[r][c] = ((rows[r][c] * first) - (rows[pivot][c] * own % Prime) + Prime) % Prime;
            }
        }
    }
}
