using MediatR;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>Names of payees by how they stand towards the public, the most pounds first: what editors decide on.</summary>
public static class ListNames
{
    private const int PageSize = 50;

    public sealed record Query : IQuery<Model>
    {
        public NameStanding Show { get; init; }

        /// <summary>Words in the name.</summary>
        public string? Q { get; init; }

        public int Page { get; init; } = 1;

        public bool All { get; init; }
    }

    public sealed record Model(Page<Row> Names, IReadOnlyDictionary<NameStanding, int> Counts, long Pence, Query Query);

    /// <param name="Key">What a decision holds for.</param>
    public sealed record Row(string Key, string Name, string PublicName, IReadOnlyList<string> Why, int Payees, long Lines, long Pence, int? DecisionId);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Name", CellType.Text), new("Public name", CellType.Text), new("Why", CellType.Text), new("Payees", CellType.Number), new("Payments", CellType.Number), new("Amount (£)", CellType.Pounds),
        ],
        model.Names.Rows.Select(r => new object?[] { r.Name, r.PublicName, string.Join(" ", r.Why), r.Payees, r.Lines, r.Pence }));

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, PublicPayees payees) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var list = await payees.OfAsync(db, institution.RequiredId, cancellationToken);
            var counts = list.ById.Values.GroupBy(p => p.Standing).ToDictionary(g => g.Key, g => g.DistinctBy(p => p.Key).Count());
            var rows = NameRows.Of(list, request.Show, request.Q);
            var number = request.Page < 1 || (request.Page - 1L) * PageSize >= rows.Count ? 1 : request.Page;
            var page = request.All ? new Page<Row>(rows, 1, Math.Max(1, rows.Count), rows.Count) : new Page<Row>([.. rows.Skip((number - 1) * PageSize).Take(PageSize)], number, PageSize, rows.Count);
            return new Model(page, counts, rows.Sum(r => r.Pence), request);
        }
    }
}

/// <summary>Payees with the same name as one row.</summary>
internal static class NameRows
{
    public static List<ListNames.Row> Of(PublicPayeeList list, NameStanding? standing, string? words) =>
        [.. list.ById.Values
            .Where(p => (standing is null || p.Standing == standing) && (string.IsNullOrWhiteSpace(words) || p.Name.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase)))
            .GroupBy(p => p.Key, StringComparer.Ordinal).Select(g => RowOf([.. g]))
            .OrderByDescending(r => Math.Abs(r.Pence)).ThenBy(r => r.Key, StringComparer.Ordinal)];

    private static ListNames.Row RowOf(PublicPayee[] same) => new(
        same[0].Key, same[0].Name, same[0].PublicName, [.. same.SelectMany(p => p.Reasons).Distinct().Select(PayeeReasons.Words)], same.Length, same.Sum(p => p.Lines), same.Sum(p => p.Pence), same[0].DecisionId);
}
