using Microsoft.Data.Sqlite;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.CommandLine;

/// <summary>The schema is brought up to date by one process at a time, and again after one that was killed while it did so.</summary>
public sealed class SchemaUpdateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wealthbuilding-schema-").FullName;

    [Fact]
    public async Task A_mark_left_by_a_killed_process_holds_nobody_up()
    {
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "wealthbuilding.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-04-01 09:00:00+00:00');
                """;
            await command.ExecuteNonQueryAsync();
        }

        var (exit, _, errors) = await new CommandProcess(_folder).RunAsync("institution", "list");

        Assert.True(exit == 0, errors);
    }

    [Fact]
    public async Task Several_processes_may_begin_at_once()
    {
        var command = new CommandProcess(_folder);

        var ends = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => command.RunAsync("institution", "list")));

        Assert.All(ends, e => Assert.True(e.Exit == 0, e.Errors));
        Assert.Empty(Directory.GetFiles(_folder, "*.migrating"));
    }

    [Fact]
    public async Task A_first_start_warns_of_nothing_and_leaves_only_the_database()
    {
        var (exit, _, errors) = await new CommandProcess(_folder).RunAsync("institution", "list");

        Assert.Equal((0, string.Empty), (exit, errors));
        Assert.Equal(["wealthbuilding.db"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
