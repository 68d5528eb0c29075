using System.Collections.Frozen;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Words written in one way: singular, abbreviations in full, numbers in digits.</summary>
internal static class WordForms
{
    /// <summary>Words that say nothing in the name of an organisation.</summary>
    internal static readonly FrozenSet<string> Silent = new[] { "THE", "AND", "OF", "FOR", "IN", "AT", "ON", "TO", "BY", "WITH", "FROM", "Y", "YR" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words before which 4 is FOR and 2 is TO.</summary>
    internal static readonly FrozenSet<string> BehindFor = new[] { "THE", "YOU", "U", "ALL", "US", "YOUR", "OUR", "EVERYONE", "LIFE", "KIDS", "CHILDREN", "CHANGE" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Endings of legal forms, each one word.</summary>
    internal static readonly FrozenDictionary<string, LegalEnding> Endings = new Dictionary<string, LegalEnding>(StringComparer.Ordinal)
    {
        ["LTD"] = LegalEnding.Limited,
        ["LIMITED"] = LegalEnding.Limited,
        ["LTED"] = LegalEnding.Limited,
        ["LMTD"] = LegalEnding.Limited,
        ["LIMTED"] = LegalEnding.Limited,
        ["LIMITIED"] = LegalEnding.Limited,
        ["LIMITD"] = LegalEnding.Limited,
        ["CYFYNGEDIG"] = LegalEnding.Limited,
        ["CYF"] = LegalEnding.Limited,
        ["PLC"] = LegalEnding.PublicLimited,
        ["LLP"] = LegalEnding.Partnership,
        ["CIC"] = LegalEnding.CommunityInterest,
        ["CIO"] = LegalEnding.CharitableIncorporated,
        ["SCIO"] = LegalEnding.CharitableIncorporated,
        ["INC"] = LegalEnding.Abroad,
        ["LLC"] = LegalEnding.Abroad,
        ["GMBH"] = LegalEnding.Abroad,
        ["BV"] = LegalEnding.Abroad,
        ["NV"] = LegalEnding.Abroad,
        ["SRL"] = LegalEnding.Abroad,
        ["SARL"] = LegalEnding.Abroad,
        ["PTY"] = LegalEnding.Abroad,
        ["AB"] = LegalEnding.Abroad,
        ["DAC"] = LegalEnding.Abroad,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string[] Words, string Short)[] AllPhrases =
    [
        (["COMMUNITY", "INTEREST", "COMPANY"], "CIC"),
        (["COMMUNITY", "INTEREST", "CO"], "CIC"),
        (["COMMUNITY", "INT", "COMPANY"], "CIC"),
        (["CWMNI", "BUDDIANT", "CYMUNEDOL"], "CIC"),
        (["PUBLIC", "LIMITED", "COMPANY"], "PLC"),
        (["PUBLIC", "LTD", "CO"], "PLC"),
        (["LIMITED", "LIABILITY", "PARTNERSHIP"], "LLP"),
        (["CHARITABLE", "INCORPORATED", "ORGANISATION"], "CIO"),
        (["CHARITABLE", "FUND"], "CHARITY"),
        (["CHARITABLE", "FUNDS"], "CHARITY"),
        (["DESIGNATED", "ACTIVITY", "COMPANY"], "DAC"),
        (["UNITED", "KINGDOM"], "UK"),
        (["U", "K"], "UK"),
        (["GREAT", "BRITAIN"], "GB"),
        (["NATIONAL", "HEALTH", "SERVICE"], "NHS"),
        (["CO", "OPERATIVE"], "COOPERATIVE"),
        (["CO", "OP"], "COOPERATIVE"),
        (["CO", "OPS"], "COOPERATIVE"),
        (["PRE", "SCHOOL"], "PRESCHOOL"),
        (["HEALTH", "CARE"], "HEALTHCARE"),
        (["NORTH", "WEST"], "NORTHWEST"),
        (["NORTH", "EAST"], "NORTHEAST"),
        (["SOUTH", "WEST"], "SOUTHWEST"),
        (["SOUTH", "EAST"], "SOUTHEAST"),
    ];

    /// <summary>Words that mean one thing together, by the first of them; the longest first.</summary>
    internal static readonly FrozenDictionary<string, (string[] Words, string Short)[]> Phrases =
        AllPhrases.GroupBy(p => p.Words[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Word, bool IsPlural)> Full = AbbreviationList.Read()
        .ToFrozenDictionary(p => p.Key, p => (Singular(p.Value), IsPlural(p.Value) && p.Value != Singular(p.Value)), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Others = AbbreviationList.ReadOthers().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Short for several words, wherever they stand.</summary>
    internal static readonly FrozenDictionary<string, string[]> AlwaysMany = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["CVS"] = ["COUNCIL", "VOLUNTARY", "SERVICE"],
        ["PCT"] = ["PRIMARY", "CARE", "TRUST"],
        ["CCG"] = ["CLINICAL", "COMMISSIONING", "GROUP"],
        ["MBC"] = ["METROPOLITAN", "BOROUGH", "COUNCIL"],
        ["NHSFT"] = ["NHS", "FOUNDATION", "TRUST"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Short for several words at the end of a name: OLDHAM CAB, but not CAB SERVICES.</summary>
    internal static readonly FrozenDictionary<string, string[]> ShortForMany = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["CAB"] = ["CITIZENS", "ADVICE", "BUREAU"],
        ["MDC"] = ["METROPOLITAN", "DISTRICT", "COUNCIL"],
        ["BC"] = ["BOROUGH", "COUNCIL"],
        ["DC"] = ["DISTRICT", "COUNCIL"],
        ["CC"] = ["COUNTY", "COUNCIL"],
        ["LBC"] = ["BOROUGH", "COUNCIL"],
        ["FT"] = ["FOUNDATION", "TRUST"],
        ["PC"] = ["PARISH", "COUNCIL"],
        ["TC"] = ["TOWN", "COUNCIL"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The word in full and singular.</summary>
    internal static string Canonical(string word) => Full.TryGetValue(word, out var full) ? full.Word : Singular(word);

    /// <summary>Whether the word is short for another, so that a plural may be meant by it though none is written.</summary>
    internal static bool IsShort(string word) => Others.ContainsKey(word) || (Full.TryGetValue(word, out var full) && word.Length <= full.Word.Length && word != full.Word);

    /// <summary>What a short word may mean besides its <see cref="Canonical"/> form; singular, and empty for most.</summary>
    internal static string[] OtherMeanings(string word) => Others.GetValueOrDefault(word) ?? [];

    /// <summary>Whether a word, as written, is a plural whose singular is its <see cref="Canonical"/> form.</summary>
    internal static bool SaysPlural(string word) => Full.TryGetValue(word, out var full) ? full.IsPlural || (IsPlural(word) && full.Word.Length < word.Length) : IsPlural(word);

    /// <summary>Whether a plural would be written as its singular is, by rule: ending S, not SS, US or IS.</summary>
    internal static bool IsPlural(ReadOnlySpan<char> word) =>
        word.Length >= 4 && word[^1] == 'S' && word[^2] is not ('S' or 'U' or 'I') && !word.ContainsAnyInRange('0', '9');

    internal static string Singular(string word)
    {
        if (!IsPlural(word))
        {
            return word;
        }

        return word.Length > 4 && word.EndsWith("IES", StringComparison.Ordinal) ? string.Concat(word.AsSpan(0, word.Length - 3), "Y")
            : word.EndsWith("SSES", StringComparison.Ordinal) || word.EndsWith("CHES", StringComparison.Ordinal) || word.EndsWith("XES", StringComparison.Ordinal) ? word[..^2]
            : word[..^1];
    }
}
