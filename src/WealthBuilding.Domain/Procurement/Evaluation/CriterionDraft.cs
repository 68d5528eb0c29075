using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>A criterion as it is written down.</summary>
/// <param name="WeightPercent">Whole per cent.</param>
public sealed record CriterionDraft(CriterionKind Kind, string Title, int WeightPercent, string? Description, string? Measure, string? Unit, string? Baseline, string? Evidence, string? Remedy)
{
    /// <summary>Criteria of one opportunity at most: more cannot be weighed by people with care.</summary>
    public const int Most = 12;

    /// <summary>What quotes are weighed by where the buyer sets nothing else: the price alone.</summary>
    public static CriterionDraft LowestPrice { get; } = new(CriterionKind.Price, "Lowest price", Whole, null, null, null, null, null, null);

    private const int Whole = 100;
    private const int LongestTitle = 200;
    private const int LongestText = 1000;

    /// <summary>What is wrong with a set of criteria, each at its field with its place in the set: <c>Title-2</c>, <c>Weight-1</c>.</summary>
    public static IReadOnlyList<FieldError> ErrorsOf(IReadOnlyList<CriterionDraft> drafts) =>
        drafts.Count == 0 ? [new("Title-1", "Enter at least one criterion")]
        : drafts.Count > Most ? [new("Title-1", $"Enter {Most} criteria or fewer")]
        : [.. ErrorsTogether(drafts), .. drafts.SelectMany((d, i) => d.Errors(i + 1))];

    private static IEnumerable<FieldError> ErrorsTogether(IReadOnlyList<CriterionDraft> drafts)
    {
        if (drafts.Sum(d => d.WeightPercent) is var sum and not Whole)
        {
            yield return new("Weight-1", $"The weights must add to {Whole}%: they add to {sum}%");
        }

        if (drafts.Count(d => d.Kind is CriterionKind.Price) > 1)
        {
            yield return new("Title-1", "The price can be a criterion once");
        }

        if (drafts.DistinctBy(d => d.Title.Trim(), StringComparer.OrdinalIgnoreCase).Count() < drafts.Count)
        {
            yield return new("Title-1", "Give each criterion a name of its own");
        }
    }

    private IEnumerable<FieldError> Errors(int place)
    {
        if (PlainText.IsBlank(Title) || Title.Length > LongestTitle)
        {
            yield return new($"Title-{place}", $"Enter the name of criterion {place}, at most {LongestTitle} characters");
        }

        if (WeightPercent is < 1 or > Whole)
        {
            yield return new($"Weight-{place}", $"The weight of criterion {place} must be a whole number from 1 to {Whole}");
        }

        foreach (var (field, what, text) in Texts.Where(t => t.Text?.Length > LongestText))
        {
            yield return new($"{field}-{place}", $"The {what} of criterion {place} must be {LongestText} characters or fewer");
        }

        foreach (var (field, what, _) in Kind is CriterionKind.SocialValue ? Texts.Skip(1).Where(t => PlainText.IsBlank(t.Text)) : [])
        {
            yield return new($"{field}-{place}", $"Enter the {what} of criterion {place}: a promise that cannot be measured cannot be kept");
        }
    }

    private (string Field, string What, string? Text)[] Texts =>
        [("Description", "description", Description), ("Measure", "measure", Measure), ("Unit", "unit", Unit), ("Baseline", "baseline", Baseline), ("Evidence", "evidence", Evidence), ("Remedy", "remedy", Remedy)];
}
