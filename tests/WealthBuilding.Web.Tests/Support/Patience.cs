using System.Diagnostics;

namespace WealthBuilding.Web.Tests.Support;

/// <summary>Waiting that ends: a test that waits for ever tells nobody what is wrong.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until something is so.</summary>
    /// <exception cref="TimeoutException">It was not so within two minutes; <paramref name="what"/> says what was waited for.</exception>
    public static async Task UntilAsync(string what, Func<Task<bool>> isSo)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            if (Stopwatch.GetElapsedTime(started) > Limit)
            {
                throw new TimeoutException($"Waited {Limit.TotalMinutes:0} minutes for this: {what}.");
            }

            await Task.Delay(Pause);
        }
    }

    /// <summary>Waits for a process to end, and ends it where it does not.</summary>
    /// <exception cref="TimeoutException">It did not end within two minutes.</exception>
    public static async Task EndAsync(this Process process, string what)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{what} did not end within {Limit.TotalMinutes:0} minutes.");
        }
    }
}
