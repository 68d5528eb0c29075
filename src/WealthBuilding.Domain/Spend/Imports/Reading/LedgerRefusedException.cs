namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Ends the reading of a file that is found in the middle of it to be no ledger. It never leaves <see cref="LedgerReader"/>.</summary>
internal sealed class LedgerRefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>The reasons for which a file is refused, in words for whoever brought it.</summary>
internal static class Refusals
{
    public static readonly Refusal Empty = new("empty", "The selected file is empty. Export the payments again and upload the new file.");

    public static readonly Refusal Binary = new("not-text", "The selected file is not a CSV or Excel file. Save the payments as CSV or XLSX and upload that file.");

    public static readonly Refusal Html = new("html", "The selected file is a web page, not a list of payments. Download the CSV or Excel file itself and upload that.");

    public static readonly Refusal Json = new("json", "The selected file is JSON, not a table of payments. Save the payments as CSV or XLSX and upload that file.");

    public static readonly Refusal LineTooLong = new("line-too-long", "The selected file has a line that is too long to be a payment. Export the payments again with one payment on each line.");

    public static readonly Refusal TooManyColumns = new("too-many-columns", "The selected file has more than 1,000 columns. Export only the payments and upload the new file.");

    public static readonly Refusal NoTable = new("no-table", "The selected file has no table of payments: there is no row of column names with payments below it.");

    public static readonly Refusal ContractRegister = new("contract-register", "The selected file is a register of contracts, not of payments. Upload the file of payments; contracts have their own register.");

    public static Refusal NoAmount(IEnumerable<string> headers) =>
        new("no-amount-column", $"The selected file has no column of amounts paid. Its columns are: {Listed(headers)}. Upload a file of payments, or say which column holds the amount.");

    public static Refusal NoAmounts(string header) =>
        new("no-amounts", $"The column '{header}' is empty in every row, so there is no amount to read. If its cells are formulas, open the file in a spreadsheet program and save it again; else upload a file that holds the amounts, or say which column holds them.");

    public static Refusal NoSupplier(IEnumerable<string> headers) =>
        new("no-supplier-column", $"The selected file does not say who was paid. Its columns are: {Listed(headers)}. Upload a file of payments, or say which column holds the supplier.");

    public static Refusal SideBySide(int tables) =>
        new("side-by-side", $"The selected file has {tables} tables of payments beside each other. Put them one below the other under one row of column names, or on a sheet each, and upload that file.");

    public static Refusal UnknownColumn(string header) =>
        new("unknown-column", $"The selected file has no column '{header}'. Check the name against the first row of the file.");

    public static Refusal UnknownSheet(string sheet) =>
        new("unknown-sheet", $"The selected workbook has no sheet '{sheet}'. Check the name against the tabs of the workbook.");

    private static string Listed(IEnumerable<string> headers)
    {
        var names = headers.Where(h => h.Length > 0).Take(12).Select(h => h.Length > 40 ? h[..40] + "…" : h).ToList();
        return names.Count == 0 ? "without names" : string.Join(", ", names);
    }
}
