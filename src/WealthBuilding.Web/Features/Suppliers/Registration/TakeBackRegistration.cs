using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Makes a registration that was sent or withdrawn a draft again, with all its answers: to mend the address or anything else.</summary>
public static class TakeBackRegistration
{
    public sealed record Command(string Key) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, Drafts drafts, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await drafts.FindAsync(command.Key, cancellationToken) is not { } registration)
            {
                return new Problem.NotFound();
            }

            if (!registration.TakeBack(clock.GetUtcNow()))
            {
                return RegistrationErrors.NotWaiting;
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
