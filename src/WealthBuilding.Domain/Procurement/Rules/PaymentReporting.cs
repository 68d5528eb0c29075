using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>What is published of payments under public contracts (Procurement Act 2023 ss. 69 and 70).</summary>
public static class PaymentReporting
{
    private const int Prompt = 30;
    private const int Late = 60;

    /// <summary>Whether one payment is published by itself under s. 70: more than £30,000 with VAT, of a procurement commenced since 1 April 2026.</summary>
    /// <param name="payment">One payment with VAT. Payments are never added up.</param>
    public static bool IsPublished(Money payment, DateOnly commenced, RulesBook book) =>
        book.AmountOf("payment-information", AuthorityClass.Any, commenced)?.Catches(payment.Pence) ?? false;

    /// <summary>The percentages of invoices paid within 30 days, in 31 to 60 days and in 61 days or more, which add up to exactly 100 (s. 69).</summary>
    /// <param name="daysToPay">For each invoice, days from its receipt to its payment; 0 for the same day.</param>
    /// <returns>Null where nothing was paid.</returns>
    public static PaymentShares? SharesOf(IEnumerable<int> daysToPay, int places = 0)
    {
        var counts = new long[3];
        foreach (var days in daysToPay)
        {
            counts[days <= Prompt ? 0 : days <= Late ? 1 : 2]++;
        }

        return Shares.Percentages(counts, places) is [var within, var late, var later] ? new PaymentShares(within, late, later) : null;
    }
}

/// <summary>Percentages of invoices by how long they took; they add up to 100 by largest remainder.</summary>
/// <param name="Within30">Paid within 30 days.</param>
/// <param name="From31To60">Paid on the 31st to 60th day.</param>
/// <param name="From61">Paid on the 61st day or later.</param>
public sealed record PaymentShares(decimal Within30, decimal From31To60, decimal From61);
