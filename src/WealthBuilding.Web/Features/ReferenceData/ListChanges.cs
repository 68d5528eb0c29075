using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>What the last load of a register did to which organisation: added, changed from what to what, no longer in the file.</summary>
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

        /// <summary>Every row, for an export.</summary>
        public bool All { get; init; }
    }

    /// <param name="IsFirst">The register was empty before: then all of it was added, and nothing is listed.</param>
    public sealed record Model(string Name, string Source, DateTimeOffset LoadedAt, bool IsFirst, Page<Row> Changes, Query Query);

    public sealed record Row(string Number, string Name, string What, IReadOnlyList<FieldRow> Fields);

    public sealed record FieldRow(string Field, string? Before, string? After);

    internal static ExportTable TableOf(IEnumerable<Row> rows) => new(
        [new("Number", CellType.Text), new("Name", CellType.Text), new("What", CellType.Text), new("Field", CellType.Text), new("Before", CellType.Text), new("After", CellType.Text)],
        rows.SelectMany(r => r.Fields.DefaultIfEmpty(), (r, f) => new object?[] { r.Number, r.Name, r.What, f?.Field, f?.Before, f?.After }));

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var load = await db.RegisterLoads.AsNoTracking().Where(l => l.Register == request.Register).OrderByDescending(l => l.Id).FirstOrDefaultAsync(cancellationToken);
            if (load is null || RegisterKeys.KindOf(request.Register) is not { } kind)
            {
                return null;
            }

            var changes = db.RegisterChanges.AsNoTracking().Where(c => c.LoadId == load.Id && (request.Kind == null || c.Kind == request.Kind));
            if (request.Field is { Length: > 0 } field && FieldWords.Fields.Contains(field))
            {
                var mark = $"\"{field}\":";
                changes = changes.Where(c => c.Fields!.Contains(mark));
            }

            var page = await changes.OrderBy(c => c.Name).ThenBy(c => c.Number).ToPageAsync(request.All ? 1 : request.Page, request.All ? int.MaxValue : PageSize, cancellationToken);
            return new Model(
                RegisterKeys.NameOf(kind), load.Source, load.LoadedAt, load.IsFirst, new Page<Row>([.. page.Rows.Select(RowOf)], page.Number, page.Size, page.Total), request);
        }

        private static Row RowOf(RegisterChange change) => new(
            change.Number,
            change.Name,
            change.Kind switch
            {
                RegisterChangeKind.Added => "Added",
                RegisterChangeKind.Changed => "Changed",
                RegisterChangeKind.Gone => "No longer in the file",
            },
            [.. (change.Fields is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?[]>>(change.Fields)!).Select(FieldOf)]);

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
