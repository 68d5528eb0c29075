using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>How well a key performance indicator was met in a year; the classes of the Procurement Act 2023, section 71.</summary>
public enum KpiRating
{
    Good,
    ApproachingTarget,
    RequiresImprovement,
    Inadequate,
    Other,
}

/// <summary>A key performance indicator of a contract. Over £5 million, at least three are published (Procurement Act 2023, section 52).</summary>
public sealed class ContractKpi : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int EntryId { get; private set; }

    public required string Name { get; init; }

    /// <summary>What counts as met.</summary>
    public string? Target { get; init; }

    public ICollection<ContractKpiRating> Ratings { get; private set; } = [];

    public string AuditSubject => $"indicator '{Name}' of contract {EntryId}";

    /// <summary>Rates a year; a second rating of the same year takes the place of the first.</summary>
    public void Rate(int year, KpiRating rating, string? note, string by, DateTimeOffset at)
    {
        if (Ratings.FirstOrDefault(r => r.Year == year) is { } old)
        {
            Ratings.Remove(old);
        }

        Ratings.Add(new ContractKpiRating { InstitutionId = InstitutionId, Year = year, Rating = rating, Note = note, RatedBy = by, RatedAt = at });
    }
}

/// <summary>The rating of an indicator for one year of the contract.</summary>
public sealed class ContractKpiRating : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int KpiId { get; private set; }

    /// <summary>The calendar year in which the year of the contract ends.</summary>
    public required int Year { get; init; }

    public required KpiRating Rating { get; init; }

    public string? Note { get; init; }

    public required string RatedBy { get; init; }

    public required DateTimeOffset RatedAt { get; init; }

    public string AuditSubject => $"rating {Year} of indicator {KpiId}";
}
