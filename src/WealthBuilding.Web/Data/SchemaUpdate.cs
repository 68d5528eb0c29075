using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace WealthBuilding.Web.Data;

/// <summary>
/// Brings the schema up to date, one process at a time, and again after a process that was killed while it did so.
/// </summary>
/// <remarks>
/// EF Core marks a migration of SQLite by a row in <c>__EFMigrationsLock</c> and waits for ever where a killed process left it behind.
/// Here a lock of the operating system, which ends with its process, decides who migrates; whoever holds it may clear that row.
/// </remarks>
internal static class SchemaUpdate
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <exception cref="TimeoutException">Another process has been at it for two minutes.</exception>
    public static async Task RunAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }

        if (db.Database.GetDbConnection() is not SqliteConnection sqlite)
        {
            await db.Database.MigrateAsync(cancellationToken);
            return;
        }

        var mark = Path.GetFullPath(sqlite.DataSource) + ".migrating";
        await using (await LockAsync(mark, cancellationToken))
        {
            await MigrateAsync(db, cancellationToken);
        }

        Remove(mark);
    }

    private static async Task MigrateAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await ClearAsync(db, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Takes the lock's file away once the schema is up to date, and only then: whoever still waits with it, or makes it anew, finds nothing
    /// left to do, so that it does not matter that two may hold one each.
    /// </summary>
    private static void Remove(string mark)
    {
        try
        {
            File.Delete(mark);
        }
        catch (IOException)
        {
            // On Windows a file that another process has open stays; the last one removes it.
        }
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (System.Diagnostics.Stopwatch.GetElapsedTime(started) < Limit)
            {
                await Task.Delay(Pause, cancellationToken);
            }
            catch (IOException fault)
            {
                throw new TimeoutException($"Another process is bringing the schema up to date and holds {path}. Wait for it, or end it, and start again.", fault);
            }
        }
    }

    private static async Task ClearAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var held = await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (held > 0)
        {
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, cancellationToken);
        }
    }
}
