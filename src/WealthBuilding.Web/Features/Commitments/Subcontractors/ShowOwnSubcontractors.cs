using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Commitments.Own;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Commitments.Subcontractors;

/// <summary>What a supplier says it paid to subcontractors, and what others say they paid to it.</summary>
public static class ShowOwnSubcontractors
{
    public sealed record Query(string OwnSupplier, PaymentForm? Typed = null) : IQuery<Model?>;

    /// <param name="Contracts">That a payment can be entered for.</param>
    /// <param name="Paid">By it, the newest first; <paramref name="Had"/> by others to it, those that wait for its word first.</param>
    public sealed record Model(string Code, string Name, IReadOnlyList<Choice> Contracts, IReadOnlyList<Row> Paid, IReadOnlyList<Row> Had, PaymentForm Form);

    public sealed record Row(SubcontractorPayment Payment, string Payer, string Contract, string Buyer);

    internal sealed class Handler(AppDbContext db, OwnCommitments own) : IRequestHandler<Query, Model?>
    {
        private const int Shown = 200;

        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await own.SupplierAsync(request.OwnSupplier, cancellationToken) is not { } supplier)
            {
                return null;
            }

            var contracts = await (await own.ContractsAsync(supplier.Id, cancellationToken)).AsNoTracking().OrderBy(e => e.Title).ThenBy(e => e.Id).Select(e => new { e.Id, e.Title, e.InstitutionId }).ToListAsync(cancellationToken);
            var buyers = await db.Institutions.ToDictionaryAsync(i => i.Id, i => i.Name, cancellationToken);
            var rows = await RowsAsync(supplier.Id, cancellationToken);
            return new Model(
                supplier.Code, supplier.Name, [.. contracts.Select(c => new Choice($"{c.Id}", $"{c.Title} ({buyers[c.InstitutionId]})"))],
                [.. rows.Where(r => r.Payment.PayerId == supplier.Id)], [.. rows.Where(r => r.Payment.PayeeId == supplier.Id).OrderByDescending(r => r.Payment.Waits)], request.Typed ?? new PaymentForm());
        }

        // Payer and payee belong to no institution, so the tenant filter cannot hold: one of the two is named instead.
        private Task<List<Row>> RowsAsync(int supplierId, CancellationToken cancellationToken) => (
            from payment in db.SubcontractorPayments.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking()
            where payment.PayerId == supplierId || payment.PayeeId == supplierId
            join payer in db.Suppliers on payment.PayerId equals payer.Id
            join entry in db.ContractEntries on payment.EntryId equals entry.Id
            join buyer in db.Institutions on payment.InstitutionId equals buyer.Id
            orderby payment.PaidOn descending, payment.Id descending
            select new Row(payment, payer.Name, entry.Title, buyer.Name)).Take(Shown).ToListAsync(cancellationToken);
    }
}
