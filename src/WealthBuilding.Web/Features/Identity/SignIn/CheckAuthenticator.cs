using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Identity.SignIn;

/// <summary>The second step: the six digits of the authenticator app.</summary>
public static class CheckAuthenticator
{
    public sealed record Command : IStepwise<Result<Done>>
    {
        public string? Code { get; init; }

        public string? From { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Code).NotEmpty().WithMessage("Enter the six digits that your app shows");
    }

    internal sealed class Handler(SignInManager<AppUser> signIn) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var code = command.Code!.Replace(" ", string.Empty, StringComparison.Ordinal);
            var result = await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
            return result.Succeeded ? Done.Instance : new Problem.Invalid([new FieldError(nameof(Command.Code), "That is not the code the app shows now. Wait for the next one and enter it")]);
        }
    }
}
