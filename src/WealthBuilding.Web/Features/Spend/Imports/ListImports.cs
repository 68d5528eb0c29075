using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Mapping;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>The institution's imports, newest first.</summary>
public static class ListImports
{
    private const int PageSize = 25;

    public sealed record Query(int Page = 1) : IQuery<Model>;

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

    private sealed class Mapping : AppProfile
    {
        public Mapping() => CreateMap<SpendImport, Row>();
    }

    internal sealed class Handler(AppDbContext db, IMapper mapper) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken) =>
            new(await mapper.ProjectTo<Row>(db.SpendImports.AsNoTracking().OrderByDescending(i => i.Id))
                .ToPageAsync(request.Page, PageSize, cancellationToken));
    }
}
