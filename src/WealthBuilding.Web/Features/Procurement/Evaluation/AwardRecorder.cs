using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Features.Procurement.Questions;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>Records an award in one unit of work: the step or the decision in the contract register, the standstill, the award for the record of fair competition, and what everybody who bid is told.</summary>
internal sealed class AwardRecorder(AppDbContext db, StandstillRules standstills, BidderPlaces places, AwardLetters letters, ShownChanges changes, ContractSuppliersFinder finder, Actor actor, TimeProvider clock)
{
    public async Task<Result<Done>> RecordAsync(EvaluationWork work, WeighedLot lot, EvaluationResult result, AwardChoice choice, Dictionary<int, AwardFeedback> drafts, CancellationToken cancellationToken)
    {
        var (entry, now) = (work.Entry, clock.GetUtcNow());
        var bid = work.Bids.Single(b => b.QuoteId == choice.Winner.Bid.QuoteId);
        var standstill = await standstills.OfAsync(entry, choice.Kind, choice.Winner.Bid.Pence, UkTime.DayOf(now), cancellationToken);
        if (!standstill.IsDone)
        {
            return standstill.Problem;
        }

        var awarded = Decide(entry, lot, bid, choice, new ContractAct(standstill.Value.From, choice.TieReason, actor.Name, now));
        if (!awarded.IsDone)
        {
            return awarded;
        }

        entry.KeepStandstill(standstill.Value);
        Tie(entry, bid);
        var award = await AwardOfAsync(work, lot, result, choice, bid, standstill.Value, now, cancellationToken);
        db.EvaluationAwards.Add(award);
        await letters.SendAsync(work, lot, result, choice.Winner, award, drafts, cancellationToken);
        if (entry.Lots.FirstOrDefault(l => l.Number == lot.Number) is { } decided)
        {
            await changes.TellOfLotAsync(entry, decided, [.. work.BidsFor(lot.Number).SelectMany(b => b.Members.Select(m => m.SupplierId).Append(b.SupplierId))], cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await finder.FindAsync([entry], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    private static Result<Done> Decide(ContractEntry entry, WeighedLot lot, OpenedBid bid, AwardChoice choice, ContractAct act)
    {
        var details = new StepDetails
        {
            Value = new ContractValue(choice.Winner.Bid.Pence, null, null, ValuePeriod.Whole, VatSaid.Excluded),
            Suppliers = [.. bid.Members.Select(m => new NamedSupplier(m.Name, null))],
            IsEvaluated = true,
        };
        return lot.Number == 0 ? entry.Step(ContractStep.Award, details, act) : entry.Decide(lot.Number, LotDecision.Award, details, act);
    }

    // Whoever bid here is known by its record: nothing is guessed from names.
    private static void Tie(ContractEntry entry, OpenedBid bid)
    {
        foreach (var member in bid.Members)
        {
            entry.Suppliers.FirstOrDefault(s => s.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase))?.Decide(member.SupplierId);
        }
    }

    private async Task<EvaluationAward> AwardOfAsync(
        EvaluationWork work, WeighedLot lot, EvaluationResult result, AwardChoice choice, OpenedBid bid, Standstill standstill, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var local = await places.OfAsync([.. work.Bids.Select(b => b.SupplierId).Distinct()], cancellationToken);
        var count = PlaceCount.Of([.. work.BidsFor(lot.Number).Select(b => local[b.SupplierId])]);
        return new EvaluationAward
        {
            InstitutionId = work.Entry.InstitutionId,
            EntryId = work.Entry.Id,
            Lot = lot.Number,
            QuoteId = bid.QuoteId,
            SupplierId = bid.SupplierId,
            Winner = bid.Name,
            PricePence = choice.Winner.Bid.Pence,
            LowestPence = result.Ranking.Min(r => r.Bid.Pence),
            AwardedOn = standstill.From,
            IsStandstillMandatory = standstill.IsMandatory,
            StandstillEnds = standstill.Ends,
            LocalBids = count.Local,
            OtherBids = count.Other,
            UnknownBids = count.Unknown,
            IsWinnerLocal = local[bid.SupplierId],
            TieReason = choice.TieReason,
            SentAt = now,
            SentBy = actor.Name,
        };
    }
}
