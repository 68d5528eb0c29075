using WealthBuilding.Domain.Audit;

namespace WealthBuilding.Domain.Suppliers;

/// <summary>How a supplier's record came about, and whose it is.</summary>
public enum SupplierStanding
{
    /// <summary>Made from payments or a register; nobody speaks for it yet.</summary>
    Found,

    /// <summary>Its own users keep its profile; an editor has approved them.</summary>
    Registered,

    /// <summary>Taken into another record by a merge; kept so that the merge can be undone.</summary>
    Merged,

    /// <summary>Withdrawn by its own users or by an editor.</summary>
    Withdrawn,
}

/// <summary>One organisation (or sole trader) that institutions buy from: one record, many names, many payers.</summary>
/// <remarks>
/// Shared by all institutions. Every field is what the best of its <see cref="Facts"/> says; whoever wants to change a field adds a fact
/// by <see cref="Learn"/>, so that where each came from and when is never lost.
/// </remarks>
public sealed class Supplier : IAudited
{
    private Supplier()
    {
    }

    public Supplier(string code, string name)
    {
        Code = code;
        Name = name;
    }

    public int Id { get; private set; }

    /// <summary>The supplier's part of public addresses: 8 letters and digits that tell nothing.</summary>
    public string Code { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public SupplierStanding Standing { get; private set; }

    /// <summary>Whether the supplier has agreed to stand in the public directory.</summary>
    public bool IsListed { get; private set; }

    /// <summary>A category of <c>legal-forms.csv</c>: <c>private-company</c>, <c>co-operative</c>, <c>sole-trader</c>; null where not known.</summary>
    public string? LegalForm { get; private set; }

    public OwnershipModel Ownership { get; private set; }

    public SupplierPurpose Purpose { get; private set; }

    /// <summary>Live, dissolved and so on, as the register writes it; null where no register has it.</summary>
    public string? Status { get; private set; }

    /// <summary>SIC 2007 codes of five digits, parted by semicolons; null where not known.</summary>
    public string? SicCodes { get; private set; }

    /// <summary>People who work there; null where not known. Counts towards the official definition of an SME.</summary>
    public int? People { get; private set; }

    /// <summary>Yearly turnover in whole pounds, the upper end of the band that was said; null where not known.</summary>
    public long? TurnoverPounds { get; private set; }

    /// <summary>Balance sheet total in whole pounds; null where not known.</summary>
    public long? BalanceSheetPounds { get; private set; }

    /// <summary>Name of the organisation at the head of its group; null where it has none or it is not known.</summary>
    public string? GroupParent { get; private set; }

    /// <summary>What it does, in its own words.</summary>
    public string? Description { get; private set; }

    public string? Website { get; private set; }

    /// <summary>The record that this one was merged into.</summary>
    public int? MergedIntoId { get; private set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Changes with every change, so that two people who edit at once are told.</summary>
    [NotAudited]
    public Guid Version { get; private set; } = Guid.NewGuid();

    public ICollection<SupplierName> Names { get; private set; } = [];

    public ICollection<SupplierIdentifier> Identifiers { get; private set; } = [];

    public ICollection<SupplierAddress> Addresses { get; private set; } = [];

    public ICollection<SupplierFact> Facts { get; private set; } = [];

    public string AuditSubject => $"supplier {Code}";

    /// <summary>Adds what somebody or something says of a field, and takes the field from the best fact that there is now.</summary>
    public void Learn(SupplierFact fact)
    {
        Facts.Add(fact);
        Settle(fact.Field);
        Version = Guid.NewGuid();
    }

    /// <summary>The fact that decides a field: the strongest evidence first, then the latest; null where nothing is said.</summary>
    public SupplierFact? BestFact(SupplierField field) =>
        Facts.Where(f => f.Field == field && f.WithdrawnAt is null).OrderByDescending(f => f.Strength).ThenByDescending(f => f.AsAt).ThenByDescending(f => f.RecordedAt).FirstOrDefault();

    /// <summary>Makes the record the own users' own.</summary>
    public void Register()
    {
        Standing = SupplierStanding.Registered;
        Version = Guid.NewGuid();
    }

    public void List(bool isListed)
    {
        IsListed = isListed;
        Version = Guid.NewGuid();
    }

    public void Withdraw()
    {
        (Standing, IsListed) = (SupplierStanding.Withdrawn, false);
        Version = Guid.NewGuid();
    }

    /// <summary>Takes this record into another one.</summary>
    public void MergeInto(int other)
    {
        (Standing, MergedIntoId) = (SupplierStanding.Merged, other);
        Version = Guid.NewGuid();
    }

    /// <summary>Undoes <see cref="MergeInto"/>.</summary>
    public void Split(SupplierStanding before)
    {
        (Standing, MergedIntoId) = (before, null);
        Version = Guid.NewGuid();
    }

    /// <summary>Takes a field from its facts again, after one was withdrawn.</summary>
    public void Settle(SupplierField field)
    {
        var value = BestFact(field)?.Value;
        switch (field)
        {
            case SupplierField.Name: Name = value ?? Name; break;
            case SupplierField.LegalForm: LegalForm = value; break;
            case SupplierField.Ownership: Ownership = Enum.TryParse<OwnershipModel>(value, out var ownership) ? ownership : OwnershipModel.Unknown; break;
            case SupplierField.Purpose: Purpose = Enum.TryParse<SupplierPurpose>(value, out var purpose) ? purpose : SupplierPurpose.Unknown; break;
            case SupplierField.Status: Status = value; break;
            case SupplierField.SicCodes: SicCodes = value; break;
            case SupplierField.People: People = int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var people) ? people : null; break;
            case SupplierField.Turnover: TurnoverPounds = Whole(value); break;
            case SupplierField.BalanceSheet: BalanceSheetPounds = Whole(value); break;
            case SupplierField.GroupParent: GroupParent = value; break;
            case SupplierField.Description: Description = value; break;
            case SupplierField.Website: Website = value; break;
        }
    }

    private static long? Whole(string? value) => long.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var pounds) ? pounds : null;
}
