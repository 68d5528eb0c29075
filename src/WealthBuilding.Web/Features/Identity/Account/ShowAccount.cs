using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Identity.Account;

/// <summary>The own account: who I am, where I am signed in.</summary>
public static class ShowAccount
{
    public sealed record Query : IQuery<Model>;

    public sealed record Model(string Name, string Email, bool HasPassword, bool HasAuthenticator, IReadOnlyList<Session> Sessions);

    public sealed record Session(DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

    internal sealed class Handler(AppDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == actor.UserId, cancellationToken);
            var now = clock.GetUtcNow();
            var sessions = await db.Sessions.AsNoTracking().Where(s => s.UserId == user.Id && s.ExpiresAt > now).OrderBy(s => s.CreatedAt)
                .Select(s => new Session(s.CreatedAt, s.ExpiresAt)).ToListAsync(cancellationToken);
            return new Model(user.FullName, user.Email ?? string.Empty, user.PasswordHash is not null, user.TwoFactorEnabled, sessions);
        }
    }
}

/// <summary>Ends all of the user's sessions, this one too.</summary>
public static class EndSessions
{
    public sealed record Command : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, Actor actor) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            await db.Sessions.Where(s => s.UserId == actor.UserId).ExecuteDeleteAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
