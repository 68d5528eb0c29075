using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>One way in which a payee's money falls over the rings; many payees have the same.</summary>
internal sealed class Profile
{
    private static readonly Profile[] InOneRing = [.. Rings.All.Select(MakeWholly)];

    private Profile(int[] slots)
    {
        Weights = [.. Rings.All.Select(r => slots[RingSlots.Of(r, isLocal: false)] + slots[RingSlots.Of(r, isLocal: true)])];
        Local = Rings.All.Sum(r => slots[RingSlots.Of(r, isLocal: true)]);
        OnlyRing = Array.IndexOf(Weights, DistrictShare.Whole);
        Split = new PenceSplit(slots);
        Key = string.Join(' ', slots);
    }

    internal string Key { get; }

    /// <summary>Ten-thousandths by ring.</summary>
    internal int[] Weights { get; }

    /// <summary>Ten-thousandths that are local.</summary>
    internal int Local { get; }

    /// <summary>The ring that all of it is in, or -1.</summary>
    internal int OnlyRing { get; }

    /// <summary>How the pence of one payment are divided.</summary>
    internal PenceSplit Split { get; }

    /// <summary>All of it in one ring, local where that is the area.</summary>
    internal static Profile Wholly(Ring ring) => InOneRing[(int)ring];

    internal static Profile Over(IReadOnlyList<DistrictShare> districts, Area area, LocalMeaning meaning)
    {
        var slots = new int[RingSlots.Count];
        foreach (var (district, share) in districts)
        {
            var ring = Gss.IsCrownDependency(district) ? Ring.Overseas : area.RingOf(district);
            slots[RingSlots.Of(ring, area.IsLocal(district, meaning))] += share;
        }

        return new Profile(slots);
    }

    private static Profile MakeWholly(Ring ring)
    {
        var slots = new int[RingSlots.Count];
        slots[RingSlots.Of(ring, ring == Ring.Area)] = DistrictShare.Whole;
        return new Profile(slots);
    }
}

/// <summary>The different profiles of payees, each worked out once for each district and for each outward code.</summary>
internal sealed class ProfileTable(Area area, LocalMeaning meaning)
{
    private readonly List<Profile> _profiles = [];
    private readonly Dictionary<string, ushort> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ushort> _byDistrict = new(StringComparer.Ordinal);
    private readonly Dictionary<IReadOnlyList<DistrictShare>, ushort> _byShares = new(ReferenceEqualityComparer.Instance);

    internal Profile[] ToArray() => [.. _profiles];

    internal ushort CodeOf(PayeeEntry payee)
    {
        if (meaning == LocalMeaning.Branch && payee.Branches.Any(b => area.RingOf(b) == Ring.Area))
        {
            return CodeOf(Profile.Wholly(Ring.Area));
        }

        var place = payee.Place;
        return place.Certainty switch
        {
            PlaceCertainty.Unknown => CodeOf(Profile.Wholly(Ring.Unknown)),
            PlaceCertainty.Abroad => CodeOf(Profile.Wholly(Ring.Overseas)),
            PlaceCertainty.Exact => CodeOf(_byDistrict, place.Districts[0].District, place.Districts),
            PlaceCertainty.Estimated => CodeOf(_byShares, place.Districts, place.Districts),
        };
    }

    private ushort CodeOf<TKey>(Dictionary<TKey, ushort> codes, TKey key, IReadOnlyList<DistrictShare> districts)
        where TKey : notnull
    {
        if (!codes.TryGetValue(key, out var code))
        {
            codes[key] = code = CodeOf(Profile.Over(districts, area, meaning));
        }

        return code;
    }

    private ushort CodeOf(Profile profile)
    {
        if (!_byKey.TryGetValue(profile.Key, out var code))
        {
            _byKey[profile.Key] = code = checked((ushort)_profiles.Count);
            _profiles.Add(profile);
        }

        return code;
    }
}
