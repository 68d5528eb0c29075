using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>What becomes of a payment under s. 70.</summary>
public enum PaymentDuty
{
    Publish,

    /// <summary>Somebody has to look: what decides is not known.</summary>
    Check,
    NotPublished,
}

/// <summary>A payment judged, with the reason in a sentence.</summary>
public readonly record struct JudgedPayment(PaymentDuty Duty, string Why);

/// <summary>Judges single payments of a ledger under a public contract (Procurement Act 2023 s. 70). Payments are never added up.</summary>
/// <remarks>A ledger seldom says whether VAT is in, and a contract register seldom says when a procurement commenced: what is not known is said, never guessed.</remarks>
public sealed class PaymentJudge(RulesBook book, InstitutionKind authority = InstitutionKind.Council, UkNation nation = UkNation.England)
{
    private const decimal HighestVat = 1.2m;

    private DateOnly FirstDay => book.Amounts.Where(a => a.Code == "payment-information").Min(a => a.From) ?? DateOnly.MinValue;

    /// <summary>A payment that may have to be published whatever its contract is: all others need not be looked at.</summary>
    public bool MayBePublished(long pence, bool? includesVat) => Judge(pence, null, null, includesVat).Duty is not PaymentDuty.NotPublished;

    /// <param name="pence">As the ledger has it.</param>
    /// <param name="commenced">When the procurement commenced; null where nobody has said.</param>
    /// <param name="latest">A day by which it must have commenced: that of the award, or the first of the contract; null where neither is known.</param>
    /// <param name="includesVat">Null where the ledger does not say.</param>
    public JudgedPayment Judge(long pence, DateOnly? commenced, DateOnly? latest, bool? includesVat)
    {
        var first = FirstDay;
        if ((commenced ?? latest) is { } day && day < first)
        {
            return new JudgedPayment(PaymentDuty.NotPublished, $"The procurement commenced before {first:d MMMM yyyy}");
        }

        var on = commenced ?? first;
        var isOver = PaymentReporting.IsPublished(new Money(pence), on, book);
        var mayBeOver = includesVat is not true && PaymentReporting.IsPublished(new Money((long)(pence * HighestVat)), on, book);
        return !isOver && !mayBeOver ? new JudgedPayment(PaymentDuty.NotPublished, "It is not more than £30,000 with VAT")
            : !isOver ? new JudgedPayment(PaymentDuty.Check, includesVat is false ? "The ledger has it without VAT; with VAT it may be more than £30,000" : "With VAT it may be more than £30,000")
            : commenced is null ? new JudgedPayment(PaymentDuty.Check, "Nobody has said when the procurement commenced: say it on the contract's page")
            : new JudgedPayment(PaymentDuty.Publish, "It is more than £30,000 under a procurement that commenced since");
    }

    /// <summary>A payment under a contract of the register: whether that is a public contract counts as well.</summary>
    public JudgedPayment Judge(long pence, ActFacts contract, bool? includesVat)
    {
        var judged = Judge(pence, contract.Commenced, contract.Latest, includesVat);
        return judged.Duty is PaymentDuty.NotPublished ? judged
            : contract.IsUnderAct is false ? new JudgedPayment(PaymentDuty.NotPublished, "Its contract is no public contract under the Act, as the contract's page says")
            : contract.IsConcession ? new JudgedPayment(PaymentDuty.NotPublished, "Its contract is a concession")
            : contract.IsUnderAct is true ? judged
            : ByValue(contract, judged);
    }

    // Where nobody says that it is a public contract, its value may say that it is none: one below the threshold.
    private JudgedPayment ByValue(ActFacts contract, JudgedPayment judged)
    {
        var threshold = contract.LowestThreshold(book, authority, nation, contract.Commenced ?? contract.Latest ?? FirstDay);
        return threshold is null || contract.Pence is null ? judged.Duty is PaymentDuty.Publish ? judged with { Why = judged.Why + "; what the contract is worth is not known, so see that it is a public contract" } : judged
            : contract.MostGross < threshold.Pence ? new JudgedPayment(PaymentDuty.NotPublished, $"Its contract is worth {new Money(contract.Pence.Value)}{VatWords(contract.Vat)}, below the threshold of {new Money(threshold.Pence)}: it is no public contract")
            : contract.Pence < threshold.Pence && contract.Vat is VatSaid.NotSaid ? new JudgedPayment(PaymentDuty.Check, $"Its contract is worth {new Money(contract.Pence.Value)}, and nobody has said whether with VAT: with VAT it reaches the threshold of {new Money(threshold.Pence)}")
            : judged;
    }

    private static string VatWords(VatSaid vat) => vat switch { VatSaid.Included => " with VAT", VatSaid.Excluded => " without VAT", VatSaid.NotSaid => string.Empty };
}
