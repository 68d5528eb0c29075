namespace WealthBuilding.Domain.Tests;

/// <summary>A test on a real file that is not in the repository: skipped, in words, where the file is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealFileFactAttribute : FactAttribute
{
    public RealFileFactAttribute(string path)
    {
        Path = path;
        Skip = Seeds.RealFile(path) is null ? $"The real file {path} is not here: set WEALTHBUILDING_REAL_DATA to the folder of real data." : null!;
    }

    public string Path { get; }
}
