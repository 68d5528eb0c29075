using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace WealthBuilding.Benchmarks;

/// <summary>SQLite's full-text search, by words or by groups of three letters, best by BM25.</summary>
internal sealed class FtsSearch : INameSearch
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _find;
    private readonly bool _isByLetters;

    internal FtsSearch(string[] names, bool isByLetters)
    {
        _isByLetters = isByLetters;
        _connection.Open();
        Execute($"create virtual table register using fts5(text, content='', tokenize='{(isByLetters ? "trigram" : "unicode61")}')");
        using (var transaction = _connection.BeginTransaction())
        {
            using var insert = _connection.CreateCommand();
            insert.CommandText = "insert into register(rowid, text) values ($id, $name)";
            var (id, name) = (insert.Parameters.Add("$id", SqliteType.Integer), insert.Parameters.Add("$name", SqliteType.Text));
            for (var i = 0; i < names.Length; i++)
            {
                (id.Value, name.Value) = (i, names[i]);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("insert into register(register) values ('optimize')");
        _find = _connection.CreateCommand();
        _find.CommandText = "select rowid from register where register match $q order by rank limit 10";
        _find.Parameters.Add("$q", SqliteType.Text);
    }

    public string Title => _isByLetters ? "SQLite FTS5 trigram" : "SQLite FTS5 words";

    public double CpuMilliseconds
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    public IReadOnlyList<int> Find(string name)
    {
        _find.Parameters["$q"].Value = string.Join(" OR ", Terms(name).Distinct().Select(t => $"\"{t}\""));
        using var reader = _find.ExecuteReader();
        var found = new List<int>();
        while (reader.Read())
        {
            found.Add(Convert.ToInt32(reader.GetInt64(0), CultureInfo.InvariantCulture));
        }

        return found;
    }

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
    }

    private IEnumerable<string> Terms(string name)
    {
        var text = new string([.. name.Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ')]);
        return _isByLetters
            ? Enumerable.Range(0, Math.Max(1, name.Length - 2)).Select(i => name.ToUpperInvariant().Substring(i, Math.Min(3, name.Length - i)).Replace("\"", "\"\"", StringComparison.Ordinal))
            : text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
