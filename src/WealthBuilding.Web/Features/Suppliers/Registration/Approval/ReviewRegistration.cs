using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Registration.Approval;

/// <summary>One registration beside what the registers and the institution's own payments say, with what does not agree.</summary>
public static class ReviewRegistration
{
    /// <param name="Typed">The reason as it was typed, to be shown again with its error.</param>
    public sealed record Query(int Id, string? Typed = null) : IQuery<Model?>;

    public sealed record Model
    {
        public required int Id { get; init; }

        public required string Name { get; init; }

        public required RegistrationStatus Status { get; init; }

        public required IReadOnlyList<SummaryLine> Summary { get; init; }

        public required IReadOnlyList<RegisterSaid> Registers { get; init; }

        public required IReadOnlyList<PaidAs> Payments { get; init; }

        public required IReadOnlyList<RegistrationDifference> Differences { get; init; }

        /// <summary>Others of the same name in the same place.</summary>
        public required IReadOnlyList<SameName> Namesakes { get; init; }

        public required IReadOnlyList<EvidenceRow> Evidence { get; init; }

        public required bool IsClaim { get; init; }

        public required bool? Listed { get; init; }

        public string? DecidedBy { get; init; }

        public DateTimeOffset? DecidedAt { get; init; }

        public string? Reason { get; init; }
    }

    /// <param name="RegistrationId">Its registration, where it waits; else its record is under <paramref name="Code"/>.</param>
    public sealed record SameName(string Name, int? RegistrationId, string? Code);

    public sealed record EvidenceRow(string Accreditation, string FileName, string Sha256);

    internal sealed class Handler(WaitingRegistrations waiting, PaymentFinder payments, Namesakes namesakes, SupplierTables tables) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await waiting.FindAsync(request.Id, cancellationToken) is not { } registration)
            {
                return null;
            }

            var answers = RegistrationAnswers.FromJson(registration.Answers);
            var paid = await payments.FindAsync(answers, registration.ClaimedSupplierId, cancellationToken);
            return new Model
            {
                Id = registration.Id,
                Name = answers.Name ?? string.Empty,
                Status = registration.Status,
                Summary = AnswerSummary.Of(answers, tables),
                Registers = answers.Registers,
                Payments = paid,
                Differences = [.. RegistrationDifferences.Of(answers, paid), .. await RivalsAsync(registration, answers, cancellationToken)],
                Namesakes = [.. (await namesakes.OfAsync(registration, cancellationToken)).Select(n => new SameName(n.Name, n.RegistrationId, n.Code))],
                Evidence = [.. answers.Accreditations.Where(a => a.EvidenceSha256 is not null).Select(a => new EvidenceRow(tables.Accreditations.Find(a.Scheme)?.Name ?? a.Scheme, a.EvidenceFileName!, a.EvidenceSha256!))],
                IsClaim = registration.ClaimedSupplierId is not null,
                Listed = answers.Listed,
                DecidedBy = registration.DecidedBy,
                DecidedAt = registration.DecidedAt,
                Reason = request.Typed ?? registration.Reason,
            };
        }

        // Others that wait for the same record, or with the same number.
        private async Task<IEnumerable<RegistrationDifference>> RivalsAsync(SupplierRegistration registration, RegistrationAnswers answers, CancellationToken cancellationToken)
        {
            if (registration.Status is not RegistrationStatus.AwaitingApproval)
            {
                return [];
            }

            var others = await waiting.All().AsNoTracking().Where(r => r.Id != registration.Id && r.Status == RegistrationStatus.AwaitingApproval)
                .Select(r => new { r.ClaimedSupplierId, r.Answers }).ToListAsync(cancellationToken);
            var rivals = others.Count(o => (o.ClaimedSupplierId is { } id && id == registration.ClaimedSupplierId)
                || (answers.Number is { } number && RegistrationAnswers.FromJson(o.Answers).Number == number));
            return rivals == 0
                ? []
                : [new("Rival", $"{rivals} other {(rivals == 1 ? "registration waits" : "registrations wait")} for the same organisation. Approve the one that speaks for it: the administrators then decide on the others.")];
        }
    }
}

/// <summary>A file of evidence of a registration, as a download.</summary>
public static class DownloadEvidence
{
    public sealed record Query(int Id, string Sha256) : IQuery<Model?>;

    public sealed record Model(Stream Content, string Type, string FileName);

    internal sealed class Handler(WaitingRegistrations waiting, EvidenceStore store) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var registration = await waiting.FindAsync(request.Id, cancellationToken);
            var file = registration is null ? null : RegistrationAnswers.FromJson(registration.Answers).Accreditations.FirstOrDefault(a => a.EvidenceSha256 == request.Sha256);
            return file is not null && store.Open(request.Sha256, file.EvidenceFileName) is { } found ? new Model(found.Content, found.Type, found.Name) : null;
        }
    }
}
