using System.Security.Cryptography;
using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Open names that are probably one supplier, which no register has: each is proposed, and a person approves or dismisses it.</summary>
public static class ListClusters
{
    private const int PageSize = 20;

    /// <param name="All">Every row, for an export.</param>
    public sealed record Query(int Page = 1, int? Approved = null, bool All = false) : IQuery<Model>;

    /// <param name="Rule">A rule of the last approval, by which all of it can be undone; null where none is in force.</param>
    public sealed record Model(Page<Row> Clusters, int? Approved, int? Rule = null);

    /// <param name="Key">Stands for exactly these names.</param>
    /// <param name="Names">The different names, the most paid first.</param>
    /// <param name="Reasons">Why the weakest tie was made.</param>
    public sealed record Row(string Key, IReadOnlyList<Name> Names, double Score, long Pence, IReadOnlyList<MatchReason> Reasons);

    public sealed record Name(string Text, int PayeeId, int Payees, long Pence);

    public static ExportTable TableOf(IEnumerable<Row> rows) => new(
        [new("Proposal", CellType.Number, "proposal"), new("Name", CellType.Text, "name"), new("Payees", CellType.Number, "payees"), new("Amount (£)", CellType.Pounds, "amount"), new("Likeness", CellType.Share, "likeness")],
        rows.SelectMany((row, i) => row.Names.Select(n => new object?[] { i + 1, n.Text, n.Payees, n.Pence, (decimal)Math.Round(row.Score, 4) })));

    internal sealed class Handler(OpenClusters clusters, AppDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = await clusters.ReadAsync(cancellationToken);
            if (request.All)
            {
                return new Model(new Page<Row>(rows, 1, int.MaxValue, rows.Count), request.Approved);
            }

            var page = request.Page < 1 || (request.Page - 1) * (long)PageSize >= rows.Count ? 1 : request.Page;
            return new Model(new Page<Row>([.. rows.Skip((page - 1) * PageSize).Take(PageSize)], page, PageSize, rows.Count), request.Approved, request.Approved is null ? null : await LastAsync(cancellationToken));
        }

        private Task<int?> LastAsync(CancellationToken cancellationToken) =>
            db.MatchRules.AsNoTracking().Where(r => r.Reason == ClusterApproval.Why && r.UndoneAt == null).OrderByDescending(r => r.Id).Select(r => (int?)r.Id).FirstOrDefaultAsync(cancellationToken);
    }
}

/// <summary>Finds clusters among the open payees of the institution.</summary>
internal sealed class OpenClusters(AppDbContext db, RegisterReferences references)
{
    /// <summary>Names at most that are compared among themselves, the most paid first.</summary>
    private const int MostNames = 20_000;

    private const double Least = 0.6;

    /// <summary>The clusters that nobody has dismissed, the most paid first.</summary>
    public async Task<IReadOnlyList<ListClusters.Row>> ReadAsync(CancellationToken cancellationToken)
    {
        var names = await NamesAsync(cancellationToken);
        var dismissed = (await db.ClusterDismissals.AsNoTracking().Select(d => d.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var proposed = NameClusters.Propose([.. names.Select(n => new ClusterMember(new RawSupplier(n.Text, n.Postcode, n.Number, n.Charity), n.Pence))], Least, references.People);
        return [.. proposed.Select(c => RowOf(c, names)).Where(r => r.Names.Count > 1 && !dismissed.Contains(r.Key))];
    }

    /// <summary>The cluster with a key, as it is now; null where it is no more.</summary>
    public async Task<ListClusters.Row?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).FirstOrDefault(r => r.Key == key);

    private static ListClusters.Row RowOf(NameCluster cluster, IReadOnlyList<OpenName> names)
    {
        var members = cluster.Members.Select(m => names[m]).GroupBy(n => PayeeName.AsWritten(n.Text), StringComparer.Ordinal)
            .Select(g => new ListClusters.Name(g.First().Text, g.First().PayeeId, g.Sum(n => n.Payees), g.Sum(n => n.Pence))).OrderByDescending(n => n.Pence).ToList();
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', members.Select(m => PayeeName.AsWritten(m.Text)).Order(StringComparer.Ordinal)))));
        return new ListClusters.Row(key, members, cluster.Score, cluster.Pence, cluster.Reasons);
    }

    private async Task<List<OpenName>> NamesAsync(CancellationToken cancellationToken)
    {
        var open = await (
            from match in db.PayeeMatches.AsNoTracking()
            where (match.State == MatchState.Open || match.State == MatchState.Rejected) && match.Payments > 0
            join payee in db.Payees on match.PayeeId equals payee.Id
            where payee.Name != string.Empty
            select new { payee.Id, payee.Name, payee.Postcode, payee.CompanyNumber, payee.CharityNumber, match.Pence }).ToListAsync(cancellationToken);
        return [.. open.GroupBy(p => (Key: PayeeName.AsWritten(p.Name), Postcode: PayeeName.PostcodeOf(p.Postcode), p.CompanyNumber, p.CharityNumber))
            .Select(g => new OpenName(g.First().Name.Trim(), g.Key.Postcode, g.Key.CompanyNumber, g.Key.CharityNumber, g.Min(p => p.Id), g.Count(), g.Sum(p => p.Pence)))
            .OrderByDescending(n => n.Pence).ThenBy(n => n.PayeeId).Take(MostNames)];
    }

    private sealed record OpenName(string Text, string? Postcode, string? Number, string? Charity, int PayeeId, int Payees, long Pence);
}
