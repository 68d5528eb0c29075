using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Features.Procurement.Contracts;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>A criterion as its form has it: texts as they were typed.</summary>
public sealed record CriterionRow
{
    public string? Kind { get; init; }

    public string? Title { get; init; }

    public string? Weight { get; init; }

    public string? Description { get; init; }

    public string? Measure { get; init; }

    public string? Unit { get; init; }

    public string? Baseline { get; init; }

    public string? Evidence { get; init; }

    public string? Remedy { get; init; }

    /// <summary>Nothing was typed: the row is left out.</summary>
    public bool IsBlank => new[] { Title, Weight, Description, Measure, Unit, Baseline, Evidence, Remedy }.All(PlainText.IsBlank);

    /// <summary>The draft; a weight that is no whole number is 0, which no criterion may have.</summary>
    public CriterionDraft Read()
    {
        var kind = Enum.TryParse<CriterionKind>(Kind, out var read) && Enum.IsDefined(read) ? read : CriterionKind.Quality;
        var isPromise = kind is CriterionKind.SocialValue;
        string? Promised(string? text) => isPromise ? FormText.Said(text) : null;
        return new CriterionDraft(
            kind, Title?.Trim() ?? string.Empty, int.TryParse(Weight?.Trim().TrimEnd('%').TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var weight) ? weight : 0, FormText.Said(Description),
            Promised(Measure), Promised(Unit), Promised(Baseline), Promised(Evidence), Promised(Remedy));
    }

    public static CriterionRow Of(AwardCriterion criterion) => new()
    {
        Kind = criterion.Kind.ToString(),
        Title = criterion.Title,
        Weight = criterion.WeightPercent.ToString(CultureInfo.InvariantCulture),
        Description = criterion.Description,
        Measure = criterion.Measure,
        Unit = criterion.Unit,
        Baseline = criterion.Baseline,
        Evidence = criterion.Evidence,
        Remedy = criterion.Remedy,
    };
}

/// <summary>The criteria as their form has them.</summary>
public sealed record CriteriaForm
{
    public CriterionRow[] Rows { get; init; } = [];

    public Guid? Version { get; init; }

    /// <summary><c>add</c> asks for one more row, and saves nothing; anything else saves.</summary>
    public string? Button { get; init; }

    public bool AsksMore => Button == "add";

    /// <summary>Rows in which something stands, in their order.</summary>
    public IReadOnlyList<CriterionRow> Filled => [.. Rows.Where(r => !r.IsBlank)];
}
