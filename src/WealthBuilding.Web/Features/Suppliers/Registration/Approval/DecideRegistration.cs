using FluentValidation;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Registration.Approval;

/// <summary>Approves a registration: the supplier is made, or its record completed, and its administrator can sign in.</summary>
public static class ApproveRegistration
{
    /// <param name="AreTwo">Whoever approves has looked at its namesakes, and they are others.</param>
    public sealed record Command(int Id, bool AreTwo = false) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, WaitingRegistrations waiting, Namesakes namesakes, RegistrationApproval approval, Actor actor, CurrentInstitution institution) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await waiting.FindAsync(command.Id, cancellationToken) is not { } registration)
            {
                return new Problem.NotFound();
            }

            if (registration.Status is not RegistrationStatus.AwaitingApproval)
            {
                return registration.Status is RegistrationStatus.Approved ? new Problem.Repeated() : RegistrationErrors.NotWaiting;
            }

            if (!command.AreTwo && (await namesakes.OfAsync(registration, cancellationToken)).Count > 0)
            {
                return RegistrationErrors.HasNamesake;
            }

            var result = await approval.ApproveAsync(registration, $"{actor.Name}, {institution.Name}", cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return result;
        }
    }
}

/// <summary>Turns a registration down, with words that are sent to whoever registered.</summary>
public static class DeclineRegistration
{
    public sealed record Command(int Id) : ICommand<Result<Done>>
    {
        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Enter why, in words that the organisation will read")
            .MaximumLength(1000).WithMessage("The reason must be 1000 characters or fewer");
    }

    internal sealed class Handler(AppDbContext db, WaitingRegistrations waiting, Outbox outbox, Actor actor, CurrentInstitution institution, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await waiting.FindAsync(command.Id, cancellationToken) is not { } registration)
            {
                return new Problem.NotFound();
            }

            if (registration.Status is not RegistrationStatus.AwaitingApproval)
            {
                return registration.Status is RegistrationStatus.Declined ? new Problem.Repeated() : RegistrationErrors.NotWaiting;
            }

            var reason = command.Reason!.Trim();
            registration.Decline(reason, clock.GetUtcNow(), $"{actor.Name}, {institution.Name}");
            await outbox.AddAsync(
                registration.Email!,
                "Your registration with WealthBuilding was not approved",
                $"{institution.Name} has not approved your registration. The reason:\n\n{reason}\n\nYou can register again with other answers: {outbox.LinkTo("/register")}\n",
                cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
