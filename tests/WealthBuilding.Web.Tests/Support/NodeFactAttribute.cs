using System.Diagnostics;

namespace WealthBuilding.Web.Tests.Support;

/// <summary>A test that runs a script in Node with the repository's packages; skipped, in words, where either is missing.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (Node.Program is null || !Directory.Exists(Path.Combine(Node.Modules, "ajv-draft-04")))
        {
            Skip = "Skipped: Node or its packages are not installed (npm ci).";
        }
    }
}

/// <summary>Node with the packages that the repository locks.</summary>
internal static class Node
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string Root { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", ".."));

    public static string Modules { get; } = Path.Combine(Root, "node_modules");

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Select(p => Path.Combine(p, "node")).FirstOrDefault(File.Exists);

    /// <summary>Runs a script and says its exit code and what it printed.</summary>
    public static async Task<(int Exit, string Words)> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend(script))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var (words, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await words + await errors);
    }
}
