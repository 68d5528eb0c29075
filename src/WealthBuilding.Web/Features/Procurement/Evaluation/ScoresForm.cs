using System.Globalization;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Features.Procurement.Contracts;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>Scores with their reasons, as a form has them: each beside the key of what it is for, so that an old form writes to nothing else.</summary>
public sealed record ScoresForm
{
    /// <summary>What each score is for: <see cref="KeyOf"/>.</summary>
    public string?[] Key { get; init; } = [];

    public string?[] Points { get; init; } = [];

    public string?[] Reason { get; init; } = [];

    /// <summary>Of the evaluation that the form was made of; null where it does not matter.</summary>
    public Guid? Version { get; init; }

    /// <summary>A key as forms carry it: quote, lot and criterion.</summary>
    public static string KeyOf(ScoreKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.QuoteId}-{key.Lot}-{key.CriterionId}");

    /// <summary>The form for what was given so far.</summary>
    public static ScoresForm Of(IReadOnlyList<(ScoreKey Key, int? Points, string? Reason)> given, Guid? version) => new()
    {
        Key = [.. given.Select(g => KeyOf(g.Key))],
        Points = [.. given.Select(g => g.Points?.ToString(CultureInfo.InvariantCulture))],
        Reason = [.. given.Select(g => g.Reason)],
        Version = version,
    };

    /// <summary>Whether it asks for exactly these.</summary>
    public bool Fits(IReadOnlyCollection<ScoreKey> keys) => Key.Length == keys.Count && keys.All(k => Key.Contains(KeyOf(k), StringComparer.Ordinal));

    public GivenScore Read(ScoreKey key, string of) => new(key, int.TryParse(PointsOf(key), NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : null, FormText.Said(ReasonOf(key)), of);

    /// <summary>What was typed, put in the order of these, for a form of this version; what was typed for others is left out.</summary>
    public ScoresForm For(IReadOnlyCollection<ScoreKey> keys, Guid? version) => new()
    {
        Key = [.. keys.Select(KeyOf)],
        Points = [.. keys.Select(PointsOf)],
        Reason = [.. keys.Select(ReasonOf)],
        Version = version,
    };

    /// <summary>What was typed for anything but these.</summary>
    public IReadOnlyList<(string? Points, string? Reason)> Beside(IReadOnlyCollection<ScoreKey> keys)
    {
        var known = keys.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, Math.Max(Points.Length, Reason.Length)).Where(i => Key.ElementAtOrDefault(i) is not { } key || !known.Contains(key))
            .Select(i => (Points.ElementAtOrDefault(i), FormText.Said(Reason.ElementAtOrDefault(i)))).Where(t => t.Item2 is not null)];
    }

    private string? PointsOf(ScoreKey key) => Points.ElementAtOrDefault(PlaceOf(key));

    private string? ReasonOf(ScoreKey key) => Reason.ElementAtOrDefault(PlaceOf(key));

    private int PlaceOf(ScoreKey key) => Array.IndexOf(Key, KeyOf(key));
}
