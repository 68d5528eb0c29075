namespace WealthBuilding.Domain.Suppliers;

/// <summary>A field of a supplier's record that facts speak of.</summary>
public enum SupplierField
{
    Name,
    LegalForm,
    Ownership,
    Purpose,
    Status,
    SicCodes,
    People,
    Turnover,
    BalanceSheet,
    GroupParent,
    Description,
    Website,
}

/// <summary>On what ground something is said, the weakest first.</summary>
public enum EvidenceKind
{
    /// <summary>Follows from the name alone.</summary>
    Name,

    SelfDeclared,

    /// <summary>Written in the organisation's own rules or articles, which somebody has seen.</summary>
    Rules,

    /// <summary>Stands in a public register.</summary>
    Register,

    /// <summary>An editor of an institution has settled it.</summary>
    Person,
}

/// <summary>What one source says of one field of a supplier, on what ground and as at which day. Never changed; withdrawn at most.</summary>
public sealed class SupplierFact
{
    public int Id { get; private set; }

    public int SupplierId { get; init; }

    public required SupplierField Field { get; init; }

    /// <summary>The value as text: a key for forms and models, digits for numbers.</summary>
    public required string Value { get; init; }

    public required EvidenceKind Evidence { get; init; }

    /// <summary>The source in words: <c>Companies House</c>, <c>Co-operatives UK 2017</c>, the user's name.</summary>
    public required string Source { get; init; }

    /// <summary>The day that it was so.</summary>
    public required DateOnly AsAt { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>How much the evidence weighs for this field. What only the organisation can know (size, words, website) it says best itself.</summary>
    public int Strength => Field is SupplierField.Description or SupplierField.Website && Evidence is EvidenceKind.SelfDeclared ? (int)EvidenceKind.Person + 1 : (int)Evidence;

    public void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;
}
