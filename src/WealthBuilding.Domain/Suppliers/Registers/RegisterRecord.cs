namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>An organisation as a register has it. Texts are null where the register leaves them blank.</summary>
public sealed record RegisterRecord
{
    /// <summary>Status of what stood in the register and stands there no more.</summary>
    public const string NoLongerListed = "No longer in the register";

    private static readonly string[] Ended =
    [
        "no longer in the register", "dead", "dissolved", "removed", "ceased", "closed", "converted/closed", "deregistered", "cancelled", "former", "not in operation",
    ];

    public required RegisterKind Register { get; init; }

    /// <summary>Number of the register of companies; null for what is not there, or under another kind of number.</summary>
    public CompanyNumber? CompanyNumber { get; init; }

    /// <summary>Number of a mutual society as <see cref="Suppliers.SocietyNumber"/> writes it.</summary>
    public string? SocietyNumber { get; init; }

    /// <summary>Number in the register of charities that <see cref="CharityScheme"/> names: <c>1090095</c>, <c>SC042386</c>, <c>100019</c>.</summary>
    public string? CharityNumber { get; init; }

    /// <summary>The register's own key, for what has no number: <c>R000001</c> of Co-operatives UK.</summary>
    public string? OwnKey { get; init; }

    public required string Name { get; init; }

    public string? TradingName { get; init; }

    /// <summary>Former names, the latest first.</summary>
    public IReadOnlyList<string> PreviousNames { get; init; } = [];

    /// <summary>As the register writes it: <c>Active</c>, <c>Live</c>, <c>Dead</c>, <c>Liquidation</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Legal form as the register writes it; <c>legal-forms.csv</c> has our categories.</summary>
    public string? Category { get; init; }

    /// <summary>Who owns it, as Co-operatives UK classes it: <c>Workers</c>, <c>Consumers</c>.</summary>
    public string? Ownership { get; init; }

    /// <summary>SIC 2007 codes of five digits, or of fewer where the register is less exact.</summary>
    public IReadOnlyList<string> SicCodes { get; init; } = [];

    public string? Street { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    public string? Country { get; init; }

    public DateOnly? Incorporated { get; init; }

    public DateOnly? Dissolved { get; init; }

    public bool IsLive => Dissolved is null && (Status is null || !Ended.Contains(Status.ToLowerInvariant()));

    /// <summary>The number under which the register's entry is kept; null for a row that has none, of which nothing can be kept.</summary>
    /// <remarks>Co-operatives UK lists what other registers number: theirs is used, so that one organisation has one number in both.</remarks>
    public string? Key => Register switch
    {
        RegisterKind.CompaniesHouse => CompanyNumber?.Value ?? OwnKey,
        RegisterKind.CooperativesUk => CompanyNumber?.Value ?? SocietyNumber ?? OwnKey,
        RegisterKind.Societies => SocietyNumber ?? OwnKey,
        RegisterKind.Charities or RegisterKind.ScottishCharities or RegisterKind.NorthernIrishCharities => CharityNumber,
    };

    /// <summary>The org-id scheme of <see cref="CharityNumber"/>; a Scottish number says so itself.</summary>
    public string CharityScheme => Register switch
    {
        RegisterKind.ScottishCharities => SupplierIdentifier.ScottishCharities,
        RegisterKind.NorthernIrishCharities => SupplierIdentifier.NorthernIrishCharities,
        RegisterKind.Charities or RegisterKind.CompaniesHouse or RegisterKind.CooperativesUk or RegisterKind.Societies =>
            CharityNumber is ['S', 'C', ..] ? SupplierIdentifier.ScottishCharities : SupplierIdentifier.CharityCommission,
    };
}

/// <summary>Where a record comes from.</summary>
public enum RegisterKind
{
    CompaniesHouse,
    CooperativesUk,

    /// <summary>The Mutuals Public Register of the Financial Conduct Authority.</summary>
    Societies,

    /// <summary>The Charity Commission for England and Wales.</summary>
    Charities,

    /// <summary>The Scottish Charity Register.</summary>
    ScottishCharities,

    /// <summary>The Charity Commission for Northern Ireland.</summary>
    NorthernIrishCharities,
}

/// <summary>Goes through a register row by row; a record is made only of the rows that are wanted.</summary>
public interface IRegisterReader
{
    /// <summary>Goes to the next whole row; half a row at the end of a file that breaks off is never read.</summary>
    bool Read();

    /// <summary>Whether the file was found to break off in the middle of its last row: a quoted cell that is never closed, or fewer cells than columns where the text ends. Known when the last row is read.</summary>
    bool IsCut { get; }

    /// <summary>Number of the row as the file writes it; valid until the next row, like the names.</summary>
    ReadOnlySpan<char> Number { get; }

    ReadOnlySpan<char> Name { get; }

    /// <summary>How many former names and trading names the row may have; the blank ones among them count.</summary>
    int OtherNames { get; }

    ReadOnlySpan<char> OtherName(int index);

    RegisterRecord ToRecord();
}
