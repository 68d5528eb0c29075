using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>That the competition for a contract is held on this site, and why.</summary>
/// <param name="Why">In a sentence for whoever would change it otherwise.</param>
/// <param name="HasQuotes">Whether quotes were lodged here: what is awarded then is awarded on the page where they are weighed.</param>
public sealed record LedHere(string Why, bool HasQuotes)
{
    private static readonly string[] OfAward = ["State", "Supplier", "Awarded on"];
    private const string OfReservation = "Reserved for";
    private const string OfDeadline = "Bids until";

    /// <summary>Why a record of a register that says so is set aside, and where what it says can be done; null where it says nothing that is settled here.</summary>
    /// <param name="differences">What the record says otherwise than what is held.</param>
    public string? Refuse(IReadOnlyList<ContractDifference> differences)
    {
        List<ContractDifference> settled = [.. differences.Where(d => d.Field is OfDeadline or OfReservation || OfAward.Contains(d.Field))];
        return settled.Count == 0 ? null : $"{Why}: a register cannot change that here ({string.Join("; ", settled.Select(d => d.Words))}). {string.Join(". ", settled.Select(PageFor).Distinct())}";
    }

    private string PageFor(ContractDifference difference) =>
        difference.Field == OfDeadline ? "Use 'Change the last day for bids' on the contract's page"
        : difference.Field == OfReservation ? "Who alone may bid is settled before it is opened: withdraw it and publish it anew"
        : HasQuotes ? "Use 'Quotes' and 'How quotes are weighed' on the contract's page, so that everybody who bid is told"
        : "Use the steps on the contract's page, so that suppliers are told";
}

/// <summary>What a competition that is held on this site keeps from registers: they are told elsewhere what was settled, or not yet settled, here.</summary>
public sealed partial class ContractEntry
{
    /// <summary>That its last day for bids, its state, its award and who may bid are settled here, by steps that tell suppliers; null where a register may say them.</summary>
    public LedHere? Led(DateOnly today) =>
        IsOpenToSuppliers(today) ? new LedHere("It is open to suppliers here", HasQuotes)
        : State is ContractState.Opportunity && Notice is { QuotesUntil: not null, QuotesOpenedAt: null } ? new LedHere("Quotes for it lie sealed here", true)
        : State is ContractState.Opportunity && HasQuotes ? new LedHere("Its quotes are weighed here", true)
        : State is ContractState.Withdrawn && HasQuotes ? new LedHere("It was withdrawn here after suppliers had quoted", true)
        : State is ContractState.Awarded && StandstillEnds >= today ? new LedHere("Those who bid were told of a standstill that still runs", true)
        : null;

    /// <summary>What a form may not change, each at its field: suppliers while the competition is held here, and who alone may bid once it is open for bids.</summary>
    /// <remarks>A competition is reserved before tenders are invited; those who were shut out, or would have been, are not told otherwise half-way.</remarks>
    public IReadOnlyList<FieldError> SettledErrors(ContractFacts facts, DateOnly today)
    {
        var errors = new List<FieldError>();
        if (Led(today) is { } led && ContractDifference.Between(ToFacts(), facts).Any(d => d.Field == "Supplier"))
        {
            errors.Add(new FieldError("Suppliers", $"{led.Why}: its suppliers are those that it is awarded to"));
        }

        if (State is ContractState.Opportunity && (facts.Reservation ?? Reservation.None) != Reservation)
        {
            errors.Add(new FieldError("Reserved", "Who alone may bid is settled before it is opened for bids: withdraw it and publish it anew to change that"));
        }

        return errors;
    }

    /// <summary>Other facts, with what is settled here as it stands.</summary>
    private ContractFacts KeepSettled(ContractFacts facts, DateOnly today) => Led(today) is null ? facts : facts with
    {
        State = State,
        Deadline = Deadline,
        AwardedOn = AwardedOn,
        Reservation = Reservation,
        Suppliers = ToFacts().Suppliers,
    };
}
