using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>A scorer says that everything is scored; its scores stay from then on.</summary>
public static class FinishScoring
{
    public sealed record Command(int Contract) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Contract;
    }

    internal sealed class Handler(AppDbContext db, EvaluationDesk desk, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.Contract, cancellationToken) is not { } work)
            {
                return new Problem.NotFound();
            }

            var finished = work.Evaluation?.Finish(actor.UserId ?? 0, work.Keys, clock.GetUtcNow()) ?? EvaluationErrors.NoScorer;
            if (finished.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return finished;
        }
    }
}
