using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.CommandLine;

/// <summary>An import that is killed at random moments and taken up again ends as one that never was.</summary>
public sealed class KillTests : IDisposable
{
    private const int Rows = 120_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("wealthbuilding-kill-").FullName;

    // How often in all; the full run of fifty is made with WEALTHBUILDING_KILLS=50.
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("WEALTHBUILDING_KILLS"), CultureInfo.InvariantCulture, out var n) ? n : 6;

    [Fact]
    public async Task Killed_and_resumed_no_penny_and_no_row_is_off()
    {
        var command = new CommandProcess(_folder);
        var file = Path.Combine(_folder, "big.csv");
        var pence = Write(file);
        Assert.Equal(0, (await command.RunAsync("institution", "add", "alpha", "--name", "Alpha", "--kind", "council", "--districts", "E07000123")).Exit);
        var random = new Random(42);
        var left = Kills;

        while (left > 0)
        {
            await command.KillAfterAsync(TimeSpan.FromMilliseconds(random.Next(50, 2600)), "import", file, "--institution", "alpha", "--yes");
            left--;
            if (Count("SELECT COUNT(*) FROM SpendImports WHERE Status = 'Committed'") == 1)
            {
                Check(pence);
                await command.RunAsync("imports", "undo", Count("SELECT MAX(Id) FROM SpendImports").ToString(CultureInfo.InvariantCulture));
            }
        }

        var last = await command.RunAsync("import", file, "--institution", "alpha", "--yes", "--json");
        Assert.True(last.Exit == 0, last.Errors + last.Output);
        Check(pence);
        Assert.Equal("ok", Text("PRAGMA integrity_check"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private void Check(long pence)
    {
        const string Published = "FROM SpendLines l JOIN SpendImports i ON i.Id = l.ImportId WHERE i.Status = 'Committed'";
        Assert.Equal(Rows, Count($"SELECT COUNT(*) {Published}"));
        Assert.Equal(Rows, Count($"SELECT COUNT(DISTINCT l.Record) {Published}"));
        Assert.Equal(pence, Count($"SELECT SUM(l.Pence) {Published}"));
        Assert.Equal(0, Count("SELECT COUNT(*) FROM SpendLines l LEFT JOIN Payees p ON p.InstitutionId = l.InstitutionId AND p.Id = l.PayeeId WHERE p.Id IS NULL"));
    }

    private static long Write(string file)
    {
        var random = new Random(7);
        long sum = 0;
        using var writer = new StreamWriter(file, false, Encoding.UTF8);
        writer.WriteLine("Supplier Name,Payment Date,Net Amount,Transaction Number,Department");
        for (var i = 0; i < Rows; i++)
        {
            long pence = random.Next(-5_000, 500_000);
            sum += pence;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Example {random.Next(5_000)} Ltd,{1 + (i % 28):00}/0{1 + (i % 9)}/2026,{pence / 100m:0.00},T{i},Department {i % 40}"));
        }

        return sum;
    }

    private long Count(string sql) => Convert.ToInt64(Scalar(sql), CultureInfo.InvariantCulture);

    private string Text(string sql) => Scalar(sql)?.ToString() ?? string.Empty;

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "wealthbuilding.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var value = command.ExecuteScalar();
        return value is DBNull ? 0L : value;
    }
}
