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
            case ["resolution", var folder, .. var rest]:
                return ResolutionEvaluation.Run(folder, rest);
            case ["clusters", var folder, .. var rest]:
                return ClustersEvaluation.Run(folder, rest);
            case ["gender-pay-gap", var folder, .. var rest]:
                return GenderPayGapEvaluation.Run(folder, rest);
            case ["cpv", var folder, .. var rest]:
                return CpvEvaluation.Run(folder, rest);
            case ["mutations", .. var rest]:
                return MutationEvaluation.Run(rest);
            case ["ocds", var folder, ..]:
                return OcdsEvaluation.Run(folder);
            case ["bombs", ..]:
                return Bombs.Run();
            case ["matching", var folder, .. var rest]:
                return MatchingEvaluation.Run(folder, rest);
            case ["people", var folder, ..]:
                return PeopleEvaluation.Run(folder, args.Contains("--misses"));
            default:
                Console.Error.WriteLine("Say what to evaluate: import FOLDER [--json], resolution FOLDER [--json] [--errors [--half even|odd]] [--thresholds], clusters FOLDER [--json] [--errors], gender-pay-gap FOLDER [--errors], cpv FOLDER [--json] [--folds [--errors]] [--unlearnt], matching FOLDER [--json] [--errors] [--learn], mutations [COUNT], bombs, ocds FOLDER, people FOLDER [--misses]");
                return 1;
        }
    }
}
