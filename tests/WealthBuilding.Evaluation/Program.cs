namespace WealthBuilding.Evaluation;

/// <summary>Measures quality on labelled data: <c>KIND FOLDER</c>.</summary>
internal static class EvaluationProgram
{
    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["import", var folder, ..]:
                return ImportEvaluation.Run(folder, args.Contains("--json"));
            case ["mutations", .. var rest]:
                return MutationEvaluation.Run(rest);
            case ["bombs", ..]:
                return Bombs.Run();
            case ["people", var folder, ..]:
                return PeopleEvaluation.Run(folder, args.Contains("--misses"));
            default:
                Console.Error.WriteLine("Say what to evaluate: import FOLDER [--json], mutations [COUNT], bombs, people FOLDER [--misses]");
                return 1;
        }
    }
}
