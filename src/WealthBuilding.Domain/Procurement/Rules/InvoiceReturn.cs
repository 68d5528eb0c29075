using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>An invoice of a payments compliance return, and whether it counts.</summary>
/// <param name="Row">In the file, from 2: the heading is row 1.</param>
/// <param name="Days">From the day after which it is counted, the receipt, to its payment; null where it does not count.</param>
/// <param name="WhyNot">Why it does not count; null where it does.</param>
public sealed record ReturnedInvoice(int Row, string? Reference, DateOnly? Received, DateOnly? Paid, int? Days, string? WhyNot);

/// <summary>What is published half-yearly of how long invoices took (Procurement Act 2023 s. 69): average days, and shares that add up to 100. Every line is listed, counted or not.</summary>
/// <param name="AverageDays">Rounded to a tenth; null where nothing counts.</param>
public sealed record InvoiceReturn(DateOnly From, DateOnly To, IReadOnlyList<ReturnedInvoice> Invoices, decimal? AverageDays, PaymentShares? Shares)
{
    public const int MostRows = 500_000;

    public int Counted => Invoices.Count(i => i.Days is not null);

    /// <summary>Reads a table with the columns received and paid, and perhaps reference and disputed; works the return of a period out.</summary>
    /// <returns>A problem of the field <c>File</c> where there is no such table in it.</returns>
    public static Result<InvoiceReturn> Read(TextReader reader, DateOnly from, DateOnly to)
    {
        var cells = new RegisterCells(reader);
        var columns = new Columns(cells.Find("received", "invoice received", "date received", "invoice received date"), cells.Find("paid", "payment date", "date paid", "paid on"), cells.Find("reference", "invoice", "invoice number"), cells.Find("disputed", "dispute"));
        if (columns.Received < 0 || columns.Paid < 0)
        {
            return Wrong("The first row must name the columns: received, paid; and if you have them reference, disputed. A ledger of payments alone does not say when an invoice was received");
        }

        var invoices = new List<ReturnedInvoice>();
        while (cells.Read())
        {
            if (invoices.Count == MostRows)
            {
                return Wrong($"The file has more than {MostRows:N0} rows. Split the period");
            }

            invoices.Add(Judge(cells, columns, invoices.Count + 2, from, to));
        }

        var days = invoices.Where(i => i.Days is not null).Select(i => i.Days!.Value).ToList();
        return invoices.Count == 0 ? Wrong("The file has no rows below its heading")
            : new InvoiceReturn(from, to, invoices, days.Count == 0 ? null : Math.Round(days.Sum(d => (decimal)d) / days.Count, 1, MidpointRounding.AwayFromZero), PaymentReporting.SharesOf(days));
    }

    private static ReturnedInvoice Judge(RegisterCells cells, Columns columns, int row, DateOnly from, DateOnly to)
    {
        var (received, paid) = (cells.Date(columns.Received), cells.Date(columns.Paid));
        var isDisputed = cells.Text(columns.Disputed) is { } said && said.StartsWith("y", StringComparison.OrdinalIgnoreCase);
        var why = (received is null && cells.Text(columns.Received) is not null) || (paid is null && cells.Text(columns.Paid) is not null) ? "A day cannot be read; write 31/3/2027 or 2027-03-31"
            : paid is null ? "It is not paid"
            : paid < from || paid > to ? "It was paid outside the period"
            : received is null ? "Nobody says when it was received"
            : received > paid ? "It was paid before it was received"
            : isDisputed ? "It was disputed"
            : null;
        return new ReturnedInvoice(row, cells.Text(columns.Reference), received, paid, why is null ? paid!.Value.DayNumber - received!.Value.DayNumber : null, why);
    }

    private static Problem.Invalid Wrong(string message) => new([new FieldError("File", message)]);

    private readonly record struct Columns(int Received, int Paid, int Reference, int Disputed);
}
