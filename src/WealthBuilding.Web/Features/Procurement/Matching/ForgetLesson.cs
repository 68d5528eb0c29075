using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>Takes one lesson back: the matching answers as if it had never been said.</summary>
public static class ForgetLesson
{
    public sealed record Command(int Id) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var lesson = await db.MatchLessons.SingleOrDefaultAsync(l => l.Id == command.Id && l.ForgottenAt == null, cancellationToken);
            if (lesson is null)
            {
                return new Problem.NotFound();
            }

            lesson.Forget(clock.GetUtcNow(), actor.Name);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
