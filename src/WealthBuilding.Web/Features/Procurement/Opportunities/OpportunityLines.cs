using System.Globalization;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>The public page of an opportunity as lines, so that two versions of it can be held against each other.</summary>
internal static class OpportunityLines
{
    /// <param name="withState">Whether what became of its lots stands in it: that is news of an opportunity, but no other version of what is wanted.</param>
    public static IReadOnlyList<SeenLine> Of(OpportunityCard card, bool withState) =>
    [
        new("Title", card.Title), .. card.Lines.Select(l => new SeenLine(l.Key, l.Value)), .. card.NoticeAddress is { } address ? [new SeenLine("Notice", address)] : Array.Empty<SeenLine>(),
        .. card.Files.Select(f => new SeenLine($"File '{f.Title}'", $"{f.Words}, version {f.Code}")),
        .. card.Lots.Select(l => new SeenLine($"Lot {l.Number}", WordsOf(l, withState))), .. card.Criteria.Select(c => new SeenLine($"Criterion {c.Number.ToString(CultureInfo.InvariantCulture)}", WordsOf(c))),
    ];

    private static string WordsOf(CardLot lot, bool withState) =>
        Joined(lot.Title, lot.Pence is { } pence ? Figures.Short(pence) : null, lot.Categories, !withState || lot.State is LotState.Open ? null : ContractWords.Of(lot.State));

    private static string WordsOf(AwardCriterion criterion) =>
        Joined($"{criterion.Title} {criterion.WeightPercent.ToString(CultureInfo.InvariantCulture)}%", criterion.Description, criterion.Measure, criterion.Unit, criterion.Baseline, criterion.Evidence, criterion.Remedy);

    private static string Joined(params string?[] words) => string.Join(", ", words.Where(w => !string.IsNullOrEmpty(w)));
}
