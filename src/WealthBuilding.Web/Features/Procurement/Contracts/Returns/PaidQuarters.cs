using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Rules;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>A payment of the quarter, judged under section 70.</summary>
/// <param name="Contract">Null where no contract, or more than one, is the payment's, or where it is too small for it to matter.</param>
public sealed record JudgedWhole(WholePayment Payment, int? ContractId, string? Contract, JudgedPayment Judged);

/// <summary>Every payment of a quarter.</summary>
/// <param name="Undated">Lines of the ledger without a day, which are in no quarter.</param>
/// <param name="AsksVat">Whether there are lines of which neither a column nor a person says whether VAT is in.</param>
public sealed record PaidQuarter(IReadOnlyList<JudgedWhole> Payments, int Undated, bool AsksVat)
{
    public int Lines => Payments.Sum(p => p.Payment.Lines.Count);

    public int Count(PaymentDuty duty) => Payments.Count(p => p.Judged.Duty == duty);
}

/// <summary>Judges the payments of a quarter, each under the contract that it is for.</summary>
internal sealed class PaidQuarters(AppDbContext db, IMediator mediator, ContractPayments payments, ProcurementRules rules)
{
    public async Task<PaidQuarter> OfAsync(ReportingPeriod quarter, BuyerOfReturns buyer, CancellationToken cancellationToken)
    {
        var ledger = await mediator.Send(new ListDatedLines.Query(quarter.First, quarter.Last), cancellationToken);
        var judge = new PaymentJudge(rules.Book, buyer.Kind, buyer.Nation);
        var lines = ledger.Lines.Select(l => l with { IncludesVat = l.IncludesVat ?? buyer.LedgerIncludesVat });
        var whole = WholePayment.Of(lines);
        var contracts = whole.Any(p => judge.MayBePublished(p.Pence, p.IncludesVat)) ? await ContractsAsync(cancellationToken) : null;
        return new PaidQuarter([.. whole.Select(p => Judge(p, judge, contracts))], ledger.Undated, ledger.Lines.Any(l => l.IncludesVat is null));
    }

    private JudgedWhole Judge(WholePayment payment, PaymentJudge judge, Candidates? contracts)
    {
        if (payment.Pence <= 0)
        {
            return new JudgedWhole(payment, null, null, new JudgedPayment(PaymentDuty.NotPublished, "It is a credit note or a correction"));
        }

        if (contracts is null || !judge.MayBePublished(payment.Pence, payment.IncludesVat))
        {
            return new JudgedWhole(payment, null, null, judge.Judge(payment.Pence, null, null, payment.IncludesVat));
        }

        var possible = contracts.Of(payment);
        return possible is [var entry]
            ? new JudgedWhole(payment, entry.Id, entry.Title, judge.Judge(payment.Pence, ActFacts.Of(entry, rules.Book), payment.IncludesVat))
            : new JudgedWhole(payment, null, null, WithoutContract(possible.Count));
    }

    private static JudgedPayment WithoutContract(int possible) => new(PaymentDuty.Check, possible == 0
        ? "No contract is known that it is for"
        : $"{possible} contracts run with this payee: say on their pages which payments are theirs");

    private async Task<Candidates> ContractsAsync(CancellationToken cancellationToken)
    {
        var entries = await db.ContractEntries.AsNoTracking().Where(c => c.State != ContractState.Pipeline && c.State != ContractState.Planned).ToDictionaryAsync(c => c.Id, cancellationToken);
        var payees = (await payments.OfAsync(cancellationToken)).Payees.SelectMany(g => g).Where(p => p.IsTied is not false && entries.ContainsKey(p.EntryId)).ToLookup(p => p.PayeeId, p => (entries[p.EntryId], p.IsTied is true));
        var references = (await mediator.Send(new ListContractPayments.Query(), cancellationToken)).ToDictionary(p => p.LineId, p => ContractKeys.Reference(p.Reference));
        var byReference = entries.Values.Where(e => e.ReferenceKey.Length > 0).GroupBy(e => e.ReferenceKey, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return new Candidates(payees, references, byReference);
    }

    /// <summary>What payments can be for.</summary>
    private sealed record Candidates(ILookup<int, (ContractEntry Entry, bool IsConfirmed)> Payees, Dictionary<long, string> References, Dictionary<string, ContractEntry> ByReference)
    {
        /// <summary>The contract that the ledger names with the payment; else those of its payee that run on its day, only the confirmed ones where there are such.</summary>
        public IReadOnlyList<ContractEntry> Of(WholePayment payment)
        {
            var named = payment.Lines.Select(l => References.GetValueOrDefault(l.Id)).OfType<string>().Distinct(StringComparer.Ordinal).Select(k => ByReference.GetValueOrDefault(k)).OfType<ContractEntry>().ToList();
            if (named.Count > 0)
            {
                return named;
            }

            var day = payment.First.PaidOn;
            var running = Payees[payment.First.PayeeId].Where(e => (e.Entry.Start is null || e.Entry.Start <= day) && (e.Entry.End is null || e.Entry.End >= day)).DistinctBy(e => e.Entry.Id).ToList();
            return [.. (running.Exists(e => e.IsConfirmed) ? running.Where(e => e.IsConfirmed) : running).Select(e => e.Entry)];
        }
    }
}
