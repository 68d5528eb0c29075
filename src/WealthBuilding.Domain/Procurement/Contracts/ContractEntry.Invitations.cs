using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Invitations to quote.</summary>
public sealed partial class ContractEntry
{
    /// <summary>Why nobody can be invited to quote now, in a sentence for the reader; null where somebody can.</summary>
    public string? WhyNotInvited(DateTimeOffset now) => TakesQuotes(now) ? null
        : Notice is { TakesQuotes: true, ClosedAt: null } ? "The last day for bids is over: nobody can be invited any more"
        : "Open it to suppliers first, with quotes on this site";

    /// <summary>Notes that suppliers were invited, and whom of the rule's choice the buyer left out and why.</summary>
    /// <param name="leftOut">The code of the supplier that the rule picked and the buyer left out; null where it was not. The reason is the act's.</param>
    public Result<Done> Invite(int suppliers, string? leftOut, ContractAct act)
    {
        if (WhyNotInvited(act.At) is { } why)
        {
            return new Problem.Conflict(why);
        }

        if (leftOut is not null)
        {
            Notice!.LeaveOut(leftOut, act.Reason!);
        }

        Write("invitations", (suppliers == 1 ? "One supplier was invited to quote" : $"{suppliers} suppliers were invited to quote") + (leftOut is null ? string.Empty : $"; the rule's choice, {leftOut}, was left out"), act);
        return Done.Instance;
    }
}
