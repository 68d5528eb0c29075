using Microsoft.Data.Sqlite;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Benchmarks;

/// <summary>The same lines in SQLite, in memory: a narrow table of integers, and payees with their rings and the rule they hit.</summary>
internal sealed class CubeDatabase : IDisposable
{
    /// <summary>Pence by ring. SQLite is given each line's parts, already divided: it has only to add them up.</summary>
    internal const string RingSums = "sum(r0), sum(r1), sum(r2), sum(r3), sum(r4), sum(r5), sum(r6)";

    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    internal CubeDatabase(GeneratedSpend spend, Area area, ScopeRules rules)
    {
        _connection.Open();
        Execute("create table payee (id integer primary key, rule integer)");
        Execute("create table line (pence integer, paid_on integer, payee integer, department integer, category integer, r0 integer, r1 integer, r2 integer, r3 integer, r4 integer, r5 integer, r6 integer)");
        var weights = spend.Payees.ToDictionary(p => p.Id, p => WeightsOf(p, area));
        using var transaction = _connection.BeginTransaction();
        Insert("payee", 2, spend.Payees.Select(p => new[] { p.Id, rules.HitsOfPayee(p.Name, p.Traits) }));
        Insert("line", 12, spend.Rows.Select(r => (long[])[r.Pence, r.PaidOn, r.Payee, r.Department, r.Category, .. Shares.Split(r.Pence, weights[r.Payee])]));
        transaction.Commit();
        Execute("analyze");
    }

    public void Dispose() => _connection.Dispose();

    internal List<long[]> Ask(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<long[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetInt64)]);
        }

        return rows;
    }

    private static long[] WeightsOf(PayeeEntry payee, Area area)
    {
        var weights = new long[Rings.Count];
        foreach (var (district, share) in payee.Place.Districts)
        {
            weights[(int)area.RingOf(district)] += share;
        }

        weights[(int)Ring.Unknown] = payee.Place.Certainty == PlaceCertainty.Unknown ? DistrictShare.Whole : 0;
        return weights;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Insert(string table, int columns, IEnumerable<long[]> rows)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"insert into {table} values ({string.Join(',', Enumerable.Range(0, columns).Select(i => $"@p{i}"))})";
        var parameters = Enumerable.Range(0, columns).Select(i => command.Parameters.Add($"@p{i}", SqliteType.Integer)).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns; i++)
            {
                parameters[i].Value = row[i];
            }

            command.ExecuteNonQuery();
        }
    }
}
