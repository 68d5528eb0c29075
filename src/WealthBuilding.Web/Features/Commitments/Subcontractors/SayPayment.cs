using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Commitments.Own;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Commitments.Subcontractors;

/// <summary>A contract's supplier says that it paid an invoice of a subcontractor; one that is registered is asked to confirm.</summary>
public static class SayPayment
{
    public sealed record Command(string OwnSupplier, PaymentForm Form) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, OwnCommitments own, CommitmentDesk desk, SupplierMail mail, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await own.SupplierAsync(command.OwnSupplier, cancellationToken) is not { } payer)
            {
                return new Problem.NotFound();
            }

            var id = int.TryParse(command.Form.Contract, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var entry = await (await own.ContractsAsync(payer.Id, cancellationToken)).AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
            var code = PlainText.IsBlank(command.Form.Code) ? null : command.Form.Code.Trim().ToUpperInvariant();
            var payee = code is null ? null : await db.Suppliers.AsNoTracking().SingleOrDefaultAsync(s => s.Code == code && s.Standing == SupplierStanding.Registered, cancellationToken);
            var read = command.Form.Read(entry, payer.Id, payee is null ? null : (payee.Id, payee.Name), await desk.PersonAsync(cancellationToken), clock.Today());
            if (!read.IsDone)
            {
                return read.Problem;
            }

            // Of the payer's own alone, whose tenant cannot hold.
            var before = await db.SubcontractorPayments.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Where(p => p.PayerId == payer.Id && p.WithdrawnAt == null).ToListAsync(cancellationToken);
            if (before.Exists(p => p.Key == read.Value.Key))
            {
                return new Problem.Invalid([new FieldError(nameof(PaymentForm.Invoice), "You have entered this invoice already. Withdraw that entry if it is wrong")]);
            }

            db.SubcontractorPayments.Add(read.Value);
            if (payee is not null)
            {
                await mail.TryTellAsync(payee.Id, SupplierPermissions.Edit, "subcontractors", "Were you paid for an invoice?", $"{payer.Name.ReplaceLineEndings(" ")} says that it paid your invoice {read.Value.Invoice.ReplaceLineEndings(" ")}. Please say whether that is so.", cancellationToken);
            }

            return await desk.SaveAsync(Done.Instance, cancellationToken);
        }
    }
}

/// <summary>The one who was paid confirms or disputes a payment.</summary>
public static class AnswerPayment
{
    public sealed record Command(string OwnSupplier, int Id, bool IsPaid, string? Reason) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, OwnCommitments own, CommitmentDesk desk, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var payee = await own.SupplierAsync(command.OwnSupplier, cancellationToken);

            // The payee belongs to no institution; it is named instead.
            var found = payee is null ? null : await db.SubcontractorPayments.IgnoreQueryFilters([AppDbContext.TenantFilter]).SingleOrDefaultAsync(p => p.Id == command.Id && p.PayeeId == payee.Id, cancellationToken);
            return found is null ? new Problem.NotFound()
                : command.Reason?.Length > SubcontractorPayment.LongestReason ? new Problem.Invalid([new FieldError(CommitmentEvidence.ReasonField(found.Id), $"What is wrong must be {SubcontractorPayment.LongestReason} characters or fewer")])
                : await desk.SaveAsync(found.Answer(command.IsPaid, command.Reason, await desk.PersonAsync(cancellationToken), clock.GetUtcNow()), cancellationToken);
        }
    }
}

/// <summary>The one who said that it paid takes that back, to enter it anew.</summary>
public static class WithdrawPayment
{
    public sealed record Command(string OwnSupplier, int Id) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, OwnCommitments own, CommitmentDesk desk, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var payer = await own.SupplierAsync(command.OwnSupplier, cancellationToken);

            // The payer belongs to no institution; it is named instead.
            var found = payer is null ? null : await db.SubcontractorPayments.IgnoreQueryFilters([AppDbContext.TenantFilter]).SingleOrDefaultAsync(p => p.Id == command.Id && p.PayerId == payer.Id, cancellationToken);
            return found is null ? new Problem.NotFound() : await desk.SaveAsync(found.Withdraw(clock.GetUtcNow()), cancellationToken);
        }
    }
}
