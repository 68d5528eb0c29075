using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Opening an opportunity to suppliers, and taking it back.</summary>
public sealed partial class ContractEntry
{
    /// <summary>Kind of the events that tell of consortia.</summary>
    public const string ConsortiumEvent = "consortium";

    private const int LongestReservationReason = 2000;

    /// <summary>Whether and how it is shown to suppliers; null where it never was, or where it was not read.</summary>
    public OpportunityNotice? Notice { get; private set; }

    /// <summary>Whether suppliers and the public see it: opened, not taken back, still open for bids, and its last day for bids not passed.</summary>
    public bool IsOpenToSuppliers(DateOnly today) => Notice is { ClosedAt: null } && State is ContractState.Opportunity && Deadline >= today && !IsDecided;

    /// <summary>It is in lots, and on each of them something is decided.</summary>
    public bool IsDecided => Lots.Count > 0 && !Lots.Any(l => l.IsOpen);

    /// <summary>Why it cannot be shown to suppliers now, in a sentence for the reader; null where it can.</summary>
    public string? WhyNotOpened(DateOnly today) =>
        State is not ContractState.Opportunity ? "Open it for bids first: suppliers are shown what they can bid for"
        : !(Deadline >= today) ? "The last day for bids has passed, or none is recorded: change it first"
        : IsDecided ? "Something is decided on every lot: open one again first"
        : null;

    /// <summary>Shows it to suppliers and the public; a second time changes what is asked of bidders.</summary>
    /// <param name="doubts">What the procurement rules have against its reservation: it is opened all the same for a reason alone, which is kept with the reason for reserving it.</param>
    public Result<Done> OpenToSuppliers(OpportunityTerms terms, ContractAct act, IReadOnlyList<string>? doubts = null)
    {
        if (WhyNotOpened(act.On) is { } why)
        {
            return new Problem.Conflict(why);
        }

        if (Reservation is Reservation.Area or Reservation.AreaAndSmeOrVcse && terms.ReservedAreas.Count == 0)
        {
            return Wrong("ReservedTo", "Enter the area that it is reserved to");
        }

        // Whoever was shut out, or let in, when it was first shown is not told otherwise half-way.
        if (Notice is { Terms.ReservedAreas: { Count: > 0 } areas } && !areas.ToHashSet(StringComparer.Ordinal).SetEquals(terms.ReservedAreas))
        {
            return Wrong("ReservedTo", "The area that it is reserved to is settled since it was opened to suppliers: withdraw it and publish it anew to change that");
        }

        if (terms.QuestionsUntil is { } day && (day > Deadline || (day < act.On && day != Notice?.QuestionsUntil)))
        {
            return Wrong("QuestionsUntil", day > Deadline ? "Questions cannot be asked after the last day for bids" : "The last day for questions must be today or later");
        }

        if (doubts is { Count: > 0 } && KeepDoubts(act) is { } unanswered)
        {
            return unanswered;
        }

        var isNew = Notice is not { ClosedAt: null };
        Notice ??= new OpportunityNotice { InstitutionId = InstitutionId };
        Notice.Open(Reservation is Reservation.Area or Reservation.AreaAndSmeOrVcse ? terms : terms with { ReservedAreas = [] }, act.At);
        if (Notice.TakesQuotes)
        {
            WeighByPrice(act);
        }

        Write("suppliers", isNew ? $"Opened to suppliers; bids until {DayWords(Deadline)}{string.Concat((doubts ?? []).Select(d => $". Although: {d}"))}" : "What is asked of bidders was changed", act);
        return Done.Instance;
    }

    private Problem.Invalid? KeepDoubts(ContractAct act)
    {
        if (PlainText.IsBlank(act.Reason))
        {
            return Wrong("GoOn", "The procurement rules speak against this reservation. Enter why you open it all the same, or change it");
        }

        var kept = $"{ReservationReason}\nOpened all the same on {DayWords(act.On)}: {act.Reason}".TrimStart('\n');
        if (kept.Length > LongestReservationReason)
        {
            return Wrong("GoOn", $"The reason, with that for reserving it, must be {LongestReservationReason:N0} characters or fewer");
        }

        ReservationReason = kept;
        return null;
    }

    /// <summary>Suppliers and the public see it no more.</summary>
    public Result<Done> CloseToSuppliers(ContractAct act)
    {
        if (Notice is not { ClosedAt: null })
        {
            return new Problem.Conflict("It is not open to suppliers");
        }

        Notice.Close(act.At);
        Write("suppliers", "Taken back: suppliers see it no more", act);
        return Done.Instance;
    }

    /// <summary>Writes down what suppliers did for it. Its version stays, so that nobody who edits it is told of a change that is none of theirs.</summary>
    public void Note(string words, ContractAct act) => Note(ConsortiumEvent, words, act);

    /// <summary>Writes down what leaves the contract itself as it is. Its version stays.</summary>
    public void Note(string kind, string words, ContractAct act)
    {
        var version = Version;
        Write(kind, words, act);
        Version = version;
    }
}
