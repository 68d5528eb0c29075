using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Reads a list of invoices: the columns received and paid, and perhaps reference, supplier, disputed, terms, due and public contract.</summary>
/// <remarks>Days are read as the import of a ledger reads them, the order of day and month decided over both columns. What a cell says and cannot be understood leaves its row out, with the reason.</remarks>
public static class InvoiceList
{
    public const int MostRows = 500_000;

    private const string NoDay = "A day cannot be read; write 31/3/2027 or 2027-03-31";
    private const int LongestTerm = 366;

    /// <param name="told">What the person says of the order of day and month; null where the list decides.</param>
    /// <returns>A problem of the field <c>File</c> where there is no such table in it or it is not whole, of <c>Order</c> where its days can be read in two ways.</returns>
    public static Result<InvoiceReturn> Read(TextReader reader, DateOnly from, DateOnly to, DateOrder? told = null)
    {
        var rows = RowsOf(reader);
        if (!rows.IsDone)
        {
            return rows.Problem;
        }

        var list = rows.Value;
        var (received, paid, isDoubtful) = InvoiceDays.Of(list.ConvertAll(r => r.Received), list.ConvertAll(r => r.Paid), from, to, told);
        if (isDoubtful)
        {
            return Wrong("Order", "The days in this list can be read with the day first or with the month first. Select which it is and upload the list again");
        }

        var due = DayColumn.Of(list.ConvertAll(r => r.Due), received.IsOpen ? paid.Order : received.Order);
        return InvoiceReturn.Of(list.Select((r, i) => InvoiceOf(r, received.Days[i], paid.Days[i], due.Days[i])), from, to);
    }

    private static Result<List<Row>> RowsOf(TextReader reader)
    {
        var cells = new RegisterCells(reader);
        var columns = Columns.Of(cells);
        if (columns.Received < 0 || columns.Paid < 0)
        {
            return Wrong("File", "The first row must name the columns: received, paid; and if you have them reference, supplier, disputed, terms (days agreed) or due, public contract. A ledger of payments alone does not say when an invoice was received");
        }

        var rows = new List<Row>();
        while (cells.Read())
        {
            if (rows.Count == MostRows)
            {
                return Wrong("File", $"The file has more than {MostRows:N0} rows. Split the period");
            }

            if (cells.HoldsRows)
            {
                return Wrong("File", $"Row {cells.Row:N0} holds what look like several rows in one cell: a quotation mark before them is never closed. Mend it and upload the file again");
            }

            rows.Add(columns.RowOf(cells));
        }

        return cells.IsCut ? Wrong("File", $"The file breaks off in row {cells.Row:N0}: a quotation mark there is never closed, or the row has fewer cells than the heading. Mend it and upload the file again, so that no invoice is missing")
            : rows.Count == 0 ? Wrong("File", "The file has no rows below its heading")
            : rows;
    }

    private static ListedInvoice InvoiceOf(Row row, DateOnly? received, DateOnly? paid, DateOnly? due)
    {
        var isUnreadable = (received is null && row.Received is not null) || (paid is null && row.Paid is not null) || (due is null && row.Due is not null);
        var (terms, areTermsRead) = TermsOf(row.Terms);
        var (disputed, isPublic) = (Answers.IsDisputed(row.Disputed), Answers.IsYes(row.IsPublic));
        var wrong = isUnreadable ? NoDay
            : disputed is null ? "Whether it was disputed cannot be read; write yes or no"
            : isPublic is null && row.IsPublic is not null ? "Whether it is under a public contract cannot be read; write yes or no"
            : !areTermsRead ? "The days agreed cannot be read; write a number, for example 30"
            : isPublic is false ? "It is not under a public contract"
            : disputed is true && paid is not null ? "It was disputed"
            : null;
        return new ListedInvoice(row.Number, null, row.Reference, row.Supplier, received, paid, terms ?? (due?.DayNumber - received?.DayNumber), wrong);
    }

    private static (int? Days, bool IsRead) TermsOf(string? text)
    {
        if (text is null)
        {
            return (null, true);
        }

        var digits = text.Replace("days", string.Empty, StringComparison.OrdinalIgnoreCase).Replace("day", string.Empty, StringComparison.OrdinalIgnoreCase).Replace("net", string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= LongestTerm ? (days, true) : (null, false);
    }

    private static Problem.Invalid Wrong(string field, string message) => new([new FieldError(field, message)]);

    private sealed record Row(int Number, string? Received, string? Paid, string? Due, string? Reference, string? Supplier, string? Disputed, string? Terms, string? IsPublic);

    private readonly record struct Columns(int Received, int Paid, int Due, int Reference, int Supplier, int Disputed, int Terms, int IsPublic)
    {
        internal static Columns Of(RegisterCells cells) => new(
            cells.Find("received", "invoice received", "date received", "received date", "invoice received date", "date invoice received", "invoice receipt date", "received on", "date of receipt"),
            cells.Find("paid", "payment date", "date paid", "paid date", "paid on", "date of payment", "invoice payment date"),
            cells.Find("due", "due date", "payment due", "date due"),
            cells.Find("reference", "invoice", "invoice number", "invoice no", "invoice ref", "invoice reference", "invoice id"),
            cells.Find("supplier", "supplier name", "payee", "vendor", "vendor name", "creditor"),
            cells.Find("disputed", "dispute", "in dispute", "is disputed", "invoice disputed"),
            cells.Find("terms", "payment terms", "days agreed", "agreed days", "terms days"),
            cells.Find("public contract", "is public contract", "under a public contract"));

        internal Row RowOf(RegisterCells cells) => new(
            cells.Row, cells.Text(Received), cells.Text(Paid), cells.Text(Due), cells.Text(Reference), cells.Text(Supplier), cells.Text(Disputed), cells.Text(Terms), cells.Text(IsPublic));
    }
}
