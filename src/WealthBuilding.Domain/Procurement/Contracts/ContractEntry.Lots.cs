using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Lots that are decided on one by one: each is awarded by itself or left without an award, and the rest stays open.</summary>
public sealed partial class ContractEntry
{
    /// <summary>What can be decided on a lot now, in the order that it is offered.</summary>
    public IReadOnlyList<LotDecision> DecisionsOn(ContractLot lot) => State switch
    {
        ContractState.Opportunity => lot.IsOpen ? [LotDecision.Award, LotDecision.Leave] : [LotDecision.Reopen],
        ContractState.Awarded => lot.IsOpen ? [] : [LotDecision.Reopen],
        _ => [],
    };

    /// <summary>Decides on one lot, or says why that cannot be. With the last open lot decided, and one awarded at least, the whole is awarded.</summary>
    public Result<Done> Decide(int number, LotDecision decision, StepDetails details, ContractAct act)
    {
        if (Lots.FirstOrDefault(l => l.Number == number) is not { } lot)
        {
            return new Problem.NotFound();
        }

        if (!DecisionsOn(lot).Contains(decision))
        {
            return new Problem.Conflict(WhyNotDecided(lot, decision));
        }

        return (decision is LotDecision.Award ? QuotesForbid(ContractStep.Award, details, act) : null) ?? decision switch
        {
            LotDecision.Award => AwardLot(lot, details, act),
            LotDecision.Leave => LeaveLot(lot, act),
            LotDecision.Reopen => ReopenLot(lot, act),
        };
    }

    /// <summary>Takes a lot out while nothing is decided on it.</summary>
    public Result<Done> RemoveLot(int number, ContractAct act)
    {
        if (Lots.FirstOrDefault(l => l.Number == number) is not { } lot)
        {
            return new Problem.NotFound();
        }

        if (State is not (ContractState.Pipeline or ContractState.Planned or ContractState.Opportunity))
        {
            return new Problem.Conflict("Lots can be taken out until it is awarded");
        }

        if (!lot.IsOpen)
        {
            return new Problem.Conflict($"Something is decided on {lot.Named}: open it again first");
        }

        if (HasQuotes)
        {
            return new Problem.Conflict("Suppliers have quoted for its lots: leave the lot without an award instead, with the reason");
        }

        Lots.Remove(lot);
        Write("lot", $"Lot {lot.Number} taken out: {lot.Title}", act);
        Settle(act);
        return Done.Instance;
    }

    private string WhyNotDecided(ContractLot lot, LotDecision decision) =>
        State is ContractState.Opportunity or ContractState.Awarded ? lot.IsOpen ? $"Nothing is decided on {lot.Named}" : $"Something is decided on {lot.Named}: open it again first"
        : $"Lots of a contract that is {StateWords(State)} cannot be {(decision is LotDecision.Reopen ? "opened again" : "decided on")}";

    private Result<Done> AwardLot(ContractLot lot, StepDetails details, ContractAct act)
    {
        if (details.Suppliers.Count == 0)
        {
            return Wrong("Supplier", "Enter the supplier that the lot was awarded to");
        }

        lot.Award([.. details.Suppliers.Select(s => s.Name).Distinct(StringComparer.OrdinalIgnoreCase)], details.Value?.Pence, act);
        TakeWinners(details.Suppliers);
        Write("lot", $"Lot {lot.Number} ({lot.Title}) awarded to {string.Join(", ", lot.Winners)}" + (details.Value is null ? string.Empty : $"; {ContractDifference.ValueOf(details.Value)}"), act);
        Settle(act);
        return Done.Instance;
    }

    private Result<Done> LeaveLot(ContractLot lot, ContractAct act)
    {
        if (PlainText.IsBlank(act.Reason))
        {
            return Wrong("Reason", "Enter why the lot is not awarded");
        }

        lot.Leave(act);
        Write("lot", $"Lot {lot.Number} ({lot.Title}) was not awarded", act);
        Settle(act);
        return Done.Instance;
    }

    private Result<Done> ReopenLot(ContractLot lot, ContractAct act)
    {
        if (PlainText.IsBlank(act.Reason))
        {
            return Wrong("Reason", "Enter why the lot is opened again");
        }

        var isWhole = State is ContractState.Awarded;
        AskAnewFor(lot);
        lot.Reopen();
        TakeWinners([]);
        AwardedOn = isWhole ? null : AwardedOn;
        (StandstillEnds, IsStandstillMandatory) = Lots.Any(l => l.State is LotState.Awarded) ? (StandstillEnds, IsStandstillMandatory) : (null, false);
        return To(ContractState.Opportunity, $"Lot {lot.Number} ({lot.Title}) was opened again" + (isWhole ? "; the whole is no longer awarded" : string.Empty), act, "lot");
    }

    /// <summary>With nothing left to decide, and something awarded, the whole is awarded, for what its lots come to where each says that.</summary>
    private void Settle(ContractAct act)
    {
        List<ContractLot> awarded = [.. Lots.Where(l => l.State is LotState.Awarded)];
        if (State is not ContractState.Opportunity || awarded.Count == 0 || Lots.Any(l => l.IsOpen))
        {
            return;
        }

        TakeValue(awarded.All(l => l.AwardedPence is not null) ? new ContractValue(awarded.Sum(l => l.AwardedPence!.Value), null, null, ValuePeriod.Whole, Vat) : null);
        AwardedOn = awarded.Max(l => l.DecidedOn);
        To(ContractState.Awarded, $"Every lot is decided: {awarded.Count} of {Lots.Count} awarded, to {string.Join(", ", Suppliers.Select(s => s.Name))}" + ValueWords(), act with { Reason = null });
    }

    // Whoever won a lot is a supplier of the contract, and nobody else is: names that stood there before told of the one that went before, or of a lot that was opened again.
    // Where nobody said who has which lot, all of them stay.
    private void TakeWinners(IReadOnlyList<NamedSupplier> more)
    {
        var isKnown = Lots.All(l => l.State is not LotState.Awarded || l.Winners.Count > 0);
        var winners = isKnown ? Lots.SelectMany(l => l.Winners) : Suppliers.Select(s => s.Name);
        TakeSuppliers([.. more, .. winners.Select(n => new NamedSupplier(n, null))]);
    }

    /// <summary>Awards what is still open to the suppliers of the whole. Which of several has which lot is not known then.</summary>
    private void AwardOpenLots(ContractAct act)
    {
        List<ContractLot> open = [.. Lots.Where(l => l.IsOpen)];
        List<string> winners = Suppliers.Count == 1 ? [Suppliers.Single().Name] : [];
        open.ForEach(l => l.Award(winners, null, act));
    }
}
