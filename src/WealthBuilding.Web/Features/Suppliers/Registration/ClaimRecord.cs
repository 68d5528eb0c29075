using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Sends a code to the address that is published for the record that is claimed.</summary>
public static class SendClaimCode
{
    public sealed record Command(string Key) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, Drafts drafts, RegistrationMail mail, ClaimContacts contacts) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await drafts.FindAsync(command.Key, cancellationToken);
            var claimed = await db.Suppliers.AsNoTracking().SingleOrDefaultAsync(s => registration != null && s.Id == registration.ClaimedSupplierId && s.Standing != SupplierStanding.Registered, cancellationToken);
            if (registration is null || claimed is null || await contacts.PublishedAsync(claimed.Id, cancellationToken) is not { } contact)
            {
                return new Problem.NotFound();
            }

            if (registration.Status is not RegistrationStatus.AwaitingApproval)
            {
                return RegistrationErrors.NotWaiting;
            }

            if (!await mail.SendClaimCodeAsync(registration, claimed.Name, contact, cancellationToken))
            {
                return RegistrationErrors.TooManyMessages(nameof(ProveClaim.Command.Code));
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Proves a claim by the code that went to the published address; the record is theirs then.</summary>
public static class ProveClaim
{
    public sealed record Command(string Key) : ICommand<Result<Done>>
    {
        public string? Code { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Code).NotEmpty().WithMessage("Enter the code that was sent to the published address");
    }

    internal sealed class Handler(AppDbContext db, Drafts drafts, RegistrationMail mail, RegistrationApproval approval) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await drafts.FindAsync(command.Key, cancellationToken) is not { } registration)
            {
                return new Problem.NotFound();
            }

            if (registration.Status is not RegistrationStatus.AwaitingApproval || !mail.IsRight(registration, command.Code))
            {
                return registration.Status is not RegistrationStatus.AwaitingApproval ? RegistrationErrors.NotWaiting : RegistrationErrors.WrongCode(nameof(Command.Code));
            }

            registration.EmailCodeHash = null;
            var result = await approval.ApproveAsync(registration, "proof by a code to the published contact", cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return result;
        }
    }
}

/// <summary>Asks the administrators of an organisation that is registered already to be let in.</summary>
public static class AskAdministrators
{
    public sealed record Command(string Key) : ICommand<Result<Done>>
    {
        public string? ContactName { get; init; }

        public string? Email { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.ContactName).NotEmpty().WithMessage("Enter your name").MaximumLength(200).WithMessage("Your name must be 200 characters or fewer");
            RuleFor(c => c.Email).Must(e => ContactText.Email(e) is not null).WithMessage("Enter an email address, like name@example.org");
        }
    }

    internal sealed class Handler(AppDbContext db, Drafts drafts, RegistrationMail mail, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await drafts.FindOpenAsync(command.Key, cancellationToken);
            var isJoining = registration is not null
                && await db.Suppliers.AnyAsync(s => s.Id == registration.ClaimedSupplierId && s.Standing == SupplierStanding.Registered, cancellationToken);
            if (registration is null || !isJoining)
            {
                return new Problem.NotFound();
            }

            registration.Email = ContactText.Email(command.Email)!;
            var contact = new ContactAnswer { Name = command.ContactName!.Trim(), Email = registration.Email, Postcode = string.Empty };
            drafts.Keep(registration, RegistrationAnswers.FromJson(registration.Answers) with { Contact = contact });
            registration.Send(clock.GetUtcNow());
            if (!await mail.SendCodeAsync(registration, command.Key, registration.Email, cancellationToken))
            {
                return RegistrationErrors.TooManyMessages(nameof(Command.Email));
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
