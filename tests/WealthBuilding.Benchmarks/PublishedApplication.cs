using System.Diagnostics;
using System.Runtime.InteropServices;
using WealthBuilding.Web.Features.Spend.Imports;

namespace WealthBuilding.Benchmarks;

/// <summary>The application as it is put on a server: published for this kind of machine, compiled beforehand (docs/operations.md).</summary>
internal static class PublishedApplication
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Publishes it into a folder and says which file to run; the one beside this program, in words, where the compiler is not to be had.</summary>
    internal static string Make(string folder)
    {
        var target = Path.Combine(folder, "application");
        var start = new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine("src", "WealthBuilding.Web"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            "-p:NuGetLockFilePath=obj/publish.lock.json", "-p:RunAnalyzers=false", "-v", "quiet", "-o", target,
        ])
        {
            WorkingDirectory = Repository.Root(),
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var said = publish.StandardOutput.ReadToEndAsync();
        if (!publish.WaitForExit(Longest))
        {
            publish.Kill(entireProcessTree: true);
        }

        if (said.Result is var words && publish.ExitCode == 0)
        {
            Console.WriteLine("The application is the published one, compiled beforehand.");
            return Path.Combine(target, "WealthBuilding.Web.dll");
        }

        Console.WriteLine($"The application could not be published, so it is the one built, compiled as it runs. {words}");
        return typeof(LedgerFiles).Assembly.Location;
    }
}
