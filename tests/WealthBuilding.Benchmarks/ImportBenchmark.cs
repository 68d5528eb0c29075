using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Benchmarks;

/// <summary>
/// Reading a ledger, and importing it whole, beside the sqlite3 shell's .import of the same file in the same call, in turn, the best
/// of five rounds of each. The gate of reading is the CPU of the read itself, in a process that has read before: .NET's start and its
/// compiling are no reading, and the shell's own start is nothing. The gate of the whole import is the CPU of a child process, start
/// and all. The cold child process of reading is printed beside them.
/// </summary>
internal static class ImportBenchmark
{
    private const double ReadGoal = 5;
    private const double WholeGoal = 3;
    private const long MemoryGoal = 400;
    private const int Rounds = 5;

    internal static int Run(string[] args)
    {
        if (args is ["read", var file, var times])
        {
            _ = Enumerable.Range(0, int.Parse(times, CultureInfo.InvariantCulture)).Select(_ => ReadOnce(file)).ToArray();
            return 0;
        }

        if (args is ["write", var target, var count])
        {
            GeneratedLedger.Write(target, int.Parse(count, CultureInfo.InvariantCulture));
            return 0;
        }

        var lines = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("wealthbuilding-bench-").FullName;
        try
        {
            return Compare(folder, lines);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Compare(string folder, int lines)
    {
        var file = Path.Combine(folder, "ledger.csv");
        GeneratedLedger.Write(file, lines);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines:#,##0} lines, {new FileInfo(file).Length >> 20} MB. CPU seconds, best of {Rounds}; peak resident MB."));
        var self = Environment.ProcessPath!;
        var application = PublishedApplication.Make(folder);
        Child sqlite = Child.Worst, cold = Child.Worst, warm = Child.Worst, whole = Child.Worst;
        for (var round = 0; round < Rounds; round++)
        {
            sqlite = sqlite.Better(Child.Run("sqlite3", Path.Combine(folder, $"shell-{round}.db"), ".mode csv", $".import {file} lines"));
            cold = cold.Better(Child.Run(self, "import", "read", file, "1"));
            warm = warm.Better(ReadOnce(file)).Better(ReadOnce(file));
            var data = Directory.CreateDirectory(Path.Combine(folder, $"data-{round}")).FullName;
            Child.Run("dotnet", application, "institution", "add", "alpha", "--name", "Alpha", "--kind", "council", "--districts", "E07000123", "--data", data);
            whole = whole.Better(Child.Run("dotnet", application, "import", file, "--institution", "alpha", "--yes", "--data", data));
            Directory.Delete(data, recursive: true);
        }

        Print("sqlite3 .import", sqlite, lines);
        Print("read, typed and checked", warm, lines);
        Print("the same in a cold process", cold, lines);
        Print("imported, read to committed", whole, lines);
        var (faster, slower) = (sqlite.Cpu / warm.Cpu, whole.Cpu / sqlite.Cpu);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading: {faster:0.0} times faster than .import (goal {ReadGoal}); whole import: {slower:0.0} times its CPU (at most {WholeGoal}); {whole.Megabytes} MB (at most {MemoryGoal})"));
        return faster >= ReadGoal && slower <= WholeGoal && whole.Megabytes <= MemoryGoal ? 0 : 1;
    }

    private static void Print(string what, Child child, int lines) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-28} {child.Cpu,7:0.00} s CPU {child.Wall,7:0.00} s wall {lines / child.Cpu,12:#,##0} rows/s {child.Megabytes,6} MB"));

    /// <summary>Reads once in this process and says what it took.</summary>
    private static Child ReadOnce(string file)
    {
        var measure = new Measure();
        var clock = Stopwatch.GetTimestamp();
        var figures = measure.Run(() =>
        {
            var files = new LedgerFiles(Options.Create(new StorageSettings()));
            return TableFigures.Of(files.Read(file, Path.GetFileName(file), new LedgerReadOptions(), CancellationToken.None).Tables[0], []);
        });
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures.Imported} rows, {figures.PenceImported} pence, {measure.Min:0} ms CPU"));
        return new Child(measure.Min / 1000, Stopwatch.GetElapsedTime(clock).TotalSeconds, Measure.PeakMegabytes);
    }
}
