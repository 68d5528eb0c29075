using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Commitments;

/// <summary>Adds a piece of evidence for a commitment of a contract.</summary>
public static class AddEvidence
{
    // Step by step: the file is received before anything is written.
    public sealed record Command(int Contract, EvidenceForm Form) : IStepwise<Result<Done>>;

    internal sealed class Handler(AppDbContext db, EvidenceClaims claims) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) =>
            await db.Commitments.AnyAsync(c => c.Id == command.Form.For && c.EntryId == command.Contract, cancellationToken)
                ? await claims.ClaimAsync(db.Commitments, command.Form, null, cancellationToken) : new Problem.NotFound();
    }
}

/// <summary>What is done about a decision on evidence.</summary>
public enum EvidenceAct
{
    Verify,
    Reject,

    /// <summary>Takes the decision back.</summary>
    TakeBack,
}

/// <summary>Settles whether a piece of evidence counts, or takes that back; its supplier is told where it does not count, or no longer.</summary>
public static class DecideEvidence
{
    public sealed record Command(int Contract, int Evidence, EvidenceAct Act, string? Reason) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, CommitmentDesk desk, EvidenceClaims claims, SupplierMail mail, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (command.Reason?.Length > Commitment.LongestText)
            {
                return new Problem.Invalid([new FieldError(CommitmentEvidence.ReasonField(command.Evidence), $"The reason must be {Commitment.LongestText} characters or fewer")]);
            }

            var commitment = await db.Commitments.Include(c => c.Evidence).SingleOrDefaultAsync(c => c.EntryId == command.Contract && c.Evidence.Any(e => e.Id == command.Evidence), cancellationToken);
            if (commitment is null)
            {
                return new Problem.NotFound();
            }

            var evidence = commitment.Evidence.Single(e => e.Id == command.Evidence);

            // A rejected piece kept its reference from nobody: it may stand elsewhere by now.
            if (command.Act is EvidenceAct.TakeBack && evidence.State is EvidenceState.Rejected && await claims.HeldAsync(db.Commitments, evidence, cancellationToken) is { } held)
            {
                return new Problem.Conflict(held.Message);
            }

            var by = await desk.PersonAsync(cancellationToken);
            var done = command.Act is EvidenceAct.TakeBack ? commitment.TakeBack(command.Evidence, command.Reason, by) : commitment.Decide(command.Evidence, command.Act is EvidenceAct.Verify, command.Reason, by, clock.GetUtcNow());
            if (done.IsDone && command.Act is not EvidenceAct.Verify && evidence.ClaimedForId is { } supplier)
            {
                var outcome = command.Act is EvidenceAct.Reject ? "does not count" : "is looked at again";
                await mail.TellAsync(supplier, SupplierPermissions.Edit, "commitments", $"Evidence of a commitment {outcome}", $"Your evidence '{evidence.Reference.ReplaceLineEndings(" ")}' for '{commitment.MeasureName}' {outcome}: {command.Reason}", cancellationToken);
            }

            return await desk.SaveAsync(done, cancellationToken);
        }
    }
}

/// <summary>The file behind a piece of evidence, for the institution.</summary>
public static class DownloadEvidence
{
    public sealed record Query(int Contract, int Evidence) : IQuery<EvidenceDownload?>;

    internal sealed class Handler(AppDbContext db, EvidenceStore store) : IRequestHandler<Query, EvidenceDownload?>
    {
        public async Task<EvidenceDownload?> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.CommitmentEvidence.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Evidence && db.Commitments.Any(c => c.Id == e.CommitmentId && c.EntryId == request.Contract), cancellationToken);
            return EvidenceDownload.Of(store, found?.FileSha256, found?.FileName);
        }
    }
}
