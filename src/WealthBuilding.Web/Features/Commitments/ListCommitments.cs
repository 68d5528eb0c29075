using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Commitments;

/// <summary>All commitments of an institution: by measure, by place, and those that are missed or wait for a decision.</summary>
public static class ListCommitments
{
    public sealed record Query : IQuery<Model>;

    /// <param name="Places">Verified amounts that went to a place, by measure.</param>
    public sealed record Model(DateOnly Today, IReadOnlyList<Promised> Commitments, IReadOnlyList<MeasureTotal> Totals, IReadOnlyList<WentTo> Places);

    /// <param name="Supplier">Who promised it, or all that the contract names.</param>
    public sealed record Promised(Commitment Commitment, string Contract, string Supplier, CommitmentStanding Standing);

    public sealed record WentTo(string Measure, string Unit, string Place, long Hundredths);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Contract", CellType.Text, "contract"), new("Supplier", CellType.Text, "supplier"), new("Measure", CellType.Text, "measure"), new("Unit", CellType.Text, "unit"), new("Promise", CellType.Text, "promise"), new("Promised", CellType.Number, "promised"), new("Baseline", CellType.Number, "baseline"),
            new("Claimed, not decided", CellType.Number, "claimed"), new("Kept", CellType.Number, "kept"), new("Kept by its day", CellType.Number, "keptByItsDay"), new("Due", CellType.Date, "dueOn"), new("Standing", CellType.Text, "standing"), new("Remedy", CellType.Text, "remedy"),
        ],
        model.Commitments.Select(p => new object?[]
        {
            p.Contract, p.Supplier, p.Commitment.MeasureName, p.Commitment.Unit, p.Commitment.Promise, p.Commitment.TargetHundredths / 100m, p.Commitment.BaselineHundredths / 100m,
            p.Commitment.ClaimedHundredths / 100m, p.Commitment.KeptHundredths / 100m, p.Commitment.KeptBy(p.Commitment.DueOn) / 100m, p.Commitment.DueOn, NameOf(p.Standing), p.Commitment.Remedy,
        }));

    public static string NameOf(CommitmentStanding standing) => standing switch { CommitmentStanding.Kept => "Kept", CommitmentStanding.Missed => "Missed", CommitmentStanding.KeptLate => "Kept, late", CommitmentStanding.UnderWay => "Under way" };

    public static string NameOf(EvidenceState state) => state switch { EvidenceState.Claimed => "Not decided", EvidenceState.Verified => "Counts", EvidenceState.Rejected => "Does not count" };

    /// <summary>Every piece of evidence with its place, whether it counts or not.</summary>
    public static ExportTable EvidenceOf(Model model) => new(
        [
            new("Contract", CellType.Text, "contract"), new("Measure", CellType.Text, "measure"), new("Unit", CellType.Text, "unit"), new("Reference", CellType.Text, "reference"), new("Day", CellType.Date, "on"), new("Amount", CellType.Number, "amount"),
            new("Place", CellType.Text, "place"), new("What it shows", CellType.Text, "words"), new("State", CellType.Text, "state"), new("Reason", CellType.Text, "reason"), new("Claimed by", CellType.Text, "claimedBy"), new("Decided by", CellType.Text, "decidedBy"), new("Decision taken back", CellType.Text, "takenBack"), new("File", CellType.Text, "file"),
        ],
        model.Commitments.SelectMany(p => p.Commitment.Evidence.OrderBy(e => e.On).ThenBy(e => e.Id).Select(e => new object?[]
        {
            p.Contract, p.Commitment.MeasureName, p.Commitment.Unit, e.Reference, e.On, e.AmountHundredths / 100m, e.Place, e.Words, NameOf(e.State), e.Reason, e.ClaimedBy, e.DecidedBy, e.TakenBack, e.FileName,
        })));

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var all = await db.Commitments.AsNoTracking().Include(c => c.Evidence).OrderBy(c => c.DueOn).ThenBy(c => c.Id).ToListAsync(cancellationToken);
            var contracts = await db.ContractEntries.AsNoTracking().Where(e => db.Commitments.Any(c => c.EntryId == e.Id)).Include(e => e.Suppliers).ToDictionaryAsync(e => e.Id, cancellationToken);
            return new Model(
                today, [.. all.Select(c => new Promised(c, contracts[c.EntryId].Title, c.SupplierName ?? string.Join("; ", contracts[c.EntryId].Suppliers.OrderBy(s => s.Id).Select(s => s.Name)), c.StandingOn(today))).OrderBy(p => p.Standing)], MeasureTotal.Of(all, today),
                [.. all.SelectMany(c => c.Evidence.Where(e => e.State is EvidenceState.Verified && e.Place is not null).Select(e => (c.MeasureName, c.Unit, e.Place, e.AmountHundredths)))
                    .GroupBy(e => (e.MeasureName, e.Unit, Place: e.Place!.ToUpperInvariant()))
                    .Select(g => new WentTo(g.Key.MeasureName, g.Key.Unit, g.First().Place!, g.Sum(e => e.AmountHundredths))).OrderBy(w => w.Measure, StringComparer.Ordinal).ThenByDescending(w => w.Hundredths)]);
        }
    }
}
