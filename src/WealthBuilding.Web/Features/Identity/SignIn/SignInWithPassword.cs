using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Identity.SignIn;

/// <summary>Signs in with e-mail and password; an unknown account gets the same answer as a wrong password.</summary>
public static class SignInWithPassword
{
    public sealed record Command : IStepwise<Result<Outcome>>
    {
        public string? Email { get; init; }

        public string? Password { get; init; }

        /// <summary>Where to go afterwards, within this site.</summary>
        public string? From { get; init; }

        /// <summary>Whether what somebody typed was kept because their sign-in had ended: the page says so.</summary>
        public bool Kept { get; init; }
    }

    public enum Outcome
    {
        SignedIn,
        NeedsCode,
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Email).NotEmpty().WithMessage("Enter your email address");
            RuleFor(c => c.Password).NotEmpty().WithMessage("Enter your password");
        }
    }

    internal sealed class Handler(UserManager<AppUser> users, SignInManager<AppUser> signIn) : IRequestHandler<Command, Result<Outcome>>
    {
        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await users.FindByEmailAsync(command.Email!.Trim());
            if (user is null or { IsDisabled: true })
            {
                // As long as a real check would take, so that the time tells nothing.
                users.PasswordHasher.HashPassword(new AppUser(), command.Password!);
                return Wrong();
            }

            var result = await signIn.PasswordSignInAsync(user, command.Password!, isPersistent: false, lockoutOnFailure: true);
            return result switch
            {
                { Succeeded: true } => Outcome.SignedIn,
                { RequiresTwoFactor: true } => Outcome.NeedsCode,
                { IsLockedOut: true } => new Problem.Invalid("Too many wrong passwords. Wait 15 minutes, then try again"),
                _ => Wrong(),
            };
        }

        private static Problem.Invalid Wrong() => new([new FieldError(nameof(Command.Email), "The email address or the password is not right. Check both and try again")]);
    }
}
