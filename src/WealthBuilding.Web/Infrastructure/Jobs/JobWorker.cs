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
        catch (Exception gone) when (gone is ArgumentException or IOException or InvalidOperationException)
        {
            return true;
        }
    }

    private static string NameOf(Process process) =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{process.Id}/{StartOf(process)}");

    // Linux counts a process's start from the machine's own, so the figure stands still when the clock is set; elsewhere the clock must do.
    // One that has ended and only waits to be collected is dead, too.
    private static long StartOf(Process process)
    {
        const int State = 0, Start = 19;
        var stat = $"/proc/{process.Id}/stat";
        if (!File.Exists(stat))
        {
            return process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond;
        }

        var text = File.ReadAllText(stat);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return fields[State] is "Z" or "X" ? 0 : long.Parse(fields[Start], CultureInfo.InvariantCulture);
    }
}
