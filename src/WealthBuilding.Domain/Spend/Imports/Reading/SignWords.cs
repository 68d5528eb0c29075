using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Tells credits from debits in a column that stands beside amounts without a sign: DR and CR, D and C, plus and minus.</summary>
internal static class SignWords
{
    private static readonly HashSet<string> Credits = new(StringComparer.OrdinalIgnoreCase) { "cr", "c", "credit", "credits", "crd", "-", "−", "–", "h" };

    private static readonly HashSet<string> Debits = new(StringComparer.OrdinalIgnoreCase) { "dr", "db", "d", "debit", "debits", "dbt", "+", "s" };

    /// <summary>Kinds of documents by which money comes back. Only where a person says that the column means it, or to ask whether it does.</summary>
    private static readonly HashSet<string> Documents = new(StringComparer.OrdinalIgnoreCase)
        { "credit note", "credit notes", "credit memo", "credit memos", "creditnote", "refund", "return", "reversal", "crn", "cn", "credit invoice", "purchase credit", "purchase credit note", "ap credit note",
          "receipt", "receipts", "income", "incoming", "money in", "paid in", "sales", "sales invoice", "customer receipt", "refund received", "recovery", "repayment received", "journal reversal" };

    // What is written together: D with C, S with H (Soll and Haben, as SAP has it), plus with minus, words with words.
    private static readonly HashSet<string>[] Pairs =
        [.. new[] { "d c", "s h", "+ - − –", "dr db dbt debit debits cr crd credit credits" }.Select(p => new HashSet<string>(p.Split(' '), StringComparer.OrdinalIgnoreCase))];

    /// <summary>Whether these are debits and credits of one way of writing, both of them: then a column means the sign, whatever its name is.</summary>
    public static bool IsPair(IReadOnlyCollection<string> values) => Pairs.Any(p => values.All(p.Contains)) && values.Any(Credits.Contains) && values.Any(Debits.Contains);

    public static bool IsEither(string value) => Credits.Contains(value) || Debits.Contains(value);

    public static bool IsCredit(string value) => Credits.Contains(value) || Documents.Contains(value);

    /// <summary>DR, CR, debit, credit: these say what they mean under any column name.</summary>
    public static bool IsPlain(string value) => value.Length > 1 && IsEither(value);

    /// <summary>Whether the cell says credit; its spelling is looked at only where it is short enough to.</summary>
    public static bool IsCredit(ReadOnlySpan<byte> cell) =>
        Ascii.EqualsIgnoreCase(cell, "CR"u8) || (!Ascii.EqualsIgnoreCase(cell, "DR"u8) && cell.Length is > 0 and <= 24 && IsCredit(Encoding.UTF8.GetString(cell)));
}

/// <summary>Codes of currencies as ledgers write them.</summary>
internal static class CurrencyWords
{
    public static bool IsCode(string value) =>
        IsSterling(value) || (value.Length == 3 && value.All(char.IsAsciiLetterUpper)) || value is "€" or "$" || value.Equals("euro", StringComparison.OrdinalIgnoreCase);

    /// <summary>Pounds sterling, or nothing said.</summary>
    public static bool IsSterling(ReadOnlySpan<byte> cell) => cell.IsEmpty || cell.SequenceEqual("GBP"u8) || (cell.Length <= 24 && IsSterling(Encoding.UTF8.GetString(cell)));

    private static bool IsSterling(string value) =>
        value.Equals("GBP", StringComparison.OrdinalIgnoreCase) || value is "£" || value.Contains("sterling", StringComparison.OrdinalIgnoreCase)
        || value.Equals("UK pound", StringComparison.OrdinalIgnoreCase) || value.Equals("pounds", StringComparison.OrdinalIgnoreCase) || value.Equals("UKL", StringComparison.OrdinalIgnoreCase)
        || value.Equals("STG", StringComparison.OrdinalIgnoreCase);
}
