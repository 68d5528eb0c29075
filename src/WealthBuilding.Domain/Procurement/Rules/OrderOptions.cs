using System.Globalization;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>The options of the Local Government (Exclusion of Non-commercial Considerations) (England) Order 2026.</summary>
internal sealed class OrderOptions(ReservationContext context)
{
    private const string Parish = "A parish has no code in our tables: its own area is the parish, and only what borders the parish itself counts.";
    private const string NoArea = "Say the authority's area to have the places named.";
    private const string MayTakeFewer = "You may take in any of those that border the area, not only all of them.";
    private const string TakesFewer = "Of those that border the area you take in some.";

    internal IEnumerable<ReservationOption> Options()
    {
        var order = context.Rule("order-2026");
        yield return Option(ReservationCodes.OwnArea, "Own area", OwnArea);
        yield return WithChoice(Option(ReservationCodes.OwnAreaAndBordering, "Own area and bordering counties or London boroughs", OwnAndBordering), context.Alone);
        yield return Option(ReservationCodes.WholeCounty, "The whole county or London borough that the authority lies in", WholeCounty);
        yield return Option(ReservationCodes.JointAreas, "Areas of the authorities that buy together", JointAreas);
        yield return WithChoice(Option(ReservationCodes.JointAreasAndBordering, "Areas of the authorities that buy together and what borders them", JointAndBordering), context.Joint);
        yield return new ReservationOption
        {
            Code = ReservationCodes.PartOfOwnArea,
            Name = "A part of the own area, such as a ward or a town",
            Lawful = false,
            Why = "The Order takes an authority's area as a whole; it cannot be divided.",
            Source = $"{order.Provision}, art. 3(5) — House of Lords Grand Committee, 21 January 2026",
        };
    }

    /// <summary>Why the Order does not let this contract be reserved at all; null where it does.</summary>
    internal string? Against()
    {
        var order = context.Rule("order-2026");
        return !context.IsOrderBody ? NotForBody()
            : context.AgainstAll is { } against ? against
            : !order.HoldsOn(context.Answers.Commenced) ? $"The Order came into force on {Day(order.From!.Value)}; before it section 17(5)(e) of the Local Government Act 1988 forbids a council to look at where suppliers are. The day taken is that on which the procurement commenced, {Day(context.Answers.Commenced)}."
            : null;
    }

    private string NotForBody() => context.Body.Order == "if-best-value"
        ? context.Answers.IsBestValue is false
            ? "The Order is for best value authorities and parish councils; this body is neither."
            : "The Order is for best value authorities and parish councils. National Park, Broads, waste and transport authorities are best value authorities: say so if the body is one."
        : $"The Order is for best value authorities and parish councils. {context.Body.Because}: it neither needs the Order nor can use it.";

    private ReservationOption Option(string code, string name, Func<(string? Against, string Why, IReadOnlyList<ReservationArea> Places, string? Doubt)> decide)
    {
        var order = context.Rule("order-2026");
        var (against, why, places, doubt) = Against() is { } all ? (all, string.Empty, [], null) : decide();
        return new ReservationOption
        {
            Code = code,
            Name = name,
            Lawful = against is null,
            Why = against ?? Joined(why, places.Count == 0 && !context.IsParish ? NoArea : null, context.BorderCaution),
            Source = $"{order.Provision} — {order.Source}",
            Places = against is null ? places : [],
            Doubt = against is null ? Joined(context.Body.Doubt, doubt) is { Length: > 0 } words ? words : null : null,
        };
    }

    private (string?, string, IReadOnlyList<ReservationArea>, string?) OwnArea() => context.IsJoint
        ? Refused("Several authorities buy together: the local area is that of all of them (joint areas).")
        : context.IsParish
            ? (null, $"{context.Body.Because}. Decide it before tenders are invited and say so in the notice or advertisement.", [], Parish)
            : (null, $"{context.Body.Because}. Its own area is a local area. Decide it before tenders are invited and say so in the notice or advertisement.", context.Alone.Own, null);

