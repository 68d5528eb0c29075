using WealthBuilding.Benchmarks;

return args switch
{
    ["import", .. var rest] => ImportBenchmark.Run(rest),
    ["xlsx", .. var rest] => WorkbookBenchmark.Run(rest),
    ["cube", .. var rest] => Cube.Run(rest),
    ["registers", .. var rest] => RegisterBenchmark.Run(rest),
    ["postcodes", .. var rest] => Postcodes.Run(rest),
    ["resolve", .. var rest] => ResolveBenchmark.Run(rest),
    ["match", .. var rest] => MatchBenchmark.Run(rest),
    ["searches", .. var rest] => SearchesBenchmark.Run(rest),
    ["ocds", .. var rest] => OcdsBenchmark.Run(rest),
    ["directory", .. var rest] => DirectoryBenchmark.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say which: see the README.");
    return 1;
}
