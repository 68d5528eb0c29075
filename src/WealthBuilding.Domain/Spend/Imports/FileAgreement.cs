namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>Whether a new file and an import say the same payments as a whole, so that likely pairs of the two may count.</summary>
/// <remarks>
/// At least twenty rows must have been found, and they must be half of the smaller of the two, or of what both say of the days that they
/// have in common. Pairs of another date count only where their days are not simply moved on, as a standing payment's are from month to
/// month. Amounts differ by VAT in a tenth of what was found or more; fewer are corrections. Pairs by reference count only where the references do not repeat, as a cost centre's do.
/// </remarks>
internal sealed class FileAgreement(FileRows rows)
{
    private const int FewestRows = 20;
    private const int FewestOfOneReference = 3;
    private const int FewestWithVat = 10;
    private const int ShortestPeriod = 7;
    private const int DaysOfOneStep = 3;
    private const double MostOfOneStep = 0.8;

    /// <summary>Gives the rows of likely pairs back that may not count.</summary>
    /// <param name="pairs">All that were found.</param>
    /// <param name="told">What was told of each import.</param>
    public void Check(IReadOnlyList<LikelyPair> pairs, IReadOnlyDictionary<int, ToldLines> told)
    {
        foreach (var ofImport in pairs.GroupBy(p => p.Import))
        {
            var kept = ofImport.ToList();
            Release(kept, p => p.Evidence is HeldEvidence.OtherDate, some => IsMovedOn(some) || Repeats(some));
            Release(kept, p => p is { Reference: not 0, Evidence: HeldEvidence.OtherName or HeldEvidence.WithVat }, Repeats);
            Release(kept, p => p.Evidence is HeldEvidence.WithVat && p.Reference == 0, some => some.Count < FewestRows);
            Release(kept, p => p.Evidence is HeldEvidence.WithVat, some => some.Count * FewestWithVat < rows.Holder.Count(h => h == ofImport.Key));
            Release(kept, _ => true, _ => !Agrees(ofImport.Key, told[ofImport.Key], kept.Exists(p => p.Evidence is not HeldEvidence.OtherDate)));
        }
    }

    private void Release(List<LikelyPair> kept, Func<LikelyPair, bool> which, Func<List<LikelyPair>, bool> isNothing)
    {
        var some = kept.Where(which).ToList();
        if (some.Count > 0 && isNothing(some))
        {
            some.ForEach(p => rows.Hold(p.Row, 0, HeldEvidence.Same));
            kept.RemoveAll(p => which(p));
        }
    }

    private bool Agrees(int import, ToldLines told, bool mayCompareDays)
    {
        var (all, found, onDays, foundOnDays) = (0, 0, 0, 0);
        foreach (var payment in rows.All(dated: true).Concat(rows.All(dated: false)))
        {
            var isFound = rows.Holder[payment.Row] == import;
            var isOnDays = rows.DayOf(payment) >= told.From && rows.DayOf(payment) <= told.To;
            all++;
            found += isFound ? 1 : 0;
            onDays += isOnDays ? 1 : 0;
            foundOnDays += isFound && isOnDays ? 1 : 0;
        }

        return IsHalf(found, Math.Min(all, told.Lines)) || (mayCompareDays && IsHalf(foundOnDays, Math.Min(onDays, told.OnDaysOfFile)));
    }

    private static bool IsHalf(int found, int all) => found >= FewestRows && 2 * found >= all;

    private static bool Repeats(List<LikelyPair> pairs) => pairs.Select(p => p.Reference).Distinct().Count() * FewestOfOneReference < pairs.Count;

    // A payment that returns does so after a week or later, nearly all of them after the same time.
    private static bool IsMovedOn(List<LikelyPair> pairs)
    {
        var steps = pairs.Where(p => p.HeldDay != 0 && p.Day != 0).Select(p => DayOf(p.Day).DayNumber - DayOf(p.HeldDay).DayNumber).Order().ToList();
        return steps.Distinct().Any(step => Math.Abs(step) >= ShortestPeriod && steps.Count(s => Math.Abs(s - step) <= DaysOfOneStep) > steps.Count * MostOfOneStep);
    }

    private static DateOnly DayOf(int number) => new(number / 10000, number / 100 % 100, number % 100);
}

/// <summary>What was told of one import's lines: how many, and on which days.</summary>
internal sealed class ToldLines
{
    /// <summary>All of them.</summary>
    public int Lines { get; private set; }

    /// <summary>Those on a day of the new file's period.</summary>
    public int OnDaysOfFile { get; private set; }

    /// <summary>The first day, as yyyymmdd.</summary>
    public int From { get; private set; } = int.MaxValue;

    /// <summary>The last.</summary>
    public int To { get; private set; }

    /// <summary>Counts one.</summary>
    /// <param name="day">As yyyymmdd; 0 where unknown.</param>
    /// <param name="isOfFile">Whether the new file's period has the day.</param>
    public void Add(int day, bool isOfFile)
    {
        Lines++;
        OnDaysOfFile += isOfFile ? 1 : 0;
        (From, To) = day == 0 ? (From, To) : (Math.Min(From, day), Math.Max(To, day));
    }
}
