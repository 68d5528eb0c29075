using WealthBuilding.Domain.Audit;

namespace WealthBuilding.Domain.LivingWage.Declarations;

/// <summary>A file that a supplier gives with its declaration: a payroll report, an auditor's letter. Seen by those who see the declaration.</summary>
public sealed class DeclarationFile : IAudited
{
    /// <summary>Files of one declaration at most.</summary>
    public const int Most = 5;

    public int Id { get; private set; }

    public required int DeclarationId { get; init; }

    public required string Sha256 { get; init; }

    public required string FileName { get; init; }

    public required string AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public string AuditSubject => $"file {Id} of wage declaration {DeclarationId}";
}
