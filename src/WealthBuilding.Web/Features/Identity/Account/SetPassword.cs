using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Identity.Account;

/// <summary>Sets or changes the own password; a change needs the old one.</summary>
public static class SetPassword
{
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "password1234", "passwordpassword", "123456789012", "qwertyuiop12", "administrator", "wealthbuilding", "letmeinletmein", "iloveyou1234", "welcome12345", "password12345", "qwertyqwerty", "abcdefghijkl",
    };

    public sealed record Command : IStepwise<Result<Done>>
    {
        public string? OldPassword { get; init; }

        public string? Password { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Password).NotEmpty().WithMessage("Enter a new password").Length(12, 128).WithMessage("The password must be 12 to 128 characters long")
                .Must(p => p is null || !Common.Contains(p)).WithMessage("That password is one of the first that anybody tries: choose another");
        }
    }

    internal sealed class Handler(UserManager<AppUser> users, SignInManager<AppUser> signIn, OwnUser own) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await own.FindAsync();
            var result = await users.HasPasswordAsync(user)
                ? await users.ChangePasswordAsync(user, command.OldPassword ?? string.Empty, command.Password!)
                : await users.AddPasswordAsync(user, command.Password!);
            if (result.Succeeded)
            {
                await signIn.RefreshSignInAsync(user);
                return Done.Instance;
            }

            return new Problem.Invalid([.. result.Errors.Select(e => e.Code == "PasswordMismatch"
                    ? new FieldError(nameof(Command.OldPassword), "The old password is not right")
                    : new FieldError(nameof(Command.Password), e.Description))]);
        }
    }
}
