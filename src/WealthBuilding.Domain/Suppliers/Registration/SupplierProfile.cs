using System.Text.Json;
using WealthBuilding.Domain.Audit;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>What a supplier says it can take on, and how to reach it: one for each registered supplier.</summary>
public sealed class SupplierProfile : IAudited
{
    public required int SupplierId { get; init; }

    /// <summary>Smallest and largest job it takes, in whole pounds; null where it did not say.</summary>
    public long? SmallestJobPounds { get; set; }

    public long? LargestJobPounds { get; set; }

    /// <summary>Cover in whole pounds; null where it did not say, 0 where it has none.</summary>
    public long? PublicLiabilityPounds { get; set; }

    public long? EmployersLiabilityPounds { get; set; }

    public long? ProfessionalIndemnityPounds { get; set; }

    /// <summary>ONS codes of districts, counties or regions that it works in, parted by semicolons; <c>UK</c> for everywhere.</summary>
    public string? AreasServed { get; set; }

    /// <summary>Contact for buyers who are signed in. Shown to the public only where <see cref="ContactIsPublic"/>.</summary>
    public string? ContactName { get; set; }

    public string? ContactEmail { get; set; }

    public string? ContactPhone { get; set; }

    public bool ContactIsPublic { get; set; }

    /// <summary>When the answers were last confirmed; shown beside them.</summary>
    public required DateTimeOffset ConfirmedAt { get; set; }

    /// <summary>When each section was last said or confirmed, as JSON: section → instant. Read it by <see cref="SaidAt"/>.</summary>
    [NotAudited]
    public string Answered { get; private set; } = "{}";

    /// <summary>SHA-256 of the share code by which a buyer reads the whole profile; null where none is out.</summary>
    [NotAudited]
    public string? ShareCodeHash { get; set; }

    public string AuditSubject => $"profile of supplier {SupplierId}";

    /// <summary>When a section was last said or confirmed; null where it never was.</summary>
    public DateTimeOffset? SaidAt(RegistrationSection section) => Dates().TryGetValue(section, out var at) ? at : null;

    /// <summary>Marks sections as said, or confirmed unchanged, at an instant.</summary>
    public void Said(IEnumerable<RegistrationSection> sections, DateTimeOffset at)
    {
        var dates = Dates();
        foreach (var section in sections)
        {
            dates[section] = at;
        }

        (Answered, ConfirmedAt) = (JsonSerializer.Serialize(dates), at);
    }

    // Profiles from before there were dates have an empty text.
    private Dictionary<RegistrationSection, DateTimeOffset> Dates() =>
        Answered.Length == 0 ? [] : JsonSerializer.Deserialize<Dictionary<RegistrationSection, DateTimeOffset>>(Answered) ?? [];
}

/// <summary>Something that a supplier can do: its own words, and the category that stands for them.</summary>
public sealed class SupplierCapability
{
    public int Id { get; private set; }

    public int SupplierId { get; init; }

    public required string Words { get; init; }

    /// <summary>CPV code of eight digits; null where none was chosen.</summary>
    public string? Cpv { get; init; }

    public required DateTimeOffset SaidAt { get; init; }
}

/// <summary>An accreditation that a supplier holds, with its evidence.</summary>
public sealed class SupplierAccreditation
{
    public int Id { get; private set; }

    public int SupplierId { get; init; }

    /// <summary>A key of <c>accreditations.csv</c>: <c>living-wage-employer</c>, <c>fair-tax-mark</c>.</summary>
    public required string Scheme { get; init; }

    public string? Reference { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    /// <summary>SHA-256 of the evidence file in the file store; null where none was given.</summary>
    public string? EvidenceSha256 { get; init; }

    public string? EvidenceFileName { get; init; }

    public required EvidenceKind Evidence { get; set; }

    /// <summary>Who checked it; null where nobody has.</summary>
    public string? CheckedBy { get; set; }

    public required DateTimeOffset SaidAt { get; init; }
}
