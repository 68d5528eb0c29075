using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Mapping;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>The institution's imports, newest first.</summary>
public static class ListImports
{
    private const int PageSize = 25;

    /// <param name="All">Every row, for an export.</param>
    public sealed record Query(int Page = 1, bool All = false) : IQuery<Model>;

    public sealed record Model(Page<Row> Imports);

    public sealed record Row
    {
        public int Id { get; init; }

        public string FileName { get; init; } = string.Empty;

        public ImportStatus Status { get; init; }

        public DateTimeOffset UploadedAt { get; init; }

        public string UploadedBy { get; init; } = string.Empty;

        public int RowsImported { get; init; }

        public int RowsQuarantined { get; init; }

        public int RowsHeld { get; init; }

        public long PenceImported { get; init; }

        /// <summary>yyyymmdd, 0 where no row has a date.</summary>
        public int PeriodFrom { get; init; }

        public int PeriodTo { get; init; }
    }

    public static ExportTable TableOf(IEnumerable<Row> rows) => new(
        [
            new("Import", CellType.Number), new("File", CellType.Text), new("Status", CellType.Text), new("Brought in", CellType.Text), new("Brought in by", CellType.Text),
            new("First payment", CellType.Date), new("Last payment", CellType.Date), new("Payments", CellType.Number), new("Amount (£)", CellType.Pounds),
            new("Rows set aside", CellType.Number), new("Rows already held", CellType.Number),
        ],
        rows.Select(r => new object?[]
        {
            r.Id, r.FileName, ImportWords.Of(r.Status), r.UploadedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), r.UploadedBy,
            DayOf(r.PeriodFrom), DayOf(r.PeriodTo), r.RowsImported, r.PenceImported, r.RowsQuarantined, r.RowsHeld,
        }));

    private static DateOnly? DayOf(int day) => day == 0 ? null : new DateOnly(day / 10000, day / 100 % 100, day % 100);

    private sealed class Mapping : AppProfile
    {
        public Mapping() => CreateMap<SpendImport, Row>();
    }

    internal sealed class Handler(AppDbContext db, IMapper mapper) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken) =>
            new(await mapper.ProjectTo<Row>(db.SpendImports.AsNoTracking().OrderByDescending(i => i.Id))
                .ToPageAsync(request.All ? 1 : request.Page, request.All ? int.MaxValue : PageSize, cancellationToken));
    }
}
