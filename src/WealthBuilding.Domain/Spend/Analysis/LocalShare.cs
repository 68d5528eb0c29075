using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>How much of some payments stays in the place, to the penny, with what is not known about it.</summary>
/// <remarks>
/// Estimated places (outward code only) count by their expected share. Each payment is divided into whole pence once, by largest
/// remainder, so that rings, groups and lists of payments all add up to the same total. Credits count as negative payments.
/// </remarks>
public sealed record LocalShare
{
    public required long Lines { get; init; }

    public required long TotalPence { get; init; }

    /// <summary>Expected pence that are local.</summary>
    public required long LocalPence { get; init; }

    /// <summary>Expected pence by ring, in the order of <see cref="Rings.All"/>; they add up to the total.</summary>
    public required IReadOnlyList<long> RingPence { get; init; }

    /// <summary>Pence that are local whatever an estimate says: exact places, and outward codes that lie wholly where local is.</summary>
    public required long CertainPence { get; init; }

    /// <summary>Pence of payees whose outward code lies partly where local is: all of each may be local, or none.</summary>
    public required long PossiblePence { get; init; }

    public long UnknownPence => RingPence[(int)Ring.Unknown];

    /// <summary>Local ÷ total, where money whose place is unknown counts as not local; null where the total is not above zero.</summary>
    public decimal? Share => Ratio(LocalPence, TotalPence);

    /// <summary>Local ÷ (total − unknown): as if the unknown money went where the known money goes.</summary>
    public decimal? ShareOfKnown => Ratio(LocalPence, TotalPence - UnknownPence);

    /// <summary>Lower end: only what is certainly local ÷ total.</summary>
    public decimal? Low => Bounds?.Low;

    /// <summary>Upper end: what is certainly or possibly local, and all that is unknown ÷ total.</summary>
    public decimal? High => Bounds?.High;

    // Where credits outweigh the payments of uncertain payees, the two ends change places.
    private (decimal Low, decimal High)? Bounds =>
        Ratio(CertainPence, TotalPence) is { } certain && Ratio(CertainPence + PossiblePence + UnknownPence, TotalPence) is { } all
            ? (Math.Min(certain, all), Math.Max(certain, all))
            : null;

    public Money InRing(Ring ring) => new(RingPence[(int)ring]);

    internal static decimal? Ratio(long part, long whole) => whole > 0 ? (decimal)part / whole : null;
}
