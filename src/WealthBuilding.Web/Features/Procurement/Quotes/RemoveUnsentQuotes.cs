using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>Deletes what was kept of quotes that were never sent, once its time is over; it is shown no more before that.</summary>
public static class RemoveUnsentQuotes
{
    public sealed record Command : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var kept = await db.UnsentQuotes.ToListAsync(cancellationToken);
            var ids = kept.Select(q => q.EntryId).Distinct().ToList();

            // For all institutions at once, so the tenant filter cannot hold; nothing but the close is read.
            var entries = await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Include(c => c.Notice).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.QuotesCloseAt, cancellationToken);
            db.UnsentQuotes.RemoveRange(kept.Where(q => q.IsOver(entries.GetValueOrDefault(q.EntryId), now)));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Does so once a day while the site runs.</summary>
internal sealed class QuotesTidy(IServiceScopeFactory scopes, ILogger<QuotesTidy> logger) : PeriodicService(scopes, logger, TimeSpan.FromHours(24), "tidy")
{
    protected override Task SendAsync(IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new RemoveUnsentQuotes.Command(), cancellationToken);
}

/// <summary>Removes what somebody typed for a supplier, with the membership: it is read by that person alone, who may read it no more.</summary>
internal sealed class ForgetWithMember(AppDbContext db) : INotificationHandler<MemberRemoved>
{
    public async Task Handle(MemberRemoved notification, CancellationToken cancellationToken) =>
        db.UnsentQuotes.RemoveRange(await db.UnsentQuotes.Where(q => q.SupplierId == notification.SupplierId && q.UserId == notification.UserId).ToListAsync(cancellationToken));
}
