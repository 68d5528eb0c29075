using System.Diagnostics;

namespace WealthBuilding.Web.Tests.Support;

/// <summary>A test that opens a file in LibreOffice; skipped, in words, where it is missing.</summary>
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (LibreOffice.Program is null)
        {
            Skip = "Skipped: LibreOffice is not installed (SOFFICE names its program).";
        }
    }
}

/// <summary>LibreOffice without a window, with a profile of its own.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string? Program { get; } = new[] { Environment.GetEnvironmentVariable("SOFFICE"), "/usr/bin/soffice", "/usr/local/bin/soffice" }
        .FirstOrDefault(p => !string.IsNullOrEmpty(p) && File.Exists(p));

    /// <summary>Converts a file to another format in the same folder and says where it went.</summary>
    public static async Task<string> ConvertAsync(string path, string format)
    {
        var folder = Path.GetDirectoryName(path)!;
        var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { $"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--convert-to", format, "--outdir", folder, path })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var (words, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            var target = Path.ChangeExtension(path, format.Split(':')[0]);
            Assert.True(File.Exists(target), $"LibreOffice made no {format}: {await words} {await errors}");
            return target;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
