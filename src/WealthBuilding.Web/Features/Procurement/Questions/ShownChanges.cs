using MediatR;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Features.Procurement.Opportunities;

namespace WealthBuilding.Web.Features.Procurement.Questions;

/// <summary>Tells suppliers that have asked, quoted or were invited what was changed of an opportunity that is open to them: whatever of its public page reads differently, and what became of it.</summary>
internal sealed class ShownChanges(OpportunityNeeds needs, InterestedSuppliers interested)
{
    /// <summary>What suppliers see of an entry now, or saw until its last day for bids; null where it is not open to them, or decided. Its lots and its notice must have been read.</summary>
    public OpportunityCard? CardOf(ContractEntry entry) =>
        entry is { State: ContractState.Opportunity, Notice: { ClosedAt: null } notice } ? OpportunityCard.Of(new OpenOpportunity(entry, notice.Terms, string.Empty, true), needs) : null;

    /// <summary>Adds the messages to the unit of work at hand. Nothing is told where nothing that is public has changed.</summary>
    /// <param name="before">What suppliers saw before.</param>
    public async Task TellAsync(OpportunityCard? before, ContractEntry entry, CancellationToken cancellationToken)
    {
        if (before is null)
        {
            return;
        }

        IReadOnlyList<string> changes = CardOf(entry) is { } after ? [.. SeenOpportunity.Between(OpportunityLines.Of(before, withState: true), OpportunityLines.Of(after, withState: true))] : [ClosedWords(entry)];
        if (changes.Count > 0)
        {
            await interested.TellAsync(entry.Id, [], "An opportunity was changed", $"'{before.Title}' was changed:\n\n{string.Join('\n', changes.Select(c => $"- {c}"))}", cancellationToken);
        }
    }

    /// <summary>Tells that an opportunity which suppliers do not see any more was withdrawn: taken back before, decided, or awarded.</summary>
    public Task TellOfWithdrawalAsync(ContractEntry entry, CancellationToken cancellationToken) => entry is { State: ContractState.Withdrawn, Notice: not null }
        ? interested.TellAsync(entry.Id, [], "An opportunity was withdrawn", $"'{entry.Title}': {ClosedWords(entry)}.", cancellationToken)
        : Task.CompletedTask;

    /// <summary>Tells that one which was taken back is open again.</summary>
    public Task TellOpenAgainAsync(ContractEntry entry, CancellationToken cancellationToken) =>
        interested.TellAsync(entry.Id, [], "An opportunity is open again", $"'{entry.Title}' was taken back, and is open to suppliers again. Bids until {Infrastructure.TagHelpers.Figures.Day(entry.Deadline)}.", cancellationToken);

    /// <summary>Tells what was decided on a lot of an opportunity that was opened to suppliers, also after its last day for bids.</summary>
    /// <param name="but">Suppliers that are told otherwise, and more.</param>
    public async Task TellOfLotAsync(ContractEntry entry, ContractLot lot, IReadOnlyCollection<int> but, CancellationToken cancellationToken)
    {
        if (entry.Notice is not null)
        {
            await interested.TellAsync(entry.Id, but, "A lot was decided on", $"'{entry.Title}': {lot.Named} {DecidedWords(lot)}.", cancellationToken);
        }
    }

    /// <summary>To whom it was awarded, and why it was left, is the register's to say.</summary>
    private static string DecidedWords(ContractLot lot) => lot.State switch
    {
        LotState.Open => "is open again",
        LotState.Awarded => "was awarded",
        LotState.NotAwarded => "was left without an award",
    };

    private static string ClosedWords(ContractEntry entry) => entry.State switch
    {
        ContractState.Opportunity or ContractState.Pipeline or ContractState.Planned => "It was taken back: it cannot be bid for any more",
        ContractState.Withdrawn => "It was withdrawn: it cannot be bid for any more, and will not be awarded",
        ContractState.Awarded or ContractState.Contract or ContractState.Ended or ContractState.Terminated => "It was awarded: it cannot be bid for any more",
    };
}

/// <summary>Tells those who have asked of another last day for bids; those who have quoted are told with what becomes of their quotes.</summary>
internal sealed class TellAskersOfDeadline(InterestedSuppliers interested) : INotificationHandler<DeadlineMoved>
{
    public async Task Handle(DeadlineMoved notification, CancellationToken cancellationToken) => await interested.TellAsync(
        notification.Contract, await interested.QuotedAsync(notification.Contract, notification.Round, cancellationToken), notification.Anew is null ? "The last day for bids has changed" : "Quotes are asked for anew", notification.Words, cancellationToken);
}
