using WealthBuilding.Domain.Common;

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
public sealed class PaymentJudge(RulesBook book)
{
    private const decimal HighestVat = 1.2m;

    private DateOnly FirstDay => book.Amounts.Where(a => a.Code == "payment-information").Min(a => a.From) ?? DateOnly.MinValue;

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
            : !isOver ? new JudgedPayment(PaymentDuty.Check, "With VAT it may be more than £30,000")
            : commenced is null ? new JudgedPayment(PaymentDuty.Check, "Nobody has said when the procurement commenced")
            : new JudgedPayment(PaymentDuty.Publish, "It is more than £30,000 under a procurement that commenced since");
    }
}
