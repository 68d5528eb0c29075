using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Features.Procurement.Rules;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>Works the payments compliance return (s. 69) of a half-year out of a file of invoices. Nothing of the file is kept.</summary>
public static class WorkOutInvoices
{
    /// <param name="Period">First day of the half-year.</param>
    public sealed record Query(Stream? File, string? Period) : IQuery<Result<InvoiceReturn>>;

    public static ExportTable TableOf(InvoiceReturn invoices) => new(
        [new("Row", CellType.Number, "row"), new("Reference", CellType.Text, "reference"), new("Received", CellType.Date, "received"), new("Paid", CellType.Date, "paid"), new("Days", CellType.Number, "days"), new("Left out because", CellType.Text, "leftOutBecause")],
        invoices.Invoices.Select(i => new object?[] { (long)i.Row, i.Reference, i.Received, i.Paid, (long?)i.Days, i.WhyNot }));

    internal sealed class Handler(ProcurementRules rules) : IRequestHandler<Query, Result<InvoiceReturn>>
    {
        public async Task<Result<InvoiceReturn>> Handle(Query request, CancellationToken cancellationToken)
        {
            var period = rules.Book.Periods.FirstOrDefault(p => p.Kind == "half-year" && p.First == TypedDay.Of(request.Period));
            if (period is null)
            {
                return new Problem.Invalid([new FieldError("Period", "Select a half-year")]);
            }

            return await UploadedList.ReadAsync(request.File, "received and paid", text => InvoiceReturn.Read(text, period.First, period.Last), cancellationToken);
        }
    }
}
