using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>A way of reserving a competition, with whether it is lawful and why.</summary>
public sealed record ReservationOption
{
    /// <summary>One of <see cref="ReservationCodes"/>.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required bool Lawful { get; init; }

    /// <summary>Why it is lawful, or why not, in sentences that can stand in a file.</summary>
    public required string Why { get; init; }

    /// <summary>The paragraph of law and where we read it.</summary>
    public required string Source { get; init; }

    /// <summary>The places that it takes in; empty where the option has no place or the area was not told.</summary>
    public IReadOnlyList<ReservationArea> Places { get; init; } = [];

    /// <summary>The bordering counties and London boroughs of which the buyer may take in any, in the order of their names; empty for options that leave no such choice.</summary>
    public IReadOnlyList<ReservationArea> Choosable { get; init; } = [];

    /// <summary>What is not certain; null where nothing is.</summary>
    public string? Doubt { get; init; }

    /// <summary>Which suppliers the reservation leaves in.</summary>
    public SupplierClass Suppliers { get; init; }

    /// <summary>How many capable suppliers are known there; null where that was not counted.</summary>
    public int? CapableSuppliers { get; init; }

    /// <summary>What the small number of capable suppliers asks for; null where there are enough or they were not counted.</summary>
    public string? Warning { get; init; }

    /// <summary>GSS codes of all districts that it takes in, sorted.</summary>
    public IReadOnlyList<string> Areas => [.. Places.SelectMany(p => p.Districts).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>The codes of options, in the order in which they are shown.</summary>
public static class ReservationCodes
{
    public const string UnitedKingdom = "united-kingdom";
    public const string OwnArea = "own-area";
    public const string OwnAreaAndBordering = "own-area-and-bordering";
    public const string WholeCounty = "whole-county";
    public const string JointAreas = "joint-areas";
    public const string JointAreasAndBordering = "joint-areas-and-bordering";
    public const string SingleCounty = "single-county";
    public const string Sme = "sme";
    public const string Vcse = "vcse";
    public const string SmeWithPlace = "sme-with-place";
    public const string VcseWithPlace = "vcse-with-place";
    public const string SupportedEmployment = "supported-employment";
    public const string PublicServiceMutual = "public-service-mutual";
    public const string PartOfOwnArea = "part-of-own-area";
    public const string OneNation = "one-nation";
}

/// <summary>A place that a reservation takes in.</summary>
/// <param name="Kind"><c>united-kingdom</c>, <c>county</c>, <c>london-borough</c> or <c>district</c>.</param>
/// <param name="Gss">Its own code, where it has one that we know: most ceremonial counties have none.</param>
/// <param name="Districts">GSS codes of the districts in it, sorted.</param>
/// <param name="Doubt">What is not certain of it; null where nothing is.</param>
public sealed record ReservationArea(string Name, string Kind, string? Gss, IReadOnlyList<string> Districts, string? Doubt = null)
{
    /// <summary>Whether somebody means this place: its name in any letters, or its code.</summary>
    public bool IsCalled(string text) => AreaNames.Plain(Name) == AreaNames.Plain(text) || AreaNames.Plain(Name) == "county " + AreaNames.Plain(text) || (Gss is not null && Gss.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
}
