using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Evaluation;

/// <summary><c>resolution FOLDER [--json] [--errors [--half even|odd]] [--thresholds]</c>: labelled names against a register.</summary>
internal static class ResolutionEvaluation
{
    internal static int Run(string folder, string[] options)
    {
        var register = RegisterFolder.Read(Path.Combine(folder, "register.csv"));
        var names = LabelledName.Read(Path.Combine(folder, "names.csv"), "raw", "expected");
        var index = register.Index;
        var resolver = new SupplierResolver(index, ResolutionThresholds.Default, people: RegisterFolder.People);
        var (all, even, odd) = (new ResolutionFigures(), new ResolutionFigures(), new ResolutionFigures());
        var errors = options.Contains("--errors") ? new ErrorPrinter(register, options) : null;
        var results = new List<SupplierResolution>();
        var speed = Speed(resolver, names);
        foreach (var name in names)
        {
            var result = resolver.Resolve(name.Raw);
            var answer = result.Outcome == ResolutionOutcome.Joined ? register.IdOf(result.Candidates[0].Entity) : null;
            all.Add(name.Expected, answer);
            (name.IsEven ? even : odd).Add(name.Expected, answer);
            errors?.Print(name, result);
            results.Add(result);
        }

        if (options.Contains("--thresholds"))
        {
            ThresholdTable.Print(names, results, register);
        }

        Print(options.Contains("--json"), all, even, odd, speed, index);
        return 0;
    }

    private static void Print(bool json, ResolutionFigures all, ResolutionFigures even, ResolutionFigures odd, double speed, NameIndex index)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                names = all.Names,
                answered = all.Answered,
                correct = all.Correct,
                wrong = all.Wrong,
                missed = all.Missed,
                rightlyUnmatched = all.RightlyUnmatched,
                precision = all.Precision,
                recall = all.Recall,
                f1 = all.F1,
                namesPerSecond = Math.Round(speed),
            }));
            return;
        }

        Console.WriteLine(all);
        Console.WriteLine($"even half  {even}");
        Console.WriteLine($"odd half   {odd}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index.Names:#,##0} names of {index.Entities:#,##0} organisations, {(double)index.Bytes / index.Names:0} bytes a name; {speed:#,##0} names a second"));
    }

    // The names again and again on one thread; by the processor's time, so that a busy machine does not count.
    private static double Speed(SupplierResolver resolver, List<LabelledName> names)
    {
        names.ForEach(n => resolver.Resolve(n.Raw));
        using var process = Process.GetCurrentProcess();
        var (count, before) = (0L, process.TotalProcessorTime);
        do
        {
            names.ForEach(n => resolver.Resolve(n.Raw));
            count += names.Count;
            process.Refresh();
        }
        while ((process.TotalProcessorTime - before).TotalSeconds < 1);

        return count / (process.TotalProcessorTime - before).TotalSeconds;
    }
}
