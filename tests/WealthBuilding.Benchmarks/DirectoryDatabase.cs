using Microsoft.Data.Sqlite;
using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Benchmarks;

/// <summary>The same suppliers in SQLite, in memory: a full-text index, and their facets as rows.</summary>
internal sealed class DirectoryDatabase : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    internal DirectoryDatabase(IReadOnlyList<DirectoryEntry> entries)
    {
        _connection.Open();
        Execute("create virtual table words using fts5(name, capabilities, categories, description, tokenize = 'unicode61')");
        Execute("create table facet (entry integer, kind integer, value text)");
        using var transaction = _connection.BeginTransaction();
        using var words = Command("insert into words (rowid, name, capabilities, categories, description) values (@p0, @p1, @p2, @p3, @p4)", 5);
        using var facets = Command("insert into facet values (@p0, @p1, @p2)", 3);
        for (var i = 0; i < entries.Count; i++)
        {
            Run(words, i, Stems(entries[i].Name), Stems(string.Join(' ', entries[i].Capabilities)), Stems(string.Join(' ', entries[i].Categories)), Stems(entries[i].Description ?? string.Empty));
            foreach (var (kind, value) in entries[i].Facets)
            {
                Run(facets, i, (int)kind, value);
            }
        }

        transaction.Commit();
        Execute("create index by_entry on facet (entry, kind, value)");
        Execute("create temp table found (entry integer primary key)");
        Execute("analyze");
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>How many have every word; the first page by rank and the counts of every facet are read too.</summary>
    internal int Search(string text)
    {
        var match = string.Join(" AND ", SearchWords.Of(text).Select(w => $"\"{w}\""));
        Execute("delete from found");
        Execute("insert into found select rowid from words where words match @p0", match);
        Read("select rowid, bm25(words, 3, 2, 1, 1) from words where words match @p0 order by 2, 1 limit 20", match);
        Read("select kind, value, count(*) from found join facet using (entry) group by 1, 2 order by 1, 3 desc");
        using var count = Command("select count(*) from found", 0);
        return Convert.ToInt32(count.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    // The same stems as ours, so that both look for the same words.
    private static string Stems(string text) => string.Join(' ', SearchWords.Of(text));

    private void Read(string sql, params object[] values)
    {
        using var command = Command(sql, values.Length);
        Set(command, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            reader.GetValue(0);
        }
    }

    private void Execute(string sql, params object[] values)
    {
        using var command = Command(sql, values.Length);
        Run(command, values);
    }

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.AddWithValue($"@p{i}", DBNull.Value);
        }

        return command;
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        Set(command, values);
        command.ExecuteNonQuery();
    }

    private static void Set(SqliteCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }
}
