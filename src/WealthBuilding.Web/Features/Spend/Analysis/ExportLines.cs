using MediatR;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>Every payment that a figure is made of, as a table, in the order of the files.</summary>
public static class ExportLines
{
    /// <summary>Read from the database as it is written out: to be read once, while the request lasts.</summary>
    public sealed record Query(ShareFilter Filter) : IQuery<ExportTable>;

    internal sealed class Handler(AppDbContext db, ShareMeter meter, PlaceReferences references, CurrentInstitution institution) : IRequestHandler<Query, ExportTable>
    {
        public async Task<ExportTable> Handle(Query request, CancellationToken cancellationToken)
        {
            var measure = await meter.OfInstitutionAsync(institution.RequiredId, request.Filter, cancellationToken)
                ?? throw new InvalidOperationException("The institution of this request is gone.");
            var lines = await WorkbookLines.OpenAsync(db, measure, references.Authorities, institution.RequiredId, cancellationToken);
            return TableOf(lines.Read(cancellationToken));
        }

        private static ExportTable TableOf(IEnumerable<AnalysisLine> lines) => new(
            [
                new("Paid on", CellType.Date), new("Supplier", CellType.Text), new("Department", CellType.Text), new("Category", CellType.Text), new("Purpose", CellType.Text),
                new("Transaction", CellType.Text), new("Amount (£)", CellType.Pounds), new("File", CellType.Text), new("Row in file", CellType.Number),
                new("Whole payment (£)", CellType.Pounds), new("Local (£)", CellType.Pounds), new("Place", CellType.Text), new("Ring", CellType.Text),
            ],
            lines.Select(l => new object?[]
            {
                l.Date, l.Supplier, l.Department, l.Category, l.Purpose, l.Transaction, l.Pence, l.File, l.Record, l.WholePence, l.LocalPence, l.Place, l.Ring,
            }));
    }
}
