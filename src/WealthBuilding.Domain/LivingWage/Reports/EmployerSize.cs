using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Declarations;

namespace WealthBuilding.Domain.LivingWage.Reports;

/// <summary>How many work for an employer, as far as it has declared: the smallest number that may be true.</summary>
public static class EmployerSize
{
    /// <summary>The smallest number of workers among what counted at any time from one day to another; null where nothing was ever declared.</summary>
    /// <remarks>
    /// Declarations that were withdrawn count still, back to the last one that stands: a team of three does not become a large one by a number that was taken back, nor by taking its own back.
    /// Of the days behind the last one nothing counts, so that the answer for a quarter that is over never changes.
    /// </remarks>
    /// <param name="declared">Of the employer, in any order; drafts do no harm.</param>
    public static int? SmallestKnown(IEnumerable<WageDeclaration> declared, DateOnly first, DateOnly last)
    {
        var given = declared.Where(d => d.AsAt <= last).OrderByDescending(d => d.AsAt).ThenByDescending(d => d.GivenAt).ToList();
        var before = given.Where(d => d.AsAt < first).ToList();
        var withdrawn = before.TakeWhile(d => IsWithdrawn(d, last)).ToList();
        IEnumerable<WageDeclaration> counted = [.. given.Where(d => d.AsAt >= first), .. withdrawn, .. before.Skip(withdrawn.Count).Take(1)];
        return counted.Select(d => (int?)d.Workers).Min();
    }

    private static bool IsWithdrawn(WageDeclaration declaration, DateOnly last) =>
        declaration.WithdrawnAt is { } at && UkTime.DayOf(at) <= last;
}
