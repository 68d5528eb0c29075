using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Says that the names of a cluster are not one supplier. They are not proposed together again.</summary>
public static class DismissCluster
{
    public sealed record Command(string Key) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, OpenClusters clusters, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.ClusterDismissals.AnyAsync(d => d.Key == command.Key, cancellationToken))
            {
                return Done.Instance;
            }

            if (await clusters.FindAsync(command.Key, cancellationToken) is null)
            {
                return MatchErrors.ListChanged;
            }

            db.ClusterDismissals.Add(new ClusterDismissal { InstitutionId = institution.RequiredId, Key = command.Key, DismissedBy = actor.Name, DismissedAt = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
