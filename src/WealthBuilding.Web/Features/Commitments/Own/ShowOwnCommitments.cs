using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Commitments.Own;

/// <summary>What a supplier promised with its contracts, whosever they are, and what became of it.</summary>
public static class ShowOwnCommitments
{
    /// <param name="Typed">What was typed into a form of evidence, where it is shown again.</param>
    public sealed record Query(string OwnSupplier, EvidenceForm? Typed = null) : IQuery<Model?>;

    public sealed record Model(string Code, string Name, int SupplierId, DateOnly Today, IReadOnlyList<Row> Rows, EvidenceForm Evidence);

    public sealed record Row(Commitment Commitment, string Buyer, string Contract, CommitmentStanding Standing);

    internal sealed class Handler(AppDbContext db, OwnCommitments own, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await own.SupplierAsync(request.OwnSupplier, cancellationToken) is not { } supplier)
            {
                return null;
            }

            var commitments = await (await own.OfAsync(supplier.Id, cancellationToken)).AsNoTracking().Include(c => c.Evidence).OrderBy(c => c.DueOn).ThenBy(c => c.Id).ToListAsync(cancellationToken);
            var (contracts, buyers) = (commitments.Select(c => c.EntryId).Distinct().ToList(), commitments.Select(c => c.InstitutionId).Distinct().ToList());

            // Only titles of the supplier's own contracts are read.
            var titles = await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(e => contracts.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Title, cancellationToken);
            var names = await db.Institutions.Where(i => buyers.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Name, cancellationToken);
            var today = clock.Today();
            return new Model(
                supplier.Code, supplier.Name, supplier.Id, today, [.. commitments.Select(c => new Row(c, names[c.InstitutionId], titles[c.EntryId], c.StandingOn(today)))], request.Typed ?? new EvidenceForm());
        }
    }
}

/// <summary>Claims evidence for a commitment, on the supplier's side: the public body decides whether it counts.</summary>
public static class ClaimOwnEvidence
{
    // Step by step: the file is received before anything is written.
    public sealed record Command(string OwnSupplier, EvidenceForm Form) : IStepwise<Result<Done>>;

    internal sealed class Handler(OwnCommitments own, EvidenceClaims claims) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) =>
            await own.SupplierAsync(command.OwnSupplier, cancellationToken) is { } supplier
                ? await claims.ClaimAsync(await own.OfAsync(supplier.Id, cancellationToken), command.Form, supplier.Id, cancellationToken) : new Problem.NotFound();
    }
}

/// <summary>A file that the supplier gave as evidence.</summary>
public static class DownloadOwnFile
{
    public sealed record Query(string OwnSupplier, int Evidence) : IQuery<EvidenceDownload?>;

    internal sealed class Handler(AppDbContext db, OwnCommitments own, EvidenceStore store) : IRequestHandler<Query, EvidenceDownload?>
    {
        public async Task<EvidenceDownload?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await own.SupplierAsync(request.OwnSupplier, cancellationToken) is not { } supplier)
            {
                return null;
            }

            // The supplier belongs to no institution; what it claimed itself is its own.
            var found = await db.CommitmentEvidence.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Evidence && e.ClaimedForId == supplier.Id, cancellationToken);
            return EvidenceDownload.Of(store, found?.FileSha256, found?.FileName);
        }
    }
}
