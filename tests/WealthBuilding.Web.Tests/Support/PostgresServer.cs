using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WealthBuilding.Web.Tests.Support;

/// <summary>A throw-away PostgreSQL server on a free port of 127.0.0.1, run as an unprivileged user and ended by its own data folder.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"wealthbuilding-pg-{Guid.NewGuid():N}");
    private int _port;

    /// <summary>The folder of initdb and pg_ctl, newest version first; null where PostgreSQL is not installed.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    public string ConnectionTo(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=wealthbuilding;Database={database};Pooling=false");

    public async Task InitializeAsync()
    {
        if (Programs is null)
        {
            return;
        }

        _port = FreePort();
        Directory.CreateDirectory(_folder);
        if (IsRoot)
        {
            await RunAsync("chown", "postgres", _folder);
        }

        await AsUserAsync($"{Programs}/initdb -D {_folder}/data -U wealthbuilding -A trust --no-sync > {_folder}/init.log 2>&1");
        await AsUserAsync(string.Create(CultureInfo.InvariantCulture, $"{Programs}/pg_ctl -D {_folder}/data -o '-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off' -l {_folder}/server.log -w start"));
    }

    public async Task DisposeAsync()
    {
        if (Programs is not null)
        {
            await AsUserAsync($"{Programs}/pg_ctl -D {_folder}/data -m immediate stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static Task AsUserAsync(string command) => IsRoot ? RunAsync("su", "postgres", "-s", "/bin/sh", "-c", command) : RunAsync("/bin/sh", "-c", command);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.EndAsync(program);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await process.StandardError.ReadToEndAsync()}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
