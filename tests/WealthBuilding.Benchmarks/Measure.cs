using System.Diagnostics;

namespace WealthBuilding.Benchmarks;

/// <summary>CPU milliseconds of several runs of one thing.</summary>
internal sealed class Measure
{
    private readonly List<double> _milliseconds = [];

    internal double Min => _milliseconds.Min();

    internal double Total => _milliseconds.Sum();

    internal double Median => _milliseconds.Order().ElementAt(_milliseconds.Count / 2);

    internal double P95 => _milliseconds.Order().ElementAt((int)Math.Ceiling(_milliseconds.Count * 0.95) - 1);

    /// <summary>Peak resident memory of this process, in MB.</summary>
    internal static long PeakMegabytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 >> 20;
        }
    }

    /// <summary>Runs once and adds its CPU time, that of all threads of the process.</summary>
    internal T Run<T>(Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var answer = work();
        process.Refresh();
        _milliseconds.Add((process.TotalProcessorTime - before).TotalMilliseconds);
        return answer;
    }

    /// <summary>Runs many times and adds the mean: for work that is shorter than the clock's tick.</summary>
    internal T Run<T>(int times, Func<T> work)
    {
        var answer = default(T)!;
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < times; i++)
        {
            answer = work();
        }

        process.Refresh();
        _milliseconds.Add((process.TotalProcessorTime - before).TotalMilliseconds / times);
        return answer;
    }

    public override string ToString() => $"{Min,9:0.00} {Median,9:0.00} {P95,9:0.00}";
}
