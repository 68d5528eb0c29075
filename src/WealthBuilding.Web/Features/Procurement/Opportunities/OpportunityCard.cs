using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>An opportunity as everybody may read it: what stands here is all that is public. The officer and suppliers that are named in the register are not.</summary>
/// <param name="Lines">Headings with their texts, in the order that they are shown.</param>
public sealed record OpportunityCard(int Id, string Title, string Buyer, IReadOnlyList<(string Key, string Value)> Lines, IReadOnlyList<CardLot> Lots, string? NoticeAddress, bool IsOpen)
{
    /// <summary>By what quotes are weighed, in the published order; empty where the buyer has set none.</summary>
    public IReadOnlyList<AwardCriterion> Criteria { get; init; } = [];

    /// <summary>Files that suppliers are given, in the order in which they were added.</summary>
    public IReadOnlyList<CardFile> Files { get; init; } = [];

    internal static OpportunityCard Of(OpenOpportunity opportunity, OpportunityNeeds needs)
    {
        var (entry, terms) = (opportunity.Entry, opportunity.Terms);
        (string Key, string? Value)[] lines =
        [
            ("Buyer", opportunity.Buyer), ("What is wanted", entry.Description), ("Bids until", Figures.Day(entry.Deadline)), ("Questions until", needs.QuestionsUntil(entry) is { } questions ? Figures.Day(questions) : null), ("Value", ContractDifference.ValueOf(entry.Value)), ("Where", needs.PlaceName(opportunity)),
            ("Planned to begin", entry.Start is null ? null : Figures.Day(entry.Start)), ("Planned to end", entry.End is null ? null : Figures.Day(entry.End)),
            ("Categories", entry.Cpv.Count == 0 ? null : string.Join("; ", entry.Cpv.Select(c => $"{needs.CategoryName(c)} ({c})"))),
            ("Reserved for", Reserved(entry, terms, needs)), ("Public liability cover asked for", terms.PublicLiabilityPence is { } cover ? new Money(cover).ToString() : null),
            ("Accreditations asked for", terms.Accreditations.Count == 0 ? null : string.Join("; ", terms.Accreditations.Select(needs.AccreditationName))),
            ("How it is bought", entry.Procedure), ("How to bid", terms.HowToBid), ("Quotes", terms.TakesQuotes ? "Taken here, sealed until the last day for bids is over" : null), ("The buyer's reference", entry.Reference),
        ];
        return new OpportunityCard(
            opportunity.Id, entry.Title, opportunity.Buyer, [.. lines.Where(l => !string.IsNullOrEmpty(l.Value)).Select(l => (l.Key, l.Value!))],
            [.. entry.Lots.OrderBy(l => l.Number).Select(l => new CardLot(l.Number, l.Title, l.Pence, string.Join("; ", OpenOpportunity.CpvOf(l).Select(needs.CategoryName)), l.State))], entry.NoticeAddress, opportunity.IsOpen)
        { Criteria = [.. entry.Criteria.OrderBy(c => c.Number)], Files = CardFile.Of(entry) };
    }

    private static string? Reserved(ContractEntry entry, OpportunityTerms terms, OpportunityNeeds needs) => entry.Reservation is Reservation.None ? null
        : ContractWords.Of(entry.Reservation) + (terms.ReservedAreas.Count == 0 ? string.Empty : $": {needs.AreaNames(terms.ReservedAreas)}");
}

/// <param name="Categories">Empty where none is told.</param>
/// <param name="State">Whether it can still be bid for; to whom it was awarded is not told here.</param>
public sealed record CardLot(int Number, string Title, long? Pence, string Categories, LotState State);

/// <param name="Words">Its kind and size.</param>
/// <param name="Code">Changes with its bytes.</param>
public sealed record CardFile(int Id, string Title, string Words, string Code, DateTimeOffset AddedAt, DateTimeOffset? ReplacedAt)
{
    /// <summary>Those of an entry whose files were read.</summary>
    internal static IReadOnlyList<CardFile> Of(ContractEntry entry) => [.. entry.Files.OrderBy(f => f.AddedAt).ThenBy(f => f.Id).Select(f => new CardFile(f.Id, f.Title, f.Words, f.Code, f.AddedAt, f.ReplacedAt))];
}

/// <summary>Files as a page lists them.</summary>
/// <param name="Opportunity">Its number.</param>
/// <param name="CanBeHad">Whether anybody can download them.</param>
public sealed record CardFiles(int Opportunity, bool CanBeHad, IReadOnlyList<CardFile> Files);
