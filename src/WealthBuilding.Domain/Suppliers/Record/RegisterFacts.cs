using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Suppliers.Record;

/// <summary>A value that something says of a field, on what ground.</summary>
/// <param name="Weight">How much the register counts for this field beside other registers; see <see cref="RegisterFacts"/>.</param>
public sealed record FieldValue(SupplierField Field, string Value, EvidenceKind Evidence, int Weight);

/// <summary>A name as a register has it.</summary>
public sealed record NameValue(string Name, SupplierNameKind Kind);

/// <summary>A number by its org-id scheme.</summary>
public sealed record IdentifierValue(string Scheme, string Value);

/// <summary>An address as a register has it.</summary>
/// <param name="IsPublic">False where it may be somebody's home.</param>
public sealed record AddressValue(string? Street, string? Town, string? Postcode, string? Country, bool IsPublic);

/// <summary>All that one entry of a register supports: facts, names, numbers and the registered office.</summary>
/// <remarks>
/// Legal form, ownership and purpose are three things, each on evidence of its own. No ownership follows from a name or from a legal
/// form: a registered co-operative society is a co-operative by law, but the register does not say of whom. Weights: whoever registers an organisation is heard before whoever lists it (Companies House for companies, the Mutuals
/// Public Register for societies, the charity registers for CIOs), and a vague form before none.
/// </remarks>
public sealed partial record RegisterFacts
{
    private const int Registrar = 3;
    private const int Recorder = 2;
    private const int Lister = 1;

    private RegisterFacts(RegisterKind register) => Register = register;

    public RegisterKind Register { get; }

    public string Source => SourceOf(Register);

    public IReadOnlyList<FieldValue> Values { get; private init; } = [];

    public IReadOnlyList<NameValue> Names { get; private init; } = [];

    /// <summary>The numbers of the organisation, the one that decides first: company, society, charity.</summary>
    public IReadOnlyList<IdentifierValue> Identifiers { get; private init; } = [];

    public AddressValue? Address { get; private init; }

    /// <summary>How much the register counts beside others for what it says of the organisation as a whole.</summary>
    public int Weight { get; private init; }

    /// <summary>What an entry of a register supports.</summary>
    public static RegisterFacts Of(RegisterRecord record, LegalForms forms) => new(record.Register)
    {
        Values = [.. ValuesOf(record, forms)],
        Names = [.. NamesOf(record)],
        Identifiers = [.. IdentifiersOf(record)],
        Address = AddressOf(record),
        Weight = WeightOf(record),
    };

    /// <summary>A register's name in words.</summary>
    public static string SourceOf(RegisterKind register) => register switch
    {
        RegisterKind.CompaniesHouse => "Companies House",
        RegisterKind.CooperativesUk => "Co-operatives UK",
        RegisterKind.Societies => "Mutuals Public Register",
        RegisterKind.Charities => "Charity Commission",
        RegisterKind.ScottishCharities => "Scottish Charity Register",
        RegisterKind.NorthernIrishCharities => "Charity Commission for Northern Ireland",
    };

    /// <summary>Our category of the record's legal form; null where nothing proves one.</summary>
    public static string? LegalFormOf(RegisterRecord record, LegalForms forms) => FormOf(record, forms)?.Value;

    /// <summary>Who owns it, as Co-operatives UK classes its members.</summary>
    /// <remarks>
    /// Self-employed: a co-operative of people who each trade for themselves and own together what serves them all (marketing, a studio,
    /// taxis). Their members are its users as businesses, as with Enterprises, so it is secondary: they do not work for it, which is what
    /// makes a worker co-operative. Tenants are consumers of housing. An employee trust owns for employees and makes no co-operative.
    /// </remarks>
    public static OwnershipModel OwnershipOf(string? classification) => (classification ?? string.Empty).Trim().ToUpperInvariant() switch
    {
        "WORKERS" => OwnershipModel.WorkerOwned,
        "CONSUMERS" or "TENANTS" => OwnershipModel.ConsumerOwned,
        "MULTI-STAKEHOLDER" => OwnershipModel.MultiStakeholder,
        "ENTERPRISES" or "CO-OPERATIVES" or "SELF-EMPLOYED" => OwnershipModel.Secondary,
        "COMMUNITY OF INTEREST" or "COMMUNITY OF PLACE" or "COMMUNITY" => OwnershipModel.CommunityOwned,
        "EMPLOYEE TRUST" => OwnershipModel.EmployeeOwned,
        _ => OwnershipModel.Unknown,
    };

    /// <summary>What binds the surplus and the assets, as far as the register proves it.</summary>
    public static SupplierPurpose PurposeOf(RegisterRecord record, LegalForms forms)
    {
        if (IsCharityRegister(record.Register))
        {
            return record.IsLive ? SupplierPurpose.Charitable : SupplierPurpose.Unknown;
        }

        return forms.Find(record.Register, record.Category)?.Category switch
        {
            "cic" => SupplierPurpose.AssetLock,
            "cio" => SupplierPurpose.Charitable,

            // The statutory lock of a community benefit society is an option that its rules take or not (Co-operative and Community Benefit
            // Societies Act 2014 s. 29 and the Restriction on Use of Assets Regulations 2006): the register does not say which.
            "community-benefit" => SupplierPurpose.SocialPurpose,
            _ => SupplierPurpose.Unknown,
        };
    }
}
