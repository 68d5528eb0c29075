using MediatR;
using Microsoft.AspNetCore.Identity;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Identity.Account;

/// <summary>The key that an authenticator app needs.</summary>
public static class ShowAuthenticator
{
    public sealed record Query : IStepwise<Model>;

    public sealed record Model(string Key, string Code = "");

    internal sealed class Handler(UserManager<AppUser> users, Actor actor) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var user = (await users.FindByIdAsync(actor.UserId!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)))!;
            var key = await users.GetAuthenticatorKeyAsync(user);
            if (string.IsNullOrEmpty(key))
            {
                await users.ResetAuthenticatorKeyAsync(user);
                key = await users.GetAuthenticatorKeyAsync(user);
            }

            return new Model(string.Join(' ', key!.Chunk(4).Select(c => new string(c))));
        }
    }
}

/// <summary>Turns the second step on once the app's code agrees.</summary>
public static class EnrolAuthenticator
{
    public sealed record Command : ICommand<Result<Done>>
    {
        public string? Code { get; init; }
    }

    internal sealed class Handler(UserManager<AppUser> users, Actor actor) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = (await users.FindByIdAsync(actor.UserId!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)))!;
            var code = (command.Code ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal);
            if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code))
            {
                return new Problem.Invalid([new FieldError(nameof(Command.Code), "That is not the code the app shows now. Wait for the next one and enter it")]);
            }

            await users.SetTwoFactorEnabledAsync(user, true);
            return Done.Instance;
        }
    }
}
