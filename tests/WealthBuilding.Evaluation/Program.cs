using WealthBuilding.Evaluation;

return args switch
{
    ["import", var folder, ..] => ImportEvaluation.Run(folder, args.Contains("--json")),
    _ => Wrong(),
};

static int Wrong()
{
    Console.Error.WriteLine("Say what to evaluate: import FOLDER [--json]");
    return 1;
}
