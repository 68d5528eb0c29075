using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>The figures of a payments compliance return as the finance director, or whoever stands for them, signed them off. Never changed afterwards: a later sign-off stands beside it.</summary>
public sealed class SignedReturn : ITenantOwned, IAudited
{
    public const int LongestName = 200;

    public const int LongestLeftOut = 2000;

    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required string Source { get; init; }

    public required int Lines { get; init; }

    public required int Counted { get; init; }

    /// <summary>Average days to pay, in tenths of a day; null where nothing counted.</summary>
    public int? AverageTenths { get; init; }

    /// <summary>Per cent; the three add up to 100.</summary>
    public int? Within30 { get; init; }

    public int? From31To60 { get; init; }

    public int? From61 { get; init; }

    /// <summary>Per cent paid within the days agreed.</summary>
    public int? OnTerms { get; init; }

    public required int OwnTerms { get; init; }

    /// <summary>Why lines were left out, and how many.</summary>
    public required string LeftOut { get; init; }

    public required string SignedBy { get; init; }

    public required string SignedRole { get; init; }

    public required DateOnly SignedOn { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public string AuditSubject => $"payments compliance return {From:yyyy-MM-dd} to {To:yyyy-MM-dd}";

    public static SignedReturn Of(int institutionId, ReturnFigures figures, string name, string role, DateOnly on, string recordedBy, DateTimeOffset at) => new()
    {
        InstitutionId = institutionId,
        From = figures.From,
        To = figures.To,
        Source = Cut(figures.Source, LongestName),
        Lines = figures.Lines,
        Counted = figures.Counted,
        AverageTenths = (int?)(figures.AverageDays * 10),
        Within30 = (int?)figures.Shares?.Within30,
        From31To60 = (int?)figures.Shares?.From31To60,
        From61 = (int?)figures.Shares?.From61,
        OnTerms = (int?)figures.OnTerms,
        OwnTerms = figures.OwnTerms,
        LeftOut = Cut(figures.LeftOutWords, LongestLeftOut),
        SignedBy = name,
        SignedRole = role,
        SignedOn = on,
        RecordedBy = recordedBy,
        RecordedAt = at,
    };

    private static string Cut(string text, int longest) => text.Length > longest ? text[..(longest - 1)] + "…" : text;
}
