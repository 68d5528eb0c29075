using System.Globalization;

namespace WealthBuilding.Evaluation;

/// <summary><c>mutations [COUNT]</c>.</summary>
internal static class MutationEvaluation
{
    private const int Seed = 20261124;

    public static int Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2_000;
        var wrong = Mutations.Run(count, Seed);
        foreach (var line in wrong)
        {
            Console.WriteLine(line);
        }

        Console.WriteLine($"{count - wrong.Count} right, {wrong.Count} wrong");
        return wrong.Count == 0 ? 0 : 1;
    }
}
