namespace WealthBuilding.Domain.LivingWage.Declarations;

/// <summary>One of the five things that make work secure, and for how many workers it holds.</summary>
/// <param name="Known">Workers for whom the supplier says yes or no.</param>
/// <param name="Met">Workers for whom it says yes.</param>
public sealed record LivelihoodPart(string Name, int Met, int Known);

/// <summary>How secure the work of a supplier's people is, beside what it pays.</summary>
/// <param name="Workers">All workers declared.</param>
public sealed record LivelihoodScore(IReadOnlyList<LivelihoodPart> Parts, int Workers)
{
    /// <summary>Printed wherever the score stands.</summary>
    public const string Method =
        "Five things count alike, each for the workers for whom it holds: a permanent or fixed-term contract; at least 16 hours a week, or all that are usually worked, guaranteed; "
        + "four weeks' notice of shifts, paid where they are cancelled later; sick pay above the law's; paid training open to all. What is not said counts as not met, and is told beside the score.";

    private long All => (long)Parts.Count * Workers;

    /// <summary>Out of 100, rounded down: what is not said counts as not met.</summary>
    public int Points => All == 0 ? 0 : (int)(100 * Parts.Sum(p => (long)p.Met) / All);

    /// <summary>What it would be if everything that is not said were met, out of 100, rounded down.</summary>
    public int PointsAtMost => All == 0 ? 0 : (int)(100 * Parts.Sum(p => (long)p.Met + Workers - p.Known) / All);
}

/// <summary>Scores the work of a declaration; the first three things are those of Living Hours (Living Wage Foundation).</summary>
public static class SecureLivelihood
{
    /// <summary>Null where no workers are declared.</summary>
    public static LivelihoodScore? Of(IReadOnlyCollection<DeclaredBand> bands)
    {
        var workers = bands.Sum(b => b.Workers);
        return workers == 0 ? null : new LivelihoodScore(
            [
                Part("Contract", bands, b => b.Terms is { } terms ? terms is WorkTerms.Permanent or WorkTerms.FixedTerm : null),
                Part("Guaranteed hours", bands, b => b.HoursGuaranteed),
                Part("Notice of shifts", bands, b => b.NoticeOfShifts),
                Part("Sick pay", bands, b => b.SickPay),
                Part("Paid training", bands, b => b.PaidTraining),
            ],
            workers);
    }

    private static LivelihoodPart Part(string name, IReadOnlyCollection<DeclaredBand> bands, Func<DeclaredBand, bool?> answer) =>
        new(name, bands.Where(b => answer(b) is true).Sum(b => b.Workers), bands.Where(b => answer(b) is not null).Sum(b => b.Workers));
}
