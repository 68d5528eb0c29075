using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>Every line of the ledger in a half-year, counted in the return of section 69 or left out of it, with the reason.</summary>
public static class ExportInvoices
{
    /// <param name="HalfYear">First day; null for the last that is over.</param>
    public sealed record Query(DateOnly? HalfYear) : IQuery<Model?>;

    public sealed record Model(string Period, ExportTable Table);

    public static ExportTable TableOf(InvoiceReturn invoices) => new(
        [
            new("File", CellType.Text, "file"), new("Row", CellType.Number, "row"), new("Reference", CellType.Text, "reference"), new("Supplier", CellType.Text, "supplier"), new("Received", CellType.Date, "received"), new("Paid", CellType.Date, "paid"),
            new("Days", CellType.Number, "days"), new("Days agreed", CellType.Number, "daysAgreed"), new("Paid on terms", CellType.Text, "paidOnTerms"), new("Left out because", CellType.Text, "leftOutBecause"),
        ],
        invoices.Invoices.Select(i => new object?[]
        {
            i.Invoice.File, (long)i.Row, i.Invoice.Reference, i.Invoice.Supplier, i.Invoice.Received, i.Invoice.Paid, (long?)i.Days, (long?)i.Invoice.AgreedDays, i.IsOnTerms switch { true => "Yes", false => "No", null => null }, i.WhyNot,
        }));

    internal sealed class Handler(ReturningBuyer buyers, LedgerCompliance ledger, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var buyer = await buyers.OfAsync(cancellationToken);
            var halfYear = buyer.Duties.WhyNoCompliance is null ? ReturningBuyer.Choose(buyers.PeriodsOf("half-year", buyer.Nation, today), request.HalfYear, today) : null;
            return halfYear is not null && await ledger.OfAsync(halfYear, cancellationToken) is { } worked ? new Model($"{halfYear.First:yyyy-MM-dd}-to-{halfYear.Last:yyyy-MM-dd}", TableOf(worked)) : null;
        }
    }
}
