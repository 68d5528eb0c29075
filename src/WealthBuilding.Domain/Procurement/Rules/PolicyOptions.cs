namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>The options that rest on policy: PPN 005 for central government, and what others may take from it.</summary>
internal sealed class PolicyOptions(ReservationContext context, OrderOptions order)
{
    private const string OneCounty = "Only one county or one London borough may be taken, and a supplier counts by where it is based with substantive business operations, not by a postal address.";

    internal IEnumerable<ReservationOption> Options()
    {
        yield return UnitedKingdom();
        yield return SingleCounty();
        yield return Alone(ReservationCodes.Sme, "Small and medium-sized enterprises alone", SupplierClass.Sme);
        yield return Alone(ReservationCodes.Vcse, "Voluntary, community and social enterprises alone", SupplierClass.Vcse);
        yield return WithPlace(ReservationCodes.SmeWithPlace, "Small and medium-sized enterprises of a place", SupplierClass.Sme);
        yield return WithPlace(ReservationCodes.VcseWithPlace, "Voluntary, community and social enterprises of a place", SupplierClass.Vcse);
        yield return new ReservationOption
        {
            Code = ReservationCodes.OneNation,
            Name = "One nation of the United Kingdom, such as England",
            Lawful = false,
            Why = context.IsOrderBody ? "The Order knows the United Kingdom and the local area, nothing between them." : "PPN 005: do not define the place by nations of the United Kingdom.",
            Source = context.IsOrderBody ? Source("order-2026") : Source("ppn-005"),
        };
    }

    private ReservationOption UnitedKingdom()
    {
        var against = Against();
        return Made(ReservationCodes.UnitedKingdom, "Suppliers based in the United Kingdom", SupplierClass.Any, against,
            context.IsOrderBody ? $"{context.Body.Because}. The Order lets the competition be reserved to suppliers based in the United Kingdom." : $"{Footing()} The competition may be reserved to suppliers based in the United Kingdom.",
            [new ReservationArea("United Kingdom", "united-kingdom", "K02000001", [])]);
    }

    private ReservationOption SingleCounty()
    {
        var against = context.IsOrderBody ? "PPN 005 is for central government; a local authority has the Order, with its own area, what borders it and the whole county." : Against();
        var places = context.Alone.Containers;
        return Made(ReservationCodes.SingleCounty, "One county or one London borough", SupplierClass.Any, against, $"{Footing()} {OneCounty}{(places.Count > 1 ? " Choose one of these, or another." : string.Empty)}", places);
    }

    private ReservationOption Alone(string code, string name, SupplierClass of)
    {
        var against = Against() ?? (context.IsCentralPolicy ? "PPN 005: reserving to SMEs or VCSEs cannot be used on its own; a reservation by place must always go with it." : null);
        return Made(code, name, of, against, context.IsOrderBody
            ? "A competition below the threshold may be reserved to these suppliers with or without a reservation by place."
            : $"{Footing()} Nothing in Part 6 of the Act forbids it; but PPN 005, if you take it as your policy, does not allow it without a place.", []);
    }

    private ReservationOption WithPlace(string code, string name, SupplierClass of) => Made(code, name, of, Against(), context.IsOrderBody
        ? "A competition below the threshold may be reserved to these suppliers together with the United Kingdom or a local area that is lawful above."
        : $"{Footing()} It may be reserved to these suppliers together with the United Kingdom or one county or London borough.",
        context.IsOrderBody ? LocalPlaces() : context.Alone.Containers);

    // The local area that the buyer chose; while nothing is chosen, the own area.
    private IReadOnlyList<ReservationArea> LocalPlaces()
    {
        var areas = context.IsJoint ? context.Joint : context.Alone;
        return context.Answers.Bordering.Count == 0 ? areas.Own : [.. areas.Own, .. areas.Taken(context.Answers.Bordering)];
    }

    // What stands against any of these options; null where nothing does.
    private string? Against() =>
        context.IsOrderBody ? order.Against()
        : context.AgainstAll is { } against ? against
        : context.Body.Ppn005 == "no" ? "No policy on reserving is known for this body."
        : context.IsCentralPolicy && context.IsSpecialRegime ? "PPN 005 is for regulated below-threshold contracts other than special regime contracts: not for light touch, concession or utilities contracts."
        : null;

    private string Footing() => context.Body.Ppn005 switch
    {
        "in-scope" => $"{context.Body.Because}.",
        "follows" => $"{context.Body.Because}, and are taken to follow PPN 005.",
        _ => $"{context.Body.Because}, and may apply PPN 005 if its own rules allow.",
    };

    private ReservationOption Made(string code, string name, SupplierClass of, string? against, string why, IReadOnlyList<ReservationArea> places) => new()
    {
        Code = code,
        Name = name,
        Lawful = against is null,
        Why = against ?? OrderOptions.Joined(why, context.BorderCaution),
        Source = Source(context.IsOrderBody && code != ReservationCodes.SingleCounty ? "order-2026" : "ppn-005"),
        Places = against is null ? places : [],
        Suppliers = of,
        Doubt = against is null ? context.Body.Doubt : null,
    };

    private string Source(string rule) => $"{context.Rule(rule).Provision} — {context.Rule(rule).Source}";
}
