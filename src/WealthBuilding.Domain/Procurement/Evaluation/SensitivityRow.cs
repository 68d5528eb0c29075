namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>What the winner would be if something were weighed otherwise.</summary>
/// <param name="If">What would be otherwise: <c>Price counted 45% instead of 40%</c>.</param>
/// <param name="Winners">Names of the best then; several where they are equal.</param>
/// <param name="Changes">Whether that is other than the result.</param>
public sealed record SensitivityRow(string If, IReadOnlyList<string> Winners, bool Changes)
{
    /// <summary>Whether several are equal in the result itself, so that a person chooses.</summary>
    public bool WasTied { get; init; }

    /// <summary>How far the best would be before the next; null where nobody would be behind.</summary>
    public ExactScore? Lead { get; init; }

    /// <summary>What would be then, in words: a tie is never told as a win, and a win says by how much.</summary>
    public string Then => (Winners, Changes, WasTied) switch
    {
        ({ Count: > 1 }, false, _) => $"{All} stay equal: a person chooses between them",
        ({ Count: > 1 }, true, _) => $"{All} would be equal: a person would choose between them",
        (_, false, _) => $"{All} stays first{By}",
        (_, true, true) => $"{All} alone would be first{By}",
        (_, true, false) => $"{All} would win{By}",
    };

    private string All => string.Join(" and ", Winners);

    private string By => LeadWords(Lead) is { } words ? $", {words}" : string.Empty;

    /// <summary>How far somebody is before the next, in words; null where nobody is behind. What rounds to nothing is said to be less than that.</summary>
    public static string? LeadWords(ExactScore? lead) =>
        lead is not { } points ? null
        : points.Round(2) == 0 ? "by less than 0.01 points"
        : points < new ExactScore(1, 1) ? $"by only {points.ToText(2)} points"
        : $"by {points.ToText(2)} points";

    /// <summary>What all of them come to, for whoever reads no more: how many change the winner, and where none does how near the nearest is.</summary>
    public static string Summary(EvaluationResult result)
    {
        var (rows, changes) = (result.Sensitivity, result.Sensitivity.Count(r => r.Changes));
        var equal = string.Join(" and ", result.Winners.Select(w => w.Bid.Name));
        return result.Winners.Count > 1 ? changes == 0 ? $"{equal} are equal, and by every other weighting that was tried they stay so" : $"{equal} are equal; by {changes} of {rows.Count} other weightings they would not be"
            : changes > 0 ? $"By {changes} of {rows.Count} other weightings{(rows.Any(r => r is { Changes: true, Winners.Count: > 1 }) ? ", counting those that end in a tie" : string.Empty)}"
            : rows.Select(r => r.Lead).OfType<ExactScore>().ToList() is { Count: > 0 } leads ? $"By no other weighting that was tried; the nearest leaves it first {LeadWords(leads.Min())}"
            : "By no other weighting that was tried";
    }
}
