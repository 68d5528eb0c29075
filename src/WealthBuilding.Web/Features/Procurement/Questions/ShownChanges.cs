using MediatR;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.Procurement.Questions;

/// <summary>Tells suppliers that have asked or quoted what was changed of an opportunity that they can see: whatever of its public page reads differently.</summary>
internal sealed class ShownChanges(OpportunityNeeds needs, OpenOpportunities opportunities, InterestedSuppliers interested)
{
    /// <summary>What suppliers see of an entry now; null where they see nothing. Its lots and its notice must have been read.</summary>
    public OpportunityCard? CardOf(ContractEntry entry) =>
        entry.Notice is { } notice && entry.IsOpenToSuppliers(opportunities.Today) ? OpportunityCard.Of(new OpenOpportunity(entry, notice.Terms, string.Empty, true), needs) : null;

    /// <summary>Adds the messages to the unit of work at hand. Nothing is told where nothing that is public has changed.</summary>
    /// <param name="before">What suppliers saw before.</param>
    public async Task TellAsync(OpportunityCard? before, ContractEntry entry, CancellationToken cancellationToken)
    {
        if (before is null)
        {
            return;
        }

        IReadOnlyList<string> changes = CardOf(entry) is { } after ? [.. Between(before, after)] : ["It was taken back: it cannot be bid for any more"];
        if (changes.Count > 0)
        {
            await interested.TellAsync(entry.Id, [], "An opportunity was changed", $"'{before.Title}' was changed:\n\n{string.Join('\n', changes.Select(c => $"- {c}"))}", cancellationToken);
        }
    }

    /// <summary>What reads differently, a sentence each.</summary>
    internal static IEnumerable<string> Between(OpportunityCard before, OpportunityCard after)
    {
        (string Key, string? Value)[] Lines(OpportunityCard card) =>
            [("Title", card.Title), .. card.Lines.Select(l => (l.Key, (string?)l.Value)), ("Notice", card.NoticeAddress), .. card.Lots.Select(l => ($"Lot {l.Number}", (string?)WordsOf(l)))];

        var (old, now) = (Lines(before), Lines(after));
        foreach (var key in old.Concat(now).Select(l => l.Key).Distinct(StringComparer.Ordinal))
        {
            var (was, reads) = (old.FirstOrDefault(l => l.Key == key).Value, now.FirstOrDefault(l => l.Key == key).Value);
            if (was != reads)
            {
                yield return was is null ? $"{key}: {reads}" : reads is null ? $"{key}: nothing any more; before: {was}" : $"{key}: {reads}; before: {was}";
            }
        }
    }

    private static string WordsOf(CardLot lot) =>
        string.Join(", ", new[] { lot.Title, lot.Pence is { } pence ? Figures.Short(pence) : null, lot.Categories, lot.State is LotState.Open ? null : ContractWords.Of(lot.State) }.Where(w => !string.IsNullOrEmpty(w)));
}

/// <summary>Tells those who have asked of another last day for bids; those who have quoted are told with what becomes of their quotes.</summary>
internal sealed class TellAskersOfDeadline(InterestedSuppliers interested) : INotificationHandler<DeadlineMoved>
{
    public async Task Handle(DeadlineMoved notification, CancellationToken cancellationToken) => await interested.TellAsync(
        notification.Contract, await interested.QuotedAsync(notification.Contract, cancellationToken), "The last day for bids has changed", $"'{notification.Title}': bids until {Figures.Day(notification.To)}.", cancellationToken);
}
