namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Tells the label of a total from the name of a firm: 'Grand Total' and 'Total payments' are totals, 'Total Gas &amp; Power' is a supplier.</summary>
internal static class TotalWords
{
    private static readonly HashSet<string> Before = ["grand", "sub", "overall", "report", "sum", "page", "final", "running", "net", "gross", "invoice", "monthly", "quarterly", "column"];

    private static readonly HashSet<string> After =
    [
        "for", "of", "number", "no", "count", "spend", "spent", "payments", "payment", "paid", "amount", "amounts", "value", "expenditure", "invoices", "net", "gross", "excl", "excluding", "vat",
        "this", "month", "period", "quarter", "year", "report", "transactions", "all", "suppliers", "items", "lines", "records", "sum", "gbp", "over", "january", "february",
        "under", "above", "below", "than", "less", "more", "exceeding", "up", "and", "incl", "including", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "q1", "q2", "q3", "q4", "in", "the", "to", "date", "cost", "costs",
    ];

    // What a page of a printed ledger hands on to the next; no payment.
    private static readonly HashSet<string> Carried = new(StringComparer.OrdinalIgnoreCase)
    {
        "carried forward", "brought forward", "c/f", "b/f", "c/fwd", "b/fwd", "balance c/f", "balance b/f", "balance carried forward", "balance brought forward", "total c/f", "total b/f", "opening balance", "closing balance",
    };

    private static readonly HashSet<string> SumsAndCounts = new(StringComparer.OrdinalIgnoreCase)
    {
        "sum", "overall", "balance", "count", "record count", "row count", "number of payments", "number of transactions", "number of records", "number of rows", "number of lines", "no of payments", "no of transactions", "no of records", "records", "rows",
    };

    /// <summary>The text as a whole is a label of a total.</summary>
    public static bool IsLabel(string text)
    {
        if (!text.Contains("total", StringComparison.OrdinalIgnoreCase))
        {
            return Holds(Carried, text.AsSpan().Trim(" :*"));
        }

        var words = text.ToLowerInvariant().Split([' ', ':', '-', '.', ',', '(', ')', '£', '=', '*', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, w => w is "total" or "totals" or "subtotal" or "subtotals" or "grandtotal");
        return at >= 0
            && words[..at].All(Before.Contains)
            && words[(at + 1)..].All(w => After.Contains(w) || w.All(c => char.IsAsciiDigit(c) || c is '/'));
    }

    /// <summary>A word for a sum or a count that is no firm's name, though it is not plainly a total either: the figure beside it must show what it is.</summary>
    public static bool IsSumOrCount(string text) => Holds(SumsAndCounts, text.AsSpan().Trim(" :*."));

    /// <summary>The label of a number of rows, or of what is carried over pages, or of net or VAT alone: its figure need not be the sum of the amounts.</summary>
    public static bool SaysOtherThanAll(string text) =>
        Holds(Carried, text.AsSpan().Trim(" :*"))
        || HeaderWords.Of(text).Any(w => w is "number" or "no" or "count" or "net" or "gross" or "vat" or "page" or "running" or "excl" or "excluding" or "sub" or "subtotal");

    /// <summary>'Total for Highways', 'Sub-total Housing': the line that closes a group, where its figure is the sum; 'Total Gas &amp; Power' begins so too.</summary>
    public static bool OpensTotal(string text) =>
        text.StartsWith("total", StringComparison.OrdinalIgnoreCase) || text.StartsWith("sub", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("grand", StringComparison.OrdinalIgnoreCase) || text.StartsWith("overall", StringComparison.OrdinalIgnoreCase) || IsSumOrCount(text);

    /// <summary>'Acme Ltd Total', 'Supplier subtotal': the line that closes a group in an outline.</summary>
    public static bool EndsGroup(string text) =>
        text.EndsWith(" total", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" totals", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith("subtotal", StringComparison.OrdinalIgnoreCase) || text.EndsWith("sub-total", StringComparison.OrdinalIgnoreCase) || text.EndsWith("subtotals", StringComparison.OrdinalIgnoreCase);

    private static bool Holds(HashSet<string> words, ReadOnlySpan<char> text) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);
}
