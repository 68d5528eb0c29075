using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>What a supplier was told of one of its quotes.</summary>
/// <param name="Lot">0 for the whole.</param>
/// <param name="LotTitle">Null for the whole.</param>
public sealed record Feedback(
    int Id, int Contract, string Title, string Buyer, int Lot, string? LotTitle, bool IsWinner, string Winner, long PricePence, IReadOnlyList<FeedbackScore> Scores, decimal Total, decimal WinnerTotal,
    string? Advantage, string? Improvement, string? TieReason, bool IsStandstillMandatory, DateOnly StandstillEnds, DateTimeOffset SentAt)
{
    /// <summary>What has become of the award since, in a sentence; null while it stands.</summary>
    public string? Since { get; init; }

    public string Heading => Title + (Lot == 0 ? string.Empty : $", lot {Lot}: {LotTitle}");
}

/// <summary>Reads the feedback that a supplier received. Suppliers belong to no institution, so the tenant filter cannot hold: only what was sent, and only to this supplier, is read here.</summary>
internal sealed class ReceivedFeedback(AppDbContext db)
{
    /// <summary>The newest first.</summary>
    /// <param name="contract">Of one contract alone; null for all.</param>
    public async Task<IReadOnlyList<Feedback>> OfAsync(int supplierId, int? contract, CancellationToken cancellationToken)
    {
        var sent = await db.AwardFeedbacks.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Include(f => f.Award)
            .Where(f => f.SupplierId == supplierId && f.SentAt != null && (contract == null || f.EntryId == contract)).OrderByDescending(f => f.Id).ToListAsync(cancellationToken);
        var ids = sent.Select(f => f.EntryId).Distinct().ToList();
        var entries = await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Include(c => c.Lots).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var latest = (await db.EvaluationAwards.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Where(a => ids.Contains(a.EntryId)).GroupBy(a => new { a.EntryId, a.Lot }).Select(g => g.Max(a => a.Id)).ToListAsync(cancellationToken)).ToHashSet();
        var institutions = sent.Select(f => f.InstitutionId).Distinct().ToList();
        var buyers = await db.Institutions.AsNoTracking().Where(i => institutions.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Name, cancellationToken);
        return [.. sent.Select(f => new Feedback(
            f.Id, f.EntryId, entries[f.EntryId].Title, buyers[f.InstitutionId], f.Lot, entries[f.EntryId].Lots.FirstOrDefault(l => l.Number == f.Lot)?.Title, f.IsWinner, f.Award!.Winner, f.Award.PricePence,
            JsonSerializer.Deserialize<List<FeedbackScore>>(f.Scores)!, f.Total, f.WinnerTotal, f.Advantage, f.Improvement, f.Award.TieReason, f.Award.IsStandstillMandatory, f.Award.StandstillEnds, f.SentAt!.Value)
        { Since = SinceOf(f, entries[f.EntryId], latest) })];
    }

    // An award that was told stays as it was told; what it says of who has the work may be over.
    private static string? SinceOf(AwardFeedback sent, ContractEntry entry, HashSet<int> latest) =>
        entry.State is ContractState.Withdrawn ? "The buyer has withdrawn it since: this award does not stand any more."
        : !latest.Contains(sent.AwardId!.Value) ? "It was opened again and awarded anew since: this award does not stand any more."
        : (sent.Lot == 0 ? entry.State is ContractState.Opportunity : entry.Lots.FirstOrDefault(l => l.Number == sent.Lot) is not { State: LotState.Awarded }) ? "The buyer has opened it again since: this award does not stand any more."
        : null;
}

/// <summary>The feedback that a supplier received on its quotes, for its own people alone.</summary>
public static class ListFeedback
{
    public sealed record Query(string OwnSupplier) : IQuery<Model?>;

    public sealed record Model(string Code, string Name, IReadOnlyList<Feedback> Feedback);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Buyer", CellType.Text), new("Contract", CellType.Text), new("Lot", CellType.Number), new("Outcome", CellType.Text), new("Winner", CellType.Text), new("Award without VAT (£)", CellType.Pounds), new("Criterion", CellType.Text),
            new("Weight (%)", CellType.Number), new("Your score of 100", CellType.Text), new("The winner's score of 100", CellType.Text), new("Reason", CellType.Text), new("What the winner did better", CellType.Text),
            new("What would have made it better", CellType.Text), new("Standstill ends", CellType.Date), new("Sent", CellType.Text),
        ],
        model.Feedback.SelectMany(f => f.Scores.Select(s => new object?[]
        {
            f.Buyer, f.Title, f.Lot, f.Since is not null ? "Stands no more" : f.IsWinner ? "Won" : "Lost", f.Winner, f.PricePence, s.Criterion, s.WeightPercent, Number(s.Own), Number(s.Winner), s.Reason, f.Advantage, f.Improvement, f.StandstillEnds,
            f.SentAt.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        })));

    private static string Number(decimal score) => score.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    internal sealed class Handler(AppDbContext db, ReceivedFeedback received) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Suppliers.AsNoTracking().SingleOrDefaultAsync(s => s.Code == request.OwnSupplier, cancellationToken) is { } own
                ? new Model(own.Code, own.Name, await received.OfAsync(own.Id, null, cancellationToken))
                : null;
    }
}
