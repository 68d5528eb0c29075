using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Withdraws a fact that the institution added: the field goes back to what the others say, and the fact stays to be seen.</summary>
public static class WithdrawFact
{
    public sealed record Command(string Code, int FactId) : ICommand<Result<Done>>;

    internal sealed class Handler(SupplierAccess access, AllOrNothing whole, RecordTrail trail, AppDbContext db, CurrentInstitution institution, IMediator mediator, TimeProvider clock)
        : IRequestHandler<Command, Result<Done>>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) => whole.RunAsync(() => WithdrawAsync(command, cancellationToken), cancellationToken);

        private async Task<Result<Done>> WithdrawAsync(Command command, CancellationToken cancellationToken)
        {
            var supplier = await access.LoadAsync(command.Code, cancellationToken);
            if (supplier?.Facts.FirstOrDefault(f => f.Id == command.FactId) is not { } fact)
            {
                return RecordErrors.NoSuchSupplier;
            }

            if (!OwnFacts.IsOwn(fact, institution))
            {
                return RecordErrors.NotYours;
            }

            fact.Withdraw(clock.GetUtcNow());
            supplier.Settle(fact.Field);
            trail.Add(supplier, "SupplierFact withdrawn", $"{fact.Field}: {fact.Value}");
            await db.SaveChangesAsync(cancellationToken);
            await mediator.Publish(new SupplierChanged(supplier.Id), cancellationToken);
            return Done.Instance;
        }
    }
}
