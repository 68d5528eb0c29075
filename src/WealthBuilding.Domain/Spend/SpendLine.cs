using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Spend;

/// <summary>One payment of an institution's ledger, as it was imported.</summary>
/// <remarks>Narrow on purpose: texts are terms, the row as the file said it is read back from the file by its record number.</remarks>
public sealed class SpendLine : ITenantOwned
{
    public required int InstitutionId { get; init; }

    /// <summary>The import's id in the upper half, the row's place in the file in the lower: unique by construction, so that a chunk written twice cannot double a line.</summary>
    public required long Id { get; init; }

    public required int ImportId { get; init; }

    /// <summary>Index of the table within the file, from 0.</summary>
    public required short Table { get; init; }

    /// <summary>Record number in the file or sheet, from 1.</summary>
    public required int Record { get; init; }

    /// <summary>0, or the place of the payment within a record that holds several.</summary>
    public required short Part { get; init; }

    public required int PayeeId { get; init; }

    /// <summary>Paid on, as the number yyyymmdd; 0 where the file does not say.</summary>
    public required int PaidOn { get; init; }

    public required long Pence { get; init; }

    public int? DepartmentId { get; init; }

    public int? ServiceId { get; init; }

    public int? CategoryId { get; init; }

    public int? PurposeId { get; init; }

    public string? Transaction { get; init; }

    public RowFlags Flags { get; init; }

    public long Fingerprint { get; init; }

    public static long IdOf(int importId, int row) => ((long)importId << 32) | (uint)row;
}

/// <summary>A supplier as one institution's files name it: the raw name with what stood beside it.</summary>
public sealed class Payee : ITenantOwned
{
    public required int InstitutionId { get; init; }

    public required int Id { get; init; }

    /// <summary>The name as the file has it; empty where the file names nobody.</summary>
    public required string Name { get; init; }

    public string? SupplierReference { get; init; }

    public string? CompanyNumber { get; init; }

    public string? CharityNumber { get; init; }

    /// <summary>The postcode that stood on the line.</summary>
    public string? Postcode { get; init; }
}

/// <summary>What a term is the text of.</summary>
public enum TermKind
{
    Department,
    Service,
    Category,
    Purpose,
}

/// <summary>A department, service, category or purpose as one institution's files write it.</summary>
public sealed class SpendTerm : ITenantOwned
{
    public required int InstitutionId { get; init; }

    public required int Id { get; init; }

    public required TermKind Kind { get; init; }

    public required string Text { get; init; }
}
