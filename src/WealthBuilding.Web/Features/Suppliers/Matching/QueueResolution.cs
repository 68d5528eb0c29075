using MediatR;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Jobs;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Payments have come or gone: the payees are looked at again, as a job.</summary>
public static class QueueResolution
{
    internal sealed class Handler(JobQueue jobs) : INotificationHandler<SpendImportCommitted>
    {
        public Task Handle(SpendImportCommitted notification, CancellationToken cancellationToken) =>
            jobs.AddOnceAsync(new ResolvePayees.Command(), notification.InstitutionId, cancellationToken);
    }
}