    private (string?, string, IReadOnlyList<ReservationArea>, string?) OwnAndBordering()
    {
        if (context.IsJoint)
        {
            return Refused("Several authorities buy together: the local area is that of all of them (joint areas).");
        }

        var areas = context.Alone;
        return areas.Own.Count > 0 && areas.Bordering.Count == 0
            ? Refused($"No {(areas.Container is null ? string.Empty : "other ")}county in England and no London borough borders the area{(areas.Container is { } inside ? $", which lies within {inside.Name}" : string.Empty)}: take the own area or the whole county.")
            : (null, $"{context.Body.Because}. The local area may be its own area and any of the counties and London boroughs that border it. {Choice(areas)}",
                areas.Own.Count == 0 ? [] : [.. context.IsParish ? [] : areas.Own, .. Taken(areas)], Joined(LocalAreas.CountyReading, Abroad(areas), context.IsParish ? $"{Parish} Those that border its district are listed." : null));
    }

    private (string?, string, IReadOnlyList<ReservationArea>, string?) WholeCounty()
    {
        if (context.IsJoint)
        {
            return Refused("The guidance gives the whole county to one authority that lies wholly inside it; for several authorities it is silent. Take the joint areas.");
        }

        var areas = context.Alone;
        return areas.Own.Count > 0 && areas.Container is null
            ? Refused($"The area does not lie wholly inside one county or London borough; it lies in {string.Join(", ", areas.Containers.Select(c => c.Name))}.")
            : (null, $"{context.Body.Because}. An authority that lies wholly inside one county or London borough may take the whole of it{(areas.Container is { } inside ? $": {inside.Name}" : string.Empty)}.{SameAsOwn(areas)}",
                areas.Container is { } whole ? [whole] : [], LocalAreas.CountyReading);
    }

    private (string?, string, IReadOnlyList<ReservationArea>, string?) JointAreas() => JointAgainst() is { } against
        ? Refused(against)
        : (null, "Authorities that buy together may take their areas together. Each of them must be a best value authority or a parish council.", context.Joint.Own, null);

    private (string?, string, IReadOnlyList<ReservationArea>, string?) JointAndBordering() => JointAgainst() is { } against
        ? Refused(against)
        : context.Joint.Bordering.Count == 0
            ? Refused("No other county in England and no London borough borders the areas of the authorities.")
            : (null, $"Authorities that buy together may take their areas and any of the counties and London boroughs that border them. {Choice(context.Joint)}",
                [.. context.Joint.Own, .. Taken(context.Joint)], Joined(LocalAreas.CountyReading, Abroad(context.Joint)));

    private static ReservationOption WithChoice(ReservationOption option, LocalAreas areas) => option.Lawful ? option with { Choosable = areas.Bordering } : option;

    private IReadOnlyList<ReservationArea> Taken(LocalAreas areas) => areas.Taken(context.Answers.Bordering);

    private string Choice(LocalAreas areas) => Taken(areas).Count < areas.Bordering.Count ? TakesFewer : MayTakeFewer;

    private string? JointAgainst() => !context.IsJoint ? "No other authority buys with this one: name it to have the areas of both."
        : !context.IsJointInEngland ? "One of the authorities is not in England, or its code is not known; the Order is for England."
        : null;

    private static string? Abroad(LocalAreas areas) => areas.Abroad.Count == 0 ? null
        : $"{string.Join(", ", areas.Abroad)} border it too; the Order is for England, and whether its counties reach beyond is not settled, so they are left out.";

    private static string SameAsOwn(LocalAreas areas) => areas.Container is { } whole && whole.Districts.Count == areas.Own.Count ? " It is the same as the own area." : string.Empty;

    private static (string?, string, IReadOnlyList<ReservationArea>, string?) Refused(string why) => (why, string.Empty, [], null);

    internal static string Joined(params string?[] sentences) => string.Join(' ', sentences.Where(s => !string.IsNullOrEmpty(s)));

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
