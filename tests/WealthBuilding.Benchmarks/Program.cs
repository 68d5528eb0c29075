using WealthBuilding.Benchmarks;

return args switch
{
    ["cube", .. var rest] => Cube.Run(rest),
    ["postcodes", .. var rest] => Postcodes.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say which: see the README.");
    return 1;
}
