using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Mvc;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>Works the payments compliance return (s. 69) of a half-year out of a file of invoices. Nothing of the file is kept.</summary>
public static class WorkOutInvoices
{
    /// <param name="FileName">As the file came, for the source of the figures.</param>
    /// <param name="Period">First day of the half-year.</param>
    /// <param name="Order"><c>dmy</c> or <c>mdy</c>; nothing where the list decides.</param>
    public sealed record Query(Stream? File, string? FileName, string? Period, string? Order) : IQuery<Result<Worked>>;

    /// <param name="Period">For the name of the file.</param>
    public sealed record Worked(InvoiceReturn Invoices, ReturnFigures Figures, string Period);

    internal sealed class Handler(ReturningBuyer buyers, TimeProvider clock) : IRequestHandler<Query, Result<Worked>>
    {
        public async Task<Result<Worked>> Handle(Query request, CancellationToken cancellationToken)
        {
            var buyer = await buyers.OfAsync(cancellationToken);
            if (buyer.Duties.WhyNoCompliance is { } why)
            {
                return new Problem.Conflict(why);
            }

            var period = buyers.PeriodsOf("half-year", buyer.Nation, clock.Today()).FirstOrDefault(p => p.First == TypedDay.Of(request.Period));
            if (period is null)
            {
                return new Problem.Invalid([new FieldError("Period", "Select a half-year")]);
            }

            DateOrder? order = request.Order switch { "dmy" => DateOrder.DayMonthYear, "mdy" => DateOrder.MonthDayYear, _ => null };
            var read = await UploadedList.ReadAsync(request.File, "received and paid", text => InvoiceList.Read(text, period.First, period.Last, order), cancellationToken);
            return read.IsDone ? new Worked(read.Value, ReturnFigures.Of(read.Value, PlainText.Of(request.FileName ?? "a list")), $"{period.First:yyyy-MM-dd}-to-{period.Last:yyyy-MM-dd}") : read.Problem;
        }
    }
}
