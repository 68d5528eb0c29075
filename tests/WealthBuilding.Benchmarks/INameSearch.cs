namespace WealthBuilding.Benchmarks;

/// <summary>What somebody would search names with otherwise.</summary>
internal interface INameSearch : IDisposable
{
    string Title { get; }

    /// <summary>The ten best, by place in the register.</summary>
    IReadOnlyList<int> Find(string name);

    /// <summary>CPU milliseconds spent so far by whoever does the searching.</summary>
    double CpuMilliseconds { get; }
}
