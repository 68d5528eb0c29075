using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Imports;

/// <summary>Registers that were brought in, newest first.</summary>
public static class ListContractImports
{
    private const int PageSize = 25;

    /// <param name="All">Every row, for an export.</param>
    public sealed record Query(int Page = 1, bool All = false) : IQuery<Model>;

    public sealed record Model(Page<ContractImport> Imports);

    public static ExportTable TableOf(IEnumerable<ContractImport> rows) => new(
        [
            new("Import", CellType.Number), new("File", CellType.Text), new("Status", CellType.Text), new("Brought in", CellType.Text), new("Brought in by", CellType.Text),
            new("New", CellType.Number), new("Changed", CellType.Number), new("As held", CellType.Number), new("Set aside", CellType.Number),
        ],
        rows.Select(r => new object?[]
        {
            r.Id, r.FileName, ContractWords.Of(r.Status), r.UploadedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), r.UploadedBy,
            r.RowsAdded, r.RowsChanged, r.RowsUnchanged, r.RowsQuarantined,
        }));

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken) =>
            new(await db.ContractImports.AsNoTracking().OrderByDescending(i => i.Id).ToPageAsync(request.All ? 1 : request.Page, request.All ? int.MaxValue : PageSize, cancellationToken));
    }
}
