using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>Every line of the ledger in a quarter, in the return of section 70 or left out of it, with the reason.</summary>
public static class ExportPayments
{
    /// <param name="Quarter">First day; null for the last that is over.</param>
    public sealed record Query(DateOnly? Quarter) : IQuery<Model?>;

    /// <param name="Period">For the name of the file: <c>2026-04-01-to-2026-06-30</c>.</param>
    public sealed record Model(string Period, ExportTable Table);

    public static string NameOf(PaymentDuty duty) => duty switch { PaymentDuty.Publish => "Publish", PaymentDuty.Check => "Check", PaymentDuty.NotPublished => "Not published" };

    // The whole payment stands on its first line alone, so that both columns of money add up to what was paid.
    private static ExportTable TableOf(PaidQuarter paid) => new(
        [
            new("Payment", CellType.Number, "payment"), new("Paid on", CellType.Date, "paidOn"), new("Payee", CellType.Text, "payee"), new("Transaction", CellType.Text, "transaction"), new("Amount of the line (£)", CellType.Pounds, "amount"),
            new("Whole payment (£)", CellType.Pounds, "wholePayment"), new("VAT", CellType.Text, "vat"), new("Contract number here", CellType.Number, "contractId"), new("Contract", CellType.Text, "contract"), new("Publish", CellType.Text, "duty"), new("Why", CellType.Text, "why"),
            new("File", CellType.Text, "file"), new("Record", CellType.Number, "record"),
        ],
        paid.Payments.SelectMany(p => p.Payment.Lines.Select((l, i) => new object?[]
        {
            (long)p.Payment.Number, l.PaidOn, l.Payee, l.Transaction, l.Pence, i == 0 ? p.Payment.Pence : null, VatOf(p.Payment.IncludesVat), (long?)p.ContractId, p.Contract, NameOf(p.Judged.Duty), p.Judged.Why, l.File, (long)l.Record,
        })));

    private static string VatOf(bool? included) => included switch { true => "With VAT", false => "Without VAT", null => "Not known" };

    internal sealed class Handler(ReturningBuyer buyers, PaidQuarters quarters, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var buyer = await buyers.OfAsync(cancellationToken);
            var quarter = ReturningBuyer.Choose(buyers.PeriodsOf("quarter", buyer.Nation, today), request.Quarter, today);
            return quarter is null || buyer.Duties.WhyNoPayments is not null ? null
                : new Model($"{quarter.First:yyyy-MM-dd}-to-{quarter.Last:yyyy-MM-dd}", TableOf(await quarters.OfAsync(quarter, buyer, cancellationToken)));
        }
    }
}
