using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>What a criterion weighs.</summary>
public enum CriterionKind
{
    /// <summary>The price, by a formula: <see cref="EvaluationResult.PriceScore"/>.</summary>
    Price,

    /// <summary>How the work would be done, scored 0 to 5 by people: <see cref="ScoreWords"/>.</summary>
    Quality,

    /// <summary>A promise for the place, scored 0 to 5 by people, that can be measured and is made good where it is broken.</summary>
    SocialValue,
}

/// <summary>One of the criteria by which quotes for an opportunity are weighed. The same criteria hold for every lot.</summary>
public sealed class AwardCriterion : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int EntryId { get; private set; }

    /// <summary>1, 2, 3 … in the order that they are published.</summary>
    public required int Number { get; init; }

    public required CriterionKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Whole per cent; those of one opportunity add to 100.</summary>
    public required int WeightPercent { get; init; }

    /// <summary>What a good answer holds, in the buyer's words; null where nothing is said.</summary>
    public string? Description { get; init; }

    /// <summary>What is counted of a promise; null but for social value, as are the four that follow.</summary>
    public string? Measure { get; init; }

    /// <summary>In what it is counted: hours, pounds, people.</summary>
    public string? Unit { get; init; }

    /// <summary>What would happen without the promise.</summary>
    public string? Baseline { get; init; }

    /// <summary>What shows that it was kept.</summary>
    public string? Evidence { get; init; }

    /// <summary>What happens where it was not kept.</summary>
    public string? Remedy { get; init; }

    public string AuditSubject => $"criterion {Number} of contract {EntryId}";

    /// <summary>Whether people score it; a price is scored by a formula.</summary>
    public bool IsScored => Kind is not CriterionKind.Price;

    public CriterionDraft Draft => new(Kind, Title, WeightPercent, Description, Measure, Unit, Baseline, Evidence, Remedy);
}

/// <summary>The published meaning of the scores.</summary>
public static class ScoreWords
{
    /// <summary>The best score that a person can give; the least is 0.</summary>
    public const int Most = 5;

    private static readonly string[] Words =
    [
        "Not answered, or nothing that bears on what was asked",
        "Poor: little of what was asked, with grave doubts",
        "Limited: some of what was asked, with doubts about the rest",
        "Satisfactory: what was asked, with small doubts",
        "Good: all that was asked, clearly and with evidence",
        "Excellent: all that was asked with evidence, and more that is of use",
    ];

    /// <summary>What a score means, from 0 on.</summary>
    public static IReadOnlyList<string> All => Words;

    public static string Of(int points) => Words[points];
}
