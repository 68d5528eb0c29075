using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>A registration as its private link shows it: the task list while it is open, afterwards where it stands.</summary>
public static class ShowRegistration
{
    public sealed record Query(string Key) : IQuery<Model?>;

    public sealed record Model
    {
        public required string Key { get; init; }

        public required RegistrationStatus Status { get; init; }

        public required RegistrationAnswers Answers { get; init; }

        public required IReadOnlyList<SummaryLine> Summary { get; init; }

        /// <summary>The organisation speaks for itself already: this asks its administrators to be let in.</summary>
        public required bool IsJoining { get; init; }

        public required bool IsClaim { get; init; }

        public required string PrivateLink { get; init; }

        public required DateTimeOffset ExpiresAt { get; init; }

        public string? Email { get; init; }

        public string? Reason { get; init; }

        /// <summary>The address that is published for the record that is claimed, in part; null where none is.</summary>
        public string? PublishedContact { get; init; }

        public required bool ClaimCodeIsOut { get; init; }

        public required bool MailIsOn { get; init; }

        /// <summary>In Development without a mail server: what would have been sent.</summary>
        public string? UnsentMessage { get; init; }
    }

    internal sealed class Handler(AppDbContext db, Drafts drafts, SupplierTables tables, Outbox outbox, ClaimContacts contacts) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await drafts.FindAsync(request.Key, cancellationToken) is not { } registration)
            {
                return null;
            }

            var answers = RegistrationAnswers.FromJson(registration.Answers);
            var claimed = await db.Suppliers.AsNoTracking().SingleOrDefaultAsync(s => s.Id == registration.ClaimedSupplierId, cancellationToken);
            var contact = claimed is null ? null : await contacts.PublishedAsync(claimed.Id, cancellationToken);
            return new Model
            {
                Key = request.Key,
                Status = registration.Status,
                Answers = answers,
                Summary = AnswerSummary.Of(answers, tables),
                IsJoining = claimed?.Standing is SupplierStanding.Registered && registration.Status is not RegistrationStatus.Approved,
                IsClaim = claimed is not null,
                PrivateLink = outbox.LinkTo($"/register/{request.Key}"),
                ExpiresAt = registration.ChangedAt + Drafts.GoodFor,
                Email = registration.Email,
                Reason = registration.Reason,
                PublishedContact = contact is null ? null : ClaimContacts.Masked(contact),
                ClaimCodeIsOut = registration is { Status: RegistrationStatus.AwaitingApproval, EmailCodeHash: not null },
                MailIsOn = outbox.IsOn,
                UnsentMessage = await outbox.UnsentToAsync(registration is { Status: RegistrationStatus.AwaitingApproval, EmailCodeHash: not null } ? contact : registration.Email, cancellationToken),
            };
        }
    }
}
