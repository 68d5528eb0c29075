using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>The contract register: search and filters stand in the address.</summary>
public static class ListContracts
{
    private const int PageSize = 50;

    public sealed record Query : IQuery<Model>
    {
        /// <summary>Words in title, description, reference, category or supplier.</summary>
        public string? Q { get; init; }

        public string? State { get; init; }

        /// <summary>6, 12 or 18 (months), or <c>passed</c>.</summary>
        public string? Ending { get; init; }

        public string? Department { get; init; }

        /// <summary>Two digits of a CPV division.</summary>
        public string? Category { get; init; }

        /// <summary>Words in the supplier's name.</summary>
        public string? Supplier { get; init; }

        /// <summary><c>yes</c>, <c>no</c> or <c>unknown</c>.</summary>
        public string? Local { get; init; }

        public int Page { get; init; } = 1;

        /// <summary>Every row, for an export.</summary>
        public bool All { get; init; }

        public bool IsFiltered => !string.IsNullOrWhiteSpace(string.Concat(Q, State, Ending, Department, Category, Supplier, Local));
    }

    /// <param name="Held">Contracts in the whole register.</param>
    /// <param name="WaitingQuestions">Questions of suppliers without an answer, over all contracts.</param>
    public sealed record Model(Page<Row> Contracts, int Held, IReadOnlyList<string> Departments, IReadOnlyList<(string Code, string Name)> Categories, Query Query, int WaitingQuestions = 0);

    /// <param name="IsLocal">Null where the supplier's place is not known.</param>
    public sealed record Row(
        int Id, string? Reference, string Title, ContractState State, string? Department, IReadOnlyList<string> Suppliers, DateOnly? Start, DateOnly? End, DateOnly? LatestEnd, string? ValueWords, long? WholePence,
        bool HasPassed, bool? IsLocal, string? Category, IReadOnlyList<string> Cpv, string? Description);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Reference", CellType.Text), new("Title", CellType.Text), new("State", CellType.Text), new("Department", CellType.Text), new("Supplier", CellType.Text), new("Start", CellType.Date), new("End", CellType.Date),
            new("Latest end", CellType.Date), new("Value", CellType.Text), new("Value of the whole (£)", CellType.Pounds), new("Local", CellType.Text), new("Category", CellType.Text), new("CPV", CellType.Text),
        ],
        model.Contracts.Rows.Select(r => new object?[]
        {
            r.Reference, r.Title, ContractWords.Of(r.State), r.Department, string.Join("; ", r.Suppliers), r.Start, r.End, r.LatestEnd, r.ValueWords, r.WholePence,
            r.IsLocal switch { true => "Yes", false => "No", null => "Not known" }, r.Category, string.Join("; ", r.Cpv),
        }));

    internal sealed class Handler(AppDbContext db, LocalSuppliers local, SupplierTables tables, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            // A register has thousands of entries at most: words and places are told apart here, the same on both engines.
            var entries = await db.ContractEntries.AsNoTracking().Include(c => c.Suppliers).ToListAsync(cancellationToken);
            var places = await local.OfAsync(cancellationToken);
            var today = clock.Today();
            var rows = entries.Select(e => RowOf(e, places, today)).Where(r => Passes(r, request, today))
                .OrderBy(r => r.State is ContractState.Ended or ContractState.Terminated or ContractState.Withdrawn).ThenBy(r => r.End ?? DateOnly.MaxValue).ThenBy(r => r.Title, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Id).ToList();
            var size = request.All ? Math.Max(1, rows.Count) : PageSize;
            var page = request.Page < 1 || (request.Page - 1) * (long)size >= rows.Count ? 1 : request.Page;
            return new Model(
                new Page<Row>([.. rows.Skip((page - 1) * size).Take(size)], page, size, rows.Count), entries.Count,
                [.. entries.Select(e => e.Department).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)], CategoriesOf(entries), request, await WaitingAsync(cancellationToken));
        }

        private Task<int> WaitingAsync(CancellationToken cancellationToken)
        {
            var buyer = db.TenantId;
            return db.OpportunityQuestions.CountAsync(q => q.InstitutionId == buyer && q.Answer == null, cancellationToken);
        }

        private List<(string Code, string Name)> CategoriesOf(List<ContractEntry> entries) =>
            [.. entries.SelectMany(e => e.Cpv).Select(c => tables.Categories.Tree.Find(c)).OfType<Domain.Suppliers.Categories.CpvCode>().Select(tables.Categories.Tree.DivisionOf).DistinctBy(d => d.Code)
                .OrderBy(d => d.Label, StringComparer.Ordinal).Select(d => (d.Code[..2], d.Label))];

        private static Row RowOf(ContractEntry entry, LocalPlaces places, DateOnly today) => new(
            entry.Id, entry.Reference, entry.Title, entry.State, entry.Department, [.. entry.Suppliers.OrderBy(s => s.Id).Select(s => s.Name)], entry.Start, entry.End, entry.LatestEnd,
            ContractDifference.ValueOf(entry.Value), entry.WholePence, entry.IsLive && entry.HasPassed(today), places.Of(entry.Suppliers), entry.Category, entry.Cpv, entry.Description);

        private static bool Passes(Row row, Query query, DateOnly today) =>
            (string.IsNullOrEmpty(query.State) || row.State.ToString().Equals(query.State, StringComparison.OrdinalIgnoreCase))
            && (string.IsNullOrEmpty(query.Department) || string.Equals(row.Department, query.Department, StringComparison.OrdinalIgnoreCase))
            && (string.IsNullOrEmpty(query.Category) || row.Cpv.Any(c => c.StartsWith(query.Category, StringComparison.Ordinal)))
            && (string.IsNullOrWhiteSpace(query.Supplier) || row.Suppliers.Any(s => s.Contains(query.Supplier.Trim(), StringComparison.OrdinalIgnoreCase)))
            && query.Local switch { "yes" => row.IsLocal is true, "no" => row.IsLocal is false, "unknown" => row.IsLocal is null, _ => true }
            && Ends(row, query.Ending, today) && HasWords(row, query.Q);

        private static bool Ends(Row row, string? ending, DateOnly today) => ending switch
        {
            "passed" => row.HasPassed,
            "6" or "12" or "18" => row.End is { } end && ContractWork.EndsSoon(row.State, end, today) is not null && end <= today.AddMonths(int.Parse(ending, System.Globalization.CultureInfo.InvariantCulture)),
            _ => true,
        };

        private static bool HasWords(Row row, string? words) => string.IsNullOrWhiteSpace(words) || words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(w =>
            new[] { row.Title, row.Description, row.Reference, row.Category, row.Department }.Concat(row.Suppliers).Any(t => t?.Contains(w, StringComparison.OrdinalIgnoreCase) == true));
    }
}
