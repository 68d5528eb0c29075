using System.Diagnostics;

namespace WealthBuilding.Web.Tests.Support;

/// <summary>The application's command line as a process of its own, with a database and a data folder.</summary>
public sealed class CommandProcess(string folder)
{
    private static readonly string Application = typeof(Program).Assembly.Location;

    public string Folder => folder;

    /// <summary>Runs to the end: exit code and what stood on standard output.</summary>
    public async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] words)
    {
        using var process = Start(words);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.EndAsync(string.Join(' ', words));
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Starts and ends it with SIGKILL after a while, unless it ended by itself.</summary>
    public async Task KillAfterAsync(TimeSpan after, params string[] words)
    {
        using var process = Start(words);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(after);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private Process Start(string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder };
        foreach (var word in (string[])[Application, .. words, "--data", folder])
        {
            start.ArgumentList.Add(word);
        }

        return Process.Start(start)!;
    }
}
