using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Files;

/// <summary>Deletes bytes of which no file speaks: of contracts that are gone, and of uploads that came to nothing.</summary>
public static class RemoveLeftFiles
{
    /// <summary>What is younger may belong to an upload that is not settled yet.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromDays(1);

    public sealed record Command : IStepwise<Result<Done>>;

    internal sealed class Handler(AppDbContext db, SupplierFiles files, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var lying = files.KeysBefore(clock.GetUtcNow() - Age);
            // For all institutions at once, so the tenant filter cannot hold; nothing but keys is read.
            var known = lying.Count == 0 ? [] : (await db.ContractFiles.IgnoreQueryFilters([AppDbContext.TenantFilter]).Select(f => f.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
            foreach (var key in lying.Where(k => !known.Contains(k)))
            {
                files.Delete(key);
            }

            return Done.Instance;
        }
    }
}

/// <summary>Does so once a day while the site runs.</summary>
internal sealed class FilesTidy(IServiceScopeFactory scopes, ILogger<FilesTidy> logger) : PeriodicService(scopes, logger, TimeSpan.FromHours(24), "tidy")
{
    protected override Task SendAsync(IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new RemoveLeftFiles.Command(), cancellationToken);
}
