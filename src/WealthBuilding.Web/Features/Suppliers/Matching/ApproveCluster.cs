using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Makes one supplier, without a register number, of some of the names of a cluster; each name becomes a rule.</summary>
public static class ApproveCluster
{
    /// <param name="Key">The cluster that was seen.</param>
    /// <param name="Name">What the supplier is called.</param>
    /// <param name="Payee">One payee of each name that belongs to it.</param>
    public sealed record Command(string Key, string? Name, IReadOnlyList<int>? Payee) : ICommand<Result<int>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the supplier's name").MaximumLength(300).WithMessage("The supplier's name must be 300 characters or fewer");
            RuleFor(c => c.Payee).Must(p => p?.Count > 1).WithMessage("Tick two names at least that are the same supplier");
        }
    }

    internal sealed class Handler(AppDbContext db, OpenClusters clusters, Decider decider, AllOrNothing whole, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public Task<Result<int>> Handle(Command command, CancellationToken cancellationToken) => whole.RunAsync(() => ApproveAsync(command, cancellationToken), cancellationToken);

        private async Task<Result<int>> ApproveAsync(Command command, CancellationToken cancellationToken)
        {
            var cluster = await clusters.FindAsync(command.Key, cancellationToken);
            var names = cluster?.Names.Where(n => command.Payee!.Contains(n.PayeeId)).ToList();
            if (names is not { Count: > 1 })
            {
                return MatchErrors.ListChanged;
            }

            var supplier = new Supplier(SupplierCodes.New(), command.Name!.Trim()) { CreatedAt = clock.GetUtcNow() };
            supplier.Learn(new SupplierFact
            {
                Field = SupplierField.Name,
                Value = command.Name.Trim(),
                Evidence = EvidenceKind.Person,
                Source = ClusterApproval.Source,
                AsAt = clock.Today(),
                RecordedAt = clock.GetUtcNow(),
            });
            db.Suppliers.Add(supplier);
            await db.SaveChangesAsync(cancellationToken);
            return await decider.DecideAsync([.. names.Select(n => new Decision(n.PayeeId, null, SupplierReference.Of(supplier.Id), Reason: ClusterApproval.Why))], cancellationToken);
        }
    }
}
