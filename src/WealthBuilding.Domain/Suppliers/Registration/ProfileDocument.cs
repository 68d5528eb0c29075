using System.Text.Json;
using System.Text.Json.Serialization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>A supplier's profile as a file that it takes with it: JSON, described in <c>docs/data/supplier-profile.md</c>.</summary>
/// <remarks>Files of evidence are not in it. Members that a reader does not know are passed over; the version grows only when a member changes its meaning.</remarks>
public sealed record ProfileDocument
{
    /// <summary>What <see cref="Format"/> is in every such file.</summary>
    public const string FormatName = "wealthbuilding-supplier-profile";

    /// <summary>The version that is written and the newest that is read.</summary>
    public const int NewestVersion = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        MaxDepth = 8,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Format { get; init; } = FormatName;

    public int Version { get; init; } = NewestVersion;

    public DateTimeOffset? ExportedAt { get; init; }

    public string? Name { get; init; }

    public string? TradingName { get; init; }

    /// <summary>Numbers by org-id scheme.</summary>
    public IReadOnlyList<RegisterNumber> Identifiers { get; init; } = [];

    /// <summary>A category of <c>legal-forms.csv</c>.</summary>
    public string? LegalForm { get; init; }

    public string? Ownership { get; init; }

    public string? Purpose { get; init; }

    public string? Description { get; init; }

    public string? Website { get; init; }

    public IReadOnlyList<DocumentCategory>? Categories { get; init; }

    public CapacityAnswer? Capacity { get; init; }

    public IReadOnlyList<DocumentArea>? Areas { get; init; }

    public IReadOnlyList<DocumentAccreditation>? Accreditations { get; init; }

    public ContactAnswer? Contact { get; init; }

    /// <summary>When each section was last said or confirmed.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset>? SaidAt { get; init; }

    // Whoever wrote the file may have written null where a list or one of its members stands.
    private ProfileDocument WithoutNulls() => this with
    {
        Identifiers = [.. (Identifiers ?? []).Where(i => i?.Scheme is not null && i.Value is not null)],
        Categories = Categories?.Where(c => c?.Cpv is not null).ToList(),
        Areas = Areas?.Where(a => a?.Code is not null).ToList(),
        Accreditations = Accreditations?.Where(a => a?.Scheme is not null).ToList(),
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads a file; what is wrong with it is said in words for whoever brought it.</summary>
    public static Result<ProfileDocument> Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var document = JsonSerializer.Deserialize<ProfileDocument>(utf8, Options);
            return document switch
            {
                null or not { Format: FormatName } => new Problem.Invalid("The file is no exported supplier profile"),
                { Version: > NewestVersion or < 1 } => new Problem.Invalid($"The file has version {document.Version}; this site reads version {NewestVersion}"),
                _ => document.WithoutNulls(),
            };
        }
        catch (JsonException)
        {
            return new Problem.Invalid("The file is no exported supplier profile: it cannot be read as JSON");
        }
    }
}

/// <summary>A category with its label, for people who read the file.</summary>
public sealed record DocumentCategory(string Cpv, string? Label = null);

/// <summary>An area with its name, for people who read the file.</summary>
public sealed record DocumentArea(string Code, string? Name = null);

/// <summary>An accreditation without its evidence.</summary>
public sealed record DocumentAccreditation(string Scheme, string? Reference = null, DateOnly? ExpiresOn = null);
