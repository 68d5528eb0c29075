using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>What a person taught the matching.</summary>
public enum LessonKind
{
    /// <summary>This supplier can do this.</summary>
    Able,

    /// <summary>This supplier is not suitable for this.</summary>
    Unsuitable,

    /// <summary>These categories are what this need means.</summary>
    Categories,
}

/// <summary>One thing that an institution's people confirmed or rejected of an answer of the matching: kept for that institution alone, and forgotten when somebody says so.</summary>
public sealed class MatchLesson : ITenantOwned, IAudited
{
    private const char Between = ';';

    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public required LessonKind Kind { get; init; }

    /// <summary>The key of the supplier in the matching: its record's code, else <c>payee-N</c> or <c>award-N</c>. Null for categories.</summary>
    public string? SupplierKey { get; init; }

    /// <summary>Its name then. For the institution's own staff alone: nothing may show that it is an organisation.</summary>
    [NotAudited]
    public string? SupplierName { get; init; }

    /// <summary>The need's title then; may be empty where the text says it all.</summary>
    public required string Title { get; init; }

    [NotAudited]
    public required string Text { get; init; }

    /// <summary>The need's categories then, eight digits each, parted by semicolons; empty where none was chosen.</summary>
    public required string CpvCodes { get; init; }

    public required string LearntBy { get; init; }

    public required DateTimeOffset LearntAt { get; init; }

    /// <summary>Null while it holds.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    public string? ForgottenBy { get; private set; }

    public IReadOnlyList<string> Cpv => CpvCodes.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Without the supplier's name: the trail may be read by people who must not learn who was paid.</summary>
    public string AuditSubject => $"matching lesson {Id} ({Kind}{(SupplierKey is null ? string.Empty : $", {SupplierKey}")})";

    /// <summary>Codes as they are kept.</summary>
    public static string Join(IEnumerable<string> codes) => string.Join(Between, codes.Distinct(StringComparer.Ordinal));

    /// <summary>Takes it back; what was forgotten before stays as it was.</summary>
    public void Forget(DateTimeOffset at, string by)
    {
        if (ForgottenAt is null)
        {
            (ForgottenAt, ForgottenBy) = (at, by);
        }
    }

    /// <summary>As the matching takes it.</summary>
    /// <param name="supplierId">The supplier's key as of now: a payee may have become a record since.</param>
    public MatchFeedback ToFeedback(string supplierId) => new(supplierId, Kind is LessonKind.Able, UkTime.DayOf(LearntAt), Title, Text, Cpv);
}
