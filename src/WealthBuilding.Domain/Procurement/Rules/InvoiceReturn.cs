using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>An invoice as a list or a ledger tells it, before the return is worked out.</summary>
/// <param name="Row">The row that a spreadsheet shows, or the record of the ledger's file; the heading is row 1.</param>
/// <param name="File">The ledger's file; null for an uploaded list.</param>
/// <param name="AgreedDays">Days within which it had to be paid; null where nobody says.</param>
/// <param name="Wrong">Why it cannot count, whatever its days are; null where nothing stands against it.</param>
public sealed record ListedInvoice(int Row, string? File, string? Reference, string? Supplier, DateOnly? Received, DateOnly? Paid, int? AgreedDays = null, string? Wrong = null);

/// <summary>An invoice of a payments compliance return, and whether it counts.</summary>
/// <param name="Days">From the day after which it is counted, the receipt, to its payment; null where it does not count.</param>
/// <param name="IsOnTerms">Paid within the days agreed, at most 30; null where it does not count.</param>
/// <param name="WhyNot">Why it does not count; null where it does.</param>
public sealed record ReturnedInvoice(ListedInvoice Invoice, int? Days, bool? IsOnTerms, string? WhyNot)
{
    public int Row => Invoice.Row;
}

/// <summary>What is published half-yearly of how long invoices took (Procurement Act 2023 s. 69): average days, and shares that add up to 100. Every line is listed, counted or not.</summary>
/// <param name="AverageDays">Rounded to a tenth; null where nothing counts.</param>
/// <param name="OnTerms">Per cent paid within the days agreed; null where nothing counts.</param>
public sealed record InvoiceReturn(DateOnly From, DateOnly To, IReadOnlyList<ReturnedInvoice> Invoices, decimal? AverageDays, PaymentShares? Shares, decimal? OnTerms)
{
    /// <summary>The term that section 68 implies into every public contract, and the longest that counts.</summary>
    public const int ImpliedDays = 30;

    public int Counted => Invoices.Count(i => i.Days is not null);

    /// <summary>Counted invoices with days of their own.</summary>
    public int WithOwnTerms => Invoices.Count(i => i.Days is not null && i.Invoice.AgreedDays is not null);

    /// <summary>Works the return of a period out.</summary>
    public static InvoiceReturn Of(IEnumerable<ListedInvoice> invoices, DateOnly from, DateOnly to)
    {
        var judged = OncePerInvoice([.. invoices.Select(i => Judge(i, from, to))]);
        var days = judged.Where(i => i.Days is not null).Select(i => i.Days!.Value).ToList();
        var onTerms = judged.Count(i => i.IsOnTerms is true);
        return new InvoiceReturn(
            from, to, judged, days.Count == 0 ? null : Math.Round(days.Sum(d => (decimal)d) / days.Count, 1, MidpointRounding.AwayFromZero), PaymentReporting.SharesOf(days),
            Common.Shares.Percentages([onTerms, days.Count - onTerms], 0) is [var share, _] ? share : null);
    }

    private static ReturnedInvoice Judge(ListedInvoice invoice, DateOnly from, DateOnly to)
    {
        var (received, paid) = (invoice.Received, invoice.Paid);
        var why = invoice.Wrong
            ?? (paid is null ? "It is not paid"
            : paid < from || paid > to ? "It was paid outside the period"
            : received is null ? "Nobody says when it was received"
            : received > paid ? "It was paid before it was received"
            : null);
        int? days = why is null ? paid!.Value.DayNumber - received!.Value.DayNumber : null;
        return new ReturnedInvoice(invoice, days, days is null ? null : days <= Math.Min(invoice.AgreedDays ?? ImpliedDays, ImpliedDays), why);
    }

    // One invoice may stand on several lines, and a list may have it twice. Numbers are a supplier's own: where no supplier is named, only the same days make it the same.
    private static List<ReturnedInvoice> OncePerInvoice(List<ReturnedInvoice> judged)
    {
        var groups = Enumerable.Range(0, judged.Count).Where(i => judged[i].Days is not null && !PlainText.IsBlank(judged[i].Invoice.Reference))
            .GroupBy(i => KeyOf(judged[i].Invoice)).Select(g => g.ToList()).Where(g => g.Count > 1).ToList();
        foreach (var group in groups)
        {
            var kept = group.MaxBy(i => judged[i].Invoice.Paid);
            foreach (var again in group.Where(i => i != kept))
            {
                judged[again] = judged[again] with { Days = null, IsOnTerms = null, WhyNot = WhyAgain(judged[again], judged[kept]) };
            }
        }

        return judged;
    }

    private static (string Reference, string? Supplier, DateOnly? Received, DateOnly? Paid) KeyOf(ListedInvoice invoice) =>
        (invoice.Reference!.Trim().ToUpperInvariant(), invoice.Supplier?.Trim().ToUpperInvariant(), invoice.Received, invoice.Supplier is null ? invoice.Paid : null);

    private static string WhyAgain(ReturnedInvoice line, ReturnedInvoice kept) => line.Invoice.Paid == kept.Invoice.Paid
        ? "The same invoice counts already: its number, supplier and days are those of another line"
        : "The same invoice was paid again later in the period: it counts once, by its last payment";
}
