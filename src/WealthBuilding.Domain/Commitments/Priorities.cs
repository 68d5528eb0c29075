using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Commitments;

/// <summary>What a place may want most; each measure that ships says which of them it serves.</summary>
public static class Priorities
{
    public static IReadOnlyList<Choice> All { get; } =
    [
        new("jobs", "Jobs", "For people who live here, and for those who find it hardest to get one"), new("training", "Training and apprenticeships"), new("local-spend", "Money that stays in the place"),
        new("environment", "Environment and climate"), new("community", "Community groups and public life"), new("fair-work", "Fair and secure work"),
    ];

    /// <summary>The measures that serve any of some priorities: those that serve most of them first, else as they ship.</summary>
    public static IReadOnlyList<CommitmentMeasure> Serving(IEnumerable<CommitmentMeasure> measures, IReadOnlyCollection<string> chosen) =>
        [.. measures.Select(m => (Measure: m, Served: m.Serves.Count(chosen.Contains))).Where(m => m.Served > 0).OrderByDescending(m => m.Served).Select(m => m.Measure)];
}

/// <summary>The priorities that an institution has chosen for its place.</summary>
public sealed class ChosenPriorities(int institutionId) : ITenantOwned, IAudited
{
    public const int LongestKeys = 200;

    public int Id { get; private set; }

    public int InstitutionId { get; private set; } = institutionId;

    /// <summary>Keys of <see cref="Priorities"/>, parted by semicolons.</summary>
    public string Keys { get; private set; } = string.Empty;

    public string ChosenBy { get; private set; } = string.Empty;

    public string AuditSubject => "priorities of the place";

    public IReadOnlyList<string> Chosen => Keys.Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Takes these in the place of those before; what is none is left out.</summary>
    public void Choose(IReadOnlyCollection<string> keys, string by) =>
        (Keys, ChosenBy) = (string.Join(';', Priorities.All.Select(p => p.Key).Where(k => keys.Contains(k, StringComparer.Ordinal))), by);
}
