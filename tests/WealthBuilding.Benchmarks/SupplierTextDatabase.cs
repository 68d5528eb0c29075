using Microsoft.Data.Sqlite;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Benchmarks;

/// <summary>The same texts in SQLite FTS5, in memory, one document a supplier, with the same stems as ours; the best by BM25.</summary>
internal sealed class SupplierTextDatabase : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _find;

    internal SupplierTextDatabase(IReadOnlyList<SupplierText> suppliers)
    {
        _connection.Open();
        Execute("create virtual table words using fts5(text, content='', tokenize = 'unicode61')");
        using (var transaction = _connection.BeginTransaction())
        {
            using var insert = _connection.CreateCommand();
            insert.CommandText = "insert into words (rowid, text) values ($id, $text)";
            var (id, text) = (insert.Parameters.Add("$id", SqliteType.Integer), insert.Parameters.Add("$text", SqliteType.Text));
            for (var i = 0; i < suppliers.Count; i++)
            {
                (id.Value, text.Value) = (i, Stems(suppliers[i]));
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("insert into words (words) values ('optimize')");
        _find = _connection.CreateCommand();
        _find.CommandText = "select rowid from words where words match $q order by rank limit 20";
        _find.Parameters.Add("$q", SqliteType.Text);
    }

    internal List<int> Find(Need need)
    {
        _find.Parameters["$q"].Value = string.Join(" OR ", SearchWords.Of($"{need.Title} {need.Description}").Distinct().Select(w => $"\"{w}\""));
        using var reader = _find.ExecuteReader();
        var found = new List<int>();
        while (reader.Read())
        {
            found.Add((int)reader.GetInt64(0));
        }

        return found;
    }

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
    }

    private static string Stems(SupplierText supplier) =>
        string.Join(' ', SearchWords.Of(string.Join(' ', [supplier.Name, .. supplier.OwnWords, .. supplier.Work.Select(w => $"{w.Title} {w.Text}")])));

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
