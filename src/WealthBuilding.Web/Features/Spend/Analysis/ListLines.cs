using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>The payments themselves, each with the file and row it came from.</summary>
public static class ListLines
{
    private const int PageSize = 100;

    public sealed record Query : IQuery<Model>
    {
        public int Page { get; init; } = 1;

        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        /// <summary>Words in the supplier's name.</summary>
        public string? Supplier { get; init; }

        public string? Department { get; init; }

        /// <summary>Every row, for an export.</summary>
        public bool All { get; init; }
    }

    public sealed record Model(Page<Row> Lines, long Pence, Query Query);

    public sealed record Row(int PaidOn, string Supplier, string? Department, string? Category, string? Purpose, string? Transaction, long Pence, string File, int Record, int ImportId);

    public static ExportTable TableOf(IEnumerable<Row> rows) => new(
        [
            new("Paid on", CellType.Date), new("Supplier", CellType.Text), new("Department", CellType.Text), new("Category", CellType.Text), new("Purpose", CellType.Text),
            new("Transaction", CellType.Text), new("Amount (£)", CellType.Pounds), new("File", CellType.Text), new("Row in file", CellType.Number),
        ],
        rows.Select(r => new object?[] { DayOf(r.PaidOn), r.Supplier, r.Department, r.Category, r.Purpose, r.Transaction, r.Pence, r.File, r.Record }));

    private static DateOnly? DayOf(int day) => day == 0 ? null : new DateOnly(day / 10000, day / 100 % 100, day % 100);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var lines = Filter(db.SpendLines.AsNoTracking(), request);
            var pence = await lines.SumAsync(l => l.Pence, cancellationToken);
            var page = await lines.OrderByDescending(l => l.PaidOn).ThenBy(l => l.Id)
                .ToPageAsync(request.All ? 1 : request.Page, request.All ? int.MaxValue : PageSize, cancellationToken);
            return new Model(new Page<Row>(await RowsAsync(page.Rows, cancellationToken), page.Number, page.Size, page.Total), pence, request);
        }

        private IQueryable<SpendLine> Filter(IQueryable<SpendLine> lines, Query request)
        {
            lines = lines.Where(l => db.SpendImports.Any(i => i.Id == l.ImportId && i.Status == ImportStatus.Committed));
            if (request.From is { } from)
            {
                var first = NumberOf(from);
                lines = lines.Where(l => l.PaidOn >= first);
            }

            if (request.To is { } to)
            {
                var last = NumberOf(to);
                lines = lines.Where(l => l.PaidOn <= last && l.PaidOn > 0);
            }

            if (!string.IsNullOrWhiteSpace(request.Supplier))
            {
                var words = request.Supplier.Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // the database compares: upper() there knows no culture
                lines = lines.Where(l => db.Payees.Any(p => p.Id == l.PayeeId && p.Name.ToUpper().Contains(words)));
#pragma warning restore CA1304, CA1311, CA1862
            }

            return string.IsNullOrEmpty(request.Department)
                ? lines
                : lines.Where(l => db.SpendTerms.Any(t => t.Id == l.DepartmentId && t.Text == request.Department));
        }

        private async Task<List<Row>> RowsAsync(IReadOnlyList<SpendLine> lines, CancellationToken cancellationToken)
        {
            var payees = await db.Payees.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
            var terms = await db.SpendTerms.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Text, cancellationToken);
            var files = await db.SpendImports.AsNoTracking().ToDictionaryAsync(i => i.Id, i => i.FileName, cancellationToken);
            string? Term(int? id) => id is { } known ? terms.GetValueOrDefault(known) : null;
            return [.. lines.Select(l => new Row(
                l.PaidOn, payees[l.PayeeId], Term(l.DepartmentId), Term(l.CategoryId), Term(l.PurposeId), l.Transaction, l.Pence, files[l.ImportId], l.Record, l.ImportId))];
        }

        private static int NumberOf(DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day;
    }
}
