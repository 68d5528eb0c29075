namespace WealthBuilding.Benchmarks;

internal static class Postcodes
{
    internal static int Run(string[] args) => args.Length;
}
