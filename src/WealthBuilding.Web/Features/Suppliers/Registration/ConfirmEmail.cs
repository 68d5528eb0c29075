using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Confirms that whoever registers reads the address they gave. Where that address is the one that is published for a record, the record is theirs.</summary>
public static class ConfirmEmail
{
    public sealed record Command(string Key) : ICommand<Result<Done>>
    {
        public string? Code { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Code).NotEmpty().WithMessage("Enter the code from the message");
    }

    internal sealed class Handler(AppDbContext db, Drafts drafts, RegistrationMail mail, ClaimContacts contacts, RegistrationApproval approval, JoinMail join, TimeProvider clock)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await drafts.FindAsync(command.Key, cancellationToken) is not { } registration)
            {
                return new Problem.NotFound();
            }

            if (registration.Status is not RegistrationStatus.AwaitingEmail)
            {
                return RegistrationErrors.NotOpen;
            }

            if (!mail.IsRight(registration, command.Code))
            {
                return RegistrationErrors.WrongCode(nameof(Command.Code));
            }

            registration.ConfirmEmail(clock.GetUtcNow());
            var result = await GoOnAsync(registration, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return result;
        }

        private async Task<Result<Done>> GoOnAsync(SupplierRegistration registration, CancellationToken cancellationToken)
        {
            var claimed = await db.Suppliers.SingleOrDefaultAsync(s => s.Id == registration.ClaimedSupplierId, cancellationToken);
            if (claimed is { Standing: SupplierStanding.Registered })
            {
                await join.TellAdministratorsAsync(claimed, registration, cancellationToken);
            }
            else if (claimed is not null && await contacts.ProvesAsync(claimed.Id, registration.Email!, cancellationToken))
            {
                return await approval.ApproveAsync(registration, "proof by a published contact", cancellationToken);
            }

            return Done.Instance;
        }
    }
}

/// <summary>Sends a new code; the one before is good no more.</summary>
public static class SendCodeAgain
{
    public sealed record Command(string Key) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, Drafts drafts, RegistrationMail mail) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await drafts.FindAsync(command.Key, cancellationToken) is not { } registration)
            {
                return new Problem.NotFound();
            }

            if (registration is not { Status: RegistrationStatus.AwaitingEmail, Email: { } email })
            {
                return RegistrationErrors.NotOpen;
            }

            if (!await mail.SendCodeAsync(registration, command.Key, email, cancellationToken))
            {
                return RegistrationErrors.TooManyMessages(nameof(ConfirmEmail.Command.Code));
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Tells a registered supplier's administrators that somebody asks to be let in.</summary>
internal sealed class JoinMail(SupplierMail mail)
{
    public Task TellAdministratorsAsync(Supplier supplier, SupplierRegistration registration, CancellationToken cancellationToken)
    {
        var name = RegistrationAnswers.FromJson(registration.Answers).Contact?.Name;
        return mail.TryTellAsync(
            supplier.Id,
            SupplierPermissions.Manage,
            "people",
            "Somebody asks to speak for your organisation on WealthBuilding",
            $"{name} ({registration.Email}) asks to be let in to {supplier.Name} on WealthBuilding. They read messages to that address. You let them in or turn them down.",
            cancellationToken);
    }
}
