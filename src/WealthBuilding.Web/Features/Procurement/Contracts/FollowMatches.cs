using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Ties the suppliers of the register anew once more is known of who they are; what a person decided on a contract stands.</summary>
public static class FollowMatches
{
    public sealed record Command : IJob;

    internal sealed class Handler(AppDbContext db, UnitOfWork work, ContractSuppliersFinder finder) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            await work.RunAsync(
                async () =>
                {
                    await finder.FindAllAsync(cancellationToken);
                    await db.SaveChangesAsync(cancellationToken);
                },
                cancellationToken);
            return Done.Instance;
        }
    }

    /// <summary>As a job: a register has thousands of names.</summary>
    internal sealed class Queue(AppDbContext db, JobQueue jobs) : INotificationHandler<PayeesResolved>
    {
        public async Task Handle(PayeesResolved notification, CancellationToken cancellationToken)
        {
            // A register's import goes over every institution: the tenant's filter is lifted, and the institution is named.
            if (await db.ContractSuppliers.IgnoreQueryFilters([AppDbContext.TenantFilter]).AnyAsync(
                s => s.InstitutionId == notification.InstitutionId && s.Tie != SupplierTie.Confirmed && s.Tie != SupplierTie.Rejected, cancellationToken))
            {
                await jobs.AddOnceAsync(new Command(), notification.InstitutionId, cancellationToken);
            }
        }
    }
}
