using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Withdraws a branch that the institution added: it decides nothing any more and stays to be seen.</summary>
public static class WithdrawBranch
{
    public sealed record Command(string Code, int AddressId) : ICommand<Result<Done>>;

    internal sealed class Handler(SupplierAccess access, RecordTrail trail, AppDbContext db, CurrentInstitution institution, IMediator mediator, TimeProvider clock)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var supplier = await access.LoadAsync(command.Code, cancellationToken);
            if (supplier?.Addresses.FirstOrDefault(a => a.Id == command.AddressId && a.InstitutionId == institution.RequiredId) is not { } address)
            {
                return RecordErrors.NoSuchSupplier;
            }

            address.WithdrawnAt ??= clock.GetUtcNow();
            trail.Add(supplier, "SupplierAddress withdrawn", $"branch at {address.Postcode}");
            await db.SaveChangesAsync(cancellationToken);
            await mediator.Publish(new SupplierChanged(supplier.Id), cancellationToken);
            return Done.Instance;
        }
    }
}
