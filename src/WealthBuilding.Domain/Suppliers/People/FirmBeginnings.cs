using System.Collections.Frozen;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>The words with which firms begin a name of their own, in capitals: praise, place, order and badges. COMPLETE CARE and FIRST CHOICE CATERING are whole names of firms, CARE and CATERING are none.</summary>
internal static class FirmBeginnings
{
    private static readonly FrozenSet<string> All = new[]
    {
        "A1", "ABILITY", "ABLE", "ABSOLUTE", "ACCESS", "ACE", "ACORN", "ACTION", "ACTIVE", "ADVANCE", "ADVANCED", "AFFINITY", "ALL", "ALLIANCE", "ALLIED", "ALPHA", "ALTERNATIVE", "ANCHOR", "APEX", "APOLLO", "ARC", "ARROW", "ASPIRE", "ASSOCIATED", "ATLAS", "BEACON", "BESPOKE", "BEST", "BETTER", "BIG", "BLUE",
        "BRIDGE", "BRIGHT", "BRITANNIA", "BRITISH", "CAPITAL", "CASTLE", "CENTRAL", "CENTURY", "CHALLENGE", "CHOICE", "CIRCLE", "CITY", "CLASSIC", "CLEAR", "COASTAL", "COMPASS", "COMPLETE", "CONCEPT", "CONNECT", "COUNTRYWIDE", "COUNTY", "CREATIVE", "CROWN", "CRYSTAL", "DELTA", "DIAMOND", "DIRECT", "DYNAMIC", "EAGLE",
        "EASTERN", "ECO", "ELITE", "EMERALD", "EMPIRE", "ESSENTIAL", "EURO", "EUROPEAN", "EVERGREEN", "EXCEL", "EXECUTIVE", "EXPERT", "EXPRESS", "FIRST", "FIVE", "FORWARD", "FOUR", "FRESH", "FRONTIER", "FUTURE", "FUTURES", "GALAXY", "GATEWAY", "GENERAL", "GLOBAL", "GOLD", "GOLDEN", "GOOD", "GRAND", "GREAT", "GREATER", "GREEN",
        "GUARDIAN", "HARMONY", "HELPING", "HERITAGE", "HIGH", "HORIZON", "IDEAL", "IMPACT", "IMPERIAL", "INDEPENDENT", "INFINITY", "INSPIRE", "INTEGRATED", "INTEGRITY", "JUST", "KEY", "KINGDOM", "LAKESIDE", "LEGACY", "LIBERTY", "LIFELINE", "LION", "LITTLE", "LOCAL", "MAJESTIC", "MASTER", "MAX", "MERIDIAN", "METRO", "METROPOLITAN",
        "MIDLAND", "MIDLANDS", "MILLENNIUM", "MODERN", "MY", "NATIONAL", "NATIONWIDE", "NEW", "NEXT", "NORTH", "NORTHERN", "NOVA", "OLD", "OLYMPIC", "OMEGA", "ONE", "OPTIMUM", "PARAGON", "PERFECT", "PHOENIX", "PINNACLE", "PIONEER", "PLATINUM", "POSITIVE", "PREMIER", "PREMIUM", "PRESTIGE", "PRIDE", "PRIME", "PRIORITY", "PRO",
        "PROFESSIONAL", "PROGRESS", "PROGRESSIVE", "PURE", "QUALITY", "QUEST", "RAINBOW", "RAPID", "REACH", "RED", "REGAL", "REGENT", "REGIONAL", "RELIABLE", "RELIANCE", "RELIANT", "RIVERSIDE", "ROYAL", "SAFE", "SAPPHIRE", "SELECT", "SEVEN", "SHIELD", "SIGMA", "SIGNATURE", "SILVER", "SIMPLY", "SMART", "SOUTH", "SOUTHERN", "SOVEREIGN",
        "SPECTRUM", "STANDARD", "STAR", "STERLING", "SUMMIT", "SUN", "SUNRISE", "SUNSHINE", "SUPERIOR", "SUPREME", "SURE", "SWIFT", "SYNERGY", "TARGET", "TEAM", "THREE", "TITAN", "TOP", "TOTAL", "TRINITY", "TRIUMPH", "TRUE", "TRUST", "TRUSTED", "TWO", "ULTIMATE", "UNIQUE", "UNITED", "UNIVERSAL", "UNITY", "URBAN", "VALUE", "VANGUARD",
        "MERSEY", "THAMES", "SEVERN", "TYNE", "HUMBER", "PENNINE", "TRENT", "SOLENT", "WESSEX", "ANGLIAN", "CELTIC", "HIGHLAND", "LAKELAND", "COTSWOLD", "DALES", "PEAK", "VICTORIA", "VICTORY", "VISION", "VITAL", "WEST", "WESTERN", "WHITE", "WORLD", "YOUR", "ZENITH",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
