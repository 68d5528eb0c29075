using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Identity.SignIn;

/// <summary>Signs in with a one-time code: from an administrator, from <c>create-admin</c>, or from a demonstration link.</summary>
public static class SignInWithCode
{
    // Step by step: the code is spent in its own transaction, since the session is written by another connection.
    public sealed record Command : IStepwise<Result<SignInWithPassword.Outcome>>
    {
        public string? Code { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Code).NotEmpty().WithMessage("Enter the sign-in code");
    }

    internal sealed class Handler(SignInCodes codes, UnitOfWork work, UserManager<AppUser> users, AppSignInManager signIn)
        : IRequestHandler<Command, Result<SignInWithPassword.Outcome>>
    {
        public async Task<Result<SignInWithPassword.Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var userId = await work.RunAsync(() => codes.SpendAsync(command.Code!, cancellationToken), cancellationToken);
            var user = userId is null ? null : await users.FindByIdAsync(userId.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var result = user is null ? Microsoft.AspNetCore.Identity.SignInResult.Failed : await signIn.SignInByCodeAsync(user);
            return result switch
            {
                { Succeeded: true } => SignInWithPassword.Outcome.SignedIn,
                { RequiresTwoFactor: true } => SignInWithPassword.Outcome.NeedsCode,
                _ => new Problem.Invalid([new FieldError(nameof(Command.Code), "This code has been used or is too old. Ask for a new one")]),
            };
        }
    }
}
