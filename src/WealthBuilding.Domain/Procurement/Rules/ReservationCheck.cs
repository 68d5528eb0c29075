using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Holds the reservation that a buyer has chosen against the ways of reserving that the rules know.</summary>
/// <remarks>It warns and forbids nothing: the buyer may know of footing that the rules do not (a joint procurement, a policy of its own), and answers for it by its reason.</remarks>
public static class ReservationCheck
{
    private static readonly string[] Places =
    [
        ReservationCodes.OwnArea, ReservationCodes.OwnAreaAndBordering, ReservationCodes.WholeCounty, ReservationCodes.JointAreas, ReservationCodes.JointAreasAndBordering, ReservationCodes.SingleCounty,
    ];

    /// <summary>What stands against it, each in sentences for a file; empty where nothing does.</summary>
    /// <param name="areas">The areas that it is reserved to, by name with the GSS codes of their districts.</param>
    /// <param name="options">All of <see cref="ReservationResolver.Resolve"/>.</param>
    public static IReadOnlyList<string> Against(Reservation reservation, IReadOnlyList<(string Name, IReadOnlyList<string> Districts)> areas, IReadOnlyList<ReservationOption> options)
    {
        ReservationOption Option(string code) => options.Single(o => o.Code == code);
        return reservation switch
        {
            Reservation.None => [],
            // What stands against every reservation by place is told by the one that goes with any of them.
            Reservation.Area or Reservation.AreaAndSmeOrVcse => Option(ReservationCodes.SmeWithPlace) is { Lawful: false } refused ? [refused.Why] : AgainstPlaces(areas, options),
            Reservation.SmeOrVcse => Unless(Option(ReservationCodes.Sme)),
            Reservation.SupportedEmployment => Unless(Option(ReservationCodes.SupportedEmployment)),
            Reservation.PublicServiceMutual => Unless(Option(ReservationCodes.PublicServiceMutual)),
        };
    }

    private static IReadOnlyList<string> Unless(ReservationOption option) => option.Lawful ? [] : [option.Why];

    // An authority without an area in our tables has none to be held against.
    private static IReadOnlyList<string> AgainstPlaces(IReadOnlyList<(string Name, IReadOnlyList<string> Districts)> areas, IReadOnlyList<ReservationOption> options)
    {
        var open = options.Where(o => o.Lawful && Places.Contains(o.Code)).SelectMany(o => o.Areas).ToHashSet(StringComparer.Ordinal);
        return open.Count == 0 ? [] : [.. areas.Where(a => a.Districts.Count == 0 || !a.Districts.All(open.Contains)).Select(a => $"{a.Name} is neither the institution's own area, nor the county that it lies in, nor a county or London borough that borders it, or reaches beyond them.")];
    }
}
