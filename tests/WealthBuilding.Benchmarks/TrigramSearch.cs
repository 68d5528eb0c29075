using System.Globalization;
using Npgsql;

namespace WealthBuilding.Benchmarks;

/// <summary>PostgreSQL's pg_trgm with a GIN index, most similar first, on a throw-away server.</summary>
internal sealed class TrigramSearch : INameSearch
{
    private readonly ThrowAwayPostgres _server;
    private readonly NpgsqlConnection _connection;
    private readonly int _backend;

    private TrigramSearch(ThrowAwayPostgres server, string[] names)
    {
        _server = server;
        _connection = new NpgsqlConnection(server.ConnectionString);
        _connection.Open();
        Execute("create extension pg_trgm; create table name (id int, name text); set maintenance_work_mem = '512MB'; set work_mem = '64MB'");
        using (var writer = _connection.BeginBinaryImport("copy name from stdin (format binary)"))
        {
            for (var i = 0; i < names.Length; i++)
            {
                writer.StartRow();
                writer.Write(i);
                writer.Write(names[i]);
            }

            writer.Complete();
        }

        Execute("create index on name using gin (name gin_trgm_ops); analyze name");
        using var command = new NpgsqlCommand("select pg_backend_pid()", _connection);
        _backend = (int)command.ExecuteScalar()!;
    }

    public string Title => "PostgreSQL pg_trgm";

    // utime and stime of the server process that answers this connection, in hundredths of a second.
    public double CpuMilliseconds
    {
        get
        {
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{_backend}/stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return 10 * (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The search; null where PostgreSQL or its extension is not installed.</summary>
    internal static TrigramSearch? TryOpen(string[] names)
    {
        if (!ThrowAwayPostgres.HasTrigrams)
        {
            return null;
        }

        var server = new ThrowAwayPostgres();
        try
        {
            return new TrigramSearch(server, names);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public IReadOnlyList<int> Find(string name)
    {
        using var command = new NpgsqlCommand("select id from name where name % $1 order by similarity(name, $1) desc limit 10", _connection);
        command.Parameters.AddWithValue(name);
        using var reader = command.ExecuteReader();
        var found = new List<int>();
        while (reader.Read())
        {
            found.Add(reader.GetInt32(0));
        }

        return found;
    }

    public void Dispose()
    {
        _connection.Dispose();
        _server.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
