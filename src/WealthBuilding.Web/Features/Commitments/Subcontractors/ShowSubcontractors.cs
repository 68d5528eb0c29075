using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Commitments.Subcontractors;

/// <summary>What was paid to the subcontractors of one contract: days taken, and what nobody has confirmed apart.</summary>
public static class ShowSubcontractors
{
    public sealed record Query(int Contract) : IQuery<Model?>;

    public sealed record Model(int Id, string Contract, IReadOnlyList<PaymentGroup> Groups, IReadOnlyList<Row> Payments);

    public sealed record Row(SubcontractorPayment Payment, string Payer);

    public static string NameOf(SubcontractorPayment payment) =>
        payment.WithdrawnAt is not null ? payment.Word is PaymentWord.Disputed ? "Withdrawn, after it was disputed" : "Withdrawn"
        : payment.Word switch { PaymentWord.Confirmed => "Confirmed", PaymentWord.Disputed => "Disputed", PaymentWord.Waiting => payment.PayeeId is null ? "Nobody can confirm" : "Not confirmed yet" };

    public static ExportTable TableOf(Model model) => new(
        [
            new("Paid by", CellType.Text, "payer"), new("Subcontractor", CellType.Text, "payee"), new("Invoice", CellType.Text, "invoice"), new("Invoice received", CellType.Date, "receivedOn"), new("Paid", CellType.Date, "paidOn"), new("Days", CellType.Number, "days"), new("Amount (£)", CellType.Pounds, "amount"), new("State", CellType.Text, "state"), new("What is wrong", CellType.Text, "reason"),
        ],
        model.Payments.Select(r => new object?[] { r.Payer, r.Payment.PayeeName, r.Payment.Invoice, r.Payment.ReceivedOn, r.Payment.PaidOn, (long)r.Payment.Days, r.Payment.Pence, NameOf(r.Payment), r.Payment.Reason }));

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var title = await db.ContractEntries.Where(e => e.Id == request.Contract).Select(e => e.Title).SingleOrDefaultAsync(cancellationToken);
            var rows = title is null ? [] : await (
                from payment in db.SubcontractorPayments.AsNoTracking()
                where payment.EntryId == request.Contract
                join payer in db.Suppliers on payment.PayerId equals payer.Id
                orderby payment.PaidOn descending, payment.Id descending
                select new Row(payment, payer.Name)).ToListAsync(cancellationToken);
            return title is null ? null : new Model(request.Contract, title, PaymentGroup.Of(rows.Select(r => r.Payment)), rows);
        }
    }
}

/// <summary>Payments to subcontractors of a contract, for the institution.</summary>
[Route("/{institution}/contracts/{id:int}")]
public sealed class SubcontractorsController(IMediator mediator) : Controller
{
    [HttpGet("subcontractors")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ShowSubcontractors(int id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowSubcontractors.Query(id), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("subcontractors.{format:regex(^(csv|xlsx|json)$)}")]
    [RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportSubcontractors(int id, string format, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowSubcontractors.Query(id), cancellationToken) is { } model ? TableFile.Of(format, $"subcontractors-{id}", Subcontractors.ShowSubcontractors.TableOf(model)) : NotFound();
}
