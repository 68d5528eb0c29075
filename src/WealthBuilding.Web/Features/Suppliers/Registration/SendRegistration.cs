using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Sends a registration whose questions are all answered, and a code to the address that it gives.</summary>
public static class SendRegistration
{
    public static readonly IReadOnlyList<Choice> ListedChoices =
    [
        new("yes", "Yes, show us in the public directory", "Name, what you do, categories, areas, accreditations; an address only where nobody lives there; a contact only where you said so"),
        new("no", "No, only buyers who are signed in may see us"),
    ];

    public sealed record Command(string Key) : ICommand<Result<Done>>
    {
        /// <summary><c>yes</c> or <c>no</c>.</summary>
        public string? Listed { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Listed).Must(l => l is "yes" or "no").WithMessage("Select whether the public directory may show you");
    }

    internal sealed class Handler(AppDbContext db, Drafts drafts, RegistrationMail mail, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await drafts.FindAsync(command.Key, cancellationToken) is not { } registration)
            {
                return new Problem.NotFound();
            }

            var answers = RegistrationAnswers.FromJson(registration.Answers) with { Listed = command.Listed == "yes" };
            if (registration.Status is not RegistrationStatus.Draft || !RegistrationSections.IsComplete(answers))
            {
                return registration.Status is not RegistrationStatus.Draft ? RegistrationErrors.NotOpen : RegistrationErrors.NotComplete;
            }

            if (await IsTakenAsync(registration, answers, cancellationToken))
            {
                await db.SaveChangesAsync(cancellationToken);
                return RegistrationErrors.IsRegistered;
            }

            drafts.Keep(registration, answers);
            registration.Email = answers.Contact!.Email;
            registration.Send(clock.GetUtcNow());
            if (!await mail.SendCodeAsync(registration, command.Key, registration.Email, cancellationToken))
            {
                return RegistrationErrors.TooManyMessages(nameof(Command.Listed));
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }

        // Another may have registered the same number, or payments may have made its record, while this one was filled in.
        private async Task<bool> IsTakenAsync(SupplierRegistration registration, RegistrationAnswers answers, CancellationToken cancellationToken)
        {
            registration.ClaimedSupplierId ??= (await drafts.SupplierOfAsync(answers.Number, cancellationToken))?.Id;
            return await db.Suppliers.AnyAsync(s => s.Id == registration.ClaimedSupplierId && s.Standing == SupplierStanding.Registered, cancellationToken);
        }
    }
}
