namespace WealthBuilding.Domain.Places;

/// <summary>A council, combined authority or the Greater London Authority of today, or one that is no more.</summary>
public sealed record Authority
{
    /// <summary>GSS code; empty for two combined county authorities whose codes the table does not know.</summary>
    public required string Code { get; init; }

    /// <summary>The official form: <c>Bristol, City of</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The usual form: <c>Bristol</c>.</summary>
    public required string CommonName { get; init; }

    public string? WelshName { get; init; }

    /// <summary><c>metropolitan district</c>, <c>county council</c> and so on, as the table writes it.</summary>
    public required string Type { get; init; }

    public string? Nation { get; init; }

    /// <summary>English region; null in the other nations, which are not divided into regions here.</summary>
    public string? Region { get; init; }

    /// <summary>The county council above a district.</summary>
    public string? CountyCode { get; init; }

    public string? County { get; init; }

    public string? CombinedAuthorityCode { get; init; }

    public string? CombinedAuthority { get; init; }

    /// <summary>County of the Lieutenancies Act 1997, or preserved county of Wales: where Blackpool lies in Lancashire.</summary>
    public string? CeremonialCounty { get; init; }

    /// <summary>Where a label is drawn, in degrees; null where the table has none.</summary>
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>First day of this code, where the successors' table gives it.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of this code, where the successors' table gives it.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Codes of today for what has been abolished or recoded; several for a county that was split; empty for a code of today.</summary>
    public IReadOnlyList<string> CurrentCodes { get; init; } = [];

    /// <summary>Whether the table gives a change without its date, so that nothing is said of days before the table's own.</summary>
    public bool HasUndatedChange { get; init; }

    public bool IsCurrent => CurrentCodes.Count == 0;

    public bool IsDistrict => Gss.IsDistrict(Code);

    /// <summary>The region in England, the nation elsewhere: the ring 'same region'.</summary>
    public string? RegionOrNation => Region ?? Nation;
}
