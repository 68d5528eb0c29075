using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Commitments;

/// <summary>Takes in a piece of evidence with its file, from whichever side. One that counts already is refused with where it stands.</summary>
internal sealed class EvidenceClaims(AppDbContext db, UnitOfWork work, EvidenceStore store, EvidencePlaces places, CommitmentDesk desk, TimeProvider clock)
{
    private const string OneCountsOnce = "One piece counts once. If yours is another one, write whose it is as well, such as 'Example Ltd 123'";

    /// <param name="among">Commitments that the person may claim evidence for, of whatever institution.</param>
    /// <param name="ownerOf">Whose: null for the institution itself.</param>
    public async Task<Result<Done>> ClaimAsync(IQueryable<Commitment> among, EvidenceForm form, int? ownerOf, CancellationToken cancellationToken)
    {
        var commitment = await among.AsNoTracking().SingleOrDefaultAsync(c => c.Id == form.For, cancellationToken);
        if (commitment is null)
        {
            return new Problem.NotFound();
        }

        var read = form.Read(commitment, places, await desk.PersonAsync(cancellationToken), ownerOf, clock.Today());
        if (!read.IsDone)
        {
            return read.Problem;
        }

        var evidence = read.Value;
        if (IncomingFile.Of(form.File) is { } incoming)
        {
            await using var content = incoming.Content;
            var taken = await store.TakeAsync(incoming, cancellationToken);
            if (!taken.IsDone)
            {
                return taken.Problem;
            }

            evidence.Attach(taken.Value.Sha256, taken.Value.FileName);
        }

        return await work.RunAsync(() => SaveAsync(among, commitment.Id, evidence, cancellationToken), cancellationToken);
    }

    /// <summary>Why a reference cannot stand a second time; null where it can.</summary>
    public async Task<Problem?> HeldAsync(IQueryable<Commitment> among, CommitmentEvidence evidence, CancellationToken cancellationToken)
    {
        // Within the institution, whoever claimed it, and among what the same people see of other institutions: what of it they may not see is not named.
        var seen = await among.AsNoTracking().Where(c => c.Evidence.Any(e => e.Key == evidence.Key && e.Id != evidence.Id && e.State != EvidenceState.Rejected)).Select(c => new { c.EntryId, c.MeasureName }).FirstOrDefaultAsync(cancellationToken);
        if (seen is not null)
        {
            var title = await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(c => c.Id == seen.EntryId).Select(c => c.Title).SingleAsync(cancellationToken);
            return Wrong($"This evidence stands already with '{title}', {seen.MeasureName}. {OneCountsOnce}");
        }

        return await db.CommitmentEvidence.IgnoreQueryFilters([AppDbContext.TenantFilter]).AnyAsync(e => e.InstitutionId == evidence.InstitutionId && e.Key == evidence.Key && e.Id != evidence.Id && e.State != EvidenceState.Rejected, cancellationToken)
            ? Wrong($"This evidence stands already with another contract. {OneCountsOnce}") : null;
    }

    private async Task<Result<Done>> SaveAsync(IQueryable<Commitment> among, int id, CommitmentEvidence evidence, CancellationToken cancellationToken)
    {
        if (await HeldAsync(among, evidence, cancellationToken) is { } held)
        {
            return held;
        }

        (await among.Include(c => c.Evidence).SingleAsync(c => c.Id == id, cancellationToken)).Claim(evidence);
        return await desk.SaveAsync(Done.Instance, cancellationToken);
    }

    private static Problem Wrong(string message) => new Problem.Invalid([new FieldError(nameof(EvidenceForm.Reference), message)]);
}
