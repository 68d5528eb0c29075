using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>The institution's record of fair competition: of each award and in sum, local suppliers and others, invited, bid, won, and the price.</summary>
public static class ListCompetition
{
    public sealed record Query : IQuery<Model>;

    /// <param name="Sum">Null where nothing was awarded.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, CompetitionSum? Sum);

    /// <param name="Lot">0 for the whole.</param>
    public sealed record Row(int Contract, string Title, int Lot, string? LotTitle, EvaluationAward Award, PlaceCount Invited);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Contract", CellType.Text), new("Lot", CellType.Number), new("Awarded on", CellType.Date), new("Local suppliers invited", CellType.Number), new("Other suppliers invited", CellType.Number), new("Suppliers of a place not known invited", CellType.Number),
            new("Local bids", CellType.Number), new("Other bids", CellType.Number), new("Bids from a place not known", CellType.Number), new("Winner", CellType.Text), new("Winner is local", CellType.Text),
            new("Price without VAT (£)", CellType.Pounds), new("Lowest price without VAT (£)", CellType.Pounds),
        ],
        model.Rows.Select(r => new object?[]
        {
            r.Title, r.Lot, r.Award.AwardedOn, r.Invited.Local, r.Invited.Other, r.Invited.Unknown, r.Award.LocalBids, r.Award.OtherBids, r.Award.UnknownBids, r.Award.Winner, LocalWords(r.Award.IsWinnerLocal), r.Award.PricePence, r.Award.LowestPence,
        }));

    public static string LocalWords(bool? isLocal) => isLocal switch
    {
        true => "Yes",
        false => "No",
        null => "Not known",
    };

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var awards = await db.EvaluationAwards.AsNoTracking().OrderByDescending(a => a.Id).ToListAsync(cancellationToken);
            var ids = awards.Select(a => a.EntryId).Distinct().ToList();
            var entries = await db.ContractEntries.AsNoTracking().Include(c => c.Lots).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
            var invited = (await db.QuoteInvitations.AsNoTracking().Where(i => ids.Contains(i.EntryId)).Select(i => new { i.EntryId, i.IsLocal }).ToListAsync(cancellationToken)).ToLookup(i => i.EntryId, i => i.IsLocal);
            // A lot that was opened again and awarded anew counts once, as it stands; one that is open again, or was withdrawn, not at all.
            List<Row> rows = [.. awards.DistinctBy(a => (a.EntryId, a.Lot)).Where(a => Stands(entries[a.EntryId], a.Lot))
                .Select(a => new Row(a.EntryId, entries[a.EntryId].Title, a.Lot, entries[a.EntryId].Lots.FirstOrDefault(l => l.Number == a.Lot)?.Title, a, PlaceCount.Of([.. invited[a.EntryId]])))];
            return new Model(rows, rows.Count == 0 ? null : CompetitionSum.Of([.. rows.Select(r => r.Award)], [.. rows.Select(r => r.Contract).Distinct().SelectMany(c => invited[c])]));
        }

        private static bool Stands(ContractEntry entry, int lot) =>
            entry.State is not ContractState.Withdrawn && (lot == 0 ? entry.State is not ContractState.Opportunity : entry.Lots.Any(l => l.Number == lot && l.State is LotState.Awarded));
    }
}
