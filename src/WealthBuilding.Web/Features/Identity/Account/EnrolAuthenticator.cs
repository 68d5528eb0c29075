using MediatR;
using Microsoft.AspNetCore.Identity;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Identity.Account;

/// <summary>The key that an authenticator app needs; null until one was made.</summary>
public static class ShowAuthenticator
{
    public sealed record Query : IQuery<Model>;

    public sealed record Model(string? Key, string Code = "");

    internal sealed class Handler(UserManager<AppUser> users, OwnUser own) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var key = await users.GetAuthenticatorKeyAsync(await own.FindAsync());
            return new Model(string.IsNullOrEmpty(key) ? null : string.Join(' ', key.Chunk(4).Select(c => new string(c))));
        }
    }
}

/// <summary>Makes a new key for an authenticator app; an old one is good no more.</summary>
public static class MakeAuthenticatorKey
{
    public sealed record Command : IStepwise<Result<Done>>;

    internal sealed class Handler(UserManager<AppUser> users, SignInManager<AppUser> signIn, OwnUser own) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = await own.FindAsync();
            await users.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
            return Done.Instance;
        }
    }
}

/// <summary>Turns the second step on once the app's code agrees.</summary>
public static class EnrolAuthenticator
{
    public sealed record Command : IStepwise<Result<Done>>
    {
        public string? Code { get; init; }
    }

    internal sealed class Handler(UserManager<AppUser> users, SignInManager<AppUser> signIn, OwnUser own) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await own.FindAsync();
            var code = (command.Code ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal);
            if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code))
            {
                return new Problem.Invalid([new FieldError(nameof(Command.Code), "That is not the code the app shows now. Wait for the next one and enter it")]);
            }

            await users.SetTwoFactorEnabledAsync(user, true);
            await signIn.RefreshSignInAsync(user);
            return Done.Instance;
        }
    }
}
