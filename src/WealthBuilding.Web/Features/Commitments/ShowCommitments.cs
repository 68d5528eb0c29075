using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Commitments;

/// <summary>What was promised with one contract, with its evidence.</summary>
public static class ShowCommitments
{
    /// <param name="Typed">What was typed into the form of a new commitment; <paramref name="Evidence"/> into that of evidence.</param>
    public sealed record Query(int Contract, CommitmentForm? Typed = null, EvidenceForm? Evidence = null) : IQuery<Model?>
    {
        /// <summary>The award and the criterion of a promise that the form of a new commitment is filled from.</summary>
        public int? Award { get; init; }

        public int? Criterion { get; init; }
    }

    /// <param name="Measures">The institution's own and those that ship; <paramref name="Proposed"/> of these are those that serve its priorities.</param>
    /// <param name="Promises">What the winning quotes promise and nobody has written down as a commitment yet.</param>
    public sealed record Model(
        ContractEntry Contract, IReadOnlyList<Commitment> Commitments, IReadOnlyList<CommitmentMeasure> Measures, IReadOnlyList<CommitmentMeasure> Proposed, IReadOnlyList<ListAwardPromises.Row> Promises, DateOnly Today, EvidencePerson Reader, CommitmentForm Form, EvidenceForm Evidence)
    {
        /// <summary>Names of the contract's suppliers, where it has several.</summary>
        public IReadOnlyList<string> Suppliers => Contract.Suppliers.Count > 1 ? [.. Contract.Suppliers.OrderBy(s => s.Id).Select(s => s.Name)] : [];
    }

    internal sealed class Handler(AppDbContext db, CommitmentDesk desk, IMediator mediator, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Suppliers).SingleOrDefaultAsync(c => c.Id == request.Contract, cancellationToken);
            if (entry is null)
            {
                return null;
            }

            var measures = await mediator.Send(new ListMeasures.Query(), cancellationToken);
            var commitments = await db.Commitments.AsNoTracking().Include(c => c.Evidence).Where(c => c.EntryId == entry.Id).OrderBy(c => c.DueOn).ThenBy(c => c.Id).ToListAsync(cancellationToken);
            var promises = (await mediator.Send(new ListAwardPromises.Query(entry.Id), cancellationToken)).Where(p => !commitments.Exists(c => c.AwardId == p.Award && c.CriterionId == p.Criterion)).ToList();
            return new Model(
                entry, commitments, [.. measures.Own, .. measures.Shipped], measures.Proposed, promises, clock.Today(), await desk.PersonAsync(cancellationToken),
                request.Typed ?? FormOf(promises.Find(p => p.Award == request.Award && p.Criterion == request.Criterion), entry), request.Evidence ?? new EvidenceForm());
        }

        // How much, and by when, stands in words that only a person can read.
        private static CommitmentForm FormOf(ListAwardPromises.Row? promise, ContractEntry entry) => promise is null ? new CommitmentForm() : new CommitmentForm
        {
            Promise = promise.Text,
            Supplier = entry.Suppliers.FirstOrDefault(s => s.Name == promise.Supplier)?.Name,
            Award = promise.Award,
            Criterion = promise.Criterion,
        };
    }
}
