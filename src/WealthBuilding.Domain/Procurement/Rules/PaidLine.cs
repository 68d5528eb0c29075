namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>A line of the ledger as the returns look at it.</summary>
/// <param name="Received">When the invoice was received; null where the ledger does not say.</param>
/// <param name="IncludesVat">Null where the ledger's columns do not say.</param>
/// <param name="Record">Record of the file.</param>
public sealed record PaidLine(long Id, int PayeeId, string Payee, DateOnly PaidOn, long Pence, string? Transaction, DateOnly? Received, bool? IncludesVat, string File, int Record)
{
    /// <summary>The line as an invoice of section 69.</summary>
    public ListedInvoice ToInvoice() => new(Record, File, Transaction, Payee, Received, PaidOn, null, Pence <= 0 ? "It is a credit note or a correction" : null);
}

/// <summary>One payment: the lines of one transaction number, payee and day. A line without a number is a payment by itself.</summary>
/// <param name="Number">Its place in the period, from 1.</param>
public sealed record WholePayment(int Number, IReadOnlyList<PaidLine> Lines)
{
    public PaidLine First => Lines[0];

    public long Pence => Lines.Sum(l => l.Pence);

    /// <summary>Null where its lines do not say it, or not the same.</summary>
    public bool? IncludesVat => Lines.Select(l => l.IncludesVat).Distinct().ToList() is [var same] ? same : null;

    /// <summary>The payments of a period, in the order of their first lines.</summary>
    public static IReadOnlyList<WholePayment> Of(IEnumerable<PaidLine> lines) =>
        [.. lines.GroupBy(l => (l.PayeeId, l.PaidOn, Transaction: KeyOf(l))).Select((g, i) => new WholePayment(i + 1, [.. g]))];

    private static string KeyOf(PaidLine line) =>
        string.IsNullOrWhiteSpace(line.Transaction) ? $"\0{line.Id}" : line.Transaction.Trim().ToUpperInvariant();
}
