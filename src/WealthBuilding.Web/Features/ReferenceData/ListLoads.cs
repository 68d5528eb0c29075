using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>The files of registers that were taken in, the newest first, and what each changed.</summary>
public static class ListLoads
{
    private const int PageSize = 50;

    /// <param name="Register">A register's key; null for all.</param>
    /// <param name="All">Every row, for an export.</param>
    public sealed record Query(int Page = 1, string? Register = null, bool All = false) : IQuery<Model>;

    public sealed record Model(Page<Row> Loads, IReadOnlyList<RegisterRow> Registers, string? Postcodes, string? Register);

    /// <summary>A register that is held.</summary>
    public sealed record RegisterRow(string Key, string Name, long Entries, long Live, long? Changes);

    /// <param name="HasReport">Whether what it changed can still be read.</param>
    public sealed record Row(int Id, bool HasReport, string Register, string Name, string Source, DateTimeOffset LoadedAt, bool IsFinished, long Rows, long Added, long Changed, long Same, long Gone, string Fields);

    internal static ExportTable TableOf(IEnumerable<Row> rows) => new(
        [
            new("Register", CellType.Text), new("File", CellType.Text), new("Loaded on", CellType.Date), new("Finished", CellType.Text), new("Rows", CellType.Number), new("Added", CellType.Number),
            new("Changed", CellType.Number), new("The same", CellType.Number), new("No longer in the file", CellType.Number), new("Fields that changed", CellType.Text),
        ],
        rows.Select(r => new object?[] { r.Name, r.Source, UkTime.DayOf(r.LoadedAt), r.IsFinished ? "yes" : "no", r.Rows, r.Added, r.Changed, r.Same, r.Gone, r.Fields }));

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var loads = db.RegisterLoads.AsNoTracking().Where(l => request.Register == null || l.Register == request.Register).OrderByDescending(l => l.Id);
            var page = await loads.ToPageAsync(request.All ? 1 : request.Page, request.All ? int.MaxValue : PageSize, cancellationToken);
            var ids = page.Rows.Select(l => l.Id).ToList();
            var reported = await db.RegisterLoads.Where(l => ids.Contains(l.Id) && db.RegisterChanges.Any(c => c.LoadId == l.Id)).Select(l => l.Id).ToListAsync(cancellationToken);
            var postcodes = await db.ReferenceBlobs.AsNoTracking().OrderBy(b => b.Name).Select(b => b.Source).FirstOrDefaultAsync(cancellationToken);
            return new Model(
                new Page<Row>([.. page.Rows.Select(l => RowOf(l, reported.Contains(l.Id)))], page.Number, page.Size, page.Total), request.All ? [] : await RegistersAsync(cancellationToken), postcodes, request.Register);
        }

        // From the loads, not by counting millions of rows at each look: what came in and what has gone add up.
        private async Task<List<RegisterRow>> RegistersAsync(CancellationToken cancellationToken)
        {
            var rows = new List<RegisterRow>();
            foreach (var kind in RegisterKeys.All)
            {
                var key = RegisterKeys.Of(kind);
                var loads = await db.RegisterLoads.AsNoTracking().Where(l => l.Register == key).OrderBy(l => l.Id).ToListAsync(cancellationToken);
                if (loads.Count > 0)
                {
                    var (last, changed) = (loads[^1], loads.FindLast(l => l.IsFirst || l.Added + l.Changed + l.Gone > 0) ?? loads[^1]);
                    rows.Add(new RegisterRow(key, RegisterKeys.NameOf(kind), loads.Sum(l => l.Added), last.Added + last.Changed + last.Same, changed.IsFirst ? null : changed.Added + changed.Changed + changed.Gone));
                }
            }

            return rows;
        }

        private static Row RowOf(RegisterLoad load, bool hasReport) => new(
            load.Id, hasReport, load.Register, RegisterKeys.KindOf(load.Register) is { } kind ? RegisterKeys.NameOf(kind) : load.Register, load.Source, load.LoadedAt, load.FinishedAt is not null,
            load.Rows, load.Added, load.Changed, load.Same, load.Gone, FieldWords.Counts(JsonSerializer.Deserialize<Dictionary<string, long>>(load.Changes)!));
    }
}
