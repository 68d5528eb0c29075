using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>What a load of a register, the last that changed something where none is named, did to which organisation: added, changed from what to what, no longer in the file.</summary>
public static class ListChanges
{
    private const int PageSize = 100;

    public sealed record Query : IQuery<Model?>
    {
        public string Register { get; init; } = string.Empty;

        public int Page { get; init; } = 1;

        public RegisterChangeKind? Kind { get; init; }

        /// <summary>Only changes of this field: <c>postcode</c>.</summary>
        public string? Field { get; init; }

        /// <summary>One load; without it the last that changed something.</summary>
        public int? Load { get; init; }

        /// <summary>Every row, for an export.</summary>
        public bool All { get; init; }
    }

    /// <param name="IsFirst">The register was empty before: then all of it was added, and nothing is listed.</param>
    /// <param name="Again">When a file that changed nothing was last taken in since; null where none was.</param>
    public sealed record Model(
        string Name, string Source, DateTimeOffset LoadedAt, bool IsFirst, Page<Row> Changes, Query Query, IReadOnlyList<LeftOutCount> LeftOut, DateTimeOffset? Again, int LoadId);

    public sealed record Row(string Number, string Name, string What, IReadOnlyList<FieldRow> Fields);

    public sealed record FieldRow(string Field, string? Before, string? After);

    internal static ExportTable TableOf(IEnumerable<Row> rows) => new(
        [new("Number", CellType.Text), new("Name", CellType.Text), new("What", CellType.Text), new("Field", CellType.Text), new("Before", CellType.Text), new("After", CellType.Text)],
        rows.SelectMany(r => r.Fields.DefaultIfEmpty(), (r, f) => new object?[] { r.Number, r.Name, r.What, f?.Field, f?.Before, f?.After }));

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var load = await LoadAsync(request, cancellationToken);
            if (load is null || RegisterKeys.KindOf(request.Register) is not { } kind)
            {
                return null;
            }

            var changes = db.RegisterChanges.AsNoTracking().Where(c => c.LoadId == load.Id && (request.Kind == null ? c.Kind != RegisterChangeKind.LeftOut : c.Kind == request.Kind));
            if (request.Field is { Length: > 0 } field && FieldWords.Fields.Contains(field))
            {
                var mark = $"\"{field}\":";
                changes = changes.Where(c => c.Fields!.Contains(mark));
            }

            var page = await InOrder(changes, request.Kind).ToPageAsync(request.All ? 1 : request.Page, request.All ? int.MaxValue : PageSize, cancellationToken);
            return new Model(
                RegisterKeys.NameOf(kind), load.Source, load.LoadedAt, load.IsFirst, new Page<Row>([.. page.Rows.Select(RowOf)], page.Number, page.Size, page.Total), request,
                await LeftOutAsync(load.Id, cancellationToken), await AgainAsync(load, cancellationToken), load.Id);
        }

        private async Task<RegisterLoad?> LoadAsync(Query request, CancellationToken cancellationToken)
        {
            var loads = db.RegisterLoads.AsNoTracking().Where(l => l.Register == request.Register);
            return request.Load is { } id
                ? await loads.FirstOrDefaultAsync(l => l.Id == id, cancellationToken)
                : await RegisterLoader.ThatChanged(db, request.Register).AsNoTracking().FirstOrDefaultAsync(cancellationToken) ?? await loads.OrderByDescending(l => l.Id).FirstOrDefaultAsync(cancellationToken);
        }

        // Rows are called 'row 9' and 'row 10', in this order.
        private static IQueryable<RegisterChange> InOrder(IQueryable<RegisterChange> changes, RegisterChangeKind? kind) =>
            kind is RegisterChangeKind.LeftOut ? changes.OrderBy(c => c.Number.Length).ThenBy(c => c.Number) : changes.OrderBy(c => c.Name).ThenBy(c => c.Number);

        private async Task<List<LeftOutCount>> LeftOutAsync(int load, CancellationToken cancellationToken)
        {
            var leftOut = db.RegisterChanges.AsNoTracking().Where(c => c.LoadId == load && c.Kind == RegisterChangeKind.LeftOut);
            var counts = new List<LeftOutCount>();
            foreach (var reason in await leftOut.GroupBy(c => c.Fields).Select(g => new { Why = g.Key!, Count = g.LongCount() }).OrderByDescending(g => g.Count).ToListAsync(cancellationToken))
            {
                var first = await InOrder(leftOut.Where(c => c.Fields == reason.Why), RegisterChangeKind.LeftOut).Take(LeftOutCounter.Named).Select(c => c.Number).ToListAsync(cancellationToken);
                counts.Add(new LeftOutCount(reason.Why, reason.Count, first));
            }

            return counts;
        }

        private async Task<DateTimeOffset?> AgainAsync(RegisterLoad load, CancellationToken cancellationToken) =>
            await db.RegisterLoads.AsNoTracking().Where(l => l.Register == load.Register && l.FinishedAt != null).OrderByDescending(l => l.Id).FirstOrDefaultAsync(cancellationToken) is { } last
                && last.Id > load.Id && last.Added + last.Changed + last.Gone == 0
                ? last.LoadedAt
                : null;

        private static Row RowOf(RegisterChange change) => new(
            change.Number,
            change.Name,
            change.Kind switch
            {
                RegisterChangeKind.Added => "Added",
                RegisterChangeKind.Changed => "Changed",
                RegisterChangeKind.Gone => "No longer in the file",
                RegisterChangeKind.LeftOut => $"Left out: it {change.Fields}",
            },
            [.. (change.Fields is null || change.Kind is RegisterChangeKind.LeftOut ? [] : JsonSerializer.Deserialize<Dictionary<string, string?[]>>(change.Fields)!).Select(FieldOf)]);

        private static FieldRow FieldOf(KeyValuePair<string, string?[]> field) => field.Key switch
        {
            "live" => new FieldRow(FieldWords.Of("live"), field.Value[0] == "1" ? "live" : "not live", field.Value[1] == "1" ? "live" : "not live"),
            "otherNames" => new FieldRow(FieldWords.Of("otherNames"), NamesOf(field.Value[0]), NamesOf(field.Value[1])),
            _ => new FieldRow(FieldWords.Of(field.Key), field.Value[0], field.Value[1]),
        };

        // Each name has a letter before it that says what it is.
        private static string? NamesOf(string? names) => names is null ? null : string.Join("; ", names.Split('\n').Select(n => n[1..]));
    }
}
