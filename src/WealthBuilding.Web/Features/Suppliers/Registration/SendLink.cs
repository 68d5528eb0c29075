using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Sends the private link of a draft to an address, so that it can be taken up elsewhere.</summary>
public static class SendLink
{
    public sealed record Command(string Key) : ICommand<Result<Done>>
    {
        public string? Email { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Email).Must(e => ContactText.Email(e) is not null).WithMessage("Enter an email address, like name@example.org");
    }

    internal sealed class Handler(AppDbContext db, Drafts drafts, RegistrationMail mail) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await drafts.FindOpenAsync(command.Key, cancellationToken) is null)
            {
                return new Problem.NotFound();
            }

            if (!await mail.SendLinkAsync(command.Key, ContactText.Email(command.Email)!, cancellationToken))
            {
                return RegistrationErrors.TooManyMessages(nameof(Command.Email));
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Deletes a draft, or takes back what was sent and not yet decided.</summary>
public static class WithdrawRegistration
{
    public sealed record Command(string Key) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, Drafts drafts, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            switch (await drafts.FindAsync(command.Key, cancellationToken))
            {
                case null:
                    return new Problem.NotFound();
                case { Status: RegistrationStatus.Draft } draft:
                    db.SupplierRegistrations.Remove(draft);
                    break;
                case { Status: RegistrationStatus.AwaitingEmail or RegistrationStatus.AwaitingApproval } sent:
                    sent.Withdraw(clock.GetUtcNow());
                    break;
                default:
                    return RegistrationErrors.NotWaiting;
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Deletes drafts that nobody has touched for 30 days, and registrations turned down or withdrawn as long ago, with files that nothing speaks of any more.</summary>
public static class RemoveOldDrafts
{
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(AppDbContext db, EvidenceStore store, EvidenceUses uses, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var oldest = clock.GetUtcNow() - Drafts.GoodFor;
            var old = await db.SupplierRegistrations
                .Where(r => r.ChangedAt < oldest && (r.Status == RegistrationStatus.Draft || r.Status == RegistrationStatus.AwaitingEmail
                    || r.Status == RegistrationStatus.Declined || r.Status == RegistrationStatus.Withdrawn))
                .ToListAsync(cancellationToken);
            var files = old.SelectMany(r => RegistrationAnswers.FromJson(r.Answers).Accreditations).Select(a => a.EvidenceSha256).OfType<string>().ToHashSet(StringComparer.Ordinal);
            db.SupplierRegistrations.RemoveRange(old);
            await db.SaveChangesAsync(cancellationToken);
            foreach (var sha in files)
            {
                await DeleteUnusedAsync(sha, cancellationToken);
            }

            return old.Count;
        }

        private async Task DeleteUnusedAsync(string sha, CancellationToken cancellationToken)
        {
            if (!await uses.AnyAsync(sha, cancellationToken))
            {
                store.Delete(sha);
            }
        }
    }
}
