namespace WealthBuilding.Benchmarks;

/// <summary>Files of the repository, found from where the benchmark runs.</summary>
internal static class Repository
{
    internal static StreamReader OpenSeed(string file) => File.OpenText(Path.Combine(Root(), "seeds", "reference", file));

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WealthBuilding.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("WealthBuilding.sln is nowhere above the benchmarks.");
    }
}
