using System.Text.Json;
using System.Text.Json.Serialization;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>What an organisation has answered so far, section by section; a section that is null is not answered.</summary>
/// <remarks>Kept as JSON with the registration. A registered supplier's own record can be read into the same shape, so that both are changed by the same pages.</remarks>
public sealed record RegistrationAnswers
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public NumberKind NumberKind { get; init; } = NumberKind.None;

    /// <summary>The number; null where it has none.</summary>
    public RegisterNumber? Number { get; init; }

    /// <summary>What public registers say of that number; empty where none has it.</summary>
    public IReadOnlyList<RegisterSaid> Registers { get; init; } = [];

    /// <summary>The name: the register's, or what was typed where no register knows it.</summary>
    public string? Name { get; init; }

    /// <summary>A name that it trades under; null where it has none.</summary>
    public string? TradingName { get; init; }

    public NatureAnswer? Nature { get; init; }

    public WorkAnswer? Work { get; init; }

    /// <summary>CPV codes that were chosen; null while the question is open, empty where none was wanted.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    public CapacityAnswer? Capacity { get; init; }

    /// <summary>Codes of <see cref="ServedAreas"/>; null while the question is open.</summary>
    public IReadOnlyList<string>? Areas { get; init; }

    public IReadOnlyList<AccreditationAnswer> Accreditations { get; init; } = [];

    /// <summary>Whether the section of accreditations was said to be complete: having none is an answer.</summary>
    public bool HasAllAccreditations { get; init; }

    public ContactAnswer? Contact { get; init; }

    /// <summary>Whether the public directory may show it; asked apart from the sending.</summary>
    public bool? Listed { get; init; }

    /// <summary>The first register that says it, else what was answered.</summary>
    [JsonIgnore]
    public string? LegalForm => Registers.Select(r => r.LegalForm).FirstOrDefault(f => f is not null) ?? Nature?.LegalForm;

    [JsonIgnore]
    public OwnershipModel Ownership => Registers.Select(r => r.Ownership).FirstOrDefault(o => o is not OwnershipModel.Unknown) is var said && said is not OwnershipModel.Unknown
        ? said
        : Nature?.Ownership ?? OwnershipModel.Unknown;

    [JsonIgnore]
    public SupplierPurpose Purpose => Registers.Select(r => r.Purpose).FirstOrDefault(p => p is not SupplierPurpose.Unknown) is var said && said is not SupplierPurpose.Unknown
        ? said
        : Nature?.Purpose ?? SupplierPurpose.Unknown;

    /// <summary>The address that a register has, the first with a postcode; null where none has.</summary>
    [JsonIgnore]
    public RegisterSaid? RegisteredOffice => Registers.FirstOrDefault(r => r.Postcode is { Length: > 0 });

    /// <summary>Whether the address may be somebody's home: it is not the registered office that a register has, which is public there.</summary>
    /// <remarks>A company may be worked from a kitchen table, and a 'co-operative' without a number in a register be three people at one. Whoever trades alone has no registered office.</remarks>
    public bool MayBeHome(string? street, string? postcode) =>
        NatureWords.MayBeHome(LegalForm) || RegisteredOffice is not { } office || Plain(office.Postcode) != Plain(postcode) || (Plain(street).Length > 0 && Plain(office.Street) != Plain(street));

    /// <summary>Whether the public may read the street: nobody lives there, and where somebody might, it was asked.</summary>
    [JsonIgnore]
    public bool IsAddressPublic => Contact is { IsHome: false } contact && (contact.IsHomeAsked || !MayBeHome(contact.Street, contact.Postcode));

    // Letters and digits alone: registers write addresses in capitals and with commas.
    private static string Plain(string? text) => string.Concat((text ?? string.Empty).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    public static RegistrationAnswers FromJson(string json) => JsonSerializer.Deserialize<RegistrationAnswers>(json, Options) ?? new RegistrationAnswers();

    public string ToJson() => JsonSerializer.Serialize(this, Options);
}

/// <summary>What one register says of an organisation, as it was when it was asked.</summary>
/// <param name="Register">The register in words: <c>Companies House</c>.</param>
/// <param name="LegalForm">A category of <c>legal-forms.csv</c>; null where the register does not tell.</param>
public sealed record RegisterSaid(
    string Register, string Number, string Name, string? LegalForm, OwnershipModel Ownership, SupplierPurpose Purpose, string? Status, bool IsLive,
    string? SicCodes, string? Street, string? Town, string? Postcode, DateOnly? IncorporatedOn, DateOnly AsAt);

/// <summary>The three plain questions, each apart: what it is in law, who owns it, what binds its surplus.</summary>
public sealed record NatureAnswer(string? LegalForm, OwnershipModel Ownership, SupplierPurpose Purpose);

/// <summary>What it does, in its own words, and where more is to be read.</summary>
public sealed record WorkAnswer(string Words, string? Website);

/// <summary>What it can take on: whole pounds, people; null where it did not say.</summary>
public sealed record CapacityAnswer
{
    public long? SmallestJobPounds { get; init; }

    public long? LargestJobPounds { get; init; }

    public int? People { get; init; }

    /// <summary>A key of <see cref="TurnoverBand"/>.</summary>
    public string? Turnover { get; init; }

    /// <summary>Cover in whole pounds; 0 where it has none.</summary>
    public long? PublicLiabilityPounds { get; init; }

    public long? EmployersLiabilityPounds { get; init; }

    public long? ProfessionalIndemnityPounds { get; init; }
}

/// <summary>An accreditation that it says it holds.</summary>
public sealed record AccreditationAnswer(string Scheme, string? Reference, DateOnly? ExpiresOn, string? EvidenceSha256, string? EvidenceFileName);

/// <summary>How to reach it, and where its work is done from.</summary>
public sealed record ContactAnswer
{
    public required string Name { get; init; }

    public required string Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>Whether the public may read name, e-mail and phone.</summary>
    public bool IsPublic { get; init; }

    public string? Street { get; init; }

    public string? Town { get; init; }

    /// <summary>In the writing of <see cref="Places.Postcode"/>.</summary>
    public required string Postcode { get; init; }

    /// <summary>Somebody lives there: the address is never public.</summary>
    public bool IsHome { get; init; }

    /// <summary>Whether it was asked if somebody lives there. False too in answers from before it was kept.</summary>
    public bool IsHomeAsked { get; init; }
}
