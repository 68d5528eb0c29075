using System.Text.Json;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Takes one supplier's record into another's. Nothing is lost: only the register numbers move, and undoing moves them back.</summary>
public static class MergeSuppliers
{
    public sealed record Command(string Code, string Into, Guid FromVersion, Guid IntoVersion) : ICommand<Result<Done>>;

    internal sealed class Handler(SupplierAccess access, AllOrNothing whole, AppDbContext db, CurrentInstitution institution, Actor actor, IMediator mediator, TimeProvider clock)
        : IRequestHandler<Command, Result<Done>>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) => whole.RunAsync(() => MergeAsync(command, cancellationToken), cancellationToken);

        private async Task<Result<Done>> MergeAsync(Command command, CancellationToken cancellationToken)
        {
            var from = await access.LoadAsync(command.Code, cancellationToken);
            var into = await access.LoadAsync(command.Into, cancellationToken);
            if (from is null || into is null)
            {
                return RecordErrors.NoSuchSupplier;
            }

            if (from.MergedIntoId == into.Id)
            {
                return RecordErrors.DoneAlready;
            }

            if (MergeRules.ProblemWith(from, into) is { } problem)
            {
                return problem;
            }

            if (from.Version != command.FromVersion || into.Version != command.IntoVersion)
            {
                return RecordErrors.ChangedMeanwhile;
            }

            db.SupplierMerges.Add(new SupplierMerge
            {
                FromId = from.Id,
                IntoId = into.Id,
                Codes = (from.Code, into.Code),
                FromStanding = from.Standing,
                DecidedBy = actor.Name,
                InstitutionId = institution.RequiredId,
                DecidedAt = clock.GetUtcNow(),
                Moved = JsonSerializer.Serialize(from.Identifiers.Select(i => i.Id).Order()),
            });
            foreach (var identifier in from.Identifiers.ToList())
            {
                identifier.SupplierId = into.Id;
            }

            from.MergeInto(into.Id);
            await db.SaveChangesAsync(cancellationToken);
            await mediator.Publish(new SupplierChanged(from.Id, MayMovePayees: true), cancellationToken);
            await mediator.Publish(new SupplierChanged(into.Id, MayMovePayees: true), cancellationToken);
            return Done.Instance;
        }
    }
}
