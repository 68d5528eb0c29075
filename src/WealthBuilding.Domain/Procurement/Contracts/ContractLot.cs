using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>What became of a lot.</summary>
public enum LotState
{
    /// <summary>Nothing is decided.</summary>
    Open,

    /// <summary>One supplier or several were chosen for it.</summary>
    Awarded,

    /// <summary>It was left without an award, for a reason.</summary>
    NotAwarded,
}

/// <summary>What a person decides on one lot.</summary>
public enum LotDecision
{
    /// <summary>Open to awarded.</summary>
    Award,

    /// <summary>Open to not awarded, with a reason.</summary>
    Leave,

    /// <summary>Back to open, with a reason, until anything is signed.</summary>
    Reopen,
}

/// <summary>One lot of an opportunity. It is decided on through <see cref="ContractEntry.Decide"/>.</summary>
public sealed class ContractLot : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int EntryId { get; private set; }

    /// <summary>1, 2, 3 … within its contract.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>Estimated value in pence; null where nobody said.</summary>
    public long? Pence { get; init; }

    /// <summary>CPV codes of eight digits, parted by semicolons.</summary>
    public string? CpvCodes { get; init; }

    public LotState State { get; private set; }

    /// <summary>The time of asking whose quotes are weighed for it: <see cref="OpportunityNotice.Round"/>. One more than that once it waits for quotes to be asked for anew.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Suppliers that it was awarded to, one a line; null while nobody was, and where the whole was awarded to several and nobody said who has which lot.</summary>
    public string? AwardedTo { get; private set; }

    /// <summary>What it was awarded for, in pence; null where nobody said.</summary>
    public long? AwardedPence { get; private set; }

    /// <summary>The day that its award, or that there is none, holds from; null while it is open.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Why there is no award, or what was said of it; null where nothing was.</summary>
    public string? Reason { get; private set; }

    public string AuditSubject => $"lot {Number} of contract {EntryId}";

    /// <summary>The suppliers that it was awarded to.</summary>
    public IReadOnlyList<string> Winners => AwardedTo?.Split('\n') ?? [];

    /// <summary>Whether it can still be bid for or awarded.</summary>
    public bool IsOpen => State is LotState.Open;

    /// <summary>As sentences name it: <c>lot 2 (South)</c>.</summary>
    public string Named => $"lot {Number} ({Title})";

    internal void Award(IReadOnlyList<string> winners, long? pence, ContractAct act) =>
        (State, AwardedTo, AwardedPence, DecidedOn, Reason) = (LotState.Awarded, winners.Count == 0 ? null : string.Join('\n', winners), pence, act.On, act.Reason);

    internal void Leave(ContractAct act) => (State, AwardedTo, AwardedPence, DecidedOn, Reason) = (LotState.NotAwarded, null, null, act.On, act.Reason);

    internal void WaitFor(int round) => Round = round;

    internal void Reopen() => (State, AwardedTo, AwardedPence, DecidedOn, Reason) = (LotState.Open, null, null, null, null);
}
