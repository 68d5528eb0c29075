using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Finds out which supplier each payee of the institution is. Can be run again at any time, and changes only what has changed.</summary>
public static class ResolvePayees
{
    public sealed record Command : IJob;

    internal sealed class Handler(PayeeResolution resolution, CurrentInstitution institution) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            await resolution.ResolveAsync(institution.RequiredId, cancellationToken);
            return Done.Instance;
        }
    }
}
