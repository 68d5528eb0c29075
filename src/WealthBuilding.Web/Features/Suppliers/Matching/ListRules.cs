using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>The decisions that are remembered, the latest first.</summary>
public static class ListRules
{
    private const int PageSize = 50;

    public sealed record Query : IQuery<Model>
    {
        /// <summary>Words in the payee's name.</summary>
        public string? Words { get; init; }

        /// <summary>Those that were undone, too.</summary>
        public bool Undone { get; init; }

        public int Page { get; init; } = 1;

        /// <summary>Every row, for an export.</summary>
        internal bool All { get; init; }
    }

    public sealed record Model(Page<Row> Rules, Query Query);

    /// <param name="Payees">How many payees the rule decides now: ties to a supplier, or holds apart from one.</param>
    public sealed record Row(
        int Id, string NameKey, string? Postcode, string? Number, MatchVerdict Verdict, string? SupplierCode, string? SupplierName, string DecidedBy, DateTimeOffset DecidedAt,
        string? Reason, DateTimeOffset? UndoneAt, string? UndoneBy, int Payees, long Pence)
    {
        public string Says => Verdict is MatchVerdict.Same ? $"is {SupplierName}" : SupplierName is null ? "is none of those offered" : $"is not {SupplierName}";
    }

    internal static ExportTable TableOf(IEnumerable<Row> rows) => new(
        [
            new("Rule", CellType.Number, "rule"), new("Payee's name", CellType.Text, "name"), new("Only at postcode", CellType.Text, "onlyAtPostcode"), new("Only with number", CellType.Text, "onlyWithNumber"), new("Says", CellType.Text, "says"), new("Supplier code", CellType.Text, "supplierCode"),
            new("Decided by", CellType.Text, "decidedBy"), new("Decided on", CellType.Date, "decidedOn"), new("Why", CellType.Text, "reason"), new("Undone by", CellType.Text, "undoneBy"), new("Undone on", CellType.Date, "undoneOn"),
            new("Payees", CellType.Number, "payees"), new("Paid (£)", CellType.Pounds, "paid"),
        ],
        rows.Select(r => new object?[]
        {
            r.Id, r.NameKey, r.Postcode, r.Number, r.Says, r.SupplierCode, r.DecidedBy, DayOf(r.DecidedAt), r.Reason, r.UndoneBy, r.UndoneAt is { } at ? DayOf(at) : null, r.Payees, r.Pence,
        }));

    private static DateOnly DayOf(DateTimeOffset at) => UkTime.DayOf(at);

    internal sealed class Handler(AppDbContext db, RuleReach reach) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var rules = db.MatchRules.AsNoTracking().Where(r => request.Undone || r.UndoneAt == null);
            if (!string.IsNullOrWhiteSpace(request.Words))
            {
                var words = request.Words.Trim().ToUpperInvariant();
                rules = rules.Where(r => r.NameKey.Contains(words));
            }

            var page = await rules.OrderByDescending(r => r.Id).ToPageAsync(request.All ? 1 : request.Page, request.All ? int.MaxValue : PageSize, cancellationToken);
            return new Model(new Page<Row>(await RowsAsync(page.Rows, cancellationToken), page.Number, page.Size, page.Total), request);
        }

        private async Task<List<Row>> RowsAsync(IReadOnlyList<MatchRule> rules, CancellationToken cancellationToken)
        {
            var decided = await reach.OfAsync(rules, cancellationToken);
            var ids = rules.Select(r => r.SupplierId).OfType<int>().ToHashSet();
            var suppliers = ids.Count > PageSize
                ? await db.Suppliers.AsNoTracking().Where(s => db.MatchRules.Any(r => r.SupplierId == s.Id)).ToDictionaryAsync(s => s.Id, s => (s.Code, s.Name), cancellationToken)
                : await db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => (s.Code, s.Name), cancellationToken);
            return [.. rules.Select(r => (Rule: r, Supplier: r.SupplierId is { } id ? suppliers.GetValueOrDefault(id) : default, Sum: decided.GetValueOrDefault(r.Id)))
                .Select(x => new Row(
                    x.Rule.Id, x.Rule.NameKey, x.Rule.Postcode, x.Rule.Number, x.Rule.Verdict, x.Supplier.Code, x.Supplier.Name, x.Rule.DecidedBy, x.Rule.DecidedAt, x.Rule.Reason,
                    x.Rule.UndoneAt, x.Rule.UndoneBy, x.Sum.Payees, x.Sum.Pence))];
        }
    }
}
