namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>A kind of payment that is not procurement and can be left out of a figure: transfers, loans, levies and so on.</summary>
/// <param name="Code">Stable name on the wire: <c>loans</c>.</param>
/// <param name="Name">For the reader: 'Loans and investments'.</param>
/// <param name="Why">Why such payments say nothing of buying locally.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record ScopeRule(string Code, string Name, string Why, string Source);

/// <summary>What is known of a payee besides its name.</summary>
[Flags]
public enum PayeeTraits
{
    None = 0,

    /// <summary>The publisher has taken the name out.</summary>
    Redacted = 1,

    /// <summary>Looks like a person, or is marked as one. For what may be published; no rule leaves such payees out, since sole traders are suppliers.</summary>
    Person = 2,

    /// <summary>Known to be a public body by a register or a person, whatever its name.</summary>
    PublicBody = 4,

    /// <summary>Known to be a school.</summary>
    School = 8,
}

/// <summary>The text that a rule looks at.</summary>
public enum ScopeField
{
    Supplier,

    /// <summary>Category, service and department words.</summary>
    Category,

    Purpose,
}
