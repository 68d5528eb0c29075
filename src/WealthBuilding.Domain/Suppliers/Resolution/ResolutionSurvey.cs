namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>What became of many names under one pair of thresholds.</summary>
/// <param name="Joined">Names tied without asking.</param>
/// <param name="ToReview">Names that a person decides.</param>
/// <param name="Open">Names left as they are.</param>
public readonly record struct OutcomeCounts(int Joined, int ToReview, int Open);

/// <summary>Names that a change of the thresholds moves from one outcome to another.</summary>
public readonly record struct OutcomeMove(ResolutionOutcome From, ResolutionOutcome To, int Names, long Pence);

/// <summary>Shows what thresholds do before they are set.</summary>
public static class ResolutionSurvey
{
    /// <summary>How many names would be joined, asked about and left open. Nothing is resolved again.</summary>
    public static OutcomeCounts Count(IEnumerable<SupplierResolution> results, ResolutionThresholds thresholds)
    {
        var counts = new int[3];
        foreach (var result in results)
        {
            counts[(int)Outcome(result, thresholds)]++;
        }

        return new OutcomeCounts(counts[0], counts[1], counts[2]);
    }

    /// <summary>What moves between two settings, most pounds first.</summary>
    /// <param name="results">Each result with the pence paid under its name; 0 where only names count.</param>
    public static IReadOnlyList<OutcomeMove> Moves(IEnumerable<(SupplierResolution Result, long Pence)> results, ResolutionThresholds from, ResolutionThresholds to) =>
        [.. results
            .Select(r => (From: Outcome(r.Result, from), To: Outcome(r.Result, to), r.Pence))
            .Where(r => r.From != r.To)
            .GroupBy(r => (r.From, r.To))
            .Select(g => new OutcomeMove(g.Key.From, g.Key.To, g.Count(), g.Sum(r => r.Pence)))
            .OrderByDescending(m => m.Pence).ThenByDescending(m => m.Names)];

    private static ResolutionOutcome Outcome(SupplierResolution result, ResolutionThresholds thresholds) =>
        result.Candidates.Count == 0 ? ResolutionOutcome.Open : thresholds.Of(result.Candidates[0].Score);
}
