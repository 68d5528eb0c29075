using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Identity.Users;

/// <summary>Gives somebody a role in the institution; whoever has no account gets one, with a code to sign in once.</summary>
public static class AddUser
{
    public sealed record Command : ICommand<Result<Outcome>>
    {
        public string? Name { get; init; }

        public string? Email { get; init; }

        public Role? Role { get; init; }
    }

    /// <param name="Code">The code to sign in once; null where the person has an account already.</param>
    public sealed record Outcome(string Name, string Email, string? Code);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the person's name").MaximumLength(200).WithMessage("The name must be 200 characters or fewer");
            RuleFor(c => c.Email).NotEmpty().WithMessage("Enter the person's email address")
                .EmailAddress().WithMessage("Enter an email address, like name@example.org").MaximumLength(256).WithMessage("The email address must be 256 characters or fewer");
            RuleFor(c => c.Role).NotNull().WithMessage("Select what the person may do").IsInEnum().WithMessage("Select what the person may do");
        }
    }

    internal sealed class Handler(NewMember members, CurrentInstitution institution) : IRequestHandler<Command, Result<Outcome>>
    {
        public Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken) =>
            members.AddAsync(institution.RequiredId, command.Name!.Trim(), command.Email!.Trim(), command.Role!.Value, cancellationToken);
    }
}

/// <summary>Gives somebody a role, and an account where there is none yet.</summary>
internal sealed class NewMember(AppDbContext db, UserManager<AppUser> users, SignInCodes codes)
{
    private static readonly TimeSpan CodeIsGoodFor = TimeSpan.FromHours(24);

    public async Task<Result<AddUser.Outcome>> AddAsync(int institutionId, string name, string email, Role role, CancellationToken cancellationToken)
    {
        var user = await users.FindByEmailAsync(email);
        if (user is not null && await db.Memberships.AnyAsync(m => m.UserId == user.Id && m.InstitutionId == institutionId, cancellationToken))
        {
            return new Problem.Invalid([new FieldError(nameof(AddUser.Command.Email), "This person is in the list already. Change the role there")]);
        }

        string? code = null;
        if (user is null)
        {
            user = new AppUser { UserName = email, Email = email, EmailConfirmed = true, FullName = name };
            var created = await users.CreateAsync(user);
            if (!created.Succeeded)
            {
                return new Problem.Invalid([new FieldError(nameof(AddUser.Command.Email), string.Join(" ", created.Errors.Select(e => e.Description)))]);
            }

            code = codes.Make(user.Id, CodeIsGoodFor);
        }

        db.Memberships.Add(Membership.Of(user.Id, institutionId, role));
        await db.SaveChangesAsync(cancellationToken);
        return new AddUser.Outcome(user.FullName, email, code);
    }
}

/// <summary>Makes a new code to sign in once, for somebody who has lost the way in.</summary>
public static class MakeUserCode
{
    private static readonly TimeSpan CodeIsGoodFor = TimeSpan.FromHours(24);

    public sealed record Command(int Id) : ICommand<Result<AddUser.Outcome>>;

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, SignInCodes codes) : IRequestHandler<Command, Result<AddUser.Outcome>>
    {
        public async Task<Result<AddUser.Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            // Only of people of this institution alone: a code for somebody else's administrator would be a way in there.
            var user = await db.Users.SingleOrDefaultAsync(
                u => u.Id == command.Id && db.Memberships.Any(m => m.UserId == u.Id && m.InstitutionId == institution.RequiredId), cancellationToken);
            if (user is null)
            {
                return UserErrors.NoSuchUser;
            }

            if (user.IsPlatformAdministrator || await db.Memberships.AnyAsync(m => m.UserId == user.Id && m.InstitutionId != institution.RequiredId, cancellationToken))
            {
                return new Problem.Forbidden("This person also belongs elsewhere. Only the platform's administrator can make a code for them");
            }

            var code = codes.Make(user.Id, CodeIsGoodFor);
            await db.SaveChangesAsync(cancellationToken);
            return new AddUser.Outcome(user.FullName, user.Email ?? string.Empty, code);
        }
    }
}
