namespace WealthBuilding.Domain.LivingWage.Reports;

/// <summary>How often workers of one employer of ten or more said one thing in one quarter.</summary>
/// <param name="Employer">As the institution's contracts name it, never as a worker typed it.</param>
public sealed record ReportCount(int SupplierId, string Employer, int Quarter, WorkerConcern Concern, int Reports);

/// <summary>What was told in a quarter of all those together who are not shown by name: small employers, those of whom few told, and names that are no supplier's.</summary>
/// <param name="AtLeast">Rounded down to tens, so that one report more or less does not tell of itself.</param>
public sealed record ReportsTogether(int Quarter, int AtLeast);

/// <summary>What an institution may see of what workers told.</summary>
public sealed record ReportFigures(IReadOnlyList<ReportCount> Employers, IReadOnlyList<ReportsTogether> Together)
{
    /// <summary>Reports of one thing in one quarter from which they stand beside their employer's name.</summary>
    public const int FewestReports = 3;

    /// <summary>Employers from which those who are not named are counted together.</summary>
    public const int FewestEmployers = 3;

    private const int Tens = 10;
    private const int MostPercent = 75;

    /// <summary>What may be seen on a day. Every report is in one figure at most, and no total of all is given, so that nothing is found by subtraction.</summary>
    /// <param name="reports">Of one institution.</param>
    /// <param name="sizeIn">The smallest number of workers that a supplier has declared as of a quarter, see <see cref="EmployerSize"/>.</param>
    /// <param name="nameOf">What a supplier is called in the institution's contracts.</param>
    public static ReportFigures Of(IEnumerable<WorkerReport> reports, Func<int, int, int?> sizeIn, Func<int, string> nameOf, DateOnly day)
    {
        var over = reports.Where(r => r.IsOverOn(day)).ToList();
        var named = over.Where(r => r.IsShowable && r.SupplierId is not null).GroupBy(r => (Supplier: r.SupplierId!.Value, r.Quarter, r.Concern))
            .Where(g => g.Count() >= FewestReports && sizeIn(g.Key.Supplier, g.Key.Quarter) is not < WorkerReport.SmallestGroup).ToList();
        var shown = named.SelectMany(g => g).ToHashSet();
        return new ReportFigures(
            [.. named.Select(g => new ReportCount(g.Key.Supplier, nameOf(g.Key.Supplier), g.Key.Quarter, g.Key.Concern, g.Count()))
                .OrderByDescending(c => c.Quarter).ThenBy(c => c.Employer, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.SupplierId).ThenBy(c => c.Concern)],
            [.. over.Where(r => !shown.Contains(r)).GroupBy(r => r.Quarter).Where(q => AreEnough([.. q], sizeIn)).OrderByDescending(q => q.Key)
                .Select(q => new ReportsTogether(q.Key, q.Count() / Tens * Tens))]);
    }

    // Names that are no supplier's could be any number of employers or one: they count as one, and bring no workers.
    private static bool AreEnough(IReadOnlyCollection<WorkerReport> reports, Func<int, int, int?> sizeIn)
    {
        var employers = reports.GroupBy(r => r.SupplierId).ToList();
        var known = employers.Where(e => e.Key is not null).ToList();
        var workers = known.Sum(e => (long)(sizeIn(e.Key!.Value, e.First().Quarter) ?? (e.Any(r => r.IsShowable) ? WorkerReport.SmallestGroup : 1)));
        return reports.Count >= Tens
            && known.Count >= FewestEmployers && workers >= WorkerReport.SmallestGroup
            && employers.TrueForAll(e => e.Count() * 100 <= reports.Count * MostPercent);
    }
}
