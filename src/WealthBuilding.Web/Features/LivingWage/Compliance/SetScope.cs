using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Scope;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>Says whether the staff of a contract are to have the real Living Wage, from when and on which terms.</summary>
public static class SetScope
{
    public sealed record Command(int Id, ScopeForm Form) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, ScopeWordings wordings, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry is null)
            {
                return new Problem.NotFound();
            }

            var read = command.Form.Read(wordings.All, actor.Name, clock.GetUtcNow());
            if (!read.IsDone)
            {
                return read.Problem;
            }

            var scope = await db.ContractWageScopes.SingleOrDefaultAsync(s => s.EntryId == entry.Id, cancellationToken);
            if (scope is null)
            {
                scope = new ContractWageScope(entry.InstitutionId, entry.Id);
                db.ContractWageScopes.Add(scope);
            }

            read.Value(scope);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
