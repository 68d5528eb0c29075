using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Quotes;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Quotes for an opportunity: taken until its last day is over, sealed until then, opened all at once.</summary>
public sealed partial class ContractEntry
{
    /// <summary>When its quotes close: the end of the last day for bids, and never before what suppliers who have quoted were told. Null where no day is recorded.</summary>
    public DateTimeOffset? QuotesCloseAt => (Deadline is { } last ? QuoteClose.Of(last) : (DateTimeOffset?)null, Notice?.QuotesUntil) switch
    {
        ({ } day, { } told) => day > told ? day : told,
        var (day, told) => day ?? told,
    };

    /// <summary>Which time quotes are asked for; 1 where it was never opened to suppliers.</summary>
    public int Round => Notice?.Round ?? 1;

    /// <summary>Whether anybody has quoted, at whatever time of asking; what is quoted for then stays as it is.</summary>
    public bool HasQuotes => Notice is { QuotesUntil: not null } or { Round: > 1 };

    /// <summary>Lots that were opened again after their quotes had been opened, and for which quotes are to be asked for anew: with another last day for bids.</summary>
    public IReadOnlyList<ContractLot> LotsToAskAnew => [.. Lots.Where(l => l.IsOpen && l.Round > Round).OrderBy(l => l.Number)];

    /// <summary>Whether a quote can be lodged, replaced or withdrawn now.</summary>
    public bool TakesQuotes(DateTimeOffset now) => State is ContractState.Opportunity && Notice is { TakesQuotes: true, ClosedAt: null, QuotesOpenedAt: null } && !IsDecided && now < QuotesCloseAt;

    /// <summary>Why no quote is taken now, in a sentence for its supplier; null where one is.</summary>
    public string? WhyNoQuotes(DateTimeOffset now) =>
        TakesQuotes(now) ? null
        : State is ContractState.Withdrawn ? "The buyer has withdrawn it: it will not be awarded, and no quote is taken any more"
        : State is ContractState.Awarded or ContractState.Contract or ContractState.Ended or ContractState.Terminated ? "It was awarded: no quote is taken any more"
        : IsTakenBack ? "The buyer has taken it back: no quote is taken while suppliers cannot see it"
        : Notice is { QuotesOpenedAt: not null } ? "The buyer has opened the quotes: no quote is taken any more"
        : now >= QuotesCloseAt ? "The last day for bids is over: no quote is taken any more"
        : IsDecided ? "Something is decided on every lot: no quote is taken any more"
        : "The buyer takes no quotes here for this opportunity";

    /// <summary>Whether a quote that was lodged can be taken back by its supplier: until they close, and where they will never be opened, at any time.</summary>
    public bool LetsQuotesGo(DateTimeOffset now) => Notice is { QuotesOpenedAt: null } && (State is ContractState.Withdrawn || IsTakenBack || now < QuotesCloseAt);

    // Taken back after the close it is merely hidden; before it, others who would have quoted could not.
    private bool IsTakenBack => State is ContractState.Opportunity && Notice is { ClosedAt: { } back } && !(back >= QuotesCloseAt);

    /// <summary>Whether the buyer may read who is in the consortia that were declared to it: once the quotes are opened, as with every other bidder.</summary>
    /// <remarks>Where no quotes are taken here, once the last day for bids is over, or at once where none is said. Who never bid for what was withdrawn stays unnamed.</remarks>
    public bool NamesConsortia(DateTimeOffset now) =>
        Notice is null or { QuotesOpenedAt: not null } || State is ContractState.Awarded or ContractState.Contract or ContractState.Ended or ContractState.Terminated
        || (State is not ContractState.Withdrawn && !Notice.TakesQuotes && !(now < QuotesCloseAt));

    /// <summary>Notes that the last of its quotes was withdrawn: it is as if nobody had quoted.</summary>
    public void QuotesGone() => Notice?.QuotesGone();

