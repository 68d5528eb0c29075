using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Confirms that the institution is served from a branch that the record has: from then on it decides where the money goes.</summary>
public static class ConfirmBranch
{
    public sealed record Command(string Code, int AddressId) : ICommand<Result<Done>>;

    internal sealed class Handler(SupplierAccess access, RecordTrail trail, AppDbContext db, CurrentInstitution institution, Actor actor, IMediator mediator, TimeProvider clock)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var supplier = await access.LoadAsync(command.Code, cancellationToken);
            var branch = supplier?.Addresses.FirstOrDefault(a => a.Id == command.AddressId && a.Kind is SupplierAddressKind.DeliveryBranch && a.WithdrawnAt is null
                && (a.InstitutionId is null || a.InstitutionId == institution.RequiredId));
            if (supplier is null || branch is null)
            {
                return RecordErrors.NoSuchSupplier;
            }

            if (branch.InstitutionId is null)
            {
                // Everybody's branch stays as it is; that this institution is served from it is a statement of its own.
                supplier.Addresses.Add(CopyOf(branch, supplier.Id));
            }
            else
            {
                branch.ConfirmedBy = actor.Name;
            }

            trail.Add(supplier, "SupplierAddress confirmed", $"branch at {branch.Postcode}");
            await db.SaveChangesAsync(cancellationToken);
            await mediator.Publish(new SupplierChanged(supplier.Id), cancellationToken);
            return Done.Instance;
        }

        private SupplierAddress CopyOf(SupplierAddress branch, int supplierId) => new()
        {
            SupplierId = supplierId,
            Kind = SupplierAddressKind.DeliveryBranch,
            InstitutionId = institution.RequiredId,
            Street = branch.Street,
            Town = branch.Town,
            Postcode = branch.Postcode,
            Country = branch.Country,
            IsPublic = false,
            ConfirmedBy = actor.Name,
            Source = branch.Source,
            AsAt = clock.Today(),
        };
    }
}
