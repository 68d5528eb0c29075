using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>The suppliers that were paid most, where each is and on what ground, with how much of the whole they make up.</summary>
public static class ListSuppliers
{
    private const int Usual = 300;
    private const int ChunkIds = 500;

    public sealed record Query(ShareFilter Filter, int Count = Usual) : IQuery<Model>;

    public sealed record Model(IReadOnlyList<Row> Suppliers, int All, long CoveredPence, long TotalPence, decimal? Coverage, ShareFilter Filter, FilterChoices Choices);

    public sealed record Row(int Rank, long Key, string Name, long Lines, long Pence, decimal? Share, string Place, string Basis, string Ring, decimal? LocalShare, string? Code);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Rank", CellType.Number), new("Supplier", CellType.Text), new("Payments", CellType.Number), new("Paid (£)", CellType.Pounds), new("Share of all", CellType.Share),
            new("Place", CellType.Text), new("Place by", CellType.Text), new("Ring", CellType.Text), new("Local share", CellType.Share), new("Supplier code", CellType.Text),
        ],
        model.Suppliers.Select(r => new object?[] { r.Rank, r.Name, r.Lines, r.Pence, r.Share, r.Place, r.Basis, r.Ring, r.LocalShare, r.Code }));

    internal sealed class Handler(ShareMeter meter, PlaceReferences references, CurrentInstitution institution, AppDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var measure = await meter.OfInstitutionAsync(institution.RequiredId, request.Filter, cancellationToken)
                ?? throw new InvalidOperationException("The institution of this request is gone.");
            var ranking = measure.View.TopSuppliers(request.Count);
            var codes = await CodesAsync([.. ranking.Rows.Select(r => SupplierKeys.SupplierOf(r.Payee.SupplierId ?? 0)).OfType<int>()], cancellationToken);
            var rows = ranking.Rows.Select((r, i) => new Row(
                i + 1, r.Payee.SupplierId ?? r.Payee.Id, r.Name.Length == 0 ? "Supplier not named" : r.Name, r.Share.Lines, r.Share.TotalPence,
                ranking.TotalPence > 0 ? (decimal)r.Share.TotalPence / ranking.TotalPence : null,
                PlaceWords.Of(r.Payee.Place, references.Authorities), PlaceWords.BasisOf(r.Payee.Place), RingOf(r.Share), r.Share.Share,
                SupplierKeys.SupplierOf(r.Payee.SupplierId ?? 0) is { } id ? codes.GetValueOrDefault(id) : null));
            return new Model([.. rows], ranking.Suppliers, ranking.CoveredPence, ranking.TotalPence, ranking.Coverage, request.Filter, FilterChoices.Of(measure.View.Snapshot));
        }

        private async Task<Dictionary<int, string>> CodesAsync(IReadOnlyList<int> suppliers, CancellationToken cancellationToken)
        {
            var codes = new Dictionary<int, string>();
            foreach (var chunk in suppliers.Chunk(ChunkIds))
            {
                foreach (var supplier in await db.Suppliers.AsNoTracking().Where(s => chunk.Contains(s.Id)).Select(s => new { s.Id, s.Code }).ToListAsync(cancellationToken))
                {
                    codes[supplier.Id] = supplier.Code;
                }
            }

            return codes;
        }

        private static string RingOf(LocalShare share)
        {
            var largest = 0;
            for (var i = 1; i < share.RingPence.Count; i++)
            {
                largest = Math.Abs(share.RingPence[i]) > Math.Abs(share.RingPence[largest]) ? i : largest;
            }

            return Rings.NameOf((Ring)largest);
        }
    }
}
