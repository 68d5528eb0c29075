using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WealthBuilding.Benchmarks;

/// <summary>A PostgreSQL server of its own on a free port of 127.0.0.1, gone with its data when disposed of.</summary>
internal sealed class ThrowAwayPostgres : IDisposable
{
    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"wealthbuilding-bench-pg-{Guid.NewGuid():N}");
    private readonly int _port = FreePort();

    internal ThrowAwayPostgres()
    {
        Directory.CreateDirectory(_folder);
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", _folder);
        }

        AsUser($"{Programs}/initdb -D {_folder}/data -U bench -A trust --no-sync > {_folder}/init.log 2>&1");
        AsUser(string.Create(CultureInfo.InvariantCulture, $"{Programs}/pg_ctl -D {_folder}/data -o '-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_parallel_workers_per_gather=0 -c shared_buffers=512MB' -l {_folder}/server.log -w start"));
    }

    /// <summary>Whether the server and pg_trgm are installed.</summary>
    internal static bool HasTrigrams =>
        Programs is not null && File.Exists($"/usr/share/postgresql/{Path.GetFileName(Path.GetDirectoryName(Programs))}/extension/pg_trgm.control");

    internal string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=bench;Database=postgres;Pooling=false;Command Timeout=0");

    public void Dispose()
    {
        AsUser($"{Programs}/pg_ctl -D {_folder}/data -m immediate stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static void AsUser(string command)
    {
        if (Environment.UserName == "root")
        {
            Run("su", "postgres", "-s", "/bin/sh", "-c", command);
        }
        else
        {
            Run("/bin/sh", "-c", command);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
