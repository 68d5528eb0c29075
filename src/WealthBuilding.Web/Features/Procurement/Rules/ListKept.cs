using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>The verdicts that an institution kept, the newest first.</summary>
public static class ListKept
{
    private const int PageSize = 25;
    private const int Everything = 1_000_000;

    public sealed record Query : IQuery<Page<Row>>
    {
        public int Page { get; init; } = 1;

        /// <summary>Every row, for an export.</summary>
        public bool All { get; init; }
    }

    public sealed record Row(int Id, string Title, DateTimeOffset KeptAt, string KeptBy, string RulesVersion, string? Reservation);

    public static ExportTable TableOf(Page<Row> page) => new(
        [new("Procurement", CellType.Text), new("Kept on", CellType.Date), new("Kept by", CellType.Text), new("Edition of the rules", CellType.Text), new("Reservation", CellType.Text)],
        page.Rows.Select(r => new object?[] { r.Title, UkTime.DayOf(r.KeptAt), r.KeptBy, r.RulesVersion, r.Reservation }));

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Page<Row>>
    {
        public Task<Page<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = db.RulesVerdicts.AsNoTracking().OrderByDescending(v => v.Id).Select(v => new Row(v.Id, v.Title, v.KeptAt, v.KeptBy, v.RulesVersion, v.Reservation));
            return rows.ToPageAsync(request.All ? 1 : request.Page, request.All ? Everything : PageSize, cancellationToken);
        }
    }
}
