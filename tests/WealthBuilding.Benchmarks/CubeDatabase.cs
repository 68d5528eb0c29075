using Microsoft.Data.Sqlite;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Benchmarks;

/// <summary>The same lines in SQLite, in memory: a narrow table of integers, and payees with their rings and the rule they hit.</summary>
internal sealed class CubeDatabase : IDisposable
{
    /// <summary>Ten-thousandths of a penny by ring, which no rounding has touched.</summary>
    internal const string RingSums = "sum(pence*r0), sum(pence*r1), sum(pence*r2), sum(pence*r3), sum(pence*r4), sum(pence*r5), sum(pence*r6)";

    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    internal CubeDatabase(GeneratedSpend spend, Area area, ScopeRules rules)
    {
        _connection.Open();
        Execute("create table payee (id integer primary key, rule integer, r0 integer, r1 integer, r2 integer, r3 integer, r4 integer, r5 integer, r6 integer)");
        Execute("create table line (pence integer, paid_on integer, payee integer, department integer, category integer)");
        using var transaction = _connection.BeginTransaction();
        Insert("payee", 9, spend.Payees.Select(p => RowOf(p, area, rules)));
        Insert("line", 5, spend.Rows.Select(r => new long[] { r.Pence, r.PaidOn, r.Payee, r.Department, r.Category }));
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

    private static long[] RowOf(PayeeEntry payee, Area area, ScopeRules rules)
    {
        var row = new long[9];
        row[0] = payee.Id;
        row[1] = rules.HitsOfPayee(payee.Name, payee.Traits);
        foreach (var (district, share) in payee.Place.Districts)
        {
            row[2 + (int)area.RingOf(district)] += share;
        }

        row[2 + (int)Ring.Unknown] = payee.Place.Certainty == PlaceCertainty.Unknown ? DistrictShare.Whole : 0;
        return row;
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
