using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Identity.Users;

/// <summary>Changes what somebody may do in the institution; it holds at the person's next request.</summary>
public static class ChangeRole
{
    public sealed record Command(int Id, Role? Role) : ICommand<Result<Done>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Role).NotNull().WithMessage("Select what the person may do").IsInEnum().WithMessage("Select what the person may do");
    }

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var membership = await Members.FindAsync(db, institution, command.Id, cancellationToken);
            if (membership is null)
            {
                return UserErrors.NoSuchUser;
            }

            if (command.Role is not Role.Administrator && await Members.IsLastAdministratorAsync(db, membership, cancellationToken))
            {
                return UserErrors.LastAdministrator;
            }

            membership.ChangeRole(command.Role!.Value);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Takes somebody out of the institution. The account stays, for other institutions and for the audit trail.</summary>
public static class RemoveUser
{
    public sealed record Command(int Id) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var membership = await Members.FindAsync(db, institution, command.Id, cancellationToken);
            if (membership is null)
            {
                return UserErrors.NoSuchUser;
            }

            if (await Members.IsLastAdministratorAsync(db, membership, cancellationToken))
            {
                return UserErrors.LastAdministrator;
            }

            db.Memberships.Remove(membership);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

internal static class Members
{
    public static Task<Membership?> FindAsync(AppDbContext db, CurrentInstitution institution, int userId, CancellationToken cancellationToken) =>
        db.Memberships.SingleOrDefaultAsync(m => m.UserId == userId && m.InstitutionId == institution.RequiredId, cancellationToken);

    public static async Task<bool> IsLastAdministratorAsync(AppDbContext db, Membership membership, CancellationToken cancellationToken) =>
        membership.Role is Role.Administrator
        && !await db.Memberships.AnyAsync(m => m.InstitutionId == membership.InstitutionId && m.UserId != membership.UserId && m.Role == Role.Administrator, cancellationToken);
}
