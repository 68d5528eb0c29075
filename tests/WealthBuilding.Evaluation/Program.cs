using WealthBuilding.Evaluation;

return args switch
{
    ["import", var folder, ..] => ImportEvaluation.Run(folder, args.Contains("--json")),
    ["mutations", .. var rest] => MutationEvaluation.Run(rest),
    ["bombs", ..] => Bombs.Run(),
    _ => Wrong(),
};

static int Wrong()
{
    Console.Error.WriteLine("Say what to evaluate: import FOLDER [--json]");
    return 1;
}
