using System.Diagnostics;
using System.Globalization;

namespace WealthBuilding.Benchmarks;

/// <summary>What a child process used.</summary>
internal sealed record Child(double Cpu, double Wall, long Megabytes)
{
    internal static readonly Child Worst = new(double.MaxValue, double.MaxValue, 0);

    internal static Child Run(string program, params string[] words)
    {
        var start = new ProcessStartInfo(program, words) { RedirectStandardOutput = true };
        var clock = Stopwatch.GetTimestamp();
        var before = Usage.OfChildren();
        using var process = Process.Start(start)!;
        long peak = 0;
        while (!process.WaitForExit(5))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        return process.ExitCode == 0
            ? new Child(Usage.OfChildren() - before, Stopwatch.GetElapsedTime(clock).TotalSeconds, peak >> 10)
            : throw new InvalidOperationException($"{program} {string.Join(' ', words)} ended with {process.ExitCode}.");
    }

    internal Child Better(Child other) => other.Cpu < Cpu ? other with { Megabytes = Math.Max(Megabytes, other.Megabytes) } : this with { Megabytes = Math.Max(Megabytes, other.Megabytes) };

    /// <summary>The kernel's own high-water mark, in kB; 0 where the process has just ended.</summary>
    private static long PeakOf(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

/// <summary>CPU seconds of the child processes that have ended, as the kernel counts them.</summary>
internal static partial class Usage
{
    private const int Children = -1;

    internal static double OfChildren()
    {
        Span<long> usage = stackalloc long[18];
        return GetUsage(Children, ref usage[0]) == 0
            ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6)
            : throw new InvalidOperationException("The kernel does not say what child processes used.");
    }

    // struct rusage of Linux begins with user and system time, each as seconds and microseconds.
    [System.Runtime.InteropServices.LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}
