namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>How deep a CPV code lies, the widest first.</summary>
public enum CpvLevel
{
    Division,
    Group,
    Class,
    Category,
}

/// <summary>A code of the Common Procurement Vocabulary of 2008.</summary>
/// <param name="Code">Eight digits, without the check digit.</param>
/// <param name="Label">The official English label.</param>
/// <param name="Parent">Eight digits of the next wider code; null for a division.</param>
public sealed record CpvCode(string Code, string Label, CpvLevel Level, string? Parent);
