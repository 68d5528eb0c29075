using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Domain.Commitments;

/// <summary>A relevant contract, as the public summary counts it.</summary>
/// <param name="Supplier">Whom its figures tell of.</param>
public sealed record WageFact(CoverageClass Class, long Pence, string Supplier);

/// <summary>A commitment, as the public summary counts it.</summary>
/// <param name="PoundsHundredths">What was kept of it, where it is counted in pounds; else nothing.</param>
/// <param name="Supplier">Whom its figures tell of.</param>
public sealed record CommitmentFact(string Theme, CommitmentStanding Standing, long PoundsHundredths, string Supplier);

/// <summary>Contracts of one class, with shares in per cent; null where it is not shown.</summary>
public sealed record PublicWageRow(CoverageClass Class, int? Contracts, decimal? ContractShare, long? Pence, decimal? PoundShare);

/// <summary>Commitments of one theme; null where it is not shown.</summary>
/// <param name="Due">Those whose day has come, or that are kept already.</param>
/// <param name="KeptShare">Per cent of those due that were kept by their day.</param>
public sealed record PublicThemeRow(string Theme, int? Commitments, int? Due, int? Kept, int? KeptLate, decimal? KeptShare);

/// <summary>What an institution shows to everybody of the living wage and of commitments in its contracts: counts, shares and pounds. Never pay, workers, suppliers or places.</summary>
/// <param name="Contracts">Null where nothing of the living wage is shown; so <paramref name="Commitments"/>.</param>
/// <param name="PoundsHundredths">Of commitments that are counted in pounds: what was kept; null where it would tell of few suppliers.</param>
/// <remarks>Under the disclosure control of architecture decision 19: each figure rests on three suppliers at least, none of whom makes up more than three quarters of it, and what is hidden cannot be worked out from the rest.</remarks>
public sealed record PublicFairWork(int? Contracts, IReadOnlyList<PublicWageRow> Wages, int? Commitments, IReadOnlyList<PublicThemeRow> Themes, long? PoundsHundredths)
{
    public static PublicFairWork Of(IReadOnlyCollection<WageFact> wages, IReadOnlyCollection<CommitmentFact> commitments)
    {
        var (rows, themes) = (WagesOf(wages), ThemesOf(commitments));
        var pounds = SumsOf(commitments, commitments.Select(c => c.Supplier).Distinct().ToList(), c => c.Supplier, c => c.PoundsHundredths);
        return new PublicFairWork(
            rows.Exists(r => r.Contracts > 0) ? wages.Count : null, rows, themes.Exists(t => t.Commitments > 0) ? commitments.Count : null, themes,
            pounds.Any(p => p != 0) && Disclosure.Default.Allows(pounds) ? commitments.Sum(c => c.PoundsHundredths) : null);
    }

    private static List<PublicWageRow> WagesOf(IReadOnlyCollection<WageFact> wages)
    {
        var classes = Enum.GetValues<CoverageClass>();
        var suppliers = wages.Select(w => w.Supplier).Distinct().ToList();
        var groups = Array.ConvertAll(classes, k => wages.Where(w => w.Class == k).ToList());
        var hidden = Hidden([
            Array.ConvertAll(groups, g => SumsOf(g, suppliers, w => w.Supplier, _ => 1)),
            Array.ConvertAll(groups, g => SumsOf(g, suppliers, w => w.Supplier, w => w.Pence)),
        ]);
        var (counts, pence) = (Shares.Percentages(Array.ConvertAll(groups, g => (long)g.Count)), Shares.Percentages(Array.ConvertAll(groups, g => g.Sum(w => w.Pence))));
        return [.. classes.Select((k, i) => hidden[i] ? new PublicWageRow(k, null, null, null, null) : new PublicWageRow(k, groups[i].Count, counts?[i], groups[i].Sum(w => w.Pence), pence?[i]))];
    }

    private static List<PublicThemeRow> ThemesOf(IReadOnlyCollection<CommitmentFact> commitments)
    {
        var suppliers = commitments.Select(c => c.Supplier).Distinct().ToList();
        var themes = commitments.GroupBy(c => c.Theme).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, All: g.ToList(), Due: g.Where(c => c.Standing is not CommitmentStanding.UnderWay).ToList())).ToArray();
        var hidden = Hidden([
            Array.ConvertAll(themes, t => SumsOf(t.All, suppliers, c => c.Supplier, _ => 1)),
            Array.ConvertAll(themes, t => SumsOf(t.Due, suppliers, c => c.Supplier, _ => 1)),
        ]);
        return [.. themes.Select((t, i) => hidden[i] ? new PublicThemeRow(t.Key, null, null, null, null, null) : RowOf(t.Key, t.All.Count, t.Due))];
    }

    private static PublicThemeRow RowOf(string theme, int all, List<CommitmentFact> due)
    {
        var kept = due.Count(c => c.Standing is CommitmentStanding.Kept);
        return new PublicThemeRow(theme, all, due.Count, kept, due.Count(c => c.Standing is CommitmentStanding.KeptLate), due.Count == 0 ? null : decimal.Round(100m * kept / due.Count, 1));
    }

    private static long[] SumsOf<T>(IReadOnlyCollection<T> facts, List<string> suppliers, Func<T, string> supplierOf, Func<T, long> amountOf)
    {
        var sums = new long[suppliers.Count];
        foreach (var fact in facts)
        {
            sums[suppliers.IndexOf(supplierOf(fact))] += amountOf(fact);
        }

        return sums;
    }

    // A row that one of its columns may not show shows none, and that may hide another row in the others.
    private static bool[] Hidden(long[][][] columns)
    {
        var hidden = new bool[columns[0].Length];
        for (var before = -1; before != hidden.Count(h => h);)
        {
            before = hidden.Count(h => h);
            foreach (var column in columns)
            {
                hidden = Disclosure.Default.Hidden(column, hidden);
            }
        }

        return hidden;
    }
}
