using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Identity.Account;

/// <summary>Makes a platform administrator, or a new sign-in code for one: there is never a default password.</summary>
public static class CreateAdmin
{
    private static readonly TimeSpan CodeIsGoodFor = TimeSpan.FromHours(1);

    public sealed record Command(string Email) : ICommand<Result<string>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Email).EmailAddress().WithMessage("Enter an email address, like name@example.org");
    }

    internal sealed class Handler(AppDbContext db, UserManager<AppUser> users, SignInCodes codes) : IRequestHandler<Command, Result<string>>
    {
        public async Task<Result<string>> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await users.FindByEmailAsync(command.Email);
            if (user is null)
            {
                user = new AppUser { UserName = command.Email, Email = command.Email, EmailConfirmed = true, FullName = command.Email, IsPlatformAdministrator = true };
                var created = await users.CreateAsync(user);
                if (!created.Succeeded)
                {
                    return new Problem.Invalid(string.Join(" ", created.Errors.Select(e => e.Description)));
                }
            }

            user.IsPlatformAdministrator = true;
            var code = codes.Make(user.Id, CodeIsGoodFor);
            await db.SaveChangesAsync(cancellationToken);
            return code;
        }
    }
}
