using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Commitments;

/// <summary>What was promised with one contract, with its evidence.</summary>
public static class ShowCommitments
{
    /// <param name="Typed">What was typed into the form of a new commitment; <paramref name="Evidence"/> into that of evidence.</param>
    public sealed record Query(int Contract, CommitmentForm? Typed = null, EvidenceForm? Evidence = null) : IQuery<Model?>;

    public sealed record Model(ContractEntry Contract, IReadOnlyList<Commitment> Commitments, IReadOnlyList<CommitmentMeasure> Measures, DateOnly Today, CommitmentForm Form, EvidenceForm Evidence);

    internal sealed class Handler(AppDbContext db, IMediator mediator, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Contract, cancellationToken);
            if (entry is null)
            {
                return null;
            }

            var measures = await mediator.Send(new ListMeasures.Query(), cancellationToken);
            return new Model(
                entry, await db.Commitments.AsNoTracking().Include(c => c.Evidence).Where(c => c.EntryId == entry.Id).OrderBy(c => c.DueOn).ThenBy(c => c.Id).ToListAsync(cancellationToken),
                [.. measures.Own, .. measures.Shipped], clock.Today(), request.Typed ?? new CommitmentForm(), request.Evidence ?? new EvidenceForm());
        }
    }
}

/// <summary>All commitments of an institution: by measure, by place, and those that are missed or wait for a decision.</summary>
public static class ListCommitments
{
    public sealed record Query : IQuery<Model>;

    /// <param name="Places">Verified amounts that went to a place, by measure.</param>
    public sealed record Model(DateOnly Today, IReadOnlyList<Promised> Commitments, IReadOnlyList<MeasureTotal> Totals, IReadOnlyList<WentTo> Places);

    public sealed record Promised(Commitment Commitment, string Contract, CommitmentStanding Standing);

    public sealed record WentTo(string Measure, string Unit, string Place, long Hundredths);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Contract", CellType.Text, "contract"), new("Measure", CellType.Text, "measure"), new("Unit", CellType.Text, "unit"), new("Promise", CellType.Text, "promise"), new("Promised", CellType.Number, "promised"), new("Baseline", CellType.Number, "baseline"),
            new("Claimed, not decided", CellType.Number, "claimed"), new("Kept", CellType.Number, "kept"), new("Due", CellType.Date, "dueOn"), new("Standing", CellType.Text, "standing"), new("Remedy", CellType.Text, "remedy"),
        ],
        model.Commitments.Select(p => new object?[]
        {
            p.Contract, p.Commitment.MeasureName, p.Commitment.Unit, p.Commitment.Promise, p.Commitment.TargetHundredths / 100m, p.Commitment.BaselineHundredths / 100m,
            p.Commitment.ClaimedHundredths / 100m, p.Commitment.KeptHundredths / 100m, p.Commitment.DueOn, NameOf(p.Standing), p.Commitment.Remedy,
        }));

    public static string NameOf(CommitmentStanding standing) => standing switch { CommitmentStanding.Kept => "Kept", CommitmentStanding.Missed => "Missed", CommitmentStanding.UnderWay => "Under way" };

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var all = await db.Commitments.AsNoTracking().Include(c => c.Evidence).OrderBy(c => c.DueOn).ThenBy(c => c.Id).ToListAsync(cancellationToken);
            var titles = await db.ContractEntries.AsNoTracking().Where(e => db.Commitments.Any(c => c.EntryId == e.Id)).ToDictionaryAsync(e => e.Id, e => e.Title, cancellationToken);
            return new Model(
                today, [.. all.Select(c => new Promised(c, titles[c.EntryId], c.StandingOn(today))).OrderBy(p => p.Standing)], MeasureTotal.Of(all, today),
                [.. all.SelectMany(c => c.Evidence.Where(e => e.State is EvidenceState.Verified && e.Place is not null).Select(e => (c.MeasureName, c.Unit, e.Place, e.AmountHundredths)))
                    .GroupBy(e => (e.MeasureName, e.Unit, Place: e.Place!.ToUpperInvariant()))
                    .Select(g => new WentTo(g.Key.MeasureName, g.Key.Unit, g.First().Place!, g.Sum(e => e.AmountHundredths))).OrderBy(w => w.Measure, StringComparer.Ordinal).ThenByDescending(w => w.Hundredths)]);
        }
    }
}
