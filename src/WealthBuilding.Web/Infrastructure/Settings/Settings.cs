using System.ComponentModel.DataAnnotations;

namespace WealthBuilding.Web.Infrastructure.Settings;

/// <summary>Where the data are kept.</summary>
public sealed record DatabaseSettings
{
    public const string Section = "Database";

    /// <summary>An SQLite path or connection string, or a PostgreSQL connection string beginning <c>Host=</c>. Empty: SQLite in the data folder.</summary>
    public string Connection { get; init; } = string.Empty;

    /// <summary>Bring the schema up to date when the site starts. Several nodes: false, and run <c>migrate</c> once.</summary>
    public bool MigrateOnStart { get; init; } = true;

    public bool IsPostgres => Connection.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Files and their limits.</summary>
public sealed record StorageSettings
{
    public const string Section = "Storage";

    /// <summary>Folder for the files that were brought in, and for SQLite.</summary>
    [Required]
    public string Folder { get; init; } = "data";

    /// <summary>Folder of the seeds that ship with the application; empty: found beside it.</summary>
    public string Seeds { get; init; } = string.Empty;

    [Range(1, 4096)]
    public int MaximumTextMegabytes { get; init; } = 512;

    [Range(1, 512)]
    public int MaximumWorkbookMegabytes { get; init; } = 50;
}

/// <summary>Sign-in and sessions.</summary>
public sealed record SecuritySettings
{
    public const string Section = "Security";

    /// <summary>Staff must have a second factor. Unset: on in Production, off elsewhere.</summary>
    public bool? RequireMultiFactor { get; init; }

    [Range(1, 1440)]
    public int IdleMinutes { get; init; } = 30;

    [Range(1, 168)]
    public int AbsoluteHours { get; init; } = 12;

    /// <summary>Tries to sign in that one address may make in a minute.</summary>
    [Range(1, 1_000_000)]
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>Addresses of reverse proxies whose forwarded headers are believed, beside this machine itself.</summary>
    public string[] KnownProxies { get; init; } = [];
}

/// <summary>What is loaded into a new database.</summary>
public sealed record SeedSettings
{
    public const string Section = "Seed";

    /// <summary>Load the demonstration place into a new database. Unset: in Development only.</summary>
    public bool? Demo { get; init; }
}