    /// <summary>Why its quotes cannot be opened now, in a sentence for the buyer; null where they can, or were.</summary>
    public string? WhyStaySealed(DateTimeOffset now) =>
        Notice is { QuotesOpenedAt: not null } ? null
        : State is not ContractState.Opportunity ? $"Quotes for a contract that is {StateWords(State)} stay sealed: nobody reads them"
        : IsTakenBack ? "It was taken back before quotes closed, so that others could not quote: its quotes stay sealed. Open it to suppliers again before its last day for bids is over, or withdraw it"
        : !(now >= QuotesCloseAt) ? $"Quotes stay sealed until {DayWords(Deadline)} is over"
        : null;

    /// <summary>Notes that a supplier quotes by the present last day, which can then only be moved on. Its version stays: nobody is told that anybody has quoted.</summary>
    public Result<Done> TakeQuote(DateTimeOffset now)
    {
        if (WhyNoQuotes(now) is { } why)
        {
            return new Problem.Conflict(why);
        }

        Notice!.QuoteLodged(QuotesCloseAt!.Value);
        return Done.Instance;
    }

    /// <summary>Opens its quotes, all at once.</summary>
    public Result<Done> OpenQuotes(int quotes, ContractAct act)
    {
        if (Notice is not { QuotesUntil: not null } || quotes == 0)
        {
            return new Problem.Conflict("No quote was lodged");
        }

        if (WhyStaySealed(act.At) is { } why)
        {
            return new Problem.Conflict(why);
        }

        if (Notice.QuotesOpenedAt is not null)
        {
            return Done.Instance;
        }

        Notice.OpenQuotes(act.At);
        Write("quotes", quotes == 1 ? "One quote was opened" : $"{quotes} quotes were opened", act);
        return Done.Instance;
    }

    // What nobody was good enough for is not awarded to one of the same quotes; nor is what quotes of another time were opened for.
    private void AskAnewFor(ContractLot lot)
    {
        if (lot.State is LotState.NotAwarded || lot.Round < Round)
        {
            lot.WaitFor(Notice is { QuotesOpenedAt: not null } ? Round + 1 : Round);
        }
    }

    // With every other lot decided, another last day begins another time of asking; quotes from before stay opened, and are not weighed again.
    private Problem.Conflict? AskingAnewForbids() =>
        LotsToAskAnew.Count == 0 ? new Problem.Conflict("Its quotes were opened: withdraw it and publish it anew to ask for others, or leave a lot without an award and open it again")
        : Lots.Where(l => l.IsOpen && l.Round <= Round).OrderBy(l => l.Number).FirstOrDefault() is { } other ? new Problem.Conflict($"The quotes for {other.Named} were opened: decide on it first, and then ask for others")
        : null;

    // Quotes that lie sealed are opened before anybody is chosen; those that were opened close the opportunity to others.
    private Problem? QuotesForbid(ContractStep step, StepDetails details, ContractAct act) => (step, Notice) switch
    {
        (ContractStep.Award, { QuotesUntil: not null, QuotesOpenedAt: null }) => new Problem.Conflict("Suppliers have quoted: open their quotes before you award it"),
        (ContractStep.Award, _) when NeedsEvaluation && !details.IsEvaluated => new Problem.Conflict("Its quotes are weighed by published criteria: award it on its evaluation page, so that whoever loses is told why"),
        (ContractStep.Defer, { QuotesOpenedAt: not null }) => AskingAnewForbids(),
        (ContractStep.Defer, { QuotesUntil: not null }) when act.At >= QuotesCloseAt => new Problem.Conflict("The last day for bids is over, and quotes lie sealed: it cannot be moved on for anybody who was late. Open the quotes, or withdraw it"),
        (ContractStep.Defer, { QuotesUntil: { } told }) when details.Deadline is { } day && QuoteClose.Of(day) < told => Wrong("Deadline", "Suppliers have quoted: the last day for bids can only be moved to a later day"),
        _ => null,
    };
}
