using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Audit;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Mapping;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Audit;

/// <summary>Who changed what in the institution, newest first.</summary>
public static class ListEvents
{
    private const int PageSize = 50;

    /// <param name="Actor">Words in the name of who did it.</param>
    /// <param name="All">Every row, for an export.</param>
    public sealed record Query(int Page = 1, string? Actor = null, bool All = false) : IQuery<Model>;

    public sealed record Model(Page<Row> Events, string? Actor);

    public sealed record Row
    {
        public DateTimeOffset At { get; init; }

        public string Actor { get; init; } = string.Empty;

        public string Action { get; init; } = string.Empty;

        public string Subject { get; init; } = string.Empty;

        public string? Detail { get; init; }
    }

    public static ExportTable TableOf(IEnumerable<Row> rows) => new(
        [new("When", CellType.Text), new("Who", CellType.Text), new("What", CellType.Text), new("Of", CellType.Text), new("Detail", CellType.Text)],
        rows.Select(r => new object?[] { r.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), r.Actor, r.Action, r.Subject, r.Detail }));

    private sealed class Mapping : AppProfile
    {
        public Mapping() => CreateMap<AuditEvent, Row>();
    }

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, AuditSubjects subjects, IMapper mapper) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var events = db.AuditEvents.AsNoTracking().Where(e => e.InstitutionId == institution.RequiredId);
            if (!string.IsNullOrWhiteSpace(request.Actor))
            {
                events = events.Where(e => e.Actor.Contains(request.Actor.Trim()));
            }

            var page = await mapper.ProjectTo<Row>(events.OrderByDescending(e => e.Id)).ToPageAsync(request.All ? 1 : request.Page, request.All ? int.MaxValue : PageSize, cancellationToken);
            var said = await subjects.SayAsync([.. page.Rows.Select(r => r.Subject)], cancellationToken);
            return new Model(page with { Rows = [.. page.Rows.Zip(said, (row, subject) => row with { Subject = subject })] }, request.Actor);
        }
    }
}
