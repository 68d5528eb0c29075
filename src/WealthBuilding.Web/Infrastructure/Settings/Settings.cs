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

    /// <summary>Largest file that a buyer gives suppliers with an opportunity.</summary>
    [Range(1, 200)]
    public int MaximumOpportunityFileMegabytes { get; init; } = 20;

    /// <summary>Largest size of all files of one opportunity together.</summary>
    [Range(1, 2000)]
    public int MaximumOpportunityMegabytes { get; init; } = 100;
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

    /// <summary>Registrations that one address may begin in an hour; a form with an error is none.</summary>
    [Range(1, 1_000_000)]
    public int RegistrationsPerHour { get; init; } = 100;

    /// <summary>Messages that one address may have sent, and codes that it may try, in an hour.</summary>
    [Range(1, 1_000_000)]
    public int MessagesPerHour { get; init; } = 30;

    /// <summary>Files of evidence that one address may send in an hour.</summary>
    [Range(1, 1_000_000)]
    public int EvidencePerHour { get; init; } = 60;

    /// <summary>Shared profiles that one address may read in a minute.</summary>
    [Range(1, 1_000_000)]
    public int SharedReadsPerMinute { get; init; } = 30;

    /// <summary>Addresses of reverse proxies whose forwarded headers are believed, beside this machine itself.</summary>
    public string[] KnownProxies { get; init; } = [];
}

/// <summary>Publication as OCDS.</summary>
public sealed record OcdsSettings
{
    public const string Section = "Ocds";

    /// <summary>What every ocid begins with: the prefix that the Open Contracting Partnership gave the publisher. The default is nobody's, for demonstrations.</summary>
    [RegularExpression("^ocds-[a-z0-9]{6}$", ErrorMessage = "Ocds:Prefix must be ocds- and six small letters or digits")]
    public string Prefix { get; init; } = "ocds-000000";
}

/// <summary>A virus scanner that looks at files which others will download.</summary>
public sealed record ScanSettings : IValidatableObject
{
    public const string Section = "Scan";

    /// <summary>Where clamd listens, as host:port; empty: no scanner looks at files. Where it is set and does not answer, no file is taken.</summary>
    public string Clamd { get; init; } = string.Empty;

    /// <summary>How long one file may take.</summary>
    [Range(1, 600)]
    public int Seconds { get; init; } = 30;

    public bool IsConfigured => Clamd.Length > 0;

    /// <summary>The host and the port; null where <see cref="Clamd"/> says something else.</summary>
    internal (string Host, int Port)? Address =>
        Uri.TryCreate($"tcp://{Clamd}", UriKind.Absolute, out var at) && at is { Port: > 0, PathAndQuery: "" or "/" } && at.UserInfo.Length == 0 ? (at.DnsSafeHost, at.Port) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsConfigured && Address is null)
        {
            yield return new ValidationResult("Scan:Clamd must be host:port, like 127.0.0.1:3310, or empty", [nameof(Clamd)]);
        }
    }
}

/// <summary>What is loaded into a new database.</summary>
public sealed record SeedSettings
{
    public const string Section = "Seed";

    /// <summary>Load the demonstration place into a new database. Unset: in Development only.</summary>
    public bool? Demo { get; init; }
}

/// <summary>How messages leave the platform. Without a host none do, and the pages say so.</summary>
public sealed record MailSettings : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>Name of the SMTP server; empty: no messages are sent.</summary>
    public string Host { get; init; } = string.Empty;

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>Address that messages come from.</summary>
    public string From { get; init; } = string.Empty;

    public string User { get; init; } = string.Empty;

    public string Password { get; init; } = string.Empty;

    /// <summary>Encrypt the connection by STARTTLS, and refuse to send where the server cannot.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>Public address of the site for links in messages, https://…: never taken from a request, whose host anybody can write.</summary>
    public string Site { get; init; } = string.Empty;

    public bool IsConfigured => Host.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsConfigured && !From.Contains('@', StringComparison.Ordinal))
        {
            yield return new ValidationResult("Mail:From must be an email address where Mail:Host is set", [nameof(From)]);
        }

        if (IsConfigured && !(Uri.TryCreate(Site, UriKind.Absolute, out var site) && site.Scheme is "https" or "http"))
        {
            yield return new ValidationResult("Mail:Site must be the public address of the site, https://…, where Mail:Host is set", [nameof(Site)]);
        }
    }
}

/// <summary>What is done again and again while the site runs: rounds, digests, tidying.</summary>
public sealed record PeriodicSettings
{
    public const string Section = "Periodic";

    /// <summary>Seconds after the start from which each is done first; up to as long again, by chance, so that not all begin together.</summary>
    [Range(0, 1_000_000)]
    public int FirstAfterSeconds { get; init; } = 90;
}
