namespace WealthBuilding.Web.Tests.Support;

/// <summary>A test over the real public files; skipped, in words, where they are not at hand.</summary>
public sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute()
    {
        if (RealData.Folder is null)
        {
            Skip = "Skipped: the real public files are not at hand (WEALTHBUILDING_REAL_DATA).";
        }
    }
}

/// <summary>A test in a real browser; skipped, in words, where Chromium is missing.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium.Path))
        {
            Skip = "Skipped: Chromium is not installed (CHROMIUM names another place).";
        }
    }
}

/// <summary>A test on PostgreSQL; skipped, in words, where its programs are missing.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (PostgresServer.Programs is null)
        {
            Skip = "Skipped: PostgreSQL is not installed.";
        }
    }
}

internal static class RealData
{
    public static string? Folder =>
        Environment.GetEnvironmentVariable("WEALTHBUILDING_REAL_DATA") is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;
}

internal static class Chromium
{
    public static string Path => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";
}
