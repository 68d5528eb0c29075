using System.Diagnostics;
using System.Globalization;

namespace WealthBuilding.Web.Infrastructure.Jobs;

/// <summary>Who works on a job: machine, process and the process's start, so that a worker killed on this machine is known to be dead at once.</summary>
internal static class JobWorker
{
    public static readonly string Name = NameOf(Process.GetCurrentProcess());

    /// <summary>True where the worker ran on this machine and its process is gone: no need to wait for its lease to end.</summary>
    public static bool IsDeadHere(string? worker)
    {
        var parts = worker?.Split('/') ?? [];
        if (parts.Length != 3 || parts[0] != Environment.MachineName || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return NameOf(process) != worker;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static string NameOf(Process process) =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{process.Id}/{process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond}");
}
