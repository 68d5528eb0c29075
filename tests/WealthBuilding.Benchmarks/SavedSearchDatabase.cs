using Microsoft.Data.Sqlite;
using WealthBuilding.Domain.Procurement.SavedSearches;

namespace WealthBuilding.Benchmarks;

/// <summary>One new opportunity in an in-memory SQLite table, and each saved search as a prepared SELECT over it: what stands there without an index of searches.</summary>
/// <remarks>The same stems stand in the text as the searches ask for, so that both find the same. Statements with the same conditions are prepared once and bound anew, the quickest that SQLite offers for this.</remarks>
internal sealed class SavedSearchDatabase : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly bool _isFts;

    internal SavedSearchDatabase(bool isFts)
    {
        _isFts = isFts;
        _connection.Open();
        Execute("create table opportunity(id integer primary key, words text, district text, pence integer, reservation text, deadline integer)");
        Execute("create table code(cpv text)");
        Execute("create table covering(area text primary key) without rowid");
        Execute("create virtual table text using fts5(words, tokenize='unicode61 remove_diacritics 0')");
    }

    internal string Title => _isFts ? "SQLite FTS5" : "SQLite LIKE";

    /// <summary>Takes the place of the opportunity before.</summary>
    internal void Put(SearchedOpportunity o, IEnumerable<string> covering)
    {
        Execute("delete from opportunity");
        Execute("delete from code");
        Execute("delete from covering");
        Execute("delete from text");
        var words = $" {string.Join(' ', o.Words)} ";
        Execute("insert into opportunity values (1, $0, $1, $2, $3, $4)", words, o.District, o.Pence, o.Reservation.ToString(), o.Deadline.DayNumber);
        Execute("insert into text(rowid, words) values (1, $0)", words);
        foreach (var cpv in o.Cpv)
        {
            Execute("insert into code values ($0)", cpv);
        }

        foreach (var area in covering)
        {
            Execute("insert into covering values ($0)", area);
        }
    }

    /// <summary>Runs every search by itself.</summary>
    internal List<int> Find(List<(int Id, OpportunitySearch Search)> searches, DateOnly today)
    {
        var found = new List<int>();
        foreach (var (id, search) in searches)
        {
            var command = Prepared(search);
            Bind(command, search, today);
            if (command.ExecuteScalar() is not null)
            {
                found.Add(id);
            }
        }

        return found;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Prepared(OpportunitySearch search)
    {
        var key = $"{search.Words.Count}|{search.Category is null}|{search.Places.Count}|{search.LeastPence is null}|{search.MostPence is null}|{search.Reservation is null}|{search.ClosesWithinDays is null}";
        if (_prepared.TryGetValue(key, out var known))
        {
            return known;
        }

        var command = _connection.CreateCommand();
        var conditions = Conditions(search, command).ToList();
        command.CommandText = "select 1 from opportunity" + (conditions.Count == 0 ? string.Empty : $" where {string.Join(" and ", conditions)}");
        command.Prepare();
        return _prepared[key] = command;
    }

    // The cheap conditions come first: SQLite asks the next only where one holds.
    private IEnumerable<string> Conditions(OpportunitySearch search, SqliteCommand command)
    {
        string Parameter(string name)
        {
            command.Parameters.Add(name, SqliteType.Text);
            return name;
        }

        if (search.LeastPence is not null)
        {
            yield return $"(pence is null or pence >= {Parameter("$least")})";
        }

        if (search.MostPence is not null)
        {
            yield return $"(pence is null or pence <= {Parameter("$most")})";
        }

        if (search.Reservation is not null)
        {
            yield return $"reservation = {Parameter("$reservation")}";
        }

        if (search.ClosesWithinDays is not null)
        {
            yield return $"deadline <= {Parameter("$until")}";
        }

        if (search.Places.Count > 0)
        {
            yield return $"(district is null or exists (select 1 from covering where area in ({string.Join(", ", search.Places.Select((_, i) => Parameter($"$place{i}")))})))";
        }

        if (search.Category is not null)
        {
            yield return $"exists (select 1 from code where cpv like {Parameter("$category")})";
        }

        if (_isFts && search.Words.Count > 0)
        {
            yield return $"exists (select 1 from text where text match {Parameter("$match")})";
        }

        for (var i = 0; !_isFts && i < search.Words.Count; i++)
        {
            yield return $"words like {Parameter($"$word{i}")}";
        }
    }

    private void Bind(SqliteCommand command, OpportunitySearch search, DateOnly today)
    {
        void Set(string name, object value) => command.Parameters[name].Value = value;

        if (search.LeastPence is { } least)
        {
            command.Parameters["$least"].SqliteType = SqliteType.Integer;
            Set("$least", least);
        }

        if (search.MostPence is { } most)
        {
            command.Parameters["$most"].SqliteType = SqliteType.Integer;
            Set("$most", most);
        }

        if (search.Reservation is { } reservation)
        {
            Set("$reservation", reservation.ToString());
        }

        if (search.ClosesWithinDays is { } days)
        {
            command.Parameters["$until"].SqliteType = SqliteType.Integer;
            Set("$until", today.DayNumber + days);
        }

        for (var i = 0; i < search.Places.Count; i++)
        {
            Set($"$place{i}", search.Places[i]);
        }

        if (search.Category is not null)
        {
            Set("$category", search.Category + "%");
        }

        if (_isFts && search.Words.Count > 0)
        {
            Set("$match", string.Join(' ', search.Words.Select(w => $"\"{w}\"")));
        }

        for (var i = 0; !_isFts && i < search.Words.Count; i++)
        {
            Set($"$word{i}", $"% {search.Words[i]} %");
        }
    }

    private void Execute(string sql, params object?[] values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }
}
