using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>Sends a one-time sign-in link to a supplier's user. Whether there is such a user, the answer is the same.</summary>
/// <remarks>Not for staff of institutions, nor for anybody with a second step: a link by e-mail would go round both.</remarks>
public static class SendSignInCode
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(30);

    public sealed record Command : ICommand<Result<Done>>
    {
        public string? Email { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Email).Must(e => ContactText.Email(e) is not null).WithMessage("Enter an email address, like name@example.org");
    }

    internal sealed class Handler(AppDbContext db, UserManager<AppUser> users, SignInCodes codes, Outbox outbox) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var user = await users.FindByEmailAsync(ContactText.Email(command.Email)!);
            if (user is { IsDisabled: false, IsSupplierUser: true, TwoFactorEnabled: false, Email: { } email })
            {
                var path = outbox.LinkTo($"/welcome/{codes.Make(user.Id, GoodFor)}");
                await outbox.AddAsync(email, "Your sign-in link for WealthBuilding", $"Sign in within 30 minutes: {path}\n\nThe link works once. If you did not ask for it, do nothing.\n", cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }

            return Done.Instance;
        }
    }
}

/// <summary>Signs in by a one-time link that was sent.</summary>
public static class UseSignInLink
{
    // Step by step: the code is spent in its own transaction, since the session is written by another connection.
    public sealed record Command(string Code) : IStepwise<Result<Done>>;

    internal sealed class Handler(SignInCodes codes, UnitOfWork work, UserManager<AppUser> users, SignInManager<AppUser> signIn) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var userId = await work.RunAsync(() => codes.SpendAsync(command.Code, cancellationToken), cancellationToken);
            var user = userId is null ? null : await users.FindByIdAsync(userId.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (user is not { IsDisabled: false, IsSupplierUser: true, TwoFactorEnabled: false })
            {
                return new Problem.Invalid("This link has been used or is too old. Have a new one sent");
            }

            await signIn.SignInAsync(user, isPersistent: false);
            return Done.Instance;
        }
    }
}
