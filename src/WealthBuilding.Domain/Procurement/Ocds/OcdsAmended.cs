using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>What was changed of a contract after it was published, in words that name nobody.</summary>
internal static class OcdsAmended
{
    /// <summary>The terms that are others than before, for bidders or for the supplier. What was decided, asked and counted is no change of terms.</summary>
    public static IEnumerable<string> Between(PublicContract before, PublicContract now)
    {
        (string Words, bool IsOther)[] terms =
        [
            ("the value", before.Value != now.Value),
            ("the last day for bids", before.Deadline != now.Deadline), ("the last day for questions", before.QuestionsUntil != now.QuestionsUntil),
            ("the first or the last day of the contract", (before.Start, before.End, before.LatestEnd) != (now.Start, now.End, now.LatestEnd)),
            ("the categories", !before.Cpv.SequenceEqual(now.Cpv)), ("the award criteria", !before.Criteria.SequenceEqual(now.Criteria)),
            ("the lots", !before.Lots.Select(l => (l.Number, l.Title, l.Pence)).SequenceEqual(now.Lots.Select(l => (l.Number, l.Title, l.Pence)))),
            ("the files", !before.Documents.Select(d => (d.Id, d.ModifiedAt)).SequenceEqual(now.Documents.Select(d => (d.Id, d.ModifiedAt)))),
            ("who alone may bid", before.Reservation != now.Reservation || !before.ReservedAreas.SequenceEqual(now.ReservedAreas)),
        ];
        return terms.Where(t => t.IsOther).Select(t => t.Words);
    }

    /// <summary>Of a release that says something new in the same state.</summary>
    /// <param name="isOfTerms">Terms were changed, and not only something was answered, counted or decided.</param>
    public static IReadOnlyList<string> TagsOf(OcdsRelease before, OcdsRelease now, ContractState state, bool isOfTerms) => state switch
    {
        ContractState.Opportunity when AwardTag(before.Awards, now.Awards) is { } tag => [tag],
        ContractState.Opportunity => [isOfTerms ? "tenderAmendment" : "tenderUpdate"],
        ContractState.Pipeline or ContractState.Planned => ["planningUpdate"],
        ContractState.Awarded => ["awardUpdate"],
        ContractState.Contract => [isOfTerms ? "contractAmendment" : "contractUpdate"],
        ContractState.Ended or ContractState.Terminated => ["contractUpdate"],
        ContractState.Withdrawn => ["tenderUpdate"],
    };

    /// <summary>What became of the awards of lots while others are still open; null where nothing did.</summary>
    private static string? AwardTag(IReadOnlyList<OcdsAward> before, IReadOnlyList<OcdsAward> now)
    {
        var known = before.ToDictionary(a => a.Id!, a => a.Status, StringComparer.Ordinal);
        var others = now.Where(a => !known.TryGetValue(a.Id!, out var status) || status != a.Status).ToList();
        return others.Count == 0 ? null
            : others.Exists(a => a.Status == "cancelled") ? "awardCancellation"
            : others.Exists(a => known.GetValueOrDefault(a.Id!) is null or "cancelled") ? "award" : "awardUpdate";
    }
}
