namespace WealthBuilding.Domain.Places;

/// <summary>How far from an area a supplier is: the first that applies, from the nearest out.</summary>
public enum Ring
{
    /// <summary>In a district of the area.</summary>
    Area,

    /// <summary>In a district that borders one of the area's, by land or across an estuary.</summary>
    Bordering,

    /// <summary>In the same county council's area, ceremonial or preserved county, or combined authority.</summary>
    County,

    /// <summary>In the same English region, or the same nation elsewhere.</summary>
    Region,

    RestOfUk,

    Overseas,

    /// <summary>Nothing says where the supplier is.</summary>
    Unknown,
}

/// <summary>The names of the rings on the wire and for the reader.</summary>
public static class Rings
{
    public const int Count = 7;

    public static readonly IReadOnlyList<Ring> All = Enum.GetValues<Ring>();

    public static string KeyOf(Ring ring) => ring switch
    {
        Ring.Area => "area",
        Ring.Bordering => "bordering",
        Ring.County => "county",
        Ring.Region => "region",
        Ring.RestOfUk => "rest-of-uk",
        Ring.Overseas => "overseas",
        Ring.Unknown => "unknown",
    };

    public static string NameOf(Ring ring) => ring switch
    {
        Ring.Area => "In the area",
        Ring.Bordering => "Bordering districts",
        Ring.County => "Same county or combined authority",
        Ring.Region => "Same region",
        Ring.RestOfUk => "Rest of the UK",
        Ring.Overseas => "Overseas",
        Ring.Unknown => "Not known",
    };

    public static bool TryParse(string key, out Ring ring)
    {
        ring = All.FirstOrDefault(r => KeyOf(r).Equals(key, StringComparison.OrdinalIgnoreCase), (Ring)(-1));
        return (int)ring >= 0;
    }
}

/// <summary>What 'local' means in a figure.</summary>
public enum LocalMeaning
{
    /// <summary>In the area's own districts, by the supplier's best address. The default.</summary>
    Area,

    /// <summary>In the area or in a bordering district.</summary>
    Neighbours,

    /// <summary>In the area, or in the same county or combined authority.</summary>
    County,

    /// <summary>In the area, or in the same region (outside England: the same nation).</summary>
    Region,

    /// <summary>In the area by the best address, or with any known branch there (the usual rule of CLES studies).</summary>
    Branch,
}

/// <summary>The names of the meanings of 'local' on the wire, and in words.</summary>
public static class LocalMeanings
{
    public static string KeyOf(LocalMeaning meaning) => meaning.ToString().ToLowerInvariant();

    public static bool TryParse(string key, out LocalMeaning meaning) =>
        Enum.TryParse(key, ignoreCase: true, out meaning) && Enum.IsDefined(meaning) && char.IsAsciiLetter(key[0]);

    public static string InWords(LocalMeaning meaning) => meaning switch
    {
        LocalMeaning.Area => "Suppliers whose best known address is in the area's own districts",
        LocalMeaning.Neighbours => "Suppliers whose best known address is in the area or in a bordering district",
        LocalMeaning.County => "Suppliers whose best known address is in the area or in the same county or combined authority",
        LocalMeaning.Region => "Suppliers whose best known address is in the area or in the same region",
        LocalMeaning.Branch => "Suppliers whose best known address, or any known branch, is in the area's own districts",
    };
}
