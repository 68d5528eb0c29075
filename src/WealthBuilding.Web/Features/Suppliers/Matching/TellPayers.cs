using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Jobs;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>A supplier has changed: the figures of every institution that pays it are worked out anew when they are next asked for.</summary>
public static class TellPayers
{
    internal sealed class Handler(AppDbContext db, LedgerVersions versions, JobQueue jobs) : INotificationHandler<SupplierChanged>
    {
        public async Task Handle(SupplierChanged notification, CancellationToken cancellationToken)
        {
            var links = await SupplierLinks.LoadAsync(db, cancellationToken);
            var records = links.AllOf(notification.SupplierId);

            // Over every institution that pays it: the tenant's filter is lifted on purpose, and nothing of theirs is shown.
            var payers = await db.PayeeMatches.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(m => m.SupplierId != null && records.Contains(m.SupplierId.Value))
                .Select(m => m.InstitutionId).Distinct().ToListAsync(cancellationToken);
            await versions.GrowAsync(payers, cancellationToken);
            foreach (var payer in notification.MayMovePayees ? payers : [])
            {
                await jobs.AddOnceAsync(new ResolvePayees.Command(), payer, cancellationToken);
            }
        }
    }
}
