using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>The words of an import's pages for codes that stand in data.</summary>
public static class ImportWords
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["blank-row"] = "Blank rows",
        ["total-row"] = "Totals",
        ["junk-row"] = "Rows without an amount that are no payment: notes, fill-downs, lines",
        ["receipt-row"] = "Receipts: money that came in is no spend",
        ["footer-row"] = "Figures below the payments about how they were paid",
        ["repeated-header"] = "Column names again",
        ["already-held"] = "Already held from an earlier file",
        ["exact-duplicate"] = "The same line more than once (kept: most are real)",
        ["looks-like-person"] = "The supplier looks like a person",
        ["redacted"] = "The supplier's name was taken out by the publisher",
        ["run-together-fields"] = "Cells that had run together were parted",
        ["run-together-rows"] = "Rows that had run together on one line were parted",
        ["parted-cell"] = "A comma in a name had parted it: joined again",
        ["parted-amount"] = "A comma in an amount had parted it: joined again",
        ["swapped-dates"] = "Day and month had been swapped by a spreadsheet: put right",
        ["supplier-above"] = "The supplier stood above its payments, in a row of its own: taken from there",
        ["supplier-from-above"] = "The supplier stood on the first row of its payments only: taken from the row above",
        ["date-from-above"] = "The date stood on the first row of its payments only: taken from the row above",
        ["department-from-above"] = "The department stood on the first row of its payments only: taken from the row above",
        ["shifted-cells"] = "Cells that had moved by one were moved back",
    };

    public static string Of(string code) => Codes.GetValueOrDefault(code, code);

    public static string Of(ImportStatus status) => status switch
    {
        ImportStatus.NeedsDecision => "Needs an answer",
        ImportStatus.Ready => "Ready to review",
        ImportStatus.Queued => "Waiting",
        ImportStatus.Running => "Being imported",
        ImportStatus.Committed => "Imported",
        ImportStatus.Failed => "Failed",
        ImportStatus.Cancelled => "Cancelled",
        ImportStatus.Undone => "Withdrawn",
    };

    /// <summary>What to do about a question that was not answered.</summary>
    public static string Ask(Question question) => question.Code switch
    {
        "amount-column" => "Select the column that holds the amount paid",
        "supplier-column" => "Select the column that holds the name of the supplier",
        "amount-unit" or "amount-sign" => "Select the column of amounts, if its amounts are right as they stand",
        _ when question.Field is LedgerField.Date => "Select whether dates begin with the day or with the month",
        _ => question.Field is { } field ? $"Select the column for: {Field(LedgerFields.NameOf(field))}" : question.Text,
    };

    /// <summary>The id of the input that answers a question, on the page of columns.</summary>
    public static string InputOf(Question question) => question.Field switch
    {
        null => string.Empty,
        LedgerField.Date => nameof(MapColumns.Command.DateOrder),
        { } field => InputOf(LedgerFields.NameOf(field)),
    };

    /// <summary>The id of the input that says a field's column.</summary>
    public static string InputOf(string field) => $"{nameof(MapColumns.Command.Columns)}_{field}";

    public static string Sure(double confidence) => confidence switch
    {
        >= 0.9 => "Sure",
        >= 0.7 => "Fairly sure",
        _ => "Check this one",
    };

    /// <summary>A field's name for the reader.</summary>
    public static string Field(string field) => field switch
    {
        "amount" => "Amount, without VAT",
        "supplierId" => "Supplier's number",
        "companyNumber" => "Company number",
        "charityNumber" => "Charity number",
        "postcode" => "Supplier's postcode",
        "categoryCode" => "Code of the kind of spending",
        "category" => "Kind of spending",
        "transaction" => "Transaction number",
        "capitalRevenue" => "Capital or revenue",
        "cardType" => "Card or payment type",
        "irrecoverableVat" => "VAT that cannot be recovered",
        "invoiceDate" => "Invoice date",
        "invoiceReceivedDate" => "Invoice received",
        "date" => "Date paid",
        "credit" => "Credits, where they stand in a column of their own",
        "sign" => "Debit or credit, where a column of its own says so",
        "vat" => "VAT",
        "receipt" => "What came in (no spend)",
        _ => char.ToUpperInvariant(field[0]) + field[1..],
    };

    /// <summary>Fields that a person may choose a column for, the ones that matter first.</summary>
    public static readonly IReadOnlyList<string> FieldsToChoose =
        ["supplier", "amount", "credit", "sign", "date", "department", "service", "category", "purpose", "transaction", "postcode", "companyNumber", "charityNumber", "supplierId", "address"];
}
